//! `GET /bff/notifications`: what became of the notifications that were accepted (domain.md 6.9). Their contents are not
//! told, as they name citizens.

use crate::Tidspunkt;
use serde::{Deserialize, Serialize};

/// The notifications, newest first, a page at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notifications {
    /// Where the server delivers them to.
    #[serde(default)]
    pub broker: Broker,
    /// This page.
    #[serde(default)]
    pub notifications: Vec<SentNotification>,
    /// Whether older ones follow: ask again with `before` = the last [`SentNotification::key`].
    #[serde(default)]
    pub more: bool,
}

/// The message broker, as the server sees it now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Broker {
    /// The server was given none: everything waits.
    #[default]
    NotConfigured,
    /// There is one, and it answers.
    Connected,
    /// There is one, and it does not answer; the server goes on trying.
    Disconnected,
}

/// One notification that was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SentNotification {
    /// Its place in the order of acceptance, for `before`.
    pub key: i64,
    /// Its `x-requestId`, which is the id of its message too.
    pub id: String,
    /// Which method it came by.
    pub kind: NotificationKind,
    /// When the server accepted it.
    pub accepted_at: Tidspunkt,
    /// Name of the caseworker who sent it.
    pub accepted_by: String,
    /// How far it has come.
    pub state: DeliveryState,
    /// How often it was handed to the broker.
    #[serde(default)]
    pub attempts: u32,
    /// When the broker confirmed it.
    #[serde(default, deserialize_with = "crate::tidspunkt::optional")]
    pub delivered_at: Option<Tidspunkt>,
    /// Why the last attempt failed.
    #[serde(default)]
    pub last_error: Option<DeliveryFault>,
}

/// Which method a notification came by; also the type and the routing key of its message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum NotificationKind {
    /// `SendOrdningsnotifikation`.
    Ordningsnotifikation,
    /// `SendGdprSlettetNotifikation`.
    GdprSlettetNotifikation,
}

impl NotificationKind {
    /// Both.
    pub const EVERY: [Self; 2] = [Self::Ordningsnotifikation, Self::GdprSlettetNotifikation];

    /// Its name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ordningsnotifikation => "Ordningsnotifikation",
            Self::GdprSlettetNotifikation => "GdprSlettetNotifikation",
        }
    }
}

/// How far a notification has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum DeliveryState {
    /// Not yet delivered.
    Waiting,
    /// The broker has confirmed that it keeps it.
    Delivered,
    /// The last attempt failed; it is tried again.
    Failed,
}

/// Why an attempt failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum DeliveryFault {
    /// The broker had no queue for it.
    Returned,
    /// The broker would not take it.
    Refused,
    /// The connection broke before the broker had confirmed it.
    ConnectionLost,
    /// The broker took too long to confirm it.
    NoAnswer,
}

impl DeliveryFault {
    /// All of them.
    pub const EVERY: [Self; 4] = [Self::Returned, Self::Refused, Self::ConnectionLost, Self::NoAnswer];

    /// Its name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Returned => "returned",
            Self::Refused => "refused",
            Self::ConnectionLost => "connectionLost",
            Self::NoAnswer => "noAnswer",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_are_those_of_the_wire() {
        for kind in NotificationKind::EVERY {
            assert_eq!(json!(kind), kind.name());
        }
        for fault in DeliveryFault::EVERY {
            assert_eq!(json!(fault), fault.name());
        }
    }

    #[test]
    fn what_has_not_happened_may_lack() {
        let told = json!({"broker": "connected", "notifications": [{
            "key": 7, "id": "a", "kind": "Ordningsnotifikation", "acceptedAt": "2026-11-21T13:00:00+01:00",
            "acceptedBy": "Ida Holm", "state": "waiting"
        }]});
        let read: Notifications = serde_json::from_value(told).unwrap();
        assert_eq!((read.broker, read.more), (Broker::Connected, false));
        let [one] = &read.notifications[..] else { panic!("{read:?}") };
        assert_eq!((one.attempts, one.delivered_at, one.last_error), (0, None, None));
    }
}
