//! What holds for the data as a whole.

mod content;
mod copies;
mod moments;

use super::{ad::Draft, companies::Companies, past, queue, queue::Waiting, *};

/// A Wednesday before noon.
const NOW: &str = "2026-06-24T09:20:00Z";

fn now() -> Tidspunkt {
    NOW.parse().unwrap()
}

/// The data with what their making knows.
struct Made {
    past: Vec<(Draft, Decision)>,
    waiting: Vec<Waiting>,
}

impl Made {
    fn new(seed: u64, ads: usize) -> Self {
        let companies = Companies::generate(seed, ads);
        let past = past::generate(seed, ads, now(), &companies);
        let recent: Vec<&Draft> = past.iter().map(|(draft, _)| draft).filter(|draft| draft.can_be_copied()).collect();
        let waiting = queue::generate(seed, ads, now(), &companies, &recent);
        Self { past, waiting }
    }

    fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.past.iter().map(|(draft, _)| draft).chain(self.waiting.iter().map(|one| &one.draft))
    }
}

#[test]
fn the_same_number_makes_the_same_data() {
    let bytes = |seed| format!("{:?}", generate(seed, 60, now()));
    assert_eq!(bytes(7), bytes(7));
    assert_ne!(bytes(7), bytes(8));
    let ids: std::collections::HashSet<_> = generate(7, 250, now()).waiting.iter().map(|one| one.ad.id).collect();
    assert_eq!(ids.len(), 250);
    assert!(generate(8, 250, now()).waiting.iter().all(|one| !ids.contains(&one.ad.id)));
}

#[test]
fn no_ads_no_past() {
    let data = generate(1, 0, now());
    assert_eq!((data.waiting.len(), data.decided.len(), data.caseworkers.len()), (0, 0, 8));
    for ads in [1, 2, 11, 40] {
        assert_eq!(generate(1, ads, now()).waiting.len(), ads);
    }
}

#[test]
fn the_past_grows_little_with_the_queue() {
    assert_eq!([0, 250, 50_000].map(past::count), [0, 1_500, 2_900]);
    assert_eq!(generate(1, 250, now()).decided.len(), 1_500);
}
