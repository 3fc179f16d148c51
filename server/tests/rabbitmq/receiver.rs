//! Who fetches the messages from the queue.

use crate::notification::Sent;
use approval_console_server::publisher::topology::QUEUE;
use futures_util::StreamExt;
use lapin::{
    Channel, Connection, ConnectionProperties,
    message::Delivery,
    options::{BasicAckOptions, BasicConsumeOptions, QueueDeleteOptions},
    types::FieldTable,
};
use serde_json::Value;
use std::{collections::HashSet, time::Duration};
use tokio::{runtime::Runtime, time::timeout};

/// Longest wait for the next message.
const PATIENCE: Duration = Duration::from_secs(30);

/// A message with the properties that matter.
pub struct Received {
    pub id: String,
    pub kind: String,
    pub routing_key: String,
    pub content_type: String,
    pub persistent: bool,
    pub timestamp: Option<u64>,
    pub body: Value,
}

impl Received {
    /// The case that it is about.
    pub fn case(&self) -> Value {
        self.body.as_object().unwrap().values().next().unwrap()["eksternIdentifier"].clone()
    }

    fn read(delivery: &Delivery) -> Self {
        let properties = &delivery.properties;
        let text = |text: &Option<lapin::types::ShortString>| text.as_ref().unwrap().as_str().to_owned();
        Self {
            id: text(properties.message_id()),
            kind: text(properties.kind()),
            routing_key: delivery.routing_key.as_str().to_owned(),
            content_type: text(properties.content_type()),
            persistent: *properties.delivery_mode() == Some(2),
            timestamp: *properties.timestamp(),
            body: serde_json::from_slice(&delivery.data).unwrap(),
        }
    }
}

pub struct Receiver {
    runtime: Runtime,
    // Closes when dropped.
    _connection: Connection,
    channel: Channel,
}

impl Receiver {
    pub fn connect(url: &str) -> Self {
        let runtime = Runtime::new().unwrap();
        let (connection, channel) = runtime.block_on(async {
            let connection = Connection::connect(url, ConnectionProperties::default()).await.unwrap();
            let channel = connection.create_channel().await.unwrap();
            (connection, channel)
        });
        Self { runtime, _connection: connection, channel }
    }

    /// Fetches messages until each of these has come, and whatever else is in the queue.
    pub fn until_received(&self, sent: &[Sent]) -> Vec<Received> {
        self.runtime.block_on(async {
            let options = BasicConsumeOptions::default();
            let consumer = self.channel.basic_consume(QUEUE.into(), "".into(), options, FieldTable::default());
            let mut consumer = consumer.await.unwrap();
            let mut missing: HashSet<&str> = sent.iter().map(|one| one.id.as_str()).collect();
            let mut received = Vec::new();
            while !missing.is_empty() {
                let delivery = timeout(PATIENCE, consumer.next()).await;
                let delivery = delivery.unwrap_or_else(|_| panic!("{missing:?} never came")).unwrap().unwrap();
                delivery.ack(BasicAckOptions::default()).await.unwrap();
                let message = Received::read(&delivery);
                missing.remove(message.id.as_str());
                received.push(message);
            }
            received
        })
    }

    pub fn remove_the_queue(&self) {
        let removed = self.channel.queue_delete(QUEUE.into(), QueueDeleteOptions::default());
        self.runtime.block_on(removed).unwrap();
    }
}
