//! The ads that wait, and which of them colleagues have begun or parked.

use super::{ad, ad::Draft, calendar, caseworkers, companies::Companies, duplicates, random::Random};
use chrono::{DateTime, TimeDelta, Utc};
use contract::{
    Tidspunkt, copenhagen,
    jobannonce_behandling::{Behandler, JobannonceBehandling},
};

/// The oldest ads are free, so that whoever is new can begin at once.
const FREE: usize = 10;
/// One ad in so many is a near-copy.
const ONE_COPY_IN: usize = 7;
/// Copies are of ads that arrived not too long before.
const NEAR: usize = 400;

/// An ad that waits.
pub struct Waiting {
    /// The ad.
    pub draft: Draft,
    /// Who has begun it.
    pub behandling: Option<JobannonceBehandling>,
}

/// The ads that wait, oldest arrival first. `decided` are those of the last weeks, oldest decision first.
pub fn generate(seed: u64, ads: usize, now: Tidspunkt, companies: &Companies, decided: &[&Draft]) -> Vec<Waiting> {
    let mut waiting: Vec<Waiting> = Vec::with_capacity(ads);
    let mut originals: Vec<usize> = Vec::new();
    for (index, arrived) in arrivals(seed, ads, now).into_iter().enumerate() {
        let mut random = Random::of(seed, "waiting", index);
        let before = decided.partition_point(|draft| draft.ad.updated_date_time < Some(arrived.into()));
        let decided = &decided[..before];
        let near = &originals[originals.len().saturating_sub(NEAR)..];
        let draft = if random.below(ONE_COPY_IN) > 0 || (near.is_empty() && decided.is_empty()) {
            ad::write(companies, arrived, &mut random)
        } else {
            let of_waiting = !near.is_empty() && (decided.is_empty() || random.percent(65));
            let original = if of_waiting { &waiting[random.pick(near)].draft } else { random.pick(decided) };
            duplicates::copy(original, arrived, companies, &mut random)
        };
        if draft.copy_of.is_none() && draft.can_be_copied() {
            originals.push(index);
        }
        let behandling = behandling(index, arrived, now.utc(), &mut random);
        waiting.push(Waiting { draft, behandling });
    }
    waiting
}

/// Over the last four working days, mostly while offices are open.
fn arrivals(seed: u64, ads: usize, now: Tidspunkt) -> Vec<DateTime<Utc>> {
    let now = now.utc();
    let days = calendar::working_days_before(copenhagen::date(now), 4);
    let oldest = days.last().copied().unwrap_or_default();
    let mut random = Random::of(seed, "arrivals", 0);
    let mut arrivals: Vec<_> = (0..ads)
        .map(|_| {
            let minute =
                if random.percent(93) { random.between(7 * 60, 17 * 60) } else { random.between(17 * 60, 23 * 60) };
            let arrived = calendar::at_minute(random.pick(&days), minute, &mut random);
            // Later than now: on the oldest day instead, which is a working day before today.
            if arrived < now { arrived } else { calendar::at_minute(oldest, minute, &mut random) }
        })
        .collect();
    arrivals.sort_unstable();
    arrivals
}

fn behandling(
    index: usize,
    arrived: DateTime<Utc>,
    now: DateTime<Utc>,
    random: &mut Random,
) -> Option<JobannonceBehandling> {
    let roll = random.below(100);
    let since_yesterday = index == FREE;
    let own_parked = index == FREE * 3;
    if index < FREE || (roll >= 13 && !since_yesterday && !own_parked) {
        return None;
    }
    let parked = !since_yesterday && (own_parked || roll >= 8);
    let begun = if since_yesterday {
        let yesterday = calendar::working_days_before(calendar::later(copenhagen::date(now), -1), 1);
        calendar::at_minute(yesterday.first().copied().unwrap_or_default(), 15 * 60 + 12, random)
    } else if random.percent(60) {
        now - TimeDelta::seconds(random.between(2 * 60, 55 * 60))
    } else {
        now - TimeDelta::seconds(random.between(55 * 60, 330 * 60))
    };
    Some(JobannonceBehandling {
        behandler: holder(own_parked, random)?,
        behandling_paabegyndt_tidspunkt: Some(begun.max(arrived + TimeDelta::seconds(40)).min(now).into()),
        parkeret_til_tidspunkt: parked.then(|| park_end(now, random).into()),
    })
}

/// A colleague of the first caseworker, who is whom a newcomer signs in as.
fn holder(first: bool, random: &mut Random) -> Option<Behandler> {
    let deciding = caseworkers::deciding();
    if first {
        deciding.first().cloned()
    } else {
        deciding.get(1..).map(|colleagues| random.pick_ref(colleagues).clone())
    }
}

/// Later today, or the next working day in the morning.
fn park_end(now: DateTime<Utc>, random: &mut Random) -> DateTime<Utc> {
    if random.percent(60) {
        return now + TimeDelta::minutes(random.between(5, 48) * 5);
    }
    let next = calendar::working_day_from(calendar::later(copenhagen::date(now), 1));
    let on_the_quarter = next.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(random.between(32, 44) * 15);
    copenhagen::instant(on_the_quarter)
}
