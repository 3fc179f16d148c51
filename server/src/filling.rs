//! Filling the database: with demo data once, while it is new, and with real ads from a file.

mod jobagents;
mod services;

pub use jobagents::{seed_jobagents, seed_one_jobagent_each};

use crate::{
    demo::{self, Act, DemoData, What},
    store::{
        Store, StoreError,
        queries::{
            about,
            ads::{self, AdKey, NewAd},
            caseworkers,
            decisions::{self, NewDecision},
            handling::{self, Parking},
            mails,
        },
    },
};
use contract::{JobannonceId, Tidspunkt, annoncekilde::Jobannonce};
use rusqlite::Connection;
use std::{fmt, thread};

/// Which demo data a database is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoChoice {
    /// Waiting ads; none means no past decisions either.
    pub ads: usize,
    /// Number to generate them from.
    pub seed: u64,
}

impl fmt::Display for DemoChoice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "--ads {} --seed {}", self.ads, self.seed)
    }
}

/// What became of the wish for demo data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filled {
    /// The database was new.
    Now,
    /// It had been filled before; with which choice, in the form of the command line.
    Before(String),
}

/// Fills a new database with demo data; what has been filled is left as it is.
pub fn with_demo_data(store: &Store, choice: DemoChoice, now: Tidspunkt) -> Result<Filled, StoreError> {
    let filled = with_ads(store, choice, now)?;
    jobagents::jobagent_data(store, now)?;
    services::fill(store, choice.seed, now)?;
    Ok(filled)
}

fn with_ads(store: &Store, choice: DemoChoice, now: Tidspunkt) -> Result<Filled, StoreError> {
    let before = store.write_now(|transaction| about::get(transaction, about::DEMO_DATA))?;
    if let Some(before) = before {
        return Ok(Filled::Before(before));
    }
    let data = match choice.ads {
        0 => DemoData { caseworkers: demo::caseworkers(), waiting: Vec::new(), decided: Vec::new() },
        ads => demo::generate(choice.seed, ads, now),
    };
    store.write_now(|transaction| {
        // Another process may have been faster.
        if let Some(before) = about::get(transaction, about::DEMO_DATA)? {
            return Ok(Filled::Before(before));
        }
        put_demo_data(transaction, data, now)?;
        about::set(transaction, about::DEMO_DATA, &choice.to_string())?;
        Ok(Filled::Now)
    })
}

fn put_demo_data(connection: &Connection, data: DemoData, now: Tidspunkt) -> Result<(), StoreError> {
    for caseworker in &data.caseworkers {
        caseworkers::insert(connection, caseworker)?;
    }
    let (waiting, acts): (Vec<_>, Vec<_>) = data.waiting.into_iter().map(|one| (one.ad, one.acts)).unzip();
    let (decided, made): (Vec<_>, Vec<_>) =
        data.decided.into_iter().map(|one| (one.ad, (one.acts, one.decision))).unzip();
    let mut buckets = Vec::new();

    for (ad, acts) in prepared(waiting, now)?.iter().zip(acts) {
        let Some(key) = ads::insert(connection, ad)? else { continue };
        buckets.extend(ad.buckets_of(key));
        put_acts(connection, key, acts)?;
    }
    for (ad, (acts, made)) in prepared(decided, now)?.iter().zip(made) {
        let Some(key) = ads::insert(connection, ad)? else { continue };
        buckets.extend(ad.buckets_of(key));
        put_acts(connection, key, acts)?;
        let (by, at) = (made.by, made.at);
        decisions::insert(connection, &NewDecision { ad: key, by, at, status: made.status, comment: made.kommentar })?;
        if let Some(body) = made.email_broedtekst.filter(|text| !text.trim().is_empty()) {
            mails::insert(connection, key, &body, at)?;
        }
    }
    ads::insert_buckets(connection, buckets)
}

/// Does again what caseworkers did, as they did it.
fn put_acts(connection: &Connection, ad: AdKey, acts: Vec<Act>) -> Result<(), StoreError> {
    for Act { by, at, what } in acts {
        match what {
            What::Begins => handling::begin(connection, ad, by, at)?,
            What::Parks { until, comment } => handling::park(connection, &Parking { ad, by, at, until, comment })?,
        }
    }
    Ok(())
}

