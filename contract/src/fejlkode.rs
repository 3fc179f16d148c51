//! Error codes (`Fejlkode`) with their Danish texts (`Fejltekst`).

use serde::{Deserialize, Serialize};

macro_rules! fejlkoder {
    ($( $(#[$doc:meta])* $name:ident = $number:literal, $text:literal; )+) => {
        /// A service's error code. Unknown codes are kept, since the services' old codes are being renumbered.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(from = "i32", into = "i32")]
        pub enum Fejlkode {
            $( $(#[$doc])* $name, )+
            /// A code no document of ours lists.
            Ukendt(i32),
        }

        impl Fejlkode {
            /// Every documented code.
            pub const KNOWN: &'static [Self] = &[$( Self::$name, )+];

            /// The number on the wire.
            pub const fn number(self) -> i32 {
                match self {
                    $( Self::$name => $number, )+
                    Self::Ukendt(number) => number,
                }
            }

            /// The documented text; `None` for an unknown code.
            pub const fn fejltekst(self) -> Option<&'static str> {
                match self {
                    $( Self::$name => Some($text), )+
                    Self::Ukendt(_) => None,
                }
            }
        }

        impl From<i32> for Fejlkode {
            fn from(number: i32) -> Self {
                match number {
                    $( $number => Self::$name, )+
                    other => Self::Ukendt(other),
                }
            }
        }
    };
}

fejlkoder! {
    /// Field errors; `feltfejl` names the fields.
    BeskedIkkeValideret = 1014, "Beskeden kunne ikke valideres";
    /// The scope is missing, or the body's caseworker is not the signed-in one.
    IkkeAutoriseret = 4575, "Du er ikke autoriseret til at udføre handlingen.";
    /// JobannonceBehandlingService: no such ad.
    JobannonceIkkeFundet = 121100, "Jobannoncen blev ikke fundet.";
    /// JobannonceBehandlingService: no such caseworker.
    BehandlerIkkeFundet = 121300, "Behandleren blev ikke fundet.";
    /// JobannonceBehandlingService: someone else holds the ad.
    OptagetAfAnden = 121301, "Behandlingen af jobannoncen er allerede optaget af en anden.";
    /// JobannonceBehandlingService: the ad has been decided.
    AfventerIkkeBehandling = 121302, "Jobannoncen afventer ikke behandling.";
    /// JobannonceBehandlingService: nobody has begun the ad.
    IkkePaabegyndt = 121303, "Behandlingen af jobannoncen er ikke påbegyndt.";
    /// JobannonceBehandlingService: the status cannot be set back.
    SkiftTilUnderBehandling = 121304, "Det er ikke tilladt at skifte status til 'Under behandling'.";
}

impl From<Fejlkode> for i32 {
    fn from(fejlkode: Fejlkode) -> Self {
        fejlkode.number()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_survives_its_number() {
        for &fejlkode in Fejlkode::KNOWN {
            assert_eq!(Fejlkode::from(fejlkode.number()), fejlkode);
            assert!(fejlkode.fejltekst().is_some_and(|text| !text.is_empty()));
        }
        assert_eq!(Fejlkode::from(90002), Fejlkode::Ukendt(90002));
        assert_eq!(Fejlkode::Ukendt(90002).number(), 90002);
    }
}
