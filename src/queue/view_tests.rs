//! What stays where it is, and what waits.

use super::{
    super::{
        choice::{Choice, Sort},
        filter::Show,
        reading::Reading,
        summaries::Summary,
    },
    *,
};
use crate::ads::AdSummary;
use contract::BehandlerId;
use uuid::Uuid;

const ME: u128 = 9;

fn ad(number: u128) -> JobannonceId {
    JobannonceId::new(Uuid::from_u128(number))
}

fn now() -> Tidspunkt {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

/// Rows as the service tells them: the ad, and who began it when.
fn read(queue: &mut Queue, rows: &[(u128, Option<(u128, &str)>)]) {
    let rows: Vec<String> = rows
        .iter()
        .map(|(number, held)| {
            let behandling = held.map_or("null".to_owned(), |(who, since)| {
                format!(
                    r#"{{"behandler":{{"behandlerIdentifier":"{}","behandlerNavn":"Behandler {who}"}},
                        "behandlingPaabegyndtTidspunkt":"{since}"}}"#,
                    Uuid::from_u128(who)
                )
            });
            format!(r#"{{"jobannonceId":"{}","behandling":{behandling}}}"#, ad(*number))
        })
        .collect();
    let number = queue.start_read();
    let mut reading = Reading::new();
    reading.feed(format!(r#"{{"afventendeJobannoncer":[{}]}}"#, rows.join(",")).as_bytes());
    reading.take_in(&mut queue.slots, || false).unwrap();
    reading.finish().unwrap();
    queue.apply(number, reading, now());
}

fn queue_of(numbers: &[u128]) -> Queue {
    let mut queue = Queue::new(BehandlerId::new(Uuid::from_u128(ME)));
    read_free(&mut queue, numbers);
    queue
}

fn read_free(queue: &mut Queue, numbers: &[u128]) {
    read(queue, &numbers.iter().map(|number| (*number, None)).collect::<Vec<_>>());
}

fn everything() -> Wanted {
    Wanted::new(Choice::default(), None, now())
}

fn shown(view: &View) -> Vec<u128> {
    view.ids().map(|id| id.uuid().as_u128()).collect()
}

#[test]
fn while_it_is_looked_at_rows_only_leave() {
    let mut queue = queue_of(&[1, 2, 3]);
    let view = View::new(&queue, &everything());
    read_free(&mut queue, &[5, 3, 1, 4]);
    let still = view.renewed(&queue, &everything(), Hold::Still);
    assert_eq!((shown(&still), still.held_back()), (vec![1, 3], 2));
    read_free(&mut queue, &[5, 6, 1]);
    let still = still.renewed(&queue, &everything(), Hold::Still);
    assert_eq!((shown(&still), still.held_back()), (vec![1], 2));
    let loose = still.renewed(&queue, &everything(), Hold::Loose);
    assert_eq!((shown(&loose), loose.held_back()), (vec![1, 5, 6], 0));
}

#[test]
fn a_slot_that_was_used_again_does_not_bring_another_ad_in() {
    let mut queue = queue_of(&[1, 2]);
    let view = View::new(&queue, &everything());
    read_free(&mut queue, &[2]);
    read_free(&mut queue, &[2, 7]);
    let still = view.renewed(&queue, &everything(), Hold::Still);
    assert_eq!((shown(&still), still.held_back()), (vec![2], 1));
}

#[test]
fn when_nothing_is_left_there_is_nothing_to_disturb() {
    let mut queue = queue_of(&[1]);
    let view = View::new(&queue, &everything());
    read_free(&mut queue, &[2, 3]);
    assert_eq!(shown(&view.renewed(&queue, &everything(), Hold::Still)), [2, 3]);
}

#[test]
fn a_filter_shows_what_fits_and_the_open_ad() {
    let mut queue = queue_of(&[]);
    let since = "2026-11-21T10:00:00Z";
    read(
        &mut queue,
        &[(1, None), (2, Some((ME, since))), (3, Some((7, since))), (4, Some((8, "2026-11-21T11:30:00Z")))],
    );
    let view = |choice: Choice, open| shown(&View::new(&queue, &Wanted::new(choice, open, now())));
    let show = |show| Choice { show, ..Choice::default() };
    assert_eq!(view(show(Show::Free), None), [1]);
    assert_eq!(view(show(Show::Mine), None), [2]);
    assert_eq!(view(show(Show::Colleagues), None), [3, 4]);
    assert_eq!(view(show(Show::Free), Some(ad(3))), [1, 3], "the open ad stays in sight");
    assert_eq!(view(show(Show::Free), Some(ad(99))), [1], "unless it is not in the queue");
    let holder = Some(BehandlerId::new(Uuid::from_u128(8)));
    assert_eq!(view(Choice { holder, ..Choice::default() }, None), [4]);
    for (age, expected) in [(Age::Locked(30), vec![2, 3, 4]), (Age::Locked(60), vec![2, 3]), (Age::Locked(121), vec![])]
    {
        assert_eq!(view(Choice { age: Some(age), ..Choice::default() }, None), expected, "{age:?}");
    }
}

#[test]
fn words_are_searched_and_sorted_by_where_they_are_known() {
    let mut queue = queue_of(&[1, 2, 3]);
    for (number, title, company) in [(1, "Åremålskok", "B"), (3, "Kok", "A")] {
        let parts = AdSummary { title: title.into(), company: company.into(), place: "Ribe".into() };
        let created = "2026-11-19T12:00:00Z".parse().ok();
        queue.slots.set_summary(ad(number), Box::new(Summary::new(&parts, created)));
    }
    let view = |choice: Choice| shown(&View::new(&queue, &Wanted::new(choice, None, now())));
    let search = |words: &str| Choice { search: words.to_owned(), ..Choice::default() };
    assert_eq!(view(search("KOK ribe")), [1, 3]);
    assert_eq!(view(search("aaremaal")), [1]);
    assert_eq!(view(search("00000000-0000-0000-0000-000000000002")), [2]);
    assert_eq!(view(search("  ")), [1, 2, 3]);
    let sort = |sort| Choice { sort, ..Choice::default() };
    assert_eq!(view(sort(Sort::Title)), [3, 1, 2], "an ad without a title comes last");
    assert_eq!(view(sort(Sort::Company)), [3, 1, 2]);
    let age = Some(Age::Waiting(2_880));
    assert_eq!(view(Choice { age, ..Choice::default() }), [1, 3]);
}

#[test]
fn sorted_by_who_holds_them_and_for_how_long() {
    let mut queue = queue_of(&[]);
    let (early, late) = ("2026-11-21T10:00:00Z", "2026-11-21T11:00:00Z");
    read(&mut queue, &[(1, None), (2, Some((8, early))), (3, Some((7, late)))]);
    let view = |sort| shown(&View::new(&queue, &Wanted::new(Choice { sort, ..Choice::default() }, None, now())));
    assert_eq!(view(Sort::Holder), [3, 2, 1]);
    assert_eq!(view(Sort::LockedSince), [2, 3, 1]);
    assert_eq!(view(Sort::Arrival), [1, 2, 3]);
}

#[test]
fn what_comes_back_from_the_outbox_stands_where_it_stood() {
    let mut queue = queue_of(&[1, 2, 3, 4]);
    let mut view = View::new(&queue, &everything());
    let mut away = |queue: &mut Queue, numbers: &[u128]| {
        queue.set_away(numbers.iter().map(|number| ad(*number)).collect(), now());
        view = view.renewed(queue, &everything(), Hold::Still);
        (shown(&view), view.held_back())
    };
    assert_eq!(away(&mut queue, &[2]), (vec![1, 3, 4], 0));
    assert_eq!(away(&mut queue, &[2, 1]), (vec![3, 4], 0));
    assert_eq!(away(&mut queue, &[2]), (vec![1, 3, 4], 0), "at the top again");
    assert_eq!(away(&mut queue, &[]), (vec![1, 2, 3, 4], 0), "and no row counts as new");
}
