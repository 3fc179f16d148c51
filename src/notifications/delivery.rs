//! What the server tells of deliveries: pages put together, when to read again, and each state in words.

use crate::locales::{format, notifications as text};
use contract::{
    Tidspunkt,
    bff::{Broker, DeliveryFault, DeliveryState, Notifications, SentNotification},
};

/// Fewest that a read asks for.
const PAGE: u16 = 50;
/// Most that the server gives at once.
const MOST: u16 = 200;

/// Pause between reads while the receiver takes notifications in, in milliseconds.
const SOON_MILLIS: f64 = 3_000.0;
/// Pause while it does not, or while nobody knows what became of one's own, in milliseconds.
const LATER_MILLIS: f64 = 10_000.0;

/// What is known of the notifications, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Where they are delivered to.
    pub broker: Broker,
    /// Those that have been read.
    pub notifications: Vec<SentNotification>,
    /// Whether older ones follow.
    pub more: bool,
}

impl Known {
    /// The newest page put before what was known: what it tells anew takes the place of what it told before. Where the two
    /// do not meet, the older ones go: what lies between is not known.
    pub fn renewed(earlier: Option<Self>, page: Notifications) -> Self {
        let Notifications { broker, mut notifications, more } = page;
        let oldest = notifications.last().map(|one| one.key);
        let Some(earlier) = earlier.filter(|_| more) else { return Self { broker, notifications, more } };
        let meets = earlier.notifications.iter().any(|one| Some(one.key) == oldest);
        if !meets {
            return Self { broker, notifications, more };
        }
        notifications.extend(earlier.notifications.into_iter().filter(|one| Some(one.key) < oldest));
        Self { broker, notifications, more: earlier.more }
    }

    /// An older page put behind.
    pub fn extend(&mut self, page: Notifications) {
        let oldest = self.oldest();
        self.broker = page.broker;
        self.notifications
            .extend(page.notifications.into_iter().filter(|one| Some(one.key) < oldest || oldest.is_none()));
        self.more = page.more;
    }

    /// The key before which older ones lie.
    pub fn oldest(&self) -> Option<i64> {
        self.notifications.last().map(|one| one.key)
    }

    /// How many of them are not delivered.
    pub fn undelivered(&self) -> usize {
        self.notifications.iter().filter(|one| one.state != DeliveryState::Delivered).count()
    }

    /// How many a read must ask for to tell all of them anew.
    pub fn limit(&self) -> u16 {
        u16::try_from(self.notifications.len()).unwrap_or(MOST).clamp(PAGE, MOST)
    }
}

/// How many the first read asks for.
pub const fn first_limit() -> u16 {
    PAGE
}

/// How long to wait before the list is read again, in milliseconds; `None` while nothing is expected to change.
pub fn pause(known: Option<&Known>, is_in_doubt: bool) -> Option<f64> {
    let waits = known.is_some_and(|known| known.undelivered() > 0);
    match known.map(|known| known.broker) {
        Some(Broker::Connected) if waits => Some(SOON_MILLIS),
        Some(Broker::Disconnected) if waits => Some(LATER_MILLIS),
        _ => is_in_doubt.then_some(LATER_MILLIS),
    }
}

/// How far a notification has come, in words.
pub fn state_words(one: &SentNotification, now: Tidspunkt) -> String {
    match (one.state, one.delivered_at) {
        (DeliveryState::Delivered, Some(at)) => text::delivered_at(format::moment(at, now)),
        (DeliveryState::Delivered, None) => text::delivered().to_owned(),
        (DeliveryState::Waiting, _) => text::waiting().to_owned(),
        (DeliveryState::Failed, _) => text::failed().to_owned(),
    }
}

/// Why the last attempt failed, in words.
pub fn fault_words(fault: DeliveryFault) -> &'static str {
    match fault {
        DeliveryFault::Returned => text::fault_returned(),
        DeliveryFault::Refused => text::fault_refused_by_broker(),
        DeliveryFault::ConnectionLost => text::fault_connection_lost(),
        DeliveryFault::NoAnswer => text::fault_no_answer(),
    }
}

/// What to know of the receiver; `None` while it takes notifications in.
pub fn broker_words(broker: Broker) -> Option<&'static str> {
    match broker {
        Broker::Connected => None,
        Broker::Disconnected => Some(text::broker_disconnected()),
        Broker::NotConfigured => Some(text::broker_not_configured()),
    }
}

/// How often a notification has been tried, in words; nothing before the first time.
pub fn attempts_words(attempts: u32) -> Option<String> {
    match attempts {
        0 => None,
        1 => Some(text::attempt().to_owned()),
        several => Some(text::attempts(format::integer(i64::from(several)))),
    }
}

#[cfg(test)]
#[path = "delivery_tests.rs"]
mod tests;
