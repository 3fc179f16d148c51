//! How many simulated colleagues, and how fast.

use std::{fmt, str::FromStr};
use thiserror::Error;

/// The most there can be.
const SIZE_MAX: usize = 100;
/// The fastest they can be.
const SPEED_MAX: u32 = 10_000;

/// So many colleagues, so many times as fast as people. As text `10`, or `10x20` for twenty times as fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crew {
    size: usize,
    speed: u32,
}

/// A text that is no crew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "write how many, 0 to {SIZE_MAX}, and if they shall be faster than people, x and how many times, 1 to {SPEED_MAX}; \
     e.g. 10 or 10x20"
)]
pub struct NotACrew;

impl Crew {
    /// How many.
    pub const fn size(self) -> usize {
        self.size
    }

    /// How many times as fast as people they read. How often they ask the server for news does not change.
    pub const fn speed(self) -> u32 {
        self.speed
    }
}

impl FromStr for Crew {
    type Err = NotACrew;

    fn from_str(text: &str) -> Result<Self, NotACrew> {
        let (size, speed) = text.split_once('x').unwrap_or((text, "1"));
        let crew = Self { size: number(size)?, speed: number(speed)? };
        let fits = crew.size <= SIZE_MAX && (1..=SPEED_MAX).contains(&crew.speed);
        if fits { Ok(crew) } else { Err(NotACrew) }
    }
}

/// Digits alone: `parse` would take a sign too.
fn number<T: FromStr>(text: &str) -> Result<T, NotACrew> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or(NotACrew)
}

impl fmt::Display for Crew {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.speed {
            1 => write!(formatter, "{}", self.size),
            speed => write!(formatter, "{}x{speed}", self.size),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_maybe_a_speed() {
        for (text, expected) in [
            ("0", Some((0, 1))),
            ("10", Some((10, 1))),
            ("10x20", Some((10, 20))),
            ("100x10000", Some((100, 10_000))),
            ("101", None),
            ("10x0", None),
            ("10x10001", None),
            ("", None),
            ("x", None),
            ("x20", None),
            ("10x", None),
            ("10x2x2", None),
            ("-1", None),
            ("+1", None),
            ("1.5", None),
            (" 10", None),
            ("ten", None),
        ] {
            let crew = text.parse::<Crew>();
            assert_eq!(crew.map(|crew| (crew.size(), crew.speed())).ok(), expected, "{text}");
            if let Ok(crew) = crew {
                assert_eq!(crew.to_string(), text);
            }
        }
    }
}
