//! Which rows to show. The choice lives in the address.

use super::row_state::{RowState, Whose};

/// Which rows to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Show {
    /// Every row.
    #[default]
    All,
    /// Open to all.
    Free,
    /// Mine, parked or not.
    Mine,
    /// Locked to colleagues, parked or not.
    Colleagues,
    /// Parked by anyone.
    Parked,
}

impl Show {
    /// In the order to offer them.
    pub const EVERY: [Self; 5] = [Self::All, Self::Free, Self::Mine, Self::Colleagues, Self::Parked];

    /// The value in the address; `None` for the usual one, which the address leaves out.
    pub const fn in_address(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::Free => Some("ledige"),
            Self::Mine => Some("mine"),
            Self::Colleagues => Some("andres"),
            Self::Parked => Some("parkerede"),
        }
    }

    /// Reads the address; anything unknown is the usual one.
    pub fn from_address(value: Option<&str>) -> Self {
        Self::EVERY.into_iter().find(|show| show.in_address() == value).unwrap_or_default()
    }

    /// Whether a row is to be shown.
    pub fn includes(self, state: RowState) -> bool {
        match self {
            Self::All => true,
            Self::Free => state.whose == Whose::Nobodys,
            Self::Mine => state.whose == Whose::Mine,
            Self::Colleagues => state.whose == Whose::Colleagues,
            Self::Parked => state.parked,
        }
    }
}

/// How many rows each choice would show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    counts: [usize; 5],
}

impl Counts {
    /// Counts the rows of every choice.
    pub fn new(states: impl Iterator<Item = RowState>) -> Self {
        let mut counts = [0; 5];
        for state in states {
            for (count, show) in counts.iter_mut().zip(Show::EVERY) {
                *count += usize::from(show.includes(state));
            }
        }
        Self { counts }
    }

    /// The rows of one choice.
    pub fn of(self, show: Show) -> usize {
        Show::EVERY.iter().zip(self.counts).find(|(choice, _)| **choice == show).map_or(0, |(_, count)| count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(whose: Whose, parked: bool) -> RowState {
        RowState { whose, parked }
    }

    #[test]
    fn the_address_and_back() {
        for show in Show::EVERY {
            assert_eq!(Show::from_address(show.in_address()), show);
        }
        assert_eq!(Show::from_address(Some("vrøvl")), Show::All);
    }

    #[test]
    fn counts_follow_what_would_be_shown() {
        let states = [
            state(Whose::Nobodys, false),
            state(Whose::Mine, true),
            state(Whose::Mine, false),
            state(Whose::Colleagues, true),
        ];
        let counts = Counts::new(states.into_iter());
        assert_eq!(Show::EVERY.map(|show| counts.of(show)), [4, 1, 2, 1, 2]);
    }
}