/// What an import added, and what it did not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Ads added.
    pub added: usize,
    /// Ads whose id was there already, in the database or earlier in the file, with their line.
    pub there_already: Vec<(usize, JobannonceId)>,
    /// Records that can't be used, with their line and the reason.
    pub bad: Vec<(usize, String)>,
}

/// Adds the ads of a text, all in one transaction. A bad record stops no other.
pub fn import(store: &Store, text: &str, now: Tidspunkt) -> Result<Imported, StoreError> {
    let read = demo::import::read(text);
    let bad = read.bad.into_iter().map(|record| (record.line, record.reason)).collect();
    let (lines, read): (Vec<usize>, Vec<Jobannonce>) = read.ads.into_iter().unzip();
    let ids: Vec<JobannonceId> = read.iter().map(|ad| ad.id).collect();
    let ads = prepared(read, now)?;
    store.write_now(|transaction| {
        let mut imported = Imported { bad, ..Imported::default() };
        let mut buckets = Vec::new();
        for ((line, id), ad) in lines.into_iter().zip(ids).zip(&ads) {
            match ads::insert(transaction, ad)? {
                Some(key) => {
                    imported.added += 1;
                    buckets.extend(ad.buckets_of(key));
                }
                None => imported.there_already.push((line, id)),
            }
        }
        ads::insert_buckets(transaction, buckets)?;
        Ok(imported)
    })
}

/// Works out what the database needs of each ad, on every core: it is most of the work of a large filling.
fn prepared(ads: Vec<Jobannonce>, now: Tidspunkt) -> Result<Vec<NewAd>, StoreError> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = ads.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = ads
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().map(|ad| prepare(ad, now)).collect::<Result<Vec<_>, _>>()))
            .collect();
        let mut prepared = Vec::with_capacity(ads.len());
        for worker in workers {
            prepared.extend(worker.join().map_err(|_| StoreError::Panicked)??);
        }
        Ok(prepared)
    })
}

/// An ad arrives when it was written; one from the future, or without a time, arrives now.
fn prepare(ad: &Jobannonce, now: Tidspunkt) -> Result<NewAd, StoreError> {
    let arrived_at = ad.created_date_time.map_or(now, |at| at.min(now));
    NewAd::waiting(ad.clone(), arrived_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::queries::acts;
    use contract::{BehandlerId, bff::HistoryAct, jobannonce_behandling::JobannonceBehandling};

    /// A handling as it is stored: times in whole milliseconds.
    fn stored(handling: &JobannonceBehandling) -> (BehandlerId, Option<i64>, Option<i64>) {
        (
            handling.behandler.behandler_identifier,
            handling.behandling_paabegyndt_tidspunkt.map(Tidspunkt::unix_millis),
            handling.parkeret_til_tidspunkt.map(Tidspunkt::unix_millis),
        )
    }

    #[test]
    fn demo_ads_stand_as_they_should_and_tell_how_they_came_to() {
        let now: Tidspunkt = "2026-06-24T09:20:00Z".parse().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let choice = DemoChoice { ads: 60, seed: 1 };
        with_demo_data(&store, choice, now).unwrap();
        let data = demo::generate(choice.seed, choice.ads, now);
        store
            .write_now(|transaction| {
                let waiting = ads::waiting(transaction, now)?;
                assert_eq!(waiting.len(), 60);
                for (row, made) in waiting.iter().zip(&data.waiting) {
                    assert_eq!(
                        (row.jobannonce_id, row.behandling.as_ref().map(stored)),
                        (made.ad.id, made.behandling.as_ref().map(stored))
                    );
                }
                for made in &data.decided {
                    let Some(ad) = ads::find(transaction, made.ad.id)? else { panic!("{} is missing", made.ad.id) };
                    let events = acts::on_ad(transaction, ad.key)?;
                    assert!(events.len() >= 2 && events.is_sorted_by_key(|event| event.at));
                    let (last, decision) = (events.last().unwrap(), &made.decision);
                    assert_eq!(last.behandler.behandler_identifier, decision.by);
                    assert_eq!(last.at.unix_millis(), decision.at.unix_millis());
                    let decided = HistoryAct::Decided {
                        status: decision.status.clone(),
                        comment: decision.kommentar.clone(),
                        mailed: decision.email_broedtekst.is_some(),
                    };
                    assert_eq!(last.act, decided);
                }
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }
}
