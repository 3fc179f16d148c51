//! What has been decided in the last 90 days, by whom and when.

use super::{
    Decision, ad, ad::Draft, calendar, caseworkers, companies::Companies, duplicates, random::Random, refusals,
};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use contract::{Godkendelsesstatus, Tidspunkt, copenhagen, jobannonce_behandling::Behandler};

/// How far back it goes, counting today.
const DAYS: i64 = 90;
/// How many ads each caseworker decides, set against the others.
const PACES: [i64; 6] = [9, 14, 11, 6, 12, 16];
/// One ad in so many was posted before, and refused for that.
const ONE_REPOST_IN: usize = 20;

/// How many decisions go with so many waiting ads: 1,500 with 250, never more than 3,000.
pub fn count(ads: usize) -> usize {
    (ads * 6).min(1_450) + (ads / 5).min(1_450)
}

/// The decided ads, oldest decision first.
pub fn generate(seed: u64, ads: usize, now: Tidspunkt, companies: &Companies) -> Vec<(Draft, Decision)> {
    let mut past: Vec<(Draft, Decision)> = Vec::with_capacity(count(ads));
    for (index, (behandler, at)) in moments(seed, count(ads), now.utc()).into_iter().enumerate() {
        let mut random = Random::of(seed, "past", index);
        let arrived = at - TimeDelta::minutes(random.between(20, 1_600));
        let original = if random.below(ONE_REPOST_IN) == 0 { posted_before(&past, arrived, &mut random) } else { None };
        let mut draft = match original {
            Some(original) => duplicates::copy(original, arrived, companies, &mut random),
            None => ad::write(companies, arrived, &mut random),
        };
        let decision = refusals::decide(&draft, &behandler, at.into(), &mut random);
        draft.ad.approval_status = decision.status.clone();
        draft.ad.updated_date_time = Some(at.into());
        if decision.status == Godkendelsesstatus::Godkendt {
            draft.ad.views = random.between(3, 900);
        }
        past.push((draft, decision));
    }
    past
}

/// One of the latest ads that nothing was wrong with.
fn posted_before<'a>(past: &'a [(Draft, Decision)], arrived: DateTime<Utc>, random: &mut Random) -> Option<&'a Draft> {
    let latest = past[past.len().saturating_sub(150)..].iter().map(|(draft, _)| draft);
    let earlier = latest.filter(|draft| draft.ad.created_date_time < Some(arrived.into()));
    random.sample(earlier.filter(|draft| draft.copy_of.is_none() && draft.is_sound()), 1).pop()
}

/// Who decided when: busy people more often than others, and nobody on her days off.
fn moments(seed: u64, count: usize, now: DateTime<Utc>) -> Vec<(Behandler, DateTime<Utc>)> {
    let today = copenhagen::date(now);
    let mut shifts = Vec::new();
    for (person, (behandler, pace)) in caseworkers::deciding().into_iter().zip(PACES).enumerate() {
        let mut random = Random::of(seed, "days", person);
        let holiday = calendar::later(today, -random.between(8, DAYS));
        let day_off = u32::try_from(person).unwrap_or_default();
        for back in 0..DAYS {
            let day = calendar::later(today, -back);
            let away = (0..9).contains(&(day - holiday).num_days())
                || (day.weekday().num_days_from_monday() == day_off && random.percent(45))
                || random.percent(4);
            let usual = if !calendar::is_working_day(day) {
                if random.percent(3) { pace * 10 } else { 0 }
            } else if away && back > 0 {
                0
            } else {
                pace * random.between(60, 140)
            };
            // Of today only what has passed; something always, so that the day's chart is never bare.
            let weight = if back == 0 { (usual * worked(today, now) / 480).max(pace * 8) } else { usual };
            shifts.push((day, behandler.clone(), weight));
        }
    }
    shifts.sort_by_key(|(day, ..)| *day);
    let mut moments = spread(&shifts, count, seed, now);
    moments.sort_by_key(|(_, at)| *at);
    moments
}

/// Minutes of today's working hours that have passed.
fn worked(today: NaiveDate, now: DateTime<Utc>) -> i64 {
    (now - copenhagen::midnight(today) - TimeDelta::hours(8)).num_minutes().clamp(0, 480)
}

/// Shares the decisions out by weight, each at a time of its day.
fn spread(
    shifts: &[(NaiveDate, Behandler, i64)],
    count: usize,
    seed: u64,
    now: DateTime<Utc>,
) -> Vec<(Behandler, DateTime<Utc>)> {
    let count = i64::try_from(count).unwrap_or_default();
    let total = shifts.iter().map(|(.., weight)| weight).sum::<i64>().max(1);
    let mut random = Random::of(seed, "moments", 0);
    let (mut passed, mut given, mut moments) = (0, 0, Vec::new());
    for (day, behandler, weight) in shifts {
        passed += weight;
        let due = count * passed / total;
        moments.extend((given..due).map(|_| (behandler.clone(), moment(*day, now, &mut random))));
        given = due;
    }
    moments
}

fn moment(day: NaiveDate, now: DateTime<Utc>, random: &mut Random) -> DateTime<Utc> {
    let at = calendar::at_minute(day, random.between(7 * 60 + 45, 16 * 60 + 20), random);
    if at < now {
        return at;
    }
    // Today, before the offices have closed: some time from their opening, or from midnight, until now.
    let midnight = copenhagen::midnight(day);
    let opening = midnight + TimeDelta::minutes(7 * 60 + 45);
    let from = if opening < now { opening } else { midnight };
    now - TimeDelta::milliseconds(random.between(1, (now - from).num_milliseconds().max(1)))
}
