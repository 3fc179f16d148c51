//! Saved job searches of some of the citizens, made from a number.

use super::{
    calendar,
    occupations::{self, Occupation, Sector, aliases_of},
    random::Random,
};
use crate::store::queries::{citizens::Citizen, jobagents};
use chrono::{Datelike, NaiveDate};
use contract::{
    JobagentId, Tidspunkt,
    code_lists::{Klientkategori, Ledighedsgrad},
    copenhagen,
    jobagent::{Jobagent, Joboenske},
};

/// Every occupation with its aliases. Ads name the same ones.
pub fn occupations() -> Vec<jobagents::occupations::Occupation> {
    let made = |occupation: &Occupation| jobagents::occupations::Occupation {
        concept_uri: occupation.concept_uri(),
        label: occupation.label.into(),
        aliases: aliases_of(occupation.label)
            .into_iter()
            .map(|(id, label)| jobagents::occupations::Alias { id, label: label.into() })
            .collect(),
    };
    occupations::SECTORS.iter().flat_map(|sector| sector.occupations).map(made).collect()
}

/// One to three jobagents for about a third of the citizens given, as seen at a time.
pub fn jobagents(seed: u64, citizens: &[Citizen], now: Tidspunkt) -> Vec<(&Citizen, Jobagent)> {
    let mut made = Vec::new();
    for (index, citizen) in citizens.iter().enumerate() {
        let mut random = Random::of(seed, "jobagent", index);
        // A quarter of the groups is not enrolled.
        if random.percent(44) {
            let count = random.between(1, 3);
            made.extend(jobagents_of(citizen, count, now, &mut random).into_iter().map(|one| (citizen, one)));
        }
    }
    made
}

/// One jobagent for each of the citizens given, e.g. those whose situation an update is to meet.
pub fn one_jobagent_each(seed: u64, citizens: &[Citizen], now: Tidspunkt) -> Vec<(&Citizen, Jobagent)> {
    let of = |(index, citizen)| {
        let made = jobagents_of(citizen, 1, now, &mut Random::of(seed, "one jobagent", index));
        made.into_iter().map(move |one| (citizen, one))
    };
    citizens.iter().enumerate().flat_map(of).collect()
}

/// Of one citizen, each search is for another field and begins later than the one before. None for the groups that
/// are not enrolled; who has died or moved abroad since keeps hers.
fn jobagents_of(citizen: &Citizen, count: i64, now: Tidspunkt, random: &mut Random) -> Vec<Jobagent> {
    if matches!(citizen.category, Klientkategori::Sygedagpengemodtager | Klientkategori::Revalidend) {
        return Vec::new();
    }
    let mut day = calendar::later(copenhagen::date(now.utc()), -random.between(300, 500));
    let mut made = Vec::new();
    for _ in 0..count {
        made.push(jobagent(citizen, day, random));
        day = calendar::later(day, random.between(30, 95));
    }
    made
}

fn jobagent(citizen: &Citizen, day: NaiveDate, random: &mut Random) -> Jobagent {
    let day = calendar::working_day_from(day);
    let (sector, _) = occupations::pick(random);
    let ledighedsgrad = if random.percent(85) { Ledighedsgrad::FuldtLedig } else { Ledighedsgrad::DelvistLedig };
    Jobagent {
        jobagent_identifier: JobagentId::new(random.uuid()),
        klient_kategori: citizen.category.clone(),
        tilmeldingsdato: copenhagen::midnight(day).into(),
        ledighedsgrad,
        haendelsesdato: random.percent(15).then(|| copenhagen::midnight(calendar::later(day, -3)).into()),
        emailadresse: random.percent(70).then(|| email(citizen)),
        joboensker: joboensker(sector, day, random),
    }
}

/// At `example.dk`: nobody gets mail there.
fn email(citizen: &Citizen) -> String {
    let plain = |name: &str| {
        let name = name.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
        name.replace(|c: char| !c.is_alphanumeric(), ".")
    };
    format!("{}.{}@example.dk", plain(&citizen.first_name), plain(&citizen.last_name))
}

/// One to three occupations of a sector: what one has done, and what is close to it.
fn joboensker(sector: &Sector, day: NaiveDate, random: &mut Random) -> Vec<Joboenske> {
    let count = usize::try_from(random.between(1, 3)).unwrap_or(1);
    let chosen: Vec<&Occupation> = random.sample(sector.occupations.iter(), count);
    chosen.into_iter().map(|occupation| joboenske(occupation, day, random)).collect()
}

