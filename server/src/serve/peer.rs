//! Who called, and whether by TLS: what a proxy says of that counts only if the proxy is trusted.

use axum::http::{HeaderMap, HeaderName};
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// The other end of a connection, as this server sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Socket {
    /// Its address.
    pub address: IpAddr,
    /// Whether it speaks TLS with this server.
    pub tls: bool,
}

/// Who called. Every call that came in by a connection has it among its extensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer {
    /// The browser's address, or that of the last one before it that is not trusted.
    pub address: IpAddr,
    /// Whether the browser speaks TLS.
    pub secure: bool,
}

impl Peer {
    /// Reads what the trusted proxies of a call say.
    pub fn of(socket: Socket, headers: &HeaderMap, trusted: &[IpNet]) -> Self {
        let is_trusted = |address: IpAddr| trusted.iter().any(|proxies| proxies.contains(&address));
        let mut address = socket.address.to_canonical();
        if !is_trusted(address) {
            return Self { address, secure: socket.tls };
        }
        // From the right, where each proxy adds whom it was called by: what stands further left, anybody may have written.
        for named in entries(headers, &FORWARDED_FOR).into_iter().rev() {
            let Some(before) = parse(named) else { break };
            address = before;
            if !is_trusted(address) {
                break;
            }
        }
        let scheme = entries(headers, &FORWARDED_PROTO).pop();
        let secure = scheme.map_or(socket.tls, |scheme| scheme.eq_ignore_ascii_case("https"));
        Self { address, secure }
    }
}

/// The entries of a header that is a list, over all its lines.
fn entries<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Vec<&'a str> {
    let lines = headers.get_all(name).iter().map(|value| value.to_str().unwrap_or_default());
    lines.flat_map(|line| line.split(',')).map(str::trim).collect()
}

/// An address, with or without a port.
fn parse(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))?;
    Some(address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(socket: &str, tls: bool, headers: &[(&'static str, &'static str)]) -> (String, bool) {
        let trusted: Vec<IpNet> = ["10.0.0.0/8", "fd00::/64"].iter().map(|text| text.parse().unwrap()).collect();
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        let peer = Peer::of(Socket { address: socket.parse().unwrap(), tls }, &map, &trusted);
        (peer.address.to_string(), peer.secure)
    }

    #[test]
    fn what_is_said_about_who_called() {
        const FOR: &str = "x-forwarded-for";
        for (socket, headers, address) in [
            // Nobody whom we trust.
            ("192.0.2.1", &[][..], "192.0.2.1"),
            ("192.0.2.1", &[(FOR, "198.51.100.7")], "192.0.2.1"),
            ("::ffff:192.0.2.1", &[(FOR, "198.51.100.7")], "192.0.2.1"),
            // A proxy of ours.
            ("10.0.0.5", &[], "10.0.0.5"),
            ("10.0.0.5", &[(FOR, "198.51.100.7")], "198.51.100.7"),
            ("::ffff:10.0.0.5", &[(FOR, "198.51.100.7")], "198.51.100.7"),
            ("fd00::1", &[(FOR, "2001:db8::7")], "2001:db8::7"),
            ("10.0.0.5", &[(FOR, "::ffff:198.51.100.7")], "198.51.100.7"),
            ("10.0.0.5", &[(FOR, "198.51.100.7:4711")], "198.51.100.7"),
            ("10.0.0.5", &[(FOR, "[2001:db8::7]:4711")], "2001:db8::7"),
            ("10.0.0.5", &[(FOR, "[2001:db8::7]")], "2001:db8::7"),
            // What the browser itself wrote stands at the left.
            ("10.0.0.5", &[(FOR, "203.0.113.9, 198.51.100.7")], "198.51.100.7"),
            ("10.0.0.5", &[(FOR, "203.0.113.9"), (FOR, "198.51.100.7")], "198.51.100.7"),
            ("10.0.0.5", &[(FOR, "203.0.113.9, 198.51.100.7, 10.1.1.1")], "198.51.100.7"),
            ("10.0.0.5", &[(FOR, "10.2.2.2,10.1.1.1")], "10.2.2.2"),
            // Nothing to the left of nonsense is believed.
            ("10.0.0.5", &[(FOR, "unknown")], "10.0.0.5"),
            ("10.0.0.5", &[(FOR, "198.51.100.7, unknown")], "10.0.0.5"),
            ("10.0.0.5", &[(FOR, "198.51.100.7, _hidden, 10.1.1.1")], "10.1.1.1"),
            ("10.0.0.5", &[(FOR, "198.51.100.7,")], "10.0.0.5"),
            ("10.0.0.5", &[(FOR, "")], "10.0.0.5"),
            ("10.0.0.5", &[(FOR, "localhost")], "10.0.0.5"),
            ("10.0.0.5", &[(FOR, "1.2.3")], "10.0.0.5"),
        ] {
            assert_eq!(peer(socket, false, headers).0, address, "{socket} {headers:?}");
        }
    }

    #[test]
    fn what_is_said_about_tls() {
        const PROTO: &str = "x-forwarded-proto";
        for (socket, tls, headers, secure) in [
            ("192.0.2.1", false, &[][..], false),
            ("192.0.2.1", true, &[], true),
            ("192.0.2.1", false, &[(PROTO, "https")], false),
            ("192.0.2.1", true, &[(PROTO, "http")], true),
            ("10.0.0.5", false, &[], false),
            ("10.0.0.5", true, &[], true),
            ("10.0.0.5", false, &[(PROTO, "https")], true),
            ("10.0.0.5", false, &[(PROTO, "HTTPS")], true),
            ("10.0.0.5", true, &[(PROTO, "http")], false),
            ("10.0.0.5", false, &[(PROTO, "https, http")], false),
            ("10.0.0.5", false, &[(PROTO, "https"), (PROTO, "http")], false),
            ("10.0.0.5", false, &[(PROTO, "httpss")], false),
        ] {
            assert_eq!(peer(socket, tls, headers).1, secure, "{socket} {tls} {headers:?}");
        }
    }
}
