//! The text of a `date-time`, read. chrono's own parsers would cost 6 kB of the console's bundle; the tests below
//! hold this one against them.

use crate::copenhagen;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// Reads `2026-03-13T08:06:58.0578635+01:00`: a blank may stand for the `T`; seconds, their fraction (digits
/// beyond the ninth are dropped) and the offset may lack. Without an offset it is Danish time.
pub(super) fn read(text: &str) -> Option<DateTime<Utc>> {
    let (date, time) = text.split_at_checked(10)?;
    let time = time.strip_prefix(['T', 't', ' '])?;
    let (clock, offset) = time.split_at(time.find(['Z', 'z', '+', '-']).unwrap_or(time.len()));
    let local = NaiveDateTime::new(read_date(date)?, read_clock(clock)?);
    match offset {
        "" => Some(copenhagen::instant(local)),
        "Z" | "z" => Some(local.and_utc()),
        offset => local.checked_sub_signed(read_offset(offset)?).map(|utc| utc.and_utc()),
    }
}

fn read_date(date: &str) -> Option<NaiveDate> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let year = i32::try_from(digits(year, 4)?).ok()?;
    NaiveDate::from_ymd_opt(year, digits(month, 2)?, digits(day, 2)?).filter(|_| parts.next().is_none())
}

fn read_clock(clock: &str) -> Option<NaiveTime> {
    let (whole, fraction) = clock.split_once('.').map_or((clock, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut parts = whole.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next());
    let second = second.map_or(Some(0), |second| digits(second, 2))?;
    let nanoseconds = fraction.map_or(Some(0), read_fraction)?;
    NaiveTime::from_hms_nano_opt(digits(hour, 2)?, digits(minute, 2)?, second, nanoseconds)
        .filter(|_| parts.next().is_none())
}

fn read_fraction(fraction: &str) -> Option<u32> {
    let kept = fraction.get(..fraction.len().min(9))?;
    let scale = 10_u32.pow(u32::try_from(9 - kept.len()).ok()?);
    fraction.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits(kept, kept.len()))?.map(|value| value * scale)
}

fn read_offset(offset: &str) -> Option<TimeDelta> {
    let east = offset.starts_with('+');
    let (hours, minutes) = offset.get(1..)?.split_at_checked(2)?;
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    let size = TimeDelta::minutes(i64::from(hours * 60 + minutes));
    (hours < 24 && minutes < 60).then_some(if east { size } else { -size })
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && count > 0 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_date_time() {
        for text in [
            "",
            "2026",
            "2026-03-13",
            "2026-03-13T",
            "2026-03-13T08",
            "2026-3-13T08:06:58",
            "2026-02-30T08:06:58Z",
            "2026-03-13T24:00:00",
            "2026-03-13T08:60:00",
            "2026-03-13T08:06:58.",
            "2026-03-13T08:06:58.12a",
            "2026-03-13T08:06:58+1",
            "2026-03-13T08:06:58+25:00",
            "2026-03-13T08:06:58Zulu",
            "2026-03-13T08:06:58:09",
            "+026-03-13T08:06:58",
            "2026-03-13Tå8:06:58",
            "åååååååååå",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_blank_for_the_t_and_no_seconds() {
        assert_eq!(read("2026-03-13 08:06Z"), read("2026-03-13T08:06:00.000000000Z"));
        assert_eq!(read("2026-03-13T08:06:58.1234567891Z"), read("2026-03-13T08:06:58.123456789Z"));
        assert_eq!(read("2026-03-13T08:06:58-0130"), read("2026-03-13T09:36:58Z"));
    }

    proptest! {
        #[test]
        fn agrees_with_chrono_on_what_chrono_writes(seconds in -50_000_000_000_i64..250_000_000_000, nanos in 0_u32..1_000_000_000, east in -86_399_i32..86_400) {
            let at = DateTime::from_timestamp(seconds, nanos).unwrap();
            let offset = chrono::FixedOffset::east_opt(east / 60 * 60).unwrap();
            prop_assert_eq!(read(&at.with_timezone(&offset).to_rfc3339()), Some(at));
        }

        #[test]
        fn agrees_with_chrono_on_what_looks_like_one(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-2][0-9]:[0-6][0-9])") {
            prop_assert_eq!(read(&text), DateTime::parse_from_rfc3339(&text).ok().map(|at| at.to_utc()), "{}", text);
        }

        #[test]
        fn never_panics(text in "\\PC{0,40}") {
            let _ = read(&text);
        }
    }
}
