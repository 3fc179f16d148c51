//! What jobagents need: the classification of occupations and the offers of meetings; and jobagents themselves.

use crate::{
    demo,
    store::{
        Store, StoreError,
        queries::{
            about,
            citizens::Citizen,
            jobagents::{self, Made, interviews, occupations},
        },
    },
};
use contract::{Tidspunkt, copenhagen, jobagent::Jobagent};
use rusqlite::Connection;

/// Adds occupations and offers of meetings once, also to a database that was filled before there were any.
pub(super) fn jobagent_data(store: &Store, now: Tidspunkt) -> Result<(), StoreError> {
    store.write_now(|transaction| {
        if about::get(transaction, about::JOBAGENT_DATA)?.is_some() {
            return Ok(());
        }
        for occupation in demo::occupations() {
            occupations::insert(transaction, &occupation)?;
        }
        for caseworker in demo::interview_caseworkers() {
            interviews::insert_caseworker(transaction, &caseworker)?;
        }
        for option in demo::interview_options(copenhagen::date(now.utc())) {
            interviews::insert(transaction, &option)?;
        }
        about::set(transaction, about::JOBAGENT_DATA, &now.to_string())
    })
}

/// Adds jobagents for about a third of some citizens, who must be there. Returns how many jobagents.
pub fn seed_jobagents(
    connection: &Connection,
    citizens: &[Citizen],
    now: Tidspunkt,
    seed: u64,
) -> Result<usize, StoreError> {
    put(connection, demo::jobagents(seed, citizens, now))
}

/// Adds one jobagent for each of some citizens, who must be there, e.g. those whose situation UpdateJobagent is to
/// meet. Returns how many.
pub fn seed_one_jobagent_each(
    connection: &Connection,
    citizens: &[Citizen],
    now: Tidspunkt,
    seed: u64,
) -> Result<usize, StoreError> {
    put(connection, demo::one_jobagent_each(seed, citizens, now))
}

fn put(connection: &Connection, made: Vec<(&Citizen, Jobagent)>) -> Result<usize, StoreError> {
    for (citizen, jobagent) in &made {
        jobagents::insert(connection, &citizen.cpr, jobagent, Made { at: jobagent.tilmeldingsdato, by: None })?;
    }
    Ok(made.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filling::{DemoChoice, Filled, with_demo_data};
    use crate::store::queries::citizens::{self, Absence};
    use contract::{Cpr, code_lists::Klientkategori};

    fn citizen(number: u32) -> Citizen {
        Citizen {
            cpr: Cpr::parse(&format!("290281{number:04}")).unwrap(),
            first_name: "Lone".into(),
            last_name: "Toft".into(),
            jobcentre: "10101".into(),
            category: Klientkategori::Dagpengemodtager,
            dead: false,
            abroad: false,
            foreign_address: false,
            absence: Absence::None,
            interview_deadline: None,
        }
    }

    #[test]
    fn a_database_that_was_filled_before_gets_them_too() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let choice = DemoChoice { ads: 1, seed: 1 };
        store.write_now(|transaction| about::set(transaction, about::DEMO_DATA, &choice.to_string())).unwrap();
        let filled = with_demo_data(&store, choice, "2026-06-24T09:20:00Z".parse().unwrap()).unwrap();
        assert_eq!(filled, Filled::Before(choice.to_string()));
        let occupation = &demo::occupations()[0].concept_uri;
        assert!(store.write_now(|transaction| occupations::exists(transaction, occupation)).unwrap());
    }

    #[test]
    fn jobagents_are_seeded_and_name_occupations_that_are_there() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let now = "2026-06-24T09:20:00Z".parse().unwrap();
        jobagent_data(&store, now).unwrap();
        jobagent_data(&store, now).unwrap();
        store
            .write_now(|transaction| {
                let people: Vec<_> = (0..30).map(citizen).collect();
                for one in &people {
                    citizens::insert(transaction, one)?;
                }
                let (some, all) = people.split_at(20);
                let seeded = seed_jobagents(transaction, some, now, 1)?;
                assert_eq!(seed_one_jobagent_each(transaction, all, now, 1)?, 10);
                let mut found = 0;
                for one in &people {
                    for jobagent in jobagents::all(transaction, &one.cpr)? {
                        found += 1;
                        for wish in jobagent.joboensker {
                            assert!(occupations::exists(transaction, &wish.concept_uri_da)?);
                            if let Some(alias) = wish.alias_identifier {
                                assert!(occupations::has_alias(transaction, &wish.concept_uri_da, alias)?);
                            }
                        }
                    }
                }
                assert!(seeded >= 5 && found == seeded + 10, "{found} of {seeded}");
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }
}
