//! Two authorities, and the ends of connections that they vouch for.

use super::authority::{Authority, For, Issued, When};
use approval_console_server::tls::{self, Identity, Roots};
use rustls::{ClientConfig, ServerConfig};
use std::sync::{Arc, LazyLock};

static OURS: LazyLock<Authority> = LazyLock::new(|| Authority::new("Ours"));
static OTHER: LazyLock<Authority> = LazyLock::new(|| Authority::new("Another"));

/// The certificate that we show a service.
#[derive(Clone, Copy, Debug)]
pub enum Ours {
    Good,
    Missing,
    Expired,
    OfAnother,
}

/// For calls out: believes the first authority alone.
pub fn believing(ours: Ours) -> Arc<ClientConfig> {
    let issued = match ours {
        Ours::Good => Some(OURS.issue(For::Client, When::Now)),
        Ours::Missing => None,
        Ours::Expired => Some(OURS.issue(For::Client, When::Before)),
        Ours::OfAnother => Some(OTHER.issue(For::Client, When::Now)),
    };
    tls::client_config(&roots(), issued.as_ref().map(identity).as_ref()).unwrap()
}

/// A service that demands a certificate of the first authority.
pub fn served_as(theirs: &str) -> Arc<ServerConfig> {
    let issued = match theirs {
        "good" => OURS.issue(For::Server, When::Now),
        "expired" => OURS.issue(For::Server, When::Before),
        "of another name" => OURS.issue(For::OtherServer, When::Now),
        "of another authority" => OTHER.issue(For::Server, When::Now),
        other => panic!("no such certificate: {other}"),
    };
    tls::server_config(&identity(&issued), Some(&roots())).unwrap()
}

fn roots() -> Roots {
    Roots::from_pem(OURS.pem().as_bytes()).unwrap()
}

fn identity(issued: &Issued) -> Identity {
    Identity::from_pem(issued.certificate.as_bytes(), issued.key.as_bytes()).unwrap()
}
