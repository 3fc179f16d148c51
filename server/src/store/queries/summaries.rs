//! The few words that tell one waiting ad from another, kept apart from the ads' JSON.

use super::{ads::AdKey, stored};
use crate::store::StoreError;
use contract::{Tidspunkt, annoncekilde::Jobannonce, bff::AdSummary};
use rusqlite::Connection;

pub(super) const WAITING: &str = "
    SELECT ad.id, title, company, place, created_at
    FROM ad JOIN ad_summary USING (ad_key)
    WHERE ad.status = 'UnderBehandling'
    ORDER BY ad.arrived_at, ad.ad_key";

/// Those of the queue, oldest arrival first.
pub fn waiting(connection: &Connection) -> Result<Vec<AdSummary>, StoreError> {
    let mut statement = connection.prepare_cached(WAITING)?;
    let rows = statement.query_and_then([], |row| {
        let id = row.get_ref(0)?.as_str().map_err(|why| StoreError::unreadable("ad id", why))?;
        let created: Option<i64> = row.get(4)?;
        Ok(AdSummary {
            id: stored::parsed("ad id", id)?,
            title: row.get(1)?,
            company: row.get(2)?,
            place: row.get(3)?,
            created: created.map(|millis| stored::time("time of writing", millis)).transpose()?,
        })
    })?;
    rows.collect()
}

/// Adds an ad's.
pub fn insert(connection: &Connection, ad: AdKey, summary: &AdSummary) -> Result<(), StoreError> {
    let created = summary.created.map(Tidspunkt::unix_millis);
    connection
        .prepare_cached(
            "INSERT INTO ad_summary (ad_key, title, company, place, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((ad.0, &summary.title, &summary.company, &summary.place, created))?;
    Ok(())
}

/// Adds those of the ads that were there before summaries were.
pub fn fill(connection: &Connection) -> Result<(), StoreError> {
    let mut ads = connection.prepare("SELECT ad_key, content FROM ad_content")?;
    let mut rows = ads.query([])?;
    while let Some(row) = rows.next()? {
        let content = row.get_ref(1)?.as_str().map_err(|why| StoreError::unreadable("ad", why))?;
        let ad: Jobannonce = serde_json::from_str(content).map_err(|why| StoreError::unreadable("ad", why))?;
        insert(connection, AdKey(row.get(0)?), &AdSummary::from(&ad))?;
    }
    Ok(())
}
