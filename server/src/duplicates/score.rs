//! How alike two ads are, to put the best first.

/// What two ads have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Likeness {
    pub(super) company: bool,
    pub(super) occupation: bool,
    pub(super) title: bool,
    /// Of the texts, 0 to 1.
    pub(super) similarity: f64,
}

/// Texts this similar are nearly the same (domain.md 6.5).
const NEARLY_THE_SAME: f64 = 0.8;

impl Likeness {
    /// Whether the two may be the same ad.
    pub(super) fn is_duplicate(self) -> bool {
        self.is_same_job() || self.similarity >= NEARLY_THE_SAME
    }

    /// Whether they may be, whatever their texts say.
    pub(super) fn is_same_job(self) -> bool {
        self.company && (self.occupation || self.title)
    }

    /// 0 to 5: three times the texts' similarity, 1 for the same company, ½ each for the same occupation and title.
    /// The text counts most, so that an agency's copy stands before the many other ads of a large employer.
    pub(super) fn score(self) -> f64 {
        let worth = |shared: bool, worth: f64| if shared { worth } else { 0.0 };
        3.0 * self.similarity + worth(self.company, 1.0) + worth(self.occupation, 0.5) + worth(self.title, 0.5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_of_the_domain() {
        let none = Likeness::default();
        assert!(!none.is_duplicate());
        assert!(!Likeness { company: true, ..none }.is_duplicate());
        assert!(!Likeness { occupation: true, title: true, similarity: 0.79, ..none }.is_duplicate());
        assert!(Likeness { company: true, occupation: true, ..none }.is_duplicate());
        assert!(Likeness { company: true, title: true, ..none }.is_duplicate());
        assert!(Likeness { similarity: 0.8, ..none }.is_duplicate());
    }

    #[test]
    fn copies_come_first() {
        let copy = Likeness { company: true, occupation: true, title: true, similarity: 0.95 };
        let copy_of_another = Likeness { similarity: 0.95, ..Likeness::default() };
        let same_job = Likeness { similarity: 0.2, ..copy };
        let same_occupation = Likeness { title: false, ..same_job };
        let scores = [copy, copy_of_another, same_job, same_occupation].map(Likeness::score);
        assert!(scores.is_sorted_by(|a, b| a > b), "{scores:?}");
    }
}
