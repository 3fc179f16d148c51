//! How long something takes.

use super::{integer, plural};
use crate::locales::Language::{self, Danish, English};

/// `12 min`, `2 t 5 min`, `3 dage`; `2 h 5 min`, `3 days`
pub fn duration(minutes: i64) -> String {
    let minutes = minutes.max(0);
    let (hour, day, days) = match Language::current() {
        Danish => ("t", "dag", "dage"),
        English => ("h", "day", "days"),
    };
    match minutes {
        0..60 => format!("{minutes} min"),
        60..1_440 if minutes % 60 == 0 => format!("{} {hour}", minutes / 60),
        60..1_440 => format!("{} {hour} {} min", minutes / 60, minutes % 60),
        _ => counted(minutes / 1_440, day, days),
    }
}

/// Time left: `0:09`, `12:05`, `2 t 5 min`.
pub fn countdown(seconds: i64) -> String {
    match seconds.max(0) {
        seconds @ 0..3_600 => format!("{}:{:02}", seconds / 60, seconds % 60),
        seconds => duration(seconds / 60),
    }
}

/// `1 sekund`, `8 sekunder`; `8 seconds`
pub fn seconds(number: i64) -> String {
    match Language::current() {
        Danish => counted(number, "sekund", "sekunder"),
        English => counted(number, "second", "seconds"),
    }
}

fn counted(number: i64, one: &str, many: &str) -> String {
    format!("{} {}", integer(number), plural(number, one, many))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        for (minutes, danish, english) in [
            (-3, "0 min", "0 min"),
            (59, "59 min", "59 min"),
            (60, "1 t", "1 h"),
            (125, "2 t 5 min", "2 h 5 min"),
            (1_500, "1 dag", "1 day"),
            (4_320, "3 dage", "3 days"),
            (1_440_000, "1.000 dage", "1,000 days"),
        ] {
            for (language, expected) in [(Danish, danish), (English, english)] {
                language.speak();
                assert_eq!(duration(minutes), expected);
            }
        }
    }

    #[test]
    fn time_left() {
        for (seconds, expected) in [(-3, "0:00"), (9, "0:09"), (725, "12:05"), (3_600, "1 t"), (7_530, "2 t 5 min")] {
            assert_eq!(countdown(seconds), expected);
        }
    }

    #[test]
    fn seconds_are_one_or_many() {
        assert_eq!([0, 1, 8].map(seconds), ["0 sekunder", "1 sekund", "8 sekunder"]);
        English.speak();
        assert_eq!([0, 1, 8].map(seconds), ["0 seconds", "1 second", "8 seconds"]);
    }
}
