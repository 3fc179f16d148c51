use super::*;
use crate::store::queries::cvs::CvState;
use contract::{
    code_list::CodeList,
    code_lists::{CvChange, CvStatus, Klientkategori, Operation},
    metoder::{UPDATE_CV_STATUS, UPDATE_JOBAGENT},
};
use std::collections::HashSet;

fn now() -> Tidspunkt {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

fn age(citizen: &DemoCitizen) -> u32 {
    contract::copenhagen::date(now().utc()).years_since(citizen.born).unwrap()
}

#[test]
fn the_same_seed_makes_the_same_people_whenever_it_is() {
    let later = "2027-02-03T08:00:00Z".parse().unwrap();
    let people = |seed, now| -> Vec<_> {
        generate(seed, now)
            .into_iter()
            .map(|one| (one.citizen.cpr, one.citizen.last_name, one.citizen.jobcentre))
            .collect()
    };
    assert_eq!(people(1, now()), people(1, later));
    let ordinary = |people: Vec<_>| people.into_iter().take(100).collect::<Vec<_>>();
    assert_ne!(ordinary(people(1, now())), ordinary(people(2, now())));
}

#[test]
fn everybody_has_a_number_of_her_own_that_is_nobody_s() {
    for seed in 1..4 {
        let citizens = generate(seed, now());
        assert!(citizens.len() > 280, "{}", citizens.len());
        let mut numbers = HashSet::new();
        for one in &citizens {
            assert!(numbers.insert(one.citizen.cpr.clone()), "{:?} stands twice", one.citizen.cpr);
            assert_eq!(cpr::birthday(&one.citizen.cpr), Some(one.born), "{:?}", one.citizen.cpr);
            assert!(!cpr::has_check_sum(&one.citizen.cpr) && one.born.format("%m-%d").to_string() != "01-01");
            assert_eq!(contract::feltregel::jobcenterkode(&one.citizen.jobcentre), Ok(()));
        }
    }
}

#[test]
fn ages_fit_the_contact_groups() {
    let citizens = generate(1, now());
    for category in Klientkategori::known() {
        let ages: Vec<u32> =
            citizens[..ORDINARY].iter().filter(|one| one.citizen.category == *category).map(age).collect();
        assert!(ages.len() >= 3, "{category:?}");
        let (youngest, oldest) = match category {
            Klientkategori::Uddannelseshjaelpsmodtager => (18, 29),
            Klientkategori::UdenYdelse => (18, 69),
            Klientkategori::Kontanthjaelpsmodtager => (30, 67),
            _ => (18, 67),
        };
        assert!(ages.iter().all(|age| (youngest..=oldest).contains(age)), "{category:?} {ages:?}");
    }
}

#[test]
fn every_code_without_a_natural_state_has_a_citizen() {
    for code in [4103, 4368, 4369, 4370, 4385, 4511, 8236, 8291, 8292, 9008, 9009, 9346] {
        assert!(named::Named::who_causes(&UPDATE_CV_STATUS, code.into()).is_some(), "{code}");
    }
    for code in [4313, 4314, 4316, 4338, 4769, 8111, 9018, 9344, 9345] {
        assert!(named::Named::who_causes(&UPDATE_JOBAGENT, code.into()).is_some(), "{code}");
    }
    for category in Klientkategori::known() {
        assert!(named::Named::of_group(category).is_some(), "{category:?}");
    }
    for named in named::NAMED {
        let one = named.citizen(now()).unwrap();
        if let named::Special::Age(_) = named.special {
            let age = age(&one);
            assert!(!(18..=65).contains(&age) || age == 45, "{age}");
        } else {
            assert!((18..65).contains(&age(&one)), "{:?}", one.citizen.cpr);
        }
        if let Some((metode, code)) = &one.fault {
            assert!(metode.fejlkoder().any(|listed| listed == *code), "{} {code:?}", metode.navn);
        }
    }
}

#[test]
fn a_cv_is_what_its_events_made_of_it() {
    let (mut lately, mut deleted) = (0, 0);
    for seed in 1..4 {
        for cv in generate(seed, now()).into_iter().filter_map(|one| one.cv) {
            assert!(cv.events.is_sorted_by_key(|event| event.at));
            assert!(cv.events.iter().all(|event| event.at <= now()));
            assert_eq!(cv.events.last().unwrap().at, cv.cv.revised_at);
            assert_eq!(cv.events[0].change, CvChange::CvStatus);
            assert_eq!(cv.events[0].operation, Operation::Oprettelse);
            let deletions = cv.events.iter().filter(|event| event.operation == Operation::Sletning).count();
            assert_eq!(deletions, usize::from(cv.cv.state == CvState::Deleted));
            let checked = cv
                .events
                .iter()
                .any(|event| event.change == CvChange::CvStatus && event.operation == Operation::Opdatering);
            assert_eq!(checked, cv.cv.status != CvStatus::UnderUdarbejdelse);
            lately += usize::from(now().utc() - cv.cv.revised_at.utc() < chrono::TimeDelta::days(30));
            deleted += deletions;
        }
    }
    assert!(lately > 3 * 110 && deleted > 3 * 3, "{lately} {deleted}");
}
