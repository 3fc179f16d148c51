//! Where messages go. Not documented by STAR; the names are ours, and this is the one file to change.

/// The exchange that messages are published to: durable, of type topic.
pub const EXCHANGE: &str = "virksomhedsordning.webservicebesked";
/// The queue that keeps them until they are fetched: durable, and bound for every kind of notification.
pub const QUEUE: &str = "virksomhedsordning.webservicebesked";
/// Which messages the queue takes; the routing key is the kind of notification.
pub const BINDING: &str = "#";
