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
    /// Counts a row where it stands now, and no longer where it stood.
    pub fn replace(&mut self, before: Option<RowState>, after: Option<RowState>) {
        for (count, show) in self.counts.iter_mut().zip(Show::EVERY) {
            if before.is_some_and(|state| show.includes(state)) {
                *count = count.saturating_sub(1);
            }
            if after.is_some_and(|state| show.includes(state)) {
                *count += 1;
            }
        }
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
        let mut counts = Counts::default();
        for state in states {
            counts.replace(None, Some(state));
        }
        assert_eq!(Show::EVERY.map(|show| counts.of(show)), [4, 1, 2, 1, 2]);
        counts.replace(Some(state(Whose::Mine, true)), Some(state(Whose::Nobodys, false)));
        counts.replace(Some(state(Whose::Colleagues, true)), None);
        assert_eq!(Show::EVERY.map(|show| counts.of(show)), [3, 2, 1, 0, 0]);
    }
}
