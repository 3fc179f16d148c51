//! Field rules: the lengths and ranges the documents give, as functions that both sides call.
//!
//! A rule answers with evidence, not with yes or no, so that each side can word it where it shows it.

use crate::Tidspunkt;
use thiserror::Error;

/// Fewest minutes an ad can be parked (ParkerJobannonce, MinInclusive).
pub const PARKERET_MINUTTER_MIN: i64 = 1;
/// Most minutes an ad can be parked (ParkerJobannonce, MaxInclusive).
pub const PARKERET_MINUTTER_MAX: i64 = 2_147_483_647;
/// Fewest days a statistic can cover (domain.md 6.5).
pub const DAGE_SIDEN_MIN: i64 = 1;
/// Most days a statistic can cover (domain.md 6.5).
pub const DAGE_SIDEN_MAX: i64 = 366;
/// Most characters of a CV's remark (UpdateCVStatus, Length).
pub const CV_COMMENT_MAX: usize = 400;
/// Digits of a jobcentre's code (domain.md 4).
pub const JOBCENTERKODE_DIGITS: usize = 5;
/// Lowest page of GetUpdatedCVs (domain.md 6.8).
pub const CV_LIST_PAGE_MIN: i64 = 1;
/// Highest page of GetUpdatedCVs (int).
pub const CV_LIST_PAGE_MAX: i64 = 2_147_483_647;

/// How an occupation's URI begins (domain.md 4).
pub const CONCEPT_URI_BASE: &str = "http://data.star.dk/esco/occupation/";

/// What is wrong with a field. Displayed, it is the Danish sentence for `feltfejl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FieldFault {
    /// Nothing was given.
    #[error("Skal udfyldes.")]
    Missing,
    /// Fewer than `min` characters.
    #[error("Skal være på mindst {min} tegn; er på {length}.")]
    TooShort {
        /// Characters given.
        length: usize,
        /// Fewest allowed.
        min: usize,
    },
    /// More than `max` characters.
    #[error("Må højst være på {max} tegn; er på {length}.")]
    TooLong {
        /// Characters given.
        length: usize,
        /// Most allowed.
        max: usize,
    },
    /// Not an e-mail address by the documented pattern.
    #[error("Skal være en e-mailadresse.")]
    NotAnEmail,
    /// A number outside its range.
    #[error("Skal være mellem {min} og {max}; er {value}.")]
    OutOfRange {
        /// The number given.
        value: i64,
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
    },
    /// Not so many digits and nothing else.
    #[error("Skal være {count} cifre.")]
    NotDigits {
        /// Digits wanted.
        count: usize,
    },
    /// A text that many read, with a CPR number in it.
    #[error("Må ikke indeholde noget, der ligner et CPR-nummer.")]
    HoldsCpr,
    /// The end of a period that is not after its start.
    #[error("Skal være senere end starttidspunktet.")]
    NotAfterStart,
}

/// A number from `min` to `max`, both included.
pub const fn range(value: i64, min: i64, max: i64) -> Result<(), FieldFault> {
    if value < min || value > max { Err(FieldFault::OutOfRange { value, min, max }) } else { Ok(()) }
}

/// A text of `min` to `max` characters (Unicode scalar values).
pub fn length(text: &str, min: usize, max: usize) -> Result<(), FieldFault> {
    let length = text.chars().count();
    if length == 0 && min > 0 {
        Err(FieldFault::Missing)
    } else if length < min {
        Err(FieldFault::TooShort { length, min })
    } else if length > max {
        Err(FieldFault::TooLong { length, max })
    } else {
        Ok(())
    }
}

/// `behandlerNavn`: at least one character (MinLength 1).
pub fn behandler_navn(text: &str) -> Result<(), FieldFault> {
    length(text, 1, usize::MAX)
}

/// `jobCenterKode` of a notification: at least one character (MinLength 1), and no more is asked of it.
pub fn job_center_kode(text: &str) -> Result<(), FieldFault> {
    length(text.trim(), 1, usize::MAX)
}

/// `cvrNummer` of a notification: at least one character (MinLength 1). A check sum that fails is no fault: see
/// [`crate::cvr`].
pub fn cvr_nummer(text: &str) -> Result<(), FieldFault> {
    length(text.trim(), 1, usize::MAX)
}

/// `vitasDybtLink`: at least one character (MinLength 1).
pub fn vitas_dybt_link(text: &str) -> Result<(), FieldFault> {
    length(text.trim(), 1, usize::MAX)
}

/// `vitasSagsId`: at least one character (MinLength 1).
pub fn vitas_sags_id(text: &str) -> Result<(), FieldFault> {
    length(text.trim(), 1, usize::MAX)
}

/// `parkeretMinutter`: 1 to 2147483647.
pub const fn parkeret_minutter(minutes: i64) -> Result<(), FieldFault> {
    range(minutes, PARKERET_MINUTTER_MIN, PARKERET_MINUTTER_MAX)
}

/// `dageSiden`: 1 to 366.
pub const fn dage_siden(days: i64) -> Result<(), FieldFault> {
    range(days, DAGE_SIDEN_MIN, DAGE_SIDEN_MAX)
}

/// A CV's remark: 0 to 400 characters.
pub fn cv_comment(text: &str) -> Result<(), FieldFault> {
    length(text, 0, CV_COMMENT_MAX)
}

/// A jobcentre's code: five digits.
pub fn jobcenterkode(text: &str) -> Result<(), FieldFault> {
    let right = text.len() == JOBCENTERKODE_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    if right { Ok(()) } else { Err(FieldFault::NotDigits { count: JOBCENTERKODE_DIGITS }) }
}

