//! What the browser's database holds.

/// A store of the database. Its values are JSON text under a key of the owner's choosing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// What is being written and has not been sent.
    Drafts,
    /// What has been decided and is on its way.
    Outbox,
    /// What has been done.
    Journal,
    /// The caseworker's own e-mail templates.
    Templates,
}

impl Store {
    /// Every store, in the order of their numbers.
    pub const EVERY: [Self; 4] = [Self::Drafts, Self::Outbox, Self::Journal, Self::Templates];

    /// Its name in the database and in what tabs tell each other.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::Outbox => "outbox",
            Self::Journal => "journal",
            Self::Templates => "templates",
        }
    }

    /// The store with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|store| store.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_store_has_a_name_of_its_own() {
        for store in Store::EVERY {
            assert_eq!(Store::named(store.name()), Some(store));
        }
        assert_eq!(Store::named("anden"), None);
    }
}
