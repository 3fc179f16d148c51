//! What was done with an ad before it came to stand as it does: begun, taken over, parked and begun again.

use super::{Act, Decision, What, caseworkers, random::Random};
use chrono::{DateTime, TimeDelta, Utc};
use contract::{
    Tidspunkt,
    annoncekilde::Jobannonce,
    jobannonce_behandling::{Behandler, JobannonceBehandling},
};

/// Remarks on parkings.
const PARKED: &[&str] = &[
    "Venter på svar fra virksomheden.",
    "Ringer igen efter frokost.",
    "Afventer dokumentation for CVR-nummeret.",
    "Vil lige drøfte formuleringen med en kollega.",
    "Mulig dublet – sammenligner med den anden annonce senere.",
    "Kontaktpersonen er først tilbage i morgen.",
];

/// The acts behind a handling, oldest first; the last ones are what it tells.
pub fn of_handling(ad: &Jobannonce, handling: &JobannonceBehandling, now: Tidspunkt, random: &mut Random) -> Vec<Act> {
    let by = &handling.behandler;
    let begun = handling.behandling_paabegyndt_tidspunkt.unwrap_or(now).utc();
    let mut acts = Vec::new();
    if random.percent(20) {
        acts.extend(begun_before(ad, by, begun, random));
    }
    acts.push(act(by, begun, What::Begins));
    if let Some(until) = handling.parkeret_til_tidspunkt {
        let since = (now.utc() - begun).num_seconds().clamp(0, 20 * 60);
        acts.push(parks(by, begun + TimeDelta::seconds(random.between(since.min(60), since)), until, random));
    }
    acts
}

/// The acts before a decision, oldest first.
pub fn before(ad: &Jobannonce, decision: &Decision, random: &mut Random) -> Vec<Act> {
    let everyone = caseworkers::deciding();
    let Some(by) = everyone.iter().find(|one| one.behandler_identifier == decision.by) else { return Vec::new() };
    let begun = decision.at.utc() - TimeDelta::seconds(random.between(25, 9 * 60));
    let mut acts = Vec::new();
    if random.percent(8) {
        acts.extend(begun_before(ad, by, begun, random));
    } else if random.percent(8) {
        acts.extend(parked_before(ad, by, begun, random));
    }
    acts.push(act(by, begun, What::Begins));
    acts
}

/// A colleague had begun it, whom it was then taken from.
fn begun_before(ad: &Jobannonce, by: &Behandler, begun: DateTime<Utc>, random: &mut Random) -> Option<Act> {
    let room = minutes_between(ad, begun);
    let colleagues: Vec<Behandler> = caseworkers::deciding().into_iter().filter(|one| one != by).collect();
    let colleague = (room > 5 && !colleagues.is_empty()).then(|| random.pick_ref(&colleagues))?;
    let before = TimeDelta::minutes(random.between(2, room.min(200)));
    Some(act(colleague, begun - before, What::Begins))
}

/// She had parked it herself for half an hour.
fn parked_before(ad: &Jobannonce, by: &Behandler, begun: DateTime<Utc>, random: &mut Random) -> Vec<Act> {
    let room = minutes_between(ad, begun);
    if room < 45 {
        return Vec::new();
    }
    let first = begun - TimeDelta::minutes(random.between(40, room.min(300)));
    let parked = first + TimeDelta::minutes(random.between(1, 5));
    let until = (parked + TimeDelta::minutes(30)).into();
    vec![act(by, first, What::Begins), parks(by, parked, until, random)]
}

fn minutes_between(ad: &Jobannonce, begun: DateTime<Utc>) -> i64 {
    ad.created_date_time.map_or(0, |arrived| (begun - arrived.utc()).num_minutes())
}

fn parks(by: &Behandler, at: DateTime<Utc>, until: Tidspunkt, random: &mut Random) -> Act {
    let comment = random.percent(70).then(|| random.pick(PARKED).to_owned());
    act(by, at, What::Parks { until, comment })
}

fn act(by: &Behandler, at: DateTime<Utc>, what: What) -> Act {
    Act { by: by.behandler_identifier, at: at.into(), what }
}