/// `cvListPage`: 1 to 2147483647.
pub const fn cv_list_page(page: i64) -> Result<(), FieldFault> {
    range(page, CV_LIST_PAGE_MIN, CV_LIST_PAGE_MAX)
}

/// A period ends after it starts; the fault is its end's.
pub fn period(start: Tidspunkt, end: Tidspunkt) -> Result<(), FieldFault> {
    if start < end { Ok(()) } else { Err(FieldFault::NotAfterStart) }
}

/// `emailadresse` (EmailAddressIdentifierType, Jobagent v1):
/// `[^>\(\)\[\]\\,;:@\s]{0,191}@[^>\(\)\[\]\\,;:@\s]{1,64}`.
pub fn emailadresse(text: &str) -> Result<(), FieldFault> {
    let fits = |part: &str, min, max| {
        let excluded = |c: char| c.is_whitespace() || ">()[]\\,;:@".contains(c);
        length(part, min, max).is_ok() && !part.contains(excluded)
    };
    match text.split_once('@') {
        Some((mailbox, host)) if fits(mailbox, 0, 191) && fits(host, 1, 64) => Ok(()),
        _ => Err(FieldFault::NotAnEmail),
    }
}

/// `sagsbehandlerEksterntId` (Jobagent v1): 1 to 255 characters.
pub fn sagsbehandler_eksternt_id(text: &str) -> Result<(), FieldFault> {
    length(text, 1, 255)
}

/// Whether a text has the form of a `conceptUriDa`: [`CONCEPT_URI_BASE`] and a uuid with hyphens (domain.md 4).
pub fn is_concept_uri_da(text: &str) -> bool {
    let id = text.strip_prefix(CONCEPT_URI_BASE);
    id.is_some_and(|id| id.len() == 36 && uuid::Uuid::try_parse(id).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_are_inside() {
        assert_eq!(parkeret_minutter(1), Ok(()));
        assert_eq!(parkeret_minutter(2_147_483_647), Ok(()));
        assert_eq!(parkeret_minutter(0), Err(FieldFault::OutOfRange { value: 0, min: 1, max: 2_147_483_647 }));
        assert!(parkeret_minutter(2_147_483_648).is_err());
        assert_eq!(dage_siden(366), Ok(()));
        assert!(dage_siden(0).is_err() && dage_siden(367).is_err());
    }

    #[test]
    fn a_notification_asks_for_one_character_that_is_not_blank() {
        for rule in [job_center_kode, cvr_nummer, vitas_dybt_link, vitas_sags_id] {
            assert_eq!(rule(""), Err(FieldFault::Missing));
            assert_eq!(rule(" \t"), Err(FieldFault::Missing));
            assert_eq!(rule("1"), Ok(()));
        }
        // Its check sum fails.
        assert_eq!(cvr_nummer("24256791"), Ok(()));
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        assert_eq!(behandler_navn(""), Err(FieldFault::Missing));
        assert_eq!(behandler_navn("Å"), Ok(()));
        assert_eq!(length("æøå", 1, 3), Ok(()));
        assert_eq!(length("æøåx", 1, 3).map_err(|f| f.to_string()), Err("Må højst være på 3 tegn; er på 4.".into()));
    }

    #[test]
    fn rules_of_cv_lists() {
        assert_eq!(cv_comment(""), Ok(()));
        assert_eq!(cv_comment(&"æ".repeat(400)), Ok(()));
        assert_eq!(cv_comment(&"æ".repeat(401)), Err(FieldFault::TooLong { length: 401, max: 400 }));
        for (code, right) in [("10100", true), ("1010", false), ("101000", false), ("1010a", false), ("١٠١", false)]
        {
            assert_eq!(jobcenterkode(code).is_ok(), right, "{code}");
        }
        assert!(cv_list_page(1).is_ok() && cv_list_page(0).is_err() && cv_list_page(2_147_483_648).is_err());
        let at = |text: &str| text.parse::<Tidspunkt>().unwrap();
        let (noon, later) = (at("2026-11-21T12:00:00Z"), at("2026-11-21T12:00:00.001Z"));
        assert_eq!(period(noon, later), Ok(()));
        assert_eq!(period(noon, noon), Err(FieldFault::NotAfterStart));
        assert_eq!(period(later, noon), Err(FieldFault::NotAfterStart));
    }

    #[test]
    fn an_e_mail_address_by_the_documented_pattern_and_nothing_stricter() {
        let long = |mailbox: usize, host: usize| format!("{}@{}", "a".repeat(mailbox), "b".repeat(host));
        for valid in ["ida@example.dk", "@b", "søren.ø@blåbær.dk", "a<b@c", &long(191, 64)] {
            assert_eq!(emailadresse(valid), Ok(()), "{valid}");
        }
        let too_long = [long(192, 1), long(1, 65)];
        for invalid in [
            "",
            "ida",
            "ida@",
            "a b@c",
            "a@b@c",
            "a@b c",
            "a,b@c",
            "a@b;c",
            "a@[b]",
            "a\\@b",
            &too_long[0],
            &too_long[1],
        ] {
            assert_eq!(emailadresse(invalid), Err(FieldFault::NotAnEmail), "{invalid}");
        }
    }

    #[test]
    fn an_occupation_is_named_by_its_uri() {
        let id = "5b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de101";
        assert!(is_concept_uri_da(&format!("{CONCEPT_URI_BASE}{id}")));
        for invalid in [
            String::new(),
            id.into(),
            format!("https://data.star.dk/esco/occupation/{id}"),
            format!("{CONCEPT_URI_BASE}{}", id.replace('-', "")),
            format!("{CONCEPT_URI_BASE}{id}/"),
            format!("{CONCEPT_URI_BASE}{}", id.replace('b', "g")),
        ] {
            assert!(!is_concept_uri_da(&invalid), "{invalid}");
        }
    }
}
