//! Notifications: those that wait for the message broker, and what became of the others.

use super::stored;
use crate::store::StoreError;
use contract::{
    BehandlerId, RequestId, Tidspunkt,
    bff::{DeliveryFault, DeliveryState, NotificationKind, SentNotification},
};
use rusqlite::{Connection, Row};
use uuid::Uuid;

/// A notification's place in the order of acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NotificationKey(pub i64);

/// A notification to keep until it is delivered. Not `Debug`: the payload names citizens.
pub struct NewNotification<'a> {
    /// Its `x-requestId`.
    pub message_id: &'a RequestId,
    /// Which method it came by.
    pub kind: NotificationKind,
    /// What it is about.
    pub entities: &'a [Uuid],
    /// The message's body.
    pub payload: &'a str,
    /// Who sent it.
    pub by: BehandlerId,
    /// When it was accepted.
    pub at: Tidspunkt,
}

/// What the publisher must know of a notification to order it among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which one.
    pub key: NotificationKey,
    /// What it is about.
    pub entities: Vec<Uuid>,
}

/// A message as it goes out. Not `Debug`: the payload names citizens.
pub struct Message {
    /// Its `x-requestId`.
    pub message_id: String,
    /// Which method it came by.
    pub kind: NotificationKind,
    /// When it was accepted.
    pub accepted_at: Tidspunkt,
    /// The body.
    pub payload: String,
}

/// How an attempt to deliver ended.
pub type Outcome = Result<(), DeliveryFault>;

pub(super) const WAITING: &str = "SELECT notification_key, entities FROM notification
    WHERE delivered_at IS NULL AND notification_key > ?1 ORDER BY notification_key";
pub(super) const PAGE: &str =
    "SELECT notification_key, message_id, kind, accepted_at, name, attempts, last_error, delivered_at
    FROM notification JOIN caseworker ON caseworker.id = notification.caseworker
    WHERE notification_key < ?1 ORDER BY notification_key DESC LIMIT ?2";

/// Keeps a notification for delivery.
pub fn insert(connection: &Connection, new: &NewNotification<'_>) -> Result<(), StoreError> {
    let entities = serde_json::to_string(new.entities).map_err(|why| StoreError::unreadable("entities", why))?;
    connection
        .prepare_cached(
            "INSERT INTO notification (message_id, kind, entities, payload, accepted_at, caseworker)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((
            new.message_id.as_str(),
            new.kind.name(),
            entities,
            new.payload,
            new.at.unix_millis(),
            new.by.to_string(),
        ))?;
    Ok(())
}

/// Those not delivered yet that were accepted after one, in order.
pub fn waiting_after(connection: &Connection, last: NotificationKey) -> Result<Vec<Waiting>, StoreError> {
    let mut statement = connection.prepare_cached(WAITING)?;
    let waiting = statement.query_and_then([last.0], |row| {
        let entities: String = row.get(1)?;
        Ok(Waiting {
            key: NotificationKey(row.get(0)?),
            entities: serde_json::from_str(&entities).map_err(|why| StoreError::unreadable("entities", why))?,
        })
    })?;
    waiting.collect()
}

/// How many are not delivered yet.
pub fn waiting(connection: &Connection) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached("SELECT count(*) FROM notification WHERE delivered_at IS NULL")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// The message of one that waits; `None` if it has been delivered.
pub fn message(connection: &Connection, key: NotificationKey) -> Result<Option<Message>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT message_id, kind, accepted_at, payload FROM notification
         WHERE notification_key = ?1 AND delivered_at IS NULL",
    )?;
    let found = statement.query_and_then([key.0], |row| {
        Ok(Message {
            message_id: row.get(0)?,
            kind: kind(row, 1)?,
            accepted_at: stored::time("acceptance", row.get(2)?)?,
            payload: row.get(3)?,
        })
    })?;
    found.into_iter().next().transpose()
}

/// Notes how an attempt ended. What is delivered loses its payload.
pub fn record(
    connection: &Connection,
    key: NotificationKey,
    outcome: Outcome,
    now: Tidspunkt,
) -> Result<(), StoreError> {
    match outcome {
        Ok(()) => connection
            .prepare_cached(
                "UPDATE notification SET attempts = attempts + 1, last_error = NULL, payload = NULL, delivered_at = ?2
                 WHERE notification_key = ?1 AND delivered_at IS NULL",
            )?
            .execute((key.0, now.unix_millis()))?,
        Err(fault) => connection
            .prepare_cached(
                "UPDATE notification SET attempts = attempts + 1, last_error = ?2
                 WHERE notification_key = ?1 AND delivered_at IS NULL",
            )?
            .execute((key.0, fault.name()))?,
    };
    Ok(())
}

/// Those accepted before one, newest first.
pub fn page(connection: &Connection, before: i64, limit: i64) -> Result<Vec<SentNotification>, StoreError> {
    let mut statement = connection.prepare_cached(PAGE)?;
    let page = statement.query_and_then((before, limit), |row| {
        let last_error = fault(row, 6)?;
        let delivered_at: Option<i64> = row.get(7)?;
        Ok(SentNotification {
            key: row.get(0)?,
            id: row.get(1)?,
            kind: kind(row, 2)?,
            accepted_at: stored::time("acceptance", row.get(3)?)?,
            accepted_by: row.get(4)?,
            state: match (delivered_at, last_error) {
                (Some(_), _) => DeliveryState::Delivered,
                (None, Some(_)) => DeliveryState::Failed,
                (None, None) => DeliveryState::Waiting,
            },
            attempts: row.get(5)?,
            delivered_at: delivered_at.map(|millis| stored::time("delivery", millis)).transpose()?,
            last_error,
        })
    })?;
    page.collect()
}

fn kind(row: &Row<'_>, column: usize) -> Result<NotificationKind, StoreError> {
    let name: String = row.get(column)?;
    let found = NotificationKind::EVERY.into_iter().find(|kind| kind.name() == name);
    found.ok_or_else(|| StoreError::unreadable("kind of a notification", name))
}

fn fault(row: &Row<'_>, column: usize) -> Result<Option<DeliveryFault>, StoreError> {
    let Some(name) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    let found = DeliveryFault::EVERY.into_iter().find(|fault| fault.name() == name);
    found.map(Some).ok_or_else(|| StoreError::unreadable("fault of a delivery", name))
}