fn joboenske(occupation: &Occupation, day: NaiveDate, random: &mut Random) -> Joboenske {
    let aliases = aliases_of(occupation.label);
    let alias = if random.percent(40) { random.sample(aliases, 1).pop() } else { None };
    let years_ago = random.between(0, 9);
    let has_worked = random.percent(80);
    let months = random.between(3, 240);
    Joboenske {
        concept_uri_da: occupation.concept_uri(),
        alias_identifier: alias.map(|(id, _)| id),
        har_uddannelse: random.percent(55),
        aar_sidst_brugt: has_worked.then(|| day.year() - i32::try_from(years_ago).unwrap_or(0)),
        maaneder_med_erfaring: has_worked.then(|| i32::try_from(months).unwrap_or(0)),
        job_target_identifier: random.uuid(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::queries::citizens::Absence;
    use contract::{Cpr, code_list::CodeList, feltregel};
    use std::collections::{HashMap, HashSet};

    const NOW: &str = "2026-06-24T09:20:00Z";

    fn citizens() -> Vec<Citizen> {
        let citizen = |index: usize| Citizen {
            cpr: Cpr::parse(&format!("290270{:04}", index)).unwrap(),
            first_name: "Anne-Mette".into(),
            last_name: "Kjær".into(),
            jobcentre: "10101".into(),
            category: Klientkategori::known()[index % 8].clone(),
            dead: index % 50 == 7,
            abroad: false,
            foreign_address: false,
            absence: Absence::None,
            interview_deadline: None,
        };
        (0..600).map(citizen).collect()
    }

    #[test]
    fn about_a_third_have_one_to_three() {
        let citizens = citizens();
        let made = jobagents(1, &citizens, NOW.parse().unwrap());
        let mut per_citizen: HashMap<_, Vec<&Jobagent>> = HashMap::new();
        for (citizen, jobagent) in &made {
            assert!(!matches!(citizen.category, Klientkategori::Sygedagpengemodtager | Klientkategori::Revalidend));
            per_citizen.entry(&citizen.cpr).or_default().push(jobagent);
        }
        assert!((150..230).contains(&per_citizen.len()), "{}", per_citizen.len());
        let with = |count| per_citizen.values().filter(|jobagents| jobagents.len() == count).count();
        assert!((1..=3).all(|count| with(count) > 30), "{per_citizen:?}");
        assert_eq!((1..=3).map(with).sum::<usize>(), per_citizen.len());
        assert!(made.iter().any(|(citizen, _)| citizen.dead));
        for jobagents in per_citizen.values() {
            assert!(jobagents.is_sorted_by_key(|jobagent| jobagent.tilmeldingsdato));
        }
    }

    #[test]
    fn or_each_has_one() {
        let citizens = citizens();
        let made = one_jobagent_each(1, &citizens, NOW.parse().unwrap());
        let with: HashSet<_> = made.iter().map(|(citizen, _)| &citizen.cpr).collect();
        assert_eq!((made.len(), with.len()), (450, 450));
    }

    #[test]
    fn each_names_occupations_and_identifiers_as_create_asks() {
        let (citizens, now): (_, Tidspunkt) = (citizens(), NOW.parse().unwrap());
        let made = jobagents(1, &citizens, now);
        let uris: HashSet<_> = occupations::SECTORS
            .iter()
            .flat_map(|sector| sector.occupations)
            .map(|occupation| occupation.concept_uri())
            .collect();
        let mut ids = HashSet::new();
        for (_, jobagent) in &made {
            assert!(jobagent.tilmeldingsdato < now && ids.insert(jobagent.jobagent_identifier.uuid()));
            assert!(jobagent.emailadresse.as_deref().is_none_or(|text| feltregel::emailadresse(text).is_ok()));
            assert!((1..=3).contains(&jobagent.joboensker.len()));
            let mut occupations = HashSet::new();
            for wish in &jobagent.joboensker {
                assert!(uris.contains(&wish.concept_uri_da) && occupations.insert(&wish.concept_uri_da));
                assert!(ids.insert(wish.job_target_identifier));
                assert!(wish.aar_sidst_brugt.is_none_or(|year| (2014..=2026).contains(&year)));
            }
        }
        assert!(made.iter().any(|(_, one)| one.joboensker.iter().any(|wish| wish.alias_identifier.is_some())));
        assert_eq!(made, jobagents(1, &citizens, now));
        assert_ne!(made, jobagents(2, &citizens, now));
    }
}
