//! What looks wrong and is sent all the same, as the contract takes it.

use super::{field::Field, lines};
use crate::{locales::notifications as text, storage::cpr_guard::holds_cpr};
use chrono::TimeDelta;
use contract::{Cvr, Tidspunkt, cvr::CvrWarning, feltregel};

/// Digits of a P-number (domain.md 4).
const UNIT_DIGITS: usize = 10;
/// How far ahead a clock may be before a time is called one to come, in minutes.
const SLACK_MINUTES: i64 = 5;
/// What stands for somebody whose number is not known (domain.md 4).
const UNKNOWN: &str = "0000000000";

/// What looks wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// A jobcentre's code of another form than five digits.
    Jobcentre,
    /// A CVR number of another form than eight digits.
    CvrForm,
    /// A CVR number whose check sum fails.
    CvrCheckSum,
    /// A P-number of another form than ten digits.
    Unit,
    /// The number for somebody unknown.
    UnknownCitizen,
    /// No e-mail address.
    Email,
    /// No address of a page.
    Link,
    /// A CPR number where none belongs.
    HoldsCpr,
    /// A time to come.
    Future,
    /// Not one citizen.
    NoCitizens,
    /// Nothing that was deleted.
    NothingDeleted,
    /// So many lines repeat an earlier one.
    Repeats(usize),
}

/// What looks wrong with a field's text.
pub fn warning(field: Field, typed: &str, now: Tidspunkt) -> Option<Warning> {
    let typed = typed.trim();
    match field {
        Field::CprNumre => of_list(typed, lines::cprs(typed).repeats.len(), Warning::NoCitizens),
        Field::SlettedeExternalIdentifiers => of_list(typed, lines::ids(typed).repeats.len(), Warning::NothingDeleted),
        _ if typed.is_empty() => None,
        Field::JobCenterKode => feltregel::jobcenterkode(typed).is_err().then_some(Warning::Jobcentre),
        Field::CvrNummer => match Cvr::parse(typed).ok()?.warning()? {
            CvrWarning::NotEightDigits => Some(Warning::CvrForm),
            CvrWarning::CheckSum => Some(Warning::CvrCheckSum),
        },
        Field::PNummer => {
            let is_unit = typed.len() == UNIT_DIGITS && typed.bytes().all(|byte| byte.is_ascii_digit());
            (!is_unit).then_some(Warning::Unit)
        }
        Field::CprNummer => (typed == UNKNOWN).then_some(Warning::UnknownCitizen),
        Field::AnsvarligMedarbejderEmail => feltregel::emailadresse(typed).is_err().then_some(Warning::Email),
        Field::VitasDybtLink | Field::VitasSagsId if holds_cpr(typed) => Some(Warning::HoldsCpr),
        Field::VitasDybtLink => (!is_address(typed)).then_some(Warning::Link),
        Field::RegistreringsDato => {
            let at: Tidspunkt = typed.parse().ok()?;
            (at.utc() > now.utc() + TimeDelta::minutes(SLACK_MINUTES)).then_some(Warning::Future)
        }
        _ => None,
    }
}

fn of_list(typed: &str, repeats: usize, nothing: Warning) -> Option<Warning> {
    match repeats {
        _ if typed.is_empty() => Some(nothing),
        0 => None,
        count => Some(Warning::Repeats(count)),
    }
}

fn is_address(typed: &str) -> bool {
    let host = typed.strip_prefix("https://").unwrap_or_default();
    !host.is_empty() && !typed.contains(char::is_whitespace)
}

impl Warning {
    /// In words.
    pub fn words(self) -> String {
        let words = match self {
            Self::Jobcentre => text::warn_jobcentre(),
            Self::CvrForm => text::warn_cvr_form(),
            Self::CvrCheckSum => text::warn_cvr_check_sum(),
            Self::Unit => text::warn_unit(),
            Self::UnknownCitizen => text::warn_unknown_citizen(),
            Self::Email => text::warn_email(),
            Self::Link => text::warn_link(),
            Self::HoldsCpr => text::warn_holds_cpr(),
            Self::Future => text::warn_future(),
            Self::NoCitizens => text::warn_no_citizens(),
            Self::NothingDeleted => text::warn_nothing_deleted(),
            Self::Repeats(1) => text::warn_repeat(),
            Self::Repeats(count) => return text::warn_repeats(count),
        };
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_wrong_is_warned_of() {
        let now = "2026-11-21T12:00:00+01:00".parse().unwrap();
        for (field, typed, expected) in [
            (Field::JobCenterKode, "15118", None),
            (Field::JobCenterKode, "1511", Some(Warning::Jobcentre)),
            (Field::CvrNummer, " 13748136 ", None),
            (Field::CvrNummer, "13 74 81 36", Some(Warning::CvrForm)),
            (Field::CvrNummer, "24256791", Some(Warning::CvrCheckSum)),
            (Field::CvrNummer, "", None),
            (Field::PNummer, "1003403698", None),
            (Field::PNummer, "٠١٠١٦٥١٢٣٤", Some(Warning::Unit)),
            (Field::CprNummer, "010165-1234", None),
            (Field::CprNummer, "0000000000", Some(Warning::UnknownCitizen)),
            (Field::AnsvarligMedarbejderEmail, "karen@jobcenter.example", None),
            (Field::AnsvarligMedarbejderEmail, "karen", Some(Warning::Email)),
            (Field::VitasDybtLink, "https://vitas.example/sag/4711", None),
            (Field::VitasDybtLink, "vitas.example", Some(Warning::Link)),
            (Field::VitasDybtLink, "https://", Some(Warning::Link)),
            (Field::VitasDybtLink, "https://vitas.example/sag?borger=010165-1234", Some(Warning::HoldsCpr)),
            (Field::VitasSagsId, "VITAS-4711", None),
            (Field::VitasSagsId, "0101651234", Some(Warning::HoldsCpr)),
            (Field::RegistreringsDato, "2026-11-21T12:05", None),
            (Field::RegistreringsDato, "2026-11-21T12:06", Some(Warning::Future)),
            (Field::RegistreringsDato, "i morgen", None),
            (Field::CprNumre, "", Some(Warning::NoCitizens)),
            (Field::CprNumre, "010165-1234\n0101651234", Some(Warning::Repeats(1))),
            (Field::SlettedeExternalIdentifiers, "\n", Some(Warning::NothingDeleted)),
            (Field::Jobtilbud, "Ferie", None),
        ] {
            assert_eq!(warning(field, typed, now), expected, "{field:?} {typed}");
        }
    }
}
