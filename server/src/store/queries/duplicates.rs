//! What the search for duplicates asks.

use super::{ads::AdKey, stored};
use crate::store::StoreError;
use contract::{JobannonceId, Tidspunkt};
use rusqlite::{Connection, OptionalExtension, Row};
use serde::Deserialize;

/// What an ad is compared by, apart from its text.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Where it lies.
    pub key: AdKey,
    /// Its id.
    pub id: JobannonceId,
    /// When it arrived.
    pub arrived_at: Tidspunkt,
    /// When it was decided, if it was.
    pub decided_at: Option<Tidspunkt>,
    /// The company.
    pub cvr: Option<String>,
    /// The occupation.
    pub occupation: Option<String>,
    /// The normalised title.
    pub title_key: Option<String>,
}

pub(super) const FACTS_OF: &str =
    "SELECT ad_key, id, arrived_at, decided_at, cvr, occupation, title_key FROM ad WHERE id = ?1";
pub(super) const FACTS: &str =
    "SELECT ad_key, id, arrived_at, decided_at, cvr, occupation, title_key FROM ad WHERE ad_key = ?1";

/// The facts of the ad with an id.
pub fn facts_of(connection: &Connection, id: JobannonceId) -> Result<Option<Facts>, StoreError> {
    let mut statement = connection.prepare_cached(FACTS_OF)?;
    let found = statement.query_and_then([id.to_string()], from_row)?.next();
    found.transpose()
}

/// The facts of an ad that is known to be there.
pub fn facts(connection: &Connection, key: AdKey) -> Result<Facts, StoreError> {
    let mut statement = connection.prepare_cached(FACTS)?;
    let found = statement.query_and_then([key.0], from_row)?.next();
    found.unwrap_or_else(|| Err(rusqlite::Error::QueryReturnedNoRows.into()))
}

fn from_row(row: &Row<'_>) -> Result<Facts, StoreError> {
    let (id, decided_at): (String, Option<i64>) = (row.get(1)?, row.get(3)?);
    Ok(Facts {
        key: AdKey(row.get(0)?),
        id: stored::parsed("ad id", &id)?,
        arrived_at: stored::time("arrival", row.get(2)?)?,
        decided_at: decided_at.map(|millis| stored::time("decision", millis)).transpose()?,
        cvr: row.get(4)?,
        occupation: row.get(5)?,
        title_key: row.get(6)?,
    })
}

/// An ad's text, as HTML.
pub fn body(connection: &Connection, key: AdKey) -> Result<String, StoreError> {
    #[derive(Deserialize)]
    struct Body {
        body: String,
    }
    let mut statement = connection.prepare_cached("SELECT content FROM ad_content WHERE ad_key = ?1")?;
    let content: Option<String> = statement.query_one([key.0], |row| row.get(0)).optional()?;
    let Some(content) = content else { return Ok(String::new()) };
    let read: Body = serde_json::from_str(&content).map_err(|why| StoreError::unreadable("ad", why))?;
    Ok(read.body)
}

pub(super) const OF_COMPANY_AND_OCCUPATION: &str =
    "SELECT ad_key FROM ad WHERE cvr = ?1 AND occupation = ?2 ORDER BY ad_key DESC LIMIT ?3";
pub(super) const OF_COMPANY_AND_TITLE: &str =
    "SELECT ad_key FROM ad WHERE cvr = ?1 AND title_key = ?2 ORDER BY ad_key DESC LIMIT ?3";

/// The newest ads of an ad's company with its occupation or its title, itself among them.
pub fn of_company(connection: &Connection, ad: &Facts, limit: u32) -> Result<Vec<AdKey>, StoreError> {
    let mut keys = Vec::new();
    for (query, value) in [(OF_COMPANY_AND_OCCUPATION, &ad.occupation), (OF_COMPANY_AND_TITLE, &ad.title_key)] {
        if let (Some(cvr), Some(value)) = (&ad.cvr, value) {
            let mut statement = connection.prepare_cached(query)?;
            for key in statement.query_map((cvr, value, limit), |row| row.get(0))? {
                keys.push(AdKey(key?));
            }
        }
    }
    Ok(keys)
}

pub(super) const IN_BUCKET: &str = "SELECT ad_key FROM text_bucket WHERE bucket = ?1 ORDER BY ad_key DESC LIMIT ?2";

/// The newest ads of a bucket.
pub fn in_bucket(connection: &Connection, bucket: i64, limit: u32) -> Result<Vec<AdKey>, StoreError> {
    let mut statement = connection.prepare_cached(IN_BUCKET)?;
    let keys = statement.query_map((bucket, limit), |row| row.get(0))?;
    Ok(keys.map(|key| key.map(AdKey)).collect::<Result<_, _>>()?)
}
