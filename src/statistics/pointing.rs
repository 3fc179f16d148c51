//! The day that a chart tells of: the keys' and the pointer's.

use super::trend::WEEK;

/// Whether the chart tells of a day, and of which. The keys go on from the day that was told of last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointing {
    /// Nothing is told; this day would be next.
    Quiet(usize),
    /// The day is told of.
    Telling(usize),
}

impl Default for Pointing {
    /// Begins at the last day.
    fn default() -> Self {
        Self::Quiet(usize::MAX)
    }
}

impl Pointing {
    /// The day's place among `days`, of which there may be fewer than there were.
    pub fn at(self, days: usize) -> usize {
        let (Self::Quiet(at) | Self::Telling(at)) = self;
        at.min(days.saturating_sub(1))
    }

    /// The day's place while it is told of.
    pub fn told(self, days: usize) -> Option<usize> {
        matches!(self, Self::Telling(_)).then(|| self.at(days))
    }

    /// The same day, told of or not.
    #[must_use]
    pub const fn telling(self, tells: bool) -> Self {
        let (Self::Quiet(at) | Self::Telling(at)) = self;
        if tells { Self::Telling(at) } else { Self::Quiet(at) }
    }

    /// Where a key leads in a chart of `days` days; `None` for a key that is not the chart's.
    pub fn after(self, key: &str, days: usize) -> Option<Self> {
        let (at, last) = (self.at(days), days.saturating_sub(1));
        let to = match key {
            "ArrowLeft" | "ArrowDown" => at.saturating_sub(1),
            "ArrowRight" | "ArrowUp" => at + 1,
            "PageDown" => at.saturating_sub(WEEK),
            "PageUp" => at + WEEK,
            "Home" => 0,
            "End" => last,
            "Escape" => return self.told(days).map(Self::Quiet),
            _ => return None,
        };
        Some(Self::Telling(to.min(last)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Pointing::*, *};

    #[test]
    fn keys() {
        for (from, key, to) in [
            (Quiet(9), "ArrowLeft", Some(Telling(8))),
            (Telling(0), "ArrowLeft", Some(Telling(0))),
            (Telling(3), "ArrowRight", Some(Telling(4))),
            (Telling(9), "ArrowRight", Some(Telling(9))),
            (Telling(3), "ArrowUp", Some(Telling(4))),
            (Telling(3), "ArrowDown", Some(Telling(2))),
            (Telling(9), "PageDown", Some(Telling(2))),
            (Telling(5), "PageDown", Some(Telling(0))),
            (Telling(1), "PageUp", Some(Telling(8))),
            (Telling(5), "PageUp", Some(Telling(9))),
            (Telling(5), "Home", Some(Telling(0))),
            (Telling(5), "End", Some(Telling(9))),
            (Telling(5), "Escape", Some(Quiet(5))),
            (Quiet(5), "Escape", None),
            (Telling(5), "Enter", None),
            (Telling(5), "g", None),
        ] {
            assert_eq!(from.after(key, 10), to, "{from:?} {key}");
        }
        assert_eq!(Telling(40).after("ArrowLeft", 7), Some(Telling(5)), "a shorter period came meanwhile");
        assert_eq!(Pointing::default().after("ArrowLeft", 7), Some(Telling(5)), "the first key");
        assert_eq!(Quiet(0).after("End", 0), Some(Telling(0)));
    }
}
