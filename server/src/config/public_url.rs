//! The address that browsers know the console by.

use thiserror::Error;
use url::{Host, Url};

/// Scheme, host and port; https, or http on a loopback host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(Url);

/// Why a text is no such address.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum InvalidPublicUrl {
    /// It is no address.
    #[error("is no address; write it as https://HOST or https://HOST:PORT")]
    NotAUrl,
    /// It is neither https nor of this machine alone.
    #[error("must begin with https://; http:// is for localhost alone")]
    NotSafe,
    /// It says more than where the server is.
    #[error("must be scheme, host and port alone, without user, path, query and fragment")]
    TooMuch,
}

impl PublicUrl {
    /// Reads an address.
    pub fn parse(text: &str) -> Result<Self, InvalidPublicUrl> {
        let url = Url::parse(text).map_err(|_| InvalidPublicUrl::NotAUrl)?;
        if !is_safe(&url) {
            return Err(InvalidPublicUrl::NotSafe);
        }
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if !bare || !url.username().is_empty() || url.password().is_some() {
            return Err(InvalidPublicUrl::TooMuch);
        }
        Ok(Self(url))
    }

    /// As a browser's `Origin` header tells it.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// As a browser's `Host` header tells it: a port only where it is not the scheme's own.
    pub fn authority(&self) -> &str {
        self.0.authority()
    }

    /// The host alone; an IPv6 address without its brackets.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default().trim_matches(['[', ']'])
    }

    /// Whether browsers speak TLS.
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// The address of a path, which begins with a slash.
    pub fn with_path(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }
}

/// Whether nobody listens in on the way to an address: it is https, or http and this machine's alone.
pub fn is_safe(url: &Url) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => is_loopback(url),
        _ => false,
    }
}

/// Whether an address leads to this machine alone.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_or_this_machine() {
        let url = PublicUrl::parse("https://Konsol.Example.dk:443/").unwrap();
        assert_eq!((url.origin().as_str(), url.authority()), ("https://konsol.example.dk", "konsol.example.dk"));
        assert_eq!(url.with_path("/bff/callback"), "https://konsol.example.dk/bff/callback");
        assert_eq!((url.host(), PublicUrl::parse("https://[::1]:1").unwrap().host()), ("konsol.example.dk", "::1"));
        let url = PublicUrl::parse("http://127.0.0.1:8080").unwrap();
        assert_eq!((url.origin().as_str(), url.is_https()), ("http://127.0.0.1:8080", false));
        for (text, fault) in [
            ("konsol", InvalidPublicUrl::NotAUrl),
            ("http://konsol.example.dk", InvalidPublicUrl::NotSafe),
            ("ftp://localhost", InvalidPublicUrl::NotSafe),
            ("https://konsol.example.dk/sti", InvalidPublicUrl::TooMuch),
            ("https://ida@konsol.example.dk", InvalidPublicUrl::TooMuch),
            ("https://konsol.example.dk/?a", InvalidPublicUrl::TooMuch),
        ] {
            assert_eq!(PublicUrl::parse(text), Err(fault), "{text}");
        }
    }
}
