//! Citizens as they are: in every contact group, from all over the country, mostly with nothing unusual.

use super::{DemoCitizen, cpr, cv, names};
use crate::{
    demo::{calendar, jobcentres::Jobcentre, places::PLACES, random::Random},
    store::queries::{
        citizens::{Absence, Citizen},
        cvs::CvState,
    },
};
use chrono::{NaiveDate, TimeDelta};
use contract::{Tidspunkt, code_lists::Klientkategori, copenhagen};
use std::collections::HashSet;

/// Contact groups: how many of a hundred, and between which years they were born.
const GROUPS: &[(usize, Klientkategori, i32, i32)] = &[
    (38, Klientkategori::Dagpengemodtager, 1962, 1999),
    (20, Klientkategori::Kontanthjaelpsmodtager, 1964, 1996),
    (12, Klientkategori::Uddannelseshjaelpsmodtager, 1998, 2007),
    (11, Klientkategori::Sygedagpengemodtager, 1963, 1998),
    (7, Klientkategori::Ledighedsydelse, 1964, 1992),
    (4, Klientkategori::Integrationsprogram, 1970, 2003),
    (3, Klientkategori::Revalidend, 1968, 1995),
    (5, Klientkategori::UdenYdelse, 1958, 2004),
];

/// A contact group, and between which years its citizen is born.
type Group = (Klientkategori, i32, i32);

/// So many citizens, the first of whom have a flexjob case.
pub fn generate(seed: u64, count: usize, flexjobs: usize, now: Tidspunkt) -> Vec<DemoCitizen> {
    let mut taken = HashSet::new();
    let citizens = (0..count).filter_map(|index| {
        let mut random = Random::of(seed, "citizen", index);
        // Two of the same number: the second is left out.
        let group = match index {
            // Old enough for a flexjob for good.
            0..10 => (Klientkategori::Ledighedsydelse, 1964, 1984),
            _ if index < flexjobs => flexjob_group(&mut random),
            _ => group(&mut random),
        };
        citizen(group, index < flexjobs, now, &mut random).filter(|one| taken.insert(one.citizen.cpr.clone()))
    });
    citizens.collect()
}

fn citizen(group: Group, has_flexjob: bool, now: Tidspunkt, random: &mut Random) -> Option<DemoCitizen> {
    let (category, from, to) = group;
    let first = NaiveDate::from_yo_opt(random.between(from.into(), to.into()).try_into().ok()?, 2)?;
    let born = calendar::later(first, random.between(0, 363));
    let female = random.percent(50);
    let (first_name, last_name) = names::name(female, random);
    let jobcentre = Jobcentre::of(random.pick_ref(PLACES))?;
    let today = copenhagen::date(now.utc());
    let has_deadline = random.percent(25);
    let deadline = calendar::working_day_from(calendar::later(today, random.between(4, 80)));
    let unusual = if has_flexjob { 99 } else { random.below(100) };
    let citizen = Citizen {
        cpr: cpr::invent(born, female, random)?,
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        jobcentre: jobcentre.code(),
        category,
        dead: unusual == 0,
        abroad: unusual == 1,
        foreign_address: unusual == 2,
        absence: match unusual {
            3..6 => Absence::Conflicting,
            6..8 => Absence::Excluding,
            _ => Absence::None,
        },
        interview_deadline: has_deadline
            .then(|| (copenhagen::midnight(deadline) + TimeDelta::days(1) - TimeDelta::minutes(1)).into()),
    };
    let state = match random.below(100) {
        0..14 => None,
        14..18 => Some(CvState::Deleted),
        18..20 => Some(CvState::Archived),
        20 => Some(CvState::Disabled),
        21 => Some(CvState::Locked),
        _ => Some(CvState::Active),
    };
    let cv = state.map(|state| cv::generate(state, now, random));
    Some(DemoCitizen { citizen, born, cv, fault: None })
}

fn group(random: &mut Random) -> Group {
    let mut at = random.below(100);
    for (share, category, from, to) in GROUPS {
        if at < *share {
            return (category.clone(), *from, *to);
        }
        at -= share;
    }
    (Klientkategori::Dagpengemodtager, 1962, 1999)
}

/// Entitled to a flexjob, or ill and kept by the employer.
fn flexjob_group(random: &mut Random) -> Group {
    match random.below(10) {
        0..7 => (Klientkategori::Ledighedsydelse, 1964, 1996),
        7..9 => (Klientkategori::Sygedagpengemodtager, 1963, 1990),
        _ => (Klientkategori::Revalidend, 1970, 1996),
    }
}
