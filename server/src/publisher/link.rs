//! One connection to the broker: opened, used until it breaks, closed.

use super::topology::{BINDING, EXCHANGE, QUEUE};
use crate::store::queries::notifications::{Message, Outcome};
use contract::bff::DeliveryFault;
use futures_util::{Stream, StreamExt};
use lapin::{
    BasicProperties, Channel, Confirmation, Connection, ConnectionProperties, Event, ExchangeKind, PublisherConfirm,
    options::{
        BasicPublishOptions, ConfirmSelectOptions, ExchangeDeclareOptions, QueueBindOptions, QueueDeclareOptions,
    },
    types::FieldTable,
    uri::AMQPUri,
};
use std::{io, pin::Pin, time::Duration};
use tokio::time::{Instant, sleep, timeout, timeout_at};

/// Longest wait for a connection.
const OPENING: Duration = Duration::from_secs(10);
/// Longest wait for the broker to confirm what was sent.
const CONFIRMING: Duration = Duration::from_secs(30);
/// Longest wait for the broker to say goodbye.
const CLOSING: Duration = Duration::from_secs(2);
/// A broker that closes the connection in good order causes no event; this is how long that may go unnoticed.
const LOOKING: Duration = Duration::from_secs(2);
/// AMQP's `delivery-mode` of a message that outlives a restart of the broker.
const PERSISTENT: u8 = 2;
/// AMQP's reply code for a close without a fault.
const DONE: u16 = 200;

/// An open connection with one channel whose messages are confirmed.
pub(super) struct Link {
    connection: Connection,
    channel: Channel,
    events: Pin<Box<dyn Stream<Item = Event> + Send>>,
}

impl Link {
    /// Connects, and declares exchange and queue.
    pub(super) async fn open(uri: AMQPUri) -> lapin::Result<Self> {
        let opening = async {
            let properties = ConnectionProperties::default().with_connection_name("approval-console".into());
            let connection = Connection::connect_uri(uri, properties).await?;
            let events = Box::pin(connection.events_listener());
            let channel = connection.create_channel().await?;
            channel.confirm_select(ConfirmSelectOptions::default()).await?;
            let mut link = Self { connection, channel, events };
            link.declare().await?;
            Ok(link)
        };
        timeout(OPENING, opening).await.unwrap_or_else(|_| Err(io::Error::from(io::ErrorKind::TimedOut).into()))
    }

    /// Makes exchange, queue and binding, if they are not there.
    pub(super) async fn declare(&mut self) -> lapin::Result<()> {
        let durable = ExchangeDeclareOptions { durable: true, ..ExchangeDeclareOptions::default() };
        let none = FieldTable::default;
        self.channel.exchange_declare(EXCHANGE.into(), ExchangeKind::Topic, durable, none()).await?;
        self.channel.queue_declare(QUEUE.into(), QueueDeclareOptions::durable(), none()).await?;
        let bind = QueueBindOptions::default();
        self.channel.queue_bind(QUEUE.into(), EXCHANGE.into(), BINDING.into(), bind, none()).await
    }

    /// Sends messages together and waits for the broker's word on each.
    pub(super) async fn send(&mut self, messages: &[Message]) -> Vec<Outcome> {
        let deadline = Instant::now() + CONFIRMING;
        let mut sent = Vec::with_capacity(messages.len());
        for message in messages {
            sent.push(timeout_at(deadline, self.publish(message)).await);
        }
        let mut outcomes = Vec::with_capacity(messages.len());
        for confirm in sent {
            outcomes.push(match confirm {
                Err(_) => Err(DeliveryFault::NoAnswer),
                Ok(Err(_)) => Err(DeliveryFault::ConnectionLost),
                Ok(Ok(confirm)) => outcome(timeout_at(deadline, confirm).await.ok()),
            });
        }
        outcomes
    }

    async fn publish(&mut self, message: &Message) -> lapin::Result<PublisherConfirm> {
        let seconds = u64::try_from(message.accepted_at.utc().timestamp()).unwrap_or_default();
        let kind = message.kind.name();
        let properties = BasicProperties::default()
            .with_delivery_mode(PERSISTENT)
            .with_content_type("application/json".into())
            .with_message_id(message.message_id.as_str().into())
            .with_type(kind.into())
            .with_timestamp(seconds);
        let options = BasicPublishOptions { mandatory: true, ..BasicPublishOptions::default() };
        self.channel.basic_publish(EXCHANGE.into(), kind.into(), options, message.payload.as_bytes(), properties).await
    }

    /// Waits until the connection is gone.
    pub(super) async fn lost(&mut self) {
        while self.connection.status().connected() && self.channel.status().connected() {
            tokio::select! {
                event = self.events.next() => if matches!(event, None | Some(Event::Error(_))) { return },
                () = sleep(LOOKING) => {}
            }
        }
    }

    /// Says goodbye.
    pub(super) async fn close(self) {
        // The connection ends either way.
        drop(timeout(CLOSING, self.connection.close(DONE, "the server is stopping".into())).await);
    }
}

/// What a confirm says; none came in time.
fn outcome(confirm: Option<lapin::Result<Confirmation>>) -> Outcome {
    match confirm {
        Some(Ok(Confirmation::Ack(None))) => Ok(()),
        // Of a message that no queue takes, the broker sends it back and then confirms that it has dealt with it.
        Some(Ok(Confirmation::Ack(Some(_)))) => Err(DeliveryFault::Returned),
        Some(Ok(Confirmation::Nack(_))) => Err(DeliveryFault::Refused),
        Some(Err(_)) => Err(DeliveryFault::ConnectionLost),
        Some(Ok(Confirmation::NotRequested)) | None => Err(DeliveryFault::NoAnswer),
    }
}
