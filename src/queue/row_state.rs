//! Where a row stands, in words: free, mine, a colleague's, parked.

use crate::locales::{format, queue as text};
use contract::{BehandlerId, Tidspunkt, handling::Handling};

/// Whose a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Open to all.
    Nobodys,
    /// Mine.
    Mine,
    /// A colleague's.
    Colleagues,
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowState {
    /// Whose it is.
    pub whose: Whose,
    /// Set aside for a time.
    pub parked: bool,
}

/// Where a row stands in words, for the caseworker `me`.
pub fn words(handling: Handling<'_>, me: BehandlerId, now: Tidspunkt) -> String {
    let mine = RowState::of(handling, me).whose == Whose::Mine;
    match handling {
        Handling::Free => text::free().to_owned(),
        Handling::Held { since: None, .. } if mine => text::mine().to_owned(),
        Handling::Held { since: Some(since), .. } if mine => text::mine_since(format::moment(since, now)),
        Handling::Held { by, since: None } => text::locked(&by.behandler_navn),
        Handling::Held { by, since: Some(since) } => text::locked_since(&by.behandler_navn, format::moment(since, now)),
        Handling::Parked { until, .. } if mine => text::mine_parked(format::moment(until, now)),
        Handling::Parked { by, until } => text::parked(format::moment(until, now), &by.behandler_navn),
    }
}

impl RowState {
    /// Reads where a row stands, for the caseworker `me`.
    pub fn of(handling: Handling<'_>, me: BehandlerId) -> Self {
        let whose = match handling.handler() {
            None => Whose::Nobodys,
            Some(by) if by.behandler_identifier == me => Whose::Mine,
            Some(_) => Whose::Colleagues,
        };
        Self { whose, parked: matches!(handling, Handling::Parked { .. }) }
    }

    /// Whether anyone has it.
    pub fn is_handled(self) -> bool {
        self.whose != Whose::Nobodys
    }

    /// The name the style sheet knows the state by.
    pub const fn look(&self) -> &'static str {
        match (self.whose, self.parked) {
            (Whose::Nobodys, _) => "free",
            (Whose::Mine, false) => "mine",
            (Whose::Mine, true) => "mine-parked",
            (Whose::Colleagues, false) => "locked",
            (Whose::Colleagues, true) => "parked",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::jobannonce_behandling::Behandler;
    use uuid::Uuid;

    #[test]
    fn every_state_in_words() {
        let now: Tidspunkt = "2026-11-21T12:00:00+01:00".parse().unwrap();
        let since = "2026-11-21T10:42:00+01:00".parse().ok();
        let until = "2026-11-21T13:00:00+01:00".parse().unwrap();
        let ida = Behandler {
            behandler_identifier: BehandlerId::new(Uuid::from_u128(1)),
            behandler_navn: "Ida Holm".to_owned(),
        };
        let someone_else = BehandlerId::new(Uuid::from_u128(2));
        let words = |handling, me| super::words(handling, me, now);
        let by = &ida;
        assert_eq!(words(Handling::Free, someone_else), "Ledig");
        assert_eq!(words(Handling::Held { by, since }, ida.behandler_identifier), "Min siden 10:42");
        assert_eq!(words(Handling::Held { by, since }, someone_else), "Låst af Ida Holm siden 10:42");
        assert_eq!(words(Handling::Held { by, since: None }, someone_else), "Låst af Ida Holm");
        assert_eq!(words(Handling::Parked { by, until }, ida.behandler_identifier), "Min, parkeret til 13:00");
        assert_eq!(words(Handling::Parked { by, until }, someone_else), "Parkeret til 13:00 af Ida Holm");
    }
}
