//! Delivers accepted notifications to a message broker (RabbitMQ, AMQP 0-9-1), each at least once.
//!
//! A notification counts as delivered when the broker has confirmed that it keeps it. If anything breaks before that is
//! written down, the same message goes out again with the same `message_id`, by which a receiver knows it. Two
//! notifications that share an entity go out one after the other, in the order they were accepted in; one that the broker
//! does not take is tried again and holds up only those that share an entity with it.
//!
//! [`plan`] and [`backoff`] decide, [`link`] talks to the broker, [`run`] joins them with the database.

pub mod backoff;
pub mod broker_url;
mod link;
pub mod plan;
mod run;
pub mod topology;

pub use broker_url::BrokerUrl;
pub use run::Publisher;

use contract::bff::Broker;
use std::sync::Arc;
use tokio::sync::{Notify, watch};

/// What the rest of the server knows of the publisher. Cloning shares it.
#[derive(Clone, Debug)]
pub struct Publishing(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    accepted: Notify,
    broker: watch::Sender<Broker>,
}

impl Publishing {
    /// Before there is a publisher: what is accepted waits.
    pub fn none() -> Self {
        Self(Arc::new(Shared { accepted: Notify::new(), broker: watch::Sender::new(Broker::NotConfigured) }))
    }

    /// The broker, as the publisher sees it now.
    pub fn broker(&self) -> Broker {
        *self.0.broker.borrow()
    }

    /// Says that a notification was accepted.
    pub fn wake(&self) {
        self.0.accepted.notify_one();
    }

    /// Waits until one is accepted, or was since the last time.
    async fn woken(&self) {
        self.0.accepted.notified().await;
    }

    fn set_broker(&self, broker: Broker) {
        self.0.broker.send_replace(broker);
    }
}
