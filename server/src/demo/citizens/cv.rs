//! How a CV came to be as it is.

use super::DemoCv;
use crate::{
    demo::random::Random,
    store::queries::cvs::{Cv, CvEvent, CvState},
};
use chrono::{TimeDelta, Utc};
use contract::{
    Tidspunkt,
    code_lists::{CvAvailability, CvChange, CvStatus, Operation},
};

const COMMENTS: &[&str] = &[
    "Godt beskrevet. Husk at opdatere, når kurset er afsluttet.",
    "Fint CV. Erfaringen fra de sidste fem år er med.",
    "Der mangler oplysninger om de seneste to ansættelser.",
    "Jobønskerne passer ikke til uddannelsen. Vi taler om det ved næste samtale.",
    "Beskriv gerne opgaverne i det seneste job nærmere.",
];

/// A CV of somebody, as seen at a time.
pub fn generate(state: CvState, now: Tidspunkt, random: &mut Random) -> DemoCv {
    let age = if random.percent(25) { random.between(3, 29) } else { random.between(30, 540) };
    let made = now.utc() - TimeDelta::days(age) - TimeDelta::minutes(random.between(0, 600));
    // Most have done something lately.
    let last = match random.below(10) {
        0..6 => random.between(1, 28.min(age)),
        _ => random.between(1, age),
    };
    let last = now.utc() - TimeDelta::days(last) + TimeDelta::minutes(random.between(0, 420));
    let mut story = vec![
        (CvChange::CvStatus, Operation::Oprettelse),
        (CvChange::CvSoegbarhed, Operation::Oprettelse),
        (CvChange::Erhvervserfaring, Operation::Oprettelse),
        (CvChange::Uddannelse, Operation::Oprettelse),
    ];
    if random.percent(70) {
        story.push((CvChange::Kompetencer, Operation::Oprettelse));
    }
    let status = match random.below(10) {
        0 => CvStatus::UnderUdarbejdelse,
        1 | 2 => CvStatus::KlarTilKvalitetssikring,
        3 => CvStatus::CvEjGodkendt,
        _ => CvStatus::CvGodkendt,
    };
    let checks = match status {
        CvStatus::UnderUdarbejdelse => 0,
        CvStatus::KlarTilKvalitetssikring => 1,
        _ => 2,
    };
    story.extend((0..checks).map(|_| (CvChange::CvStatus, Operation::Opdatering)));
    for _ in 0..random.below(3) {
        let what = [CvChange::Erhvervserfaring, CvChange::Uddannelse, CvChange::Kompetencer, CvChange::CvSoegbarhed];
        story.push((random.pick_ref(&what).clone(), Operation::Opdatering));
    }
    if state == CvState::Deleted {
        story.push((CvChange::CvStatus, Operation::Sletning));
    }
    let events = spread(story, made, last.max(made + TimeDelta::hours(3)).min(now.utc()), random);
    let comment = match status {
        CvStatus::CvGodkendt => random.pick(&COMMENTS[..2]),
        CvStatus::CvEjGodkendt => random.pick(&COMMENTS[2..]),
        _ => "",
    };
    let has_comment = !comment.is_empty() && random.percent(60);
    let findable = state == CvState::Active && random.percent(75);
    let cv = Cv {
        status,
        availability: if findable { CvAvailability::Soegbart } else { CvAvailability::IkkeSoegbart },
        comment: has_comment.then(|| comment.to_owned()),
        state,
        revised_at: events.last().map_or(now, |event| event.at),
    };
    DemoCv { cv, events }
}

/// In this order, from one moment to another: most of a CV is written in the first hours.
fn spread(
    story: Vec<(CvChange, Operation)>,
    made: chrono::DateTime<Utc>,
    last: chrono::DateTime<Utc>,
    random: &mut Random,
) -> Vec<CvEvent> {
    let later = story.iter().filter(|(_, operation)| *operation != Operation::Oprettelse).count();
    let mut moments: Vec<_> = (1..later)
        .map(|_| made + TimeDelta::minutes(random.between(120, (last - made).num_minutes().max(120))))
        .collect();
    moments.push(last);
    moments.sort_unstable();
    let mut moments = moments.into_iter();
    let mut at = made;
    let events = story.into_iter().map(|(change, operation)| {
        at = match operation {
            Operation::Oprettelse => at + TimeDelta::minutes(random.between(1, 20)),
            _ => moments.next().unwrap_or(last).max(at),
        };
        CvEvent { change, operation, at: at.min(last).into() }
    });
    events.collect()
}
