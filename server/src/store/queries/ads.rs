//! Job ads: the waiting ones as the queue shows them, and what each says.

use super::{handling, stored, summaries};
use crate::{
    duplicates::{company_key, minhash, normalise, shingles::Shingles},
    store::StoreError,
};
use contract::{
    Godkendelsesstatus, JobannonceId, Tidspunkt, annoncekilde::Jobannonce, bff::AdSummary, code_list::CodeList,
    jobannonce_behandling::AfventendeJobannonce,
};
use rusqlite::{Connection, OptionalExtension};

/// Where an ad lies in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AdKey(pub(super) i64);

/// An ad that exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ad {
    /// Where it lies.
    pub key: AdKey,
    /// Where it stands in approval.
    pub status: Godkendelsesstatus,
}

pub(super) const FIND: &str = "SELECT ad_key, status FROM ad WHERE id = ?1";

/// Finds an ad.
pub fn find(connection: &Connection, id: JobannonceId) -> Result<Option<Ad>, StoreError> {
    let mut statement = connection.prepare_cached(FIND)?;
    let ad = statement.query_one([id.to_string()], |row| {
        let status: String = row.get(1)?;
        Ok(Ad { key: AdKey(row.get(0)?), status: Godkendelsesstatus::from_name(&status) })
    });
    Ok(ad.optional()?)
}

pub(super) const WAITING: &str = "
    SELECT ad_key, id FROM ad WHERE status = 'UnderBehandling' ORDER BY arrived_at, ad_key";

/// The queue, oldest arrival first. Most of 50,000 ads are free: the handlings are looked up in memory, not joined.
pub fn waiting(connection: &Connection, now: Tidspunkt) -> Result<Vec<AfventendeJobannonce>, StoreError> {
    let mut handlings = handling::all(connection, now)?;
    let mut statement = connection.prepare_cached(WAITING)?;
    let rows = statement.query_and_then([], |row| {
        let id = row.get_ref(1)?.as_str().map_err(|why| StoreError::unreadable("ad id", why))?;
        let behandling = handlings.remove(&AdKey(row.get(0)?));
        Ok(AfventendeJobannonce { jobannonce_id: stored::parsed("ad id", id)?, behandling })
    })?;
    rows.collect()
}

/// What an ad says, with its status as it is now.
pub fn content(connection: &Connection, id: JobannonceId) -> Result<Option<Jobannonce>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT status, content FROM ad JOIN ad_content USING (ad_key) WHERE id = ?1")?;
    let found = statement
        .query_one([id.to_string()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
        .optional()?;
    let Some((status, content)) = found else { return Ok(None) };
    let mut ad: Jobannonce = serde_json::from_str(&content).map_err(|why| StoreError::unreadable("ad", why))?;
    ad.approval_status = Godkendelsesstatus::from_name(&status);
    Ok(Some(ad))
}

/// An ad's part that the database needs beside its JSON, worked out before the transaction.
#[derive(Clone, Debug)]
pub struct NewAd {
    id: JobannonceId,
    arrived_at: Tidspunkt,
    content: String,
    summary: AdSummary,
    cvr: Option<String>,
    occupation: Option<String>,
    title_key: Option<String>,
    buckets: Vec<i64>,
}

impl NewAd {
    /// Prepares an ad that waits for handling. Its own `approvalStatus` doesn't count: here it has none yet.
    pub fn waiting(mut ad: Jobannonce, arrived_at: Tidspunkt) -> Result<Self, StoreError> {
        ad.approval_status = Godkendelsesstatus::UnderBehandling;
        Ok(Self {
            id: ad.id,
            arrived_at,
            content: serde_json::to_string(&ad).map_err(|why| StoreError::unreadable("ad", why))?,
            summary: AdSummary::from(&ad),
            cvr: company_key(&ad),
            occupation: ad.job.concept_uri_da.filter(|uri| !uri.trim().is_empty()),
            title_key: normalise::title_key(&ad.title),
            buckets: minhash::buckets(&Shingles::of_html(&ad.body)),
        })
    }

    /// The buckets that [`insert_buckets`] is to be given for this ad.
    pub fn buckets_of(&self, key: AdKey) -> impl Iterator<Item = (i64, AdKey)> + '_ {
        self.buckets.iter().map(move |bucket| (*bucket, key))
    }
}

/// Adds an ad; `None` if there is one with its id already.
pub fn insert(connection: &Connection, ad: &NewAd) -> Result<Option<AdKey>, StoreError> {
    let added = connection
        .prepare_cached(
            "INSERT OR IGNORE INTO ad (id, arrived_at, status, cvr, occupation, title_key)
             VALUES (?1, ?2, 'UnderBehandling', ?3, ?4, ?5)",
        )?
        .execute((ad.id.to_string(), ad.arrived_at.unix_millis(), &ad.cvr, &ad.occupation, &ad.title_key))?;
    if added == 0 {
        return Ok(None);
    }
    let key = AdKey(connection.last_insert_rowid());
    connection
        .prepare_cached("INSERT INTO ad_content (ad_key, content) VALUES (?1, ?2)")?
        .execute((key.0, &ad.content))?;
    summaries::insert(connection, key, &ad.summary)?;
    Ok(Some(key))
}

/// Adds the buckets of any number of ads. In order they cost a fraction: each page of the table is written once.
pub fn insert_buckets(connection: &Connection, mut buckets: Vec<(i64, AdKey)>) -> Result<(), StoreError> {
    buckets.sort_unstable();
    let mut statement = connection.prepare_cached("INSERT INTO text_bucket (bucket, ad_key) VALUES (?1, ?2)")?;
    for (bucket, key) in buckets {
        statement.execute((bucket, key.0))?;
    }
    Ok(())
}
