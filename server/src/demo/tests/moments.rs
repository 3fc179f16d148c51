//! When things happened, and who did them.

use super::*;
use contract::{copenhagen, handling::Handling};
use std::collections::HashSet;

/// A working day, a Sunday, midnight, New Year, both clock changes.
const MOMENTS: [&str; 7] = [
    NOW,
    "2026-06-28T12:00:00Z",
    "2026-06-23T22:00:00Z",
    "2026-06-24T03:10:00Z",
    "2027-01-01T09:00:00Z",
    "2026-03-29T00:59:59Z",
    "2026-10-25T01:30:00Z",
];

#[test]
fn nothing_happens_in_the_future_and_the_oldest_is_first() {
    for moment in MOMENTS {
        let now: Tidspunkt = moment.parse().unwrap();
        let data = generate(1, 60, now);
        let arrivals: Vec<_> = data.waiting.iter().map(|one| one.ad.created_date_time.unwrap()).collect();
        assert!(arrivals.is_sorted() && arrivals.iter().all(|at| *at < now), "{moment}");
        assert!((now.utc() - arrivals[0].utc()).num_days() < 12, "{moment} {}", arrivals[0]);
        for (one, arrived) in data.waiting.iter().zip(&arrivals) {
            let Some(behandling) = &one.behandling else { continue };
            let begun = behandling.behandling_paabegyndt_tidspunkt.unwrap();
            assert!(*arrived <= begun && begun <= now, "{moment} {arrived} {begun}");
            assert!(behandling.parkeret_til_tidspunkt.is_none_or(|until| until > now), "{moment}");
        }
        let decisions: Vec<_> = data.decided.iter().map(|one| one.decision.at).collect();
        assert!(decisions.is_sorted() && decisions.iter().all(|at| *at < now), "{moment}");
        let first_day = copenhagen::midnight(copenhagen::first_day_of_period(now.utc(), 90));
        assert!(decisions[0].utc() >= first_day && decisions[0].utc() < first_day + TimeDelta::days(6), "{moment}");
        assert!(data.decided.iter().all(|one| one.ad.created_date_time.unwrap() < one.decision.at), "{moment}");
    }
}

#[test]
fn something_was_decided_today_whenever_one_looks() {
    for moment in &MOMENTS[..2] {
        let now: Tidspunkt = moment.parse().unwrap();
        let today = copenhagen::date(now.utc());
        let decided = generate(1, 250, now).decided;
        let count = decided.iter().filter(|one| copenhagen::date(one.decision.at.utc()) == today).count();
        assert!((1..60).contains(&count), "{moment} {count}");
    }
}

#[test]
fn a_newcomer_finds_free_ads_and_colleagues_at_work() {
    let data = generate(1, 250, now());
    let handlings: Vec<_> = data.waiting.iter().map(|one| Handling::at(now(), one.behandling.as_ref())).collect();
    assert!(handlings[..10].iter().all(|one| *one == Handling::Free));
    let held = handlings.iter().filter(|one| matches!(one, Handling::Held { .. })).count();
    let parked = handlings.iter().filter(|one| matches!(one, Handling::Parked { .. })).count();
    assert!((10..=32).contains(&held) && (5..=22).contains(&parked), "{held} {parked}");
    let first = caseworkers().remove(0).behandler;
    assert!(handlings.iter().filter(|one| one.handler() == Some(&first)).count() <= 2);
    let yesterday = copenhagen::midnight(copenhagen::date(now().utc()));
    let since_yesterday =
        |one: &&Handling| matches!(one, Handling::Held { since: Some(at), .. } if at.utc() < yesterday);
    assert_eq!(handlings.iter().filter(since_yesterday).count(), 1);
}

#[test]
fn what_was_done_led_to_how_an_ad_stands() {
    let data = generate(1, 250, now());
    let mut taken_over = 0;
    for one in &data.waiting {
        let times: Vec<_> = one.acts.iter().map(|act| act.at).collect();
        assert!(times.is_sorted() && times.iter().all(|at| one.ad.created_date_time < Some(*at) && *at <= now()));
        let begin = one.acts.iter().rfind(|act| act.what == What::Begins);
        let parked_until = one.acts.last().and_then(|act| match &act.what {
            What::Parks { until, .. } => Some(*until),
            What::Begins => None,
        });
        let handling = begin.map(|act| (act.by, Some(act.at), parked_until));
        let told = one.behandling.as_ref().map(|told| {
            (told.behandler.behandler_identifier, told.behandling_paabegyndt_tidspunkt, told.parkeret_til_tidspunkt)
        });
        assert_eq!(handling, told);
        taken_over += usize::from(one.acts.first().map(|act| act.by) != begin.map(|act| act.by));
    }
    assert!(taken_over > 0);
    let (mut parked, mut from_others) = (0, 0);
    for one in &data.decided {
        let times: Vec<_> = one.acts.iter().map(|act| act.at).collect();
        assert!(times.is_sorted() && times.iter().all(|at| one.ad.created_date_time < Some(*at)));
        let Some(last) = one.acts.last() else { panic!("decided without having been begun") };
        assert!(last.what == What::Begins && last.by == one.decision.by && last.at < one.decision.at);
        parked += one.acts.iter().filter(|act| act.what != What::Begins).count();
        from_others += one.acts.iter().filter(|act| act.by != one.decision.by).count();
    }
    assert!(parked > 20 && from_others > 20, "{parked} {from_others}");
}

#[test]
fn six_people_decided_and_most_was_approved() {
    let data = generate(1, 250, now());
    let people: HashSet<_> = data.decided.iter().map(|one| one.decision.by).collect();
    assert_eq!(people.len(), 6);
    let approved = data.decided.iter().filter(|one| one.decision.status == Godkendelsesstatus::Godkendt).count();
    assert!((80..=90).contains(&(approved * 100 / data.decided.len())), "{approved}");
    let on_working_days =
        data.decided.iter().filter(|one| calendar::is_working_day(copenhagen::date(one.decision.at.utc())));
    assert!(on_working_days.count() * 100 / data.decided.len() > 93);
    for one in &data.decided {
        assert_eq!(one.ad.approval_status, one.decision.status);
        let refused = one.decision.status == Godkendelsesstatus::IkkeGodkendt;
        assert_eq!(one.decision.email_broedtekst.is_some(), refused);
    }
}
