//! The broker's address, which holds a password.

use lapin::uri::{AMQPScheme, AMQPUri};
use std::fmt;
use thiserror::Error;

/// What was given for `--amqp-url`, unread: the command line's own complaints would repeat the password.
#[derive(Clone, PartialEq, Eq)]
pub struct BrokerUrl(String);

/// Why a text is no address of a broker. Never repeats the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotABrokerUrl {
    /// It can't be read.
    #[error("it must look like amqp://USER:PASSWORD@HOST:PORT/VHOST")]
    Unreadable,
    /// `amqps`, which this program does not speak.
    #[error("amqps is not supported; use amqp:// through a tunnel or within a closed network")]
    Encrypted,
}

impl From<&str> for BrokerUrl {
    fn from(text: &str) -> Self {
        Self(text.trim().to_owned())
    }
}

impl BrokerUrl {
    /// Whether nothing was given: an empty environment variable is like none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn read(&self) -> Result<AMQPUri, NotABrokerUrl> {
        let uri: AMQPUri = self.0.parse().map_err(|_| NotABrokerUrl::Unreadable)?;
        match uri.scheme {
            AMQPScheme::AMQP => Ok(uri),
            AMQPScheme::AMQPS => Err(NotABrokerUrl::Encrypted),
        }
    }
}

impl fmt::Debug for BrokerUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("BrokerUrl(••••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_never_shown() {
        let url = BrokerUrl::from(" amqp://console:hemmeligt@mq.example:5673/star ");
        let uri = url.read().unwrap();
        assert_eq!((uri.authority.host.as_str(), uri.authority.port, uri.vhost.as_str()), ("mq.example", 5673, "star"));
        assert!(!format!("{url:?}").contains("hemmeligt"));
    }

    #[test]
    fn what_is_no_address_is_refused_without_repeating_it() {
        for (text, fault) in [
            ("mq.example", NotABrokerUrl::Unreadable),
            ("http://console:hemmeligt@mq.example", NotABrokerUrl::Unreadable),
            ("amqps://console:hemmeligt@mq.example", NotABrokerUrl::Encrypted),
        ] {
            assert_eq!(BrokerUrl::from(text).read(), Err(fault), "{text}");
            assert!(!fault.to_string().contains("hemmeligt"));
        }
        assert!(BrokerUrl::from(" ").is_empty());
    }
}
