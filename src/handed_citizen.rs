//! A citizen on her way to the page that looks her up. Her number is handed over in memory alone: no address and no
//! storage has it, and whoever takes it leaves nothing behind.

use contract::Cpr;
use leptos::prelude::*;

/// The pages that look citizens up by their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitizenPage {
    /// Her jobagents.
    Jobagent,
    /// Her CV.
    Cv,
}

/// Who is on her way, and where to. Cheap to copy.
#[derive(Clone, Copy)]
pub struct HandedCitizen(RwSignal<Option<(CitizenPage, Cpr)>>);

impl HandedCitizen {
    /// Hands the way to every component below; nobody is on it.
    pub fn provide() -> Self {
        let way = Self(RwSignal::new(None));
        provide_context(way);
        way
    }

    /// The way in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Sends a citizen to a page.
    pub fn send(self, to: CitizenPage, citizen: Cpr) {
        self.0.set(Some((to, citizen)));
    }

    /// The citizen who has arrived at a page. Followed where it is read.
    pub fn take(self, at: CitizenPage) -> Option<Cpr> {
        let is_for_here = self.0.with(|handed| handed.as_ref().is_some_and(|(to, _)| *to == at));
        is_for_here.then(|| self.0.try_update(Option::take).flatten().map(|(_, citizen)| citizen)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citizen_arrives_once_where_she_was_sent() {
        let owner = Owner::new();
        owner.with(|| {
            let way = HandedCitizen::provide();
            let citizen = Cpr::parse("0101651234").unwrap();
            way.send(CitizenPage::Cv, citizen.clone());
            assert_eq!(way.take(CitizenPage::Jobagent), None);
            assert_eq!(way.take(CitizenPage::Cv), Some(citizen));
            assert_eq!(way.take(CitizenPage::Cv), None, "nothing is left behind");
        });
    }
}
