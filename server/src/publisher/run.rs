//! The publisher's work: connect, send what waits, wait for more, and begin again when the connection breaks.

use super::{
    BrokerUrl, Publishing, backoff,
    broker_url::NotABrokerUrl,
    link::Link,
    plan::{Plan, Step},
};
use crate::{
    clock::Clock,
    store::{
        Store, StoreError,
        queries::notifications::{self, Message, NotificationKey, Outcome},
    },
};
use contract::bff::{Broker, DeliveryFault};
use lapin::uri::AMQPUri;
use std::{
    collections::HashSet,
    future::pending,
    time::{Duration, Instant},
};
use tokio::{sync::watch, time::sleep};

/// Notifications sent together, before the broker's word on them is waited for.
const TOGETHER: usize = 64;

/// Delivers the notifications of one database to one broker.
pub struct Publisher {
    uri: AMQPUri,
    store: Store,
    clock: Clock,
    publishing: Publishing,
}

/// Why sending came to an end.
enum Ended {
    Stopping,
    ConnectionLost,
    Store(StoreError),
}

impl Publisher {
    /// Reads the broker's address. From now on the broker counts as configured.
    pub fn new(url: &BrokerUrl, store: Store, clock: Clock, publishing: Publishing) -> Result<Self, NotABrokerUrl> {
        let uri = url.read()?;
        publishing.set_broker(Broker::Disconnected);
        Ok(Self { uri, store, clock, publishing })
    }

    /// Works until told to stop; then finishes what is under way.
    pub async fn run(self, mut stopping: watch::Receiver<bool>) {
        let mut failures = 0;
        loop {
            let opened = tokio::select! {
                opened = Link::open(self.uri.clone()) => opened,
                () = told_to_stop(&mut stopping) => return,
            };
            match opened {
                Ok(link) => {
                    tracing::info!("connected to the message broker");
                    failures = 0;
                    if let Ended::Stopping = self.deliver_over(link, &mut stopping).await {
                        return;
                    }
                }
                Err(error) => tracing::warn!(%error, failures, "the message broker can't be reached"),
            }
            tokio::select! {
                () = sleep(pause(failures)) => failures = failures.saturating_add(1),
                () = told_to_stop(&mut stopping) => return,
            }
        }
    }

    async fn deliver_over(&self, mut link: Link, stopping: &mut watch::Receiver<bool>) -> Ended {
        self.publishing.set_broker(Broker::Connected);
        let ended = self.deliver(&mut link, stopping).await;
        self.publishing.set_broker(Broker::Disconnected);
        match &ended {
            Ended::Stopping => link.close().await,
            Ended::ConnectionLost => tracing::warn!("the connection to the message broker was lost"),
            Ended::Store(error) => tracing::error!(%error, "the database failed while notifications were delivered"),
        }
        ended
    }

    /// Begins with everything that waits, so that a new connection forgets what the last one had refused.
    async fn deliver(&self, link: &mut Link, stopping: &mut watch::Receiver<bool>) -> Ended {
        let mut plan = Plan::default();
        loop {
            let last = plan.last();
            match self.store.read(move |connection| notifications::waiting_after(connection, last)).await {
                Ok(accepted) => plan.add(accepted),
                Err(error) => return Ended::Store(error),
            }
            match plan.next(Instant::now(), TOGETHER) {
                Step::Send(keys) => {
                    if let Err(ended) = self.send(link, &mut plan, keys).await {
                        return ended;
                    }
                }
                Step::Wait(until) => tokio::select! {
                    () = self.publishing.woken() => {}
                    () = instant(until) => {}
                    () = link.lost() => return Ended::ConnectionLost,
                    () = told_to_stop(stopping) => {}
                },
            }
            if is_stopping(stopping) {
                return Ended::Stopping;
            }
        }
    }

    /// Sends some, and writes down what became of each.
    async fn send(&self, link: &mut Link, plan: &mut Plan, keys: Vec<NotificationKey>) -> Result<(), Ended> {
        let asked = keys.clone();
        let messages = self.store.read(move |connection| messages(connection, asked)).await.map_err(Ended::Store)?;
        // One without a message has been delivered by another process on the same database.
        let found: HashSet<_> = messages.iter().map(|(key, _)| *key).collect();
        keys.into_iter().filter(|key| !found.contains(key)).for_each(|key| plan.delivered(key));
        let (keys, messages): (Vec<_>, Vec<_>) = messages.into_iter().unzip();
        let outcomes: Vec<_> = keys.into_iter().zip(link.send(&messages).await).collect();
        let (now, ended) = (self.clock.now(), outcomes.clone());
        let write = self.store.write(move |transaction| {
            ended.into_iter().try_for_each(|(key, outcome)| notifications::record(transaction, key, outcome, now))
        });
        write.await.map_err(Ended::Store)?;
        for ((key, outcome), message) in outcomes.iter().zip(&messages) {
            tell(message, *outcome);
            match outcome {
                Ok(()) => plan.delivered(*key),
                Err(_) => plan.refused(*key, |refusals| Instant::now() + pause(refusals)),
            }
        }
        let any = |fault| outcomes.iter().any(|(_, outcome)| *outcome == Err(fault));
        if any(DeliveryFault::ConnectionLost) || any(DeliveryFault::NoAnswer) {
            return Err(Ended::ConnectionLost);
        }
        // Somebody has removed the queue or its binding.
        if any(DeliveryFault::Returned) && link.declare().await.is_err() {
            return Err(Ended::ConnectionLost);
        }
        Ok(())
    }
}

fn messages(
    connection: &rusqlite::Connection,
    keys: Vec<NotificationKey>,
) -> Result<Vec<(NotificationKey, Message)>, StoreError> {
    let mut messages = Vec::with_capacity(keys.len());
    for key in keys {
        if let Some(message) = notifications::message(connection, key)? {
            messages.push((key, message));
        }
    }
    Ok(messages)
}

/// One line per attempt, with nothing of the message's contents.
fn tell(message: &Message, outcome: Outcome) {
    let (x_request_id, kind) = (message.message_id.as_str(), message.kind.name());
    match outcome {
        Ok(()) => tracing::info!(x_request_id, kind, "notification delivered"),
        Err(fault) => tracing::warn!(x_request_id, kind, fault = fault.name(), "notification not delivered yet"),
    }
}

fn pause(failures: u32) -> Duration {
    backoff::pause(failures, getrandom::u32().unwrap_or_default())
}

async fn instant(until: Option<Instant>) {
    match until {
        Some(until) => tokio::time::sleep_until(until.into()).await,
        None => pending().await,
    }
}

fn is_stopping(stopping: &watch::Receiver<bool>) -> bool {
    // Without a sender, the server has ended by itself.
    *stopping.borrow() || stopping.has_changed().is_err()
}

async fn told_to_stop(stopping: &mut watch::Receiver<bool>) {
    // An error means that the server has ended by itself.
    drop(stopping.wait_for(|stopping| *stopping).await);
}
