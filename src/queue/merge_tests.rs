//! Reads, writes and time, and what is listed after each.

use super::{super::reading::Progress, *};
use uuid::Uuid;

const ME: u128 = 9;
const IDA: u128 = 8;

fn ad(number: u128) -> JobannonceId {
    JobannonceId::new(Uuid::from_u128(number))
}

fn at(minute: u32) -> Tidspunkt {
    format!("2026-11-21T12:{minute:02}:00Z").parse().unwrap()
}

fn held_by(who: u128, parked_until: Option<Tidspunkt>) -> JobannonceBehandling {
    let behandler = Behandler {
        behandler_identifier: BehandlerId::new(Uuid::from_u128(who)),
        behandler_navn: format!("Behandler {who}"),
    };
    let begun = Some(at(0));
    JobannonceBehandling { behandler, behandling_paabegyndt_tidspunkt: begun, parkeret_til_tidspunkt: parked_until }
}

fn new_queue() -> Queue {
    Queue::new(BehandlerId::new(Uuid::from_u128(ME)))
}

/// What the service tells: each ad with who holds it.
type Told<'a> = &'a [(u128, Option<JobannonceBehandling>)];

fn body(rows: Told<'_>) -> String {
    let rows: Vec<String> = rows
        .iter()
        .map(|(number, behandling)| {
            format!(
                r#"{{"jobannonceId":"{}","behandling":{}}}"#,
                ad(*number),
                serde_json::to_string(behandling).unwrap()
            )
        })
        .collect();
    format!(r#"{{"afventendeJobannoncer":[{}]}}"#, rows.join(","))
}

/// Takes in a body, in pieces and slices as small as can be.
fn reading(queue: &mut Queue, body: &str) -> Reading {
    let mut reading = Reading::new();
    for piece in body.as_bytes().chunks(37) {
        reading.feed(piece);
        while reading.take_in(&mut queue.slots, || true).unwrap() == Progress::TimeIsUp {}
    }
    reading.finish().unwrap();
    reading
}

fn answer(queue: &mut Queue, number: ReadNumber, rows: Told<'_>, now: Tidspunkt) -> Merged {
    let reading = reading(queue, &body(rows));
    queue.apply(number, reading, now)
}

fn read(queue: &mut Queue, rows: Told<'_>) -> Merged {
    let number = queue.start_read();
    answer(queue, number, rows, at(1))
}

fn free(numbers: &[u128]) -> Vec<(u128, Option<JobannonceBehandling>)> {
    numbers.iter().map(|number| (*number, None)).collect()
}

fn read_free(queue: &mut Queue, numbers: &[u128]) {
    read(queue, &free(numbers));
}

fn listed(queue: &Queue) -> Vec<u128> {
    let listed: Vec<u128> = queue.listed().map(|(_, row, _)| row.id.uuid().as_u128()).collect();
    assert_eq!(queue.counts().of(super::super::filter::Show::All), listed.len(), "the count follows");
    listed
}

#[test]
fn known_rows_keep_their_places_and_new_ones_come_last() {
    let mut queue = new_queue();
    assert!(!queue.is_read());
    read_free(&mut queue, &[1, 2, 3]);
    read_free(&mut queue, &[9, 3, 1, 8]);
    assert_eq!(listed(&queue), [1, 3, 9, 8]);
    read_free(&mut queue, &[8, 7, 1, 3, 2]);
    assert_eq!(listed(&queue), [1, 3, 8, 7, 2], "slots that became empty are used again");
    read_free(&mut queue, &[]);
    assert!(listed(&queue).is_empty() && queue.is_empty());
}

#[test]
fn a_read_of_the_same_changes_nothing() {
    let mut queue = new_queue();
    let rows = [(1, None), (2, Some(held_by(IDA, None))), (3, None)];
    assert!(read(&mut queue, &rows).changed);
    assert_eq!(read(&mut queue, &rows), Merged::default());
    let number = queue.start_read();
    assert_eq!(queue.apply_unchanged(number, at(1)), Merged::default());
}

#[test]
fn a_late_answer_does_not_overwrite_a_newer_one() {
    let mut queue = new_queue();
    let slow = queue.start_read();
    read_free(&mut queue, &[1]);
    assert!(queue.is_late(slow));
    answer(&mut queue, slow, &free(&[1, 2]), at(1));
    assert_eq!(listed(&queue), [1]);
    read_free(&mut queue, &[1, 2]);
    assert_eq!(listed(&queue), [1, 2]);
}

#[test]
fn a_read_that_breaks_off_leaves_no_trace() {
    let mut queue = new_queue();
    read_free(&mut queue, &[1, 2]);
    let whole = body(&[(2, Some(held_by(IDA, None))), (3, None), (4, None)]);
    let mut broken = Reading::new();
    broken.feed(&whole.as_bytes()[..whole.len() - 20]);
    broken.take_in(&mut queue.slots, || false).unwrap();
    assert!(broken.finish().is_err());
    assert_eq!(listed(&queue), [1, 2]);
    assert!(queue.behandling(ad(2)).is_none() && !queue.holds(ad(3)));
    read_free(&mut queue, &[2, 3]);
    assert_eq!(listed(&queue), [2, 3]);
}

#[test]
fn the_beginning_of_the_first_read_is_listed_and_stays_where_it_is() {
    let mut queue = new_queue();
    let number = queue.start_read();
    let whole = body(&[(1, None), (2, Some(held_by(ME, None))), (3, None)]);
    let mut reading = Reading::new();
    reading.feed(&whole.as_bytes()[..whole.rfind('{').unwrap()]);
    assert_eq!(reading.take_in(&mut queue.slots, || false), Ok(Progress::NeedsMore));
    assert!(listed(&queue).is_empty());
    assert!(queue.list_beginning(&reading, at(1)).changed);
    assert_eq!(listed(&queue), [1, 2]);
    assert_eq!(queue.mine(), [ad(2)]);
    assert!(!queue.is_read(), "nothing is said of what has not come");

    // The line breaks, and the next read tells something else.
    drop(reading);
    let merged = answer(&mut queue, number, &free(&[2, 4]), at(2));
    assert!(merged.first && merged.taken.is_empty());
    assert_eq!(listed(&queue), [2, 4]);
    assert!(queue.mine().is_empty() && queue.is_read());
    assert!(!read(&mut queue, &free(&[2, 4])).changed);
}

#[test]
fn a_decided_ad_does_not_flicker_back() {
    let mut queue = new_queue();
    read_free(&mut queue, &[1, 2]);
    let started_before = queue.start_read();
    queue.change(ad(1), Change::Decided, at(1));
    assert_eq!(listed(&queue), [2]);
    assert!(!queue.holds(ad(1)));
    answer(&mut queue, started_before, &free(&[1, 2]), at(1));
    assert_eq!(listed(&queue), [2], "a read from before the answer");
    read_free(&mut queue, &[1, 2]);
    assert_eq!(listed(&queue), [2], "a read that does not know yet");
    let number = queue.start_read();
    queue.apply_unchanged(number, at(1));
    assert_eq!(listed(&queue), [2], "nor does one that says that nothing changed");
    read_free(&mut queue, &[2]);
    read_free(&mut queue, &[1, 2]);
    assert_eq!(listed(&queue), [2, 1], "it was seen to leave; now it waits again");
}

#[test]
fn a_begin_is_shown_at_once_and_holds_until_a_newer_read() {
    let mut queue = new_queue();
    read_free(&mut queue, &[1]);
    let started_before = queue.start_read();
    queue.change(ad(1), Change::Handled(held_by(ME, None)), at(1));
    assert_eq!(queue.mine(), [ad(1)]);
    answer(&mut queue, started_before, &free(&[1]), at(1));
    assert_eq!(queue.behandling(ad(1)), Some(&held_by(ME, None)));
    let number = queue.start_read();
    queue.apply_unchanged(number, at(1));
    assert_eq!(queue.behandling(ad(1)), None, "taken back by the service");
    assert!(queue.mine().is_empty());
}

#[test]
fn a_row_listed_twice_is_shown_once() {
    let mut queue = new_queue();
    read_free(&mut queue, &[1, 1, 2]);
    assert_eq!(listed(&queue), [1, 2]);
    read(&mut queue, &[(2, Some(held_by(IDA, None))), (2, None), (1, None), (1, None)]);
    assert_eq!(listed(&queue), [1, 2]);
    assert_eq!(queue.behandling(ad(2)), Some(&held_by(IDA, None)), "the first counts");
}

#[test]
fn ads_in_the_outbox_are_hidden_but_not_forgotten() {
    let mut queue = new_queue();
    read(&mut queue, &[(1, Some(held_by(ME, None))), (2, None)]);
    assert!(queue.set_away(HashSet::from([ad(1)]), at(1)).changed);
    assert_eq!(listed(&queue), [2]);
    assert!(queue.holds(ad(1)) && queue.mine().is_empty() && !queue.is_empty());
    read(&mut queue, &[(1, Some(held_by(IDA, None))), (2, None)]);
    assert_eq!(listed(&queue), [2]);
    queue.set_away(HashSet::new(), at(1));
    assert_eq!(listed(&queue), [1, 2], "undone: it is back in its place");
    assert_eq!(queue.behandling(ad(1)), Some(&held_by(IDA, None)));
}

#[test]
fn a_park_that_runs_out_is_told_when_it_does() {
    let mut queue = new_queue();
    let rows = [(1, Some(held_by(ME, Some(at(10))))), (2, Some(held_by(IDA, Some(at(5)))))];
    read(&mut queue, &rows);
    assert_eq!(queue.mine(), [ad(1)]);
    assert_eq!(queue.renew(at(4)), Merged::default());
    let renewed = queue.renew(at(5));
    assert!(renewed.changed && renewed.ran_out.is_empty(), "a colleague's is no news to me");
    assert!(!queue.state(ad(2)).unwrap().is_handled());
    assert_eq!(queue.renew(at(10)).ran_out, [ad(1)]);
    assert!(queue.mine().is_empty());
    assert_eq!(queue.renew(at(11)), Merged::default());
}

#[test]
fn an_ad_that_is_taken_from_me_is_told_once() {
    let mut queue = new_queue();
    read(&mut queue, &[(1, Some(held_by(ME, None))), (2, Some(held_by(ME, None)))]);
    let taken = read(&mut queue, &[(1, Some(held_by(IDA, None))), (2, Some(held_by(ME, None)))]).taken;
    assert_eq!(taken, [(ad(1), held_by(IDA, None).behandler)]);
    assert!(read(&mut queue, &[(1, Some(held_by(IDA, None))), (2, Some(held_by(ME, None)))]).taken.is_empty());
    assert_eq!(queue.mine(), [ad(2)]);
    let holders: Vec<_> = queue.holders().into_iter().map(|holder| (holder.name, holder.ads)).collect();
    assert_eq!(holders, [("Behandler 8".to_owned(), 1), ("Behandler 9".to_owned(), 1)]);
}
