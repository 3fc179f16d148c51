//! In which order the caseworkers stand: by name, and by number only for who asks. It lives in the address.

use crate::letters;
use contract::jobannonce_behandling::BehandlerStatistikElement;

/// The order of the caseworkers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By name: it is no leaderboard.
    #[default]
    ByName,
    /// Most approvals first.
    ByCount,
}

impl Order {
    /// In the order to offer them.
    pub const EVERY: [Self; 2] = [Self::ByName, Self::ByCount];

    /// The value in the address; `None` for the usual one, which the address leaves out.
    pub const fn in_address(self) -> Option<&'static str> {
        match self {
            Self::ByName => None,
            Self::ByCount => Some("antal"),
        }
    }

    /// Reads the address; anything unknown is the usual one.
    pub fn from_address(value: Option<&str>) -> Self {
        Self::EVERY.into_iter().find(|order| order.in_address() == value).unwrap_or_default()
    }

    /// Puts them in order.
    pub fn sort(self, caseworkers: &mut [BehandlerStatistikElement]) {
        // The names are the rarer question with many equal counts, so the sort by name comes first and is stable.
        caseworkers.sort_by_cached_key(|one| letters::alphabetic(&one.behandler.behandler_navn));
        if self == Self::ByCount {
            caseworkers.sort_by_key(|one| std::cmp::Reverse(one.godkendte_jobannoncer));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::jobannonce_behandling::Behandler;

    fn caseworkers(counts: &[(&str, i32)]) -> Vec<BehandlerStatistikElement> {
        let one = |(name, count): &(&str, i32)| BehandlerStatistikElement {
            behandler: Behandler {
                behandler_identifier: "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111".parse().unwrap(),
                behandler_navn: (*name).to_owned(),
            },
            godkendte_jobannoncer: *count,
            dagligt_gennemsnit: 0.0,
        };
        counts.iter().map(one).collect()
    }

    #[test]
    fn by_name_unless_asked_and_equals_by_name() {
        let mut all = caseworkers(&[("Åse", 4), ("Bo", 9), ("Ærø", 4), ("anders", 1), ("Øjvind", 9)]);
        let names = |all: &[BehandlerStatistikElement]| -> Vec<String> {
            all.iter().map(|one| one.behandler.behandler_navn.clone()).collect()
        };
        Order::ByName.sort(&mut all);
        assert_eq!(names(&all), ["anders", "Bo", "Ærø", "Øjvind", "Åse"]);
        Order::ByCount.sort(&mut all);
        assert_eq!(names(&all), ["Bo", "Øjvind", "Ærø", "Åse", "anders"]);
    }

    #[test]
    fn the_address_keeps_the_choice() {
        for order in Order::EVERY {
            assert_eq!(Order::from_address(order.in_address()), order);
        }
        assert_eq!(Order::from_address(Some("vrøvl")), Order::ByName);
    }
}
