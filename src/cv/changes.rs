//! The changes that were confirmed in this console, and what became of each. Kept in memory alone: they name citizens.

use super::{
    change::Change,
    sending::{Confirmed, Progress, send},
};
use crate::{
    api::{Client, new_request_id},
    ui::follow,
};
use contract::{Cpr, code_lists::CvChange};
use leptos::{prelude::*, task::spawn_local};

/// Settled changes that are kept on the list.
const MOST_SETTLED: usize = 10;

/// A confirmed change on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place among all of this console.
    pub number: u32,
    /// What was confirmed.
    pub confirmed: Confirmed,
    /// How far it has come.
    pub progress: Progress,
}

/// The confirmed changes. Cheap to copy; it outlives the page, so that no id of an unknown outcome is lost.
#[derive(Clone, Copy)]
pub struct CvChanges {
    entries: RwSignal<Vec<Entry>>,
    next: StoredValue<u32>,
}

impl CvChanges {
    /// Hands an empty list to every component below.
    pub fn provide() {
        provide_context(Self { entries: RwSignal::new(Vec::new()), next: StoredValue::new(0) });
    }

    /// The list in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The latest first.
    pub fn entries(self) -> RwSignal<Vec<Entry>> {
        self.entries
    }

    /// Gives a change its id, and sends it.
    pub fn confirm(self, client: Client, citizen: Cpr, change: Change) {
        let number = self.next.get_value();
        self.next.set_value(number.wrapping_add(1));
        let confirmed = Confirmed { citizen, change, request_id: new_request_id(), at: client.now() };
        self.entries.update(|entries| {
            entries.insert(0, Entry { number, confirmed: confirmed.clone(), progress: Progress::Sending });
            forget_old(entries);
        });
        self.run(client, number, confirmed);
    }

    /// Sends one of unknown outcome again, under the same id.
    pub fn try_again(self, client: Client, number: u32) {
        let found = self.entries.with_untracked(|entries| entries.iter().find(|entry| entry.number == number).cloned());
        if let Some(entry) = found.filter(|entry| entry.progress == Progress::Unknown) {
            self.set(number, Progress::Sending);
            self.run(client, number, entry.confirmed);
        }
    }

    /// Takes one from the list, unless it is on its way.
    pub fn dismiss(self, number: u32) {
        self.entries.update(|entries| {
            entries.retain(|entry| entry.number != number || entry.progress == Progress::Sending);
        });
    }

    /// Whether a change of this kind to a citizen's CV is not settled. Followed where it is read.
    pub fn is_unsettled(self, citizen: &Cpr, kind: &CvChange) -> bool {
        self.of(citizen, |entry| !entry.progress.is_settled() && entry.confirmed.change.kind() == *kind) > 0
    }

    /// How many changes to a citizen's CV are settled. Followed where it is read.
    pub fn settled(self, citizen: &Cpr) -> usize {
        self.of(citizen, |entry| entry.progress.is_settled())
    }

    /// Acts, for as long as the calling component lives, each time that a change of this kind to a citizen's CV has been
    /// carried out.
    pub fn on_done(self, citizen: Cpr, kind: CvChange, act: impl Fn(&Change) + 'static) {
        let latest = move |entries: &Vec<Entry>| {
            let is_it = |entry: &&Entry| {
                let Confirmed { citizen: whose, change, .. } = &entry.confirmed;
                *whose == citizen && change.kind() == kind && entry.progress.is_done()
            };
            entries.iter().find(is_it).map(|entry| (entry.number, entry.confirmed.change.clone()))
        };
        let mut before = self.entries.with_untracked(&latest).map(|(number, _)| number);
        follow(move || {
            if let Some((number, change)) = self.entries.with(&latest)
                && Some(number) > before
            {
                before = Some(number);
                act(&change);
            }
        });
    }

    fn of(self, citizen: &Cpr, is_wanted: impl Fn(&Entry) -> bool) -> usize {
        self.entries.with(|entries| {
            entries.iter().filter(|entry| entry.confirmed.citizen == *citizen && is_wanted(entry)).count()
        })
    }

    fn run(self, client: Client, number: u32, confirmed: Confirmed) {
        spawn_local(async move {
            let progress = send(&client, &confirmed).await;
            self.set(number, progress);
        });
    }

    fn set(self, number: u32, progress: Progress) {
        self.entries.try_update(|entries| {
            if let Some(entry) = entries.iter_mut().find(|entry| entry.number == number) {
                entry.progress = progress;
            }
        });
    }
}

/// Drops the oldest settled ones beyond those that are kept; what is not settled always stays.
fn forget_old(entries: &mut Vec<Entry>) {
    let mut settled = 0;
    entries.retain(|entry| {
        settled += usize::from(entry.progress.is_settled());
        !entry.progress.is_settled() || settled <= MOST_SETTLED
    });
}

#[cfg(test)]
mod tests {
    use super::{super::change::tests::status, *};
    use contract::RequestId;

    #[test]
    fn what_is_not_settled_is_never_forgotten() {
        let entry = |number: u32, progress| Entry {
            number,
            confirmed: Confirmed {
                citizen: Cpr::parse("0101651234").unwrap(),
                change: status(""),
                request_id: RequestId::parse("id").unwrap(),
                at: "2026-11-22T12:00:00Z".parse().unwrap(),
            },
            progress,
        };
        let mut entries: Vec<_> = (0..30)
            .map(|number| entry(number, if number % 2 == 0 { Progress::NotFound } else { Progress::Unknown }))
            .collect();
        forget_old(&mut entries);
        let unknown = entries.iter().filter(|entry| entry.progress == Progress::Unknown).count();
        assert_eq!((unknown, entries.len()), (15, 25));
        assert!(entries.iter().any(|entry| entry.number == 18) && entries.iter().all(|entry| entry.number != 20));
    }
}
