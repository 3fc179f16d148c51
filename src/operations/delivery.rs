//! What became of the latest notifications, in numbers.

use crate::locales::{format, operations as text};
use contract::bff::{Broker, DeliveryState, Notifications};

/// The latest notifications, counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The broker, as the server sees it.
    pub broker: Broker,
    /// Not yet delivered.
    pub waiting: usize,
    /// The last attempt failed; they are tried again.
    pub failed: usize,
    /// How many were counted.
    pub counted: usize,
    /// There are older ones, which were not counted.
    pub more: bool,
}

impl Delivery {
    /// Of a page of them.
    pub fn of(page: &Notifications) -> Self {
        let count = |state| page.notifications.iter().filter(|one| one.state == state).count();
        Self {
            broker: page.broker,
            waiting: count(DeliveryState::Waiting),
            failed: count(DeliveryState::Failed),
            counted: page.notifications.len(),
            more: page.more,
        }
    }

    /// How the broker is, in words.
    pub fn broker_words(self) -> &'static str {
        match self.broker {
            Broker::NotConfigured => text::broker_none(),
            Broker::Connected => text::broker_connected(),
            Broker::Disconnected => text::broker_away(),
        }
    }

    /// What was counted, in words.
    pub fn words(self) -> String {
        if self.counted == 0 {
            return text::no_notifications().to_owned();
        }
        let [waiting, failed, counted] = [self.waiting, self.failed, self.counted].map(format::count);
        if self.more { text::of_the_latest(waiting, failed, counted) } else { text::of_all(waiting, failed, counted) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(broker: &str, states: &[&str], more: bool) -> Notifications {
        let one = |(key, state): (usize, &&str)| {
            format!(
                r#"{{"key":{key},"id":"a","kind":"Ordningsnotifikation","acceptedAt":"2026-11-21T13:00:00+01:00",
                    "acceptedBy":"Ida Holm","state":"{state}"}}"#
            )
        };
        let rows: Vec<String> = states.iter().enumerate().map(one).collect();
        let json = format!(r#"{{"broker":"{broker}","notifications":[{}],"more":{more}}}"#, rows.join(","));
        serde_json::from_str(&json).unwrap()
    }

    #[test]
    fn what_waits_and_what_failed_is_counted() {
        let delivery = Delivery::of(&page("disconnected", &["waiting", "failed", "waiting", "delivered"], true));
        assert_eq!((delivery.waiting, delivery.failed, delivery.counted), (2, 1, 4));
        assert_eq!(delivery.words(), "2 venter og 1 fejlede sidst, af de seneste 4.");
        let all = Delivery::of(&page("connected", &["delivered"], false));
        assert_eq!(all.words(), "0 venter og 0 fejlede sidst, af 1 i alt.");
        let none = Delivery::of(&page("notConfigured", &[], false));
        assert_eq!(none.words(), "Ingen er sendt endnu.");
    }
}
