//! How many passed and how many failed.

use std::fmt;
use std::ops::AddAssign;

/// Counts of tests; a check such as clippy counts as one.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Those that passed.
    pub passed: u64,
    /// Those that failed.
    pub failed: u64,
}

impl Tally {
    /// One check that passed.
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    /// One check that failed.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// The result of a test runner. A runner that ended badly without naming a test (it did not compile, say) counts
    /// as one failure, and so does one that ran nothing.
    pub fn of_runner(self, ended_well: bool) -> Self {
        let told_nothing = self.passed + self.failed == 0;
        if told_nothing || (!ended_well && self.failed == 0) { Self { failed: 1, ..self } } else { self }
    }

    /// Something ran, and all of it passed.
    pub fn is_good(self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_is_plain() {
        let mut total = Tally { passed: 210, failed: 0 };
        total += Tally::FAILED;
        total += Tally::PASSED;
        assert_eq!(total.to_string(), "211 passed, 1 failed");
        assert!(!total.is_good());
    }

    #[test]
    fn no_test_is_a_failure() {
        assert_eq!(Tally::default().of_runner(true), Tally::FAILED);
        assert!(!Tally::default().is_good());
    }

    #[test]
    fn a_runner_that_breaks_off_is_a_failure() {
        let passed = Tally { passed: 12, failed: 0 };
        assert_eq!(passed.of_runner(false), Tally { passed: 12, failed: 1 });
        assert_eq!(passed.of_runner(true), passed);
        let failed = Tally { passed: 12, failed: 3 };
        assert_eq!(failed.of_runner(false), failed);
    }
}
