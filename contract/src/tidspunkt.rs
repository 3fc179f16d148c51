//! `date-time` on the wire: written in .NET's style with Danish offset, read in every style that occurs.

mod wire;

use crate::copenhagen;
use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// An instant in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tidspunkt(DateTime<Utc>);

/// Why a text is no [`Tidspunkt`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotATime {
    /// The year 0001 or 1900, by which .NET services say "no time".
    #[error("intet tidspunkt")]
    NoTime,
    /// Not a date-time.
    #[error("{0:?} er ikke et tidspunkt")]
    Unreadable(String),
}

impl Tidspunkt {
    /// The instant.
    pub const fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// From milliseconds since 1970; `None` beyond the years a date can have.
    pub fn from_unix_millis(millis: i64) -> Option<Self> {
        DateTime::from_timestamp_millis(millis).map(Self)
    }

    /// Milliseconds since 1970.
    pub const fn unix_millis(self) -> i64 {
        self.0.timestamp_millis()
    }
}

impl From<DateTime<Utc>> for Tidspunkt {
    fn from(at: DateTime<Utc>) -> Self {
        Self(at)
    }
}

impl FromStr for Tidspunkt {
    type Err = NotATime;

    /// Reads 0–9 fraction digits with `Z`, an offset, or none (= Danish time).
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let text = text.trim();
        // Before converting: the year 1 with an offset is outside what many date types hold.
        if text.starts_with("0001-") || text.starts_with("1900-") {
            return Err(NotATime::NoTime);
        }
        wire::read(text).map(Self).ok_or_else(|| NotATime::Unreadable(text.chars().take(40).collect()))
    }
}

impl fmt::Display for Tidspunkt {
    /// `2026-03-13T08:06:58.0578635+01:00`; chrono's own formatting would cost 2 kB of the console's bundle.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = copenhagen::with_offset(self.0);
        let ticks = at.nanosecond().min(999_999_999) / 100;
        let (year, month, day) = (at.year(), at.month(), at.day());
        let (hour, minute, second) = (at.hour(), at.minute(), at.second());
        let east = at.offset().local_minus_utc() / 60;
        let sign = if east < 0 { '-' } else { '+' };
        let (hours, minutes) = (east.abs() / 60, east.abs() % 60);
        write!(
            formatter,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{ticks:07}{sign}{hours:02}:{minutes:02}"
        )
    }
}

impl Serialize for Tidspunkt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Tidspunkt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

/// For members that may have no time: missing, `null`, blank, year 0001 and year 1900 are all `None`.
/// Use with `#[serde(default, deserialize_with = "tidspunkt::optional")]`.
pub fn optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Tidspunkt>, D::Error> {
    let Some(text) = Option::<String>::deserialize(deserializer)? else {
        return Ok(None);
    };
    if text.trim().is_empty() {
        return Ok(None);
    }
    match text.parse() {
        Ok(at) => Ok(Some(at)),
        Err(NotATime::NoTime) => Ok(None),
        Err(unreadable) => Err(de::Error::custom(unreadable)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn utc(text: &str) -> String {
        text.parse::<Tidspunkt>().unwrap().utc().to_rfc3339()
    }

    #[test]
    fn reads_every_style_a_dotnet_service_writes() {
        for (text, expected) in [
            ("2026-03-13T08:06:58.0578635+01:00", "2026-03-13T07:06:58.057863500+00:00"),
            ("2026-03-13T08:06:58Z", "2026-03-13T08:06:58+00:00"),
            ("2026-03-13T08:06:58.1Z", "2026-03-13T08:06:58.100+00:00"),
            ("2026-03-13T08:06:58", "2026-03-13T07:06:58+00:00"),
            ("2026-07-13T08:06:58.057", "2026-07-13T06:06:58.057+00:00"),
            ("2026-07-13T08:06:58.1234567", "2026-07-13T06:06:58.123456700+00:00"),
            ("2026-10-25T02:30:00", "2026-10-25T00:30:00+00:00"),
        ] {
            assert_eq!(utc(text), expected, "{text}");
        }
    }

    #[test]
    fn tells_no_time_from_nonsense() {
        let read = |text: &str| text.parse::<Tidspunkt>().unwrap_err();
        assert_eq!(read("0001-01-01T00:00:00"), NotATime::NoTime);
        assert_eq!(read("0001-01-01T00:00:00+01:00"), NotATime::NoTime);
        assert_eq!(read("1900-01-01T00:00:00Z"), NotATime::NoTime);
        assert!(matches!(read("i morgen"), NotATime::Unreadable(_)));
        assert!(matches!(read("2026-13-01T00:00:00"), NotATime::Unreadable(_)));
    }

    #[test]
    fn writes_seven_digits_and_the_danish_offset() {
        let write = |text: &str| text.parse::<Tidspunkt>().unwrap().to_string();
        assert_eq!(write("2026-03-13T07:06:58.0578635Z"), "2026-03-13T08:06:58.0578635+01:00");
        assert_eq!(write("2026-07-01T00:00:00Z"), "2026-07-01T02:00:00.0000000+02:00");
    }

    proptest! {
        #[test]
        fn writes_what_chrono_writes(seconds in -62_000_000_000_i64..253_000_000_000, nanos in 0_u32..1_000_000_000) {
            let at = DateTime::from_timestamp(seconds, nanos).unwrap();
            let chrono = copenhagen::with_offset(at).format("%Y-%m-%dT%H:%M:%S").to_string();
            let offset = copenhagen::with_offset(at).format("%:z").to_string();
            prop_assert_eq!(Tidspunkt(at).to_string(), format!("{chrono}.{:07}{offset}", nanos / 100));
        }
    }
}
