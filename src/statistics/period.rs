//! The period a statistic covers. It lives in the address.

use super::trend::WEEK;
use contract::feltregel::{self, DAGE_SIDEN_MAX};

/// Periods to choose from, in days counting today.
pub const CHOICES: [u16; 4] = [7, 30, 90, 365];
/// The usual period.
const USUAL: u16 = 30;

/// What the address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Period {
    /// So many days that end with today, 1–366.
    Days(u16),
    /// Something that is no number of days the service takes, as it was written.
    Unusable(String),
}

impl Period {
    /// Reads the address.
    pub fn from_address(value: Option<&str>) -> Self {
        match value {
            None | Some("") => Self::Days(USUAL),
            Some(text) => days_in(text).map_or_else(|| Self::Unusable(text.to_owned()), Self::Days),
        }
    }

    /// The days to show: the usual ones where the address says nothing useful.
    pub const fn days(&self) -> u16 {
        match self {
            Self::Days(days) => *days,
            Self::Unusable(_) => USUAL,
        }
    }

    /// What stands in the field for one's own number.
    pub fn in_field(&self) -> String {
        match self {
            Self::Days(days) if CHOICES.contains(days) => String::new(),
            Self::Days(days) => days.to_string(),
            Self::Unusable(text) => text.clone(),
        }
    }
}

/// The days that a text says: a whole number that the service takes.
pub fn days_in(text: &str) -> Option<u16> {
    text.trim().parse::<u16>().ok().filter(|days| feltregel::dage_siden(i64::from(*days)).is_ok())
}

/// How many days to ask the service for, so that the period before it and the days before the first mean come along:
/// as many of them as the service gives.
pub fn days_to_ask(days: u16) -> u16 {
    let lead_in = days.saturating_add(u16::try_from(WEEK).unwrap_or(u16::MAX) - 1);
    let most = u16::try_from(DAGE_SIDEN_MAX).unwrap_or(u16::MAX);
    days.saturating_mul(2).max(lead_in).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_the_service_takes() {
        for (address, days) in [(None, 30), (Some(""), 30), (Some("1"), 1), (Some("366"), 366), (Some(" 14 "), 14)] {
            assert_eq!(Period::from_address(address), Period::Days(days), "{address:?}");
        }
        for unusable in ["0", "367", "-1", "syv", "7,5", "99999999"] {
            let read = Period::from_address(Some(unusable));
            assert_eq!(read, Period::Unusable(unusable.to_owned()));
            assert_eq!((read.days(), read.in_field().as_str()), (30, unusable));
        }
    }

    #[test]
    fn a_number_of_ones_own_stands_in_the_field() {
        assert_eq!(Period::Days(30).in_field(), "");
        assert_eq!(Period::Days(31).in_field(), "31");
    }

    #[test]
    fn the_period_before_and_the_days_before_the_first_mean_are_asked_for() {
        for (days, asked) in
            [(1, 7), (5, 11), (6, 12), (7, 14), (30, 60), (183, 366), (184, 366), (365, 366), (366, 366)]
        {
            assert_eq!(days_to_ask(days), asked, "{days}");
        }
    }
}
