//! What a call may be handed on to.

use contract::metoder::Tjeneste;

/// Something behind this server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    /// One of the documented services.
    Tjeneste(Tjeneste),
    /// The ad source (domain.md 6.6).
    Annoncekilde,
    /// Another of this program, for what no service of STAR has.
    Arbejdsbord,
}

impl Destination {
    /// What people call it; its address is nobody's business but operations'.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tjeneste(tjeneste) => tjeneste.name(),
            Self::Annoncekilde => "Annoncekilden",
            Self::Arbejdsbord => "Arbejdsbordet",
        }
    }
}
