//! Jobcentres by name and code. No service lists them, so the names are those of the municipalities, and a code that
//! is none of theirs is taken as it is.

use crate::{letters::fold, locales::jobcentres as text};
use contract::feltregel::{self, JOBCENTERKODE_DIGITS};

/// What follows the municipality's code in its jobcentre's: our choice, the documents only say that there are five
/// digits.
const ENDING: &str = "00";

/// A jobcentre's code: five digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobcentreCode(String);

/// Why a text names no jobcentre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobcentreFault {
    /// Digits, but not five.
    NotFiveDigits,
    /// No municipality is called so, or several are.
    NoSuchName,
}

impl JobcentreFault {
    /// In words.
    pub fn words(&self) -> String {
        match self {
            Self::NotFiveDigits => text::not_five_digits(JOBCENTERKODE_DIGITS),
            Self::NoSuchName => text::no_such_name().to_owned(),
        }
    }
}

impl JobcentreCode {
    /// Reads what people type: `75100`, `75100 Aarhus`, `Aarhus`, `jobcenter aarhus` or its beginning; `None` for nothing.
    pub fn typed(typed: &str) -> Result<Option<Self>, JobcentreFault> {
        let typed = typed.trim();
        let first = typed.split_whitespace().next().unwrap_or_default();
        if first.is_empty() {
            Ok(None)
        } else if first.bytes().any(|byte| byte.is_ascii_digit()) {
            feltregel::jobcenterkode(first).map_err(|_| JobcentreFault::NotFiveDigits)?;
            Ok(Some(Self(first.to_owned())))
        } else {
            by_name(typed).map(Some)
        }
    }

    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its municipality's name, if it is a municipality's.
    pub fn name(&self) -> Option<&'static str> {
        let number = self.0.strip_suffix(ENDING)?;
        municipalities().find_map(|(code, name)| (code == number).then_some(name))
    }

    /// `75100 Aarhus`, or the code alone.
    pub fn label(&self) -> String {
        self.name().map_or_else(|| self.0.clone(), |name| format!("{} {name}", self.0))
    }
}

/// Every jobcentre that has a name.
pub fn all() -> impl Iterator<Item = JobcentreCode> {
    municipalities().map(|(number, _)| JobcentreCode(format!("{number}{ENDING}")))
}

fn municipalities() -> impl Iterator<Item = (&'static str, &'static str)> {
    text::MUNICIPALITIES.split(';').filter_map(|line| line.split_once(' '))
}

/// The one with a name, or the only one whose name begins so.
fn by_name(typed: &str) -> Result<JobcentreCode, JobcentreFault> {
    let wanted = fold(typed);
    let wanted = wanted.strip_prefix("jobcenter ").unwrap_or(&wanted);
    let mut begins_so = Vec::new();
    for (number, name) in municipalities() {
        let name = fold(name);
        if name == wanted {
            return Ok(JobcentreCode(format!("{number}{ENDING}")));
        }
        if name.starts_with(wanted) {
            begins_so.push(number);
        }
    }
    match begins_so.as_slice() {
        [number] => Ok(JobcentreCode(format!("{number}{ENDING}"))),
        _ => Err(JobcentreFault::NoSuchName),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Result<String, JobcentreFault> {
        JobcentreCode::typed(text).map(|code| code.map_or_else(String::new, |code| code.label()))
    }

    #[test]
    fn the_98_municipalities_have_a_jobcentre_each() {
        assert_eq!(all().count(), 98);
        for code in all() {
            assert_eq!(typed(&code.label()), Ok(code.label()));
            assert_eq!(typed(code.name().unwrap()), Ok(code.label()));
        }
    }

    #[test]
    fn a_jobcentre_is_found_by_code_or_name() {
        for (text, found) in [
            ("", ""),
            (" \t", ""),
            ("75100", "75100 Aarhus"),
            (" 75100 Aarhus", "75100 Aarhus"),
            ("Århus", "75100 Aarhus"),
            ("Jobcenter  aarhus", "75100 Aarhus"),
            ("høje taastrup", "16900 Høje-Taastrup"),
            ("Nordfyn", "48000 Nordfyns"),
            ("Frederikshavn", "81300 Frederikshavn"),
            // One that only the service knows.
            ("99343", "99343"),
            ("75101", "75101"),
        ] {
            assert_eq!(typed(text), Ok(found.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_names_none_is_told() {
        for text in ["751", "751000", "7510a Aarhus", "010165-1234"] {
            assert_eq!(typed(text), Err(JobcentreFault::NotFiveDigits), "{text}");
        }
        for text in ["Frederik", "Atlantis", "-", "Jobcenter"] {
            assert_eq!(typed(text), Err(JobcentreFault::NoSuchName), "{text}");
        }
    }
}
