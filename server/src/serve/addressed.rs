//! Whether a call is meant for this server, and whether a page of this server's made it.

use super::settings::Listening;
use crate::{config::PublicUrl, http::Refusal};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Asked by monitors, which know the machine and not its name. They tell nothing.
const BY_ANY_NAME: [&str; 2] = ["/healthz", "/readyz"];

/// The names that the server goes by.
#[derive(Clone, Debug)]
pub(super) enum Names {
    /// What browsers call it.
    Public(PublicUrl),
    /// In development, whatever leads to this machine alone: a proxy before it may have another port.
    Loopback,
}

impl Names {
    pub(super) fn of(listening: &Listening) -> Self {
        listening.public_url.clone().map_or(Self::Loopback, Self::Public)
    }

    /// Names that other sites' owners make lead here, and pages of theirs that call, are refused.
    fn check(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Result<(), Refusal> {
        let mut hosts = headers.get_all(header::HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(Refusal::NotOneHost) };
        let addressed = host.to_str().is_ok_and(|host| self.is_host(host));
        // A call to a proxy has the host in its first line, too.
        if !addressed || !uri.authority().is_none_or(|authority| self.is_host(authority.as_str())) {
            return Err(Refusal::OtherHost);
        }
        let reads = matches!(*method, Method::GET | Method::HEAD);
        let ours = |origin: &HeaderValue| origin.to_str().is_ok_and(|origin| self.is_origin(origin));
        if reads || headers.get_all(header::ORIGIN).iter().all(ours) { Ok(()) } else { Err(Refusal::OtherOrigin) }
    }

    fn is_host(&self, host: &str) -> bool {
        match self {
            Self::Public(url) => host.eq_ignore_ascii_case(url.authority()),
            Self::Loopback => is_loopback(&format!("http://{host}")),
        }
    }

    fn is_origin(&self, origin: &str) -> bool {
        match self {
            Self::Public(url) => origin == url.origin(),
            Self::Loopback => is_loopback(origin),
        }
    }
}

/// Without TLS, a public address is a loopback one.
fn is_loopback(url: &str) -> bool {
    PublicUrl::parse(url).is_ok_and(|url| !url.is_https())
}

/// Refuses what is not meant for this server.
pub(super) async fn check(State(names): State<Names>, request: Request, next: Next) -> Response {
    let by_any_name = BY_ANY_NAME.contains(&request.uri().path());
    match names.check(request.method(), request.uri(), request.headers()) {
        Err(refusal) if !by_any_name => refusal.into_response(),
        _ => next.run(request).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(names: &Names, method: Method, headers: &[(&'static str, &str)]) -> Option<u16> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        names.check(&method, &Uri::from_static("/"), &map).err().map(|refusal| refusal.status().as_u16())
    }

    #[test]
    fn the_host_is_the_one_that_browsers_know() {
        let public = Names::Public(PublicUrl::parse("https://konsol.example.dk").unwrap());
        for (host, is_ours) in [
            ("konsol.example.dk", true),
            ("KONSOL.example.DK", true),
            ("konsol.example.dk:8443", false),
            ("konsol.example.dk.", false),
            ("ida@konsol.example.dk", false),
            ("www.konsol.example.dk", false),
            ("10.0.0.1", false),
            ("localhost", false),
            ("", false),
        ] {
            let refused = checked(&public, Method::GET, &[("host", host)]);
            assert_eq!(refused, (!is_ours).then_some(421), "{host}");
        }
        let odd = Names::Public(PublicUrl::parse("https://konsol.example.dk:8443").unwrap());
        assert_eq!(checked(&odd, Method::GET, &[("host", "konsol.example.dk:8443")]), None);
        assert_eq!(checked(&odd, Method::GET, &[("host", "konsol.example.dk")]), Some(421));
        for hosts in [&[][..], &[("host", "konsol.example.dk"), ("host", "konsol.example.dk")]] {
            assert_eq!(checked(&public, Method::GET, hosts), Some(400), "{hosts:?}");
        }
    }

    #[test]
    fn the_host_in_the_first_line_counts_too() {
        let check = |uri: &'static str| {
            let headers = HeaderMap::from_iter([(header::HOST, HeaderValue::from_static("localhost"))]);
            Names::Loopback.check(&Method::GET, &Uri::from_static(uri), &headers).is_ok()
        };
        assert!(check("http://localhost/"));
        assert!(!check("http://konsol.example.dk/"));
    }

    #[test]
    fn in_development_this_machine_goes_by_many_names() {
        for (host, is_ours) in [
            ("localhost:8080", true),
            ("127.0.0.1:1", true),
            ("[::1]:8080", true),
            ("konsol.localhost", true),
            ("localhost.example.com", false),
            ("192.0.2.1:8080", false),
            ("ida:hemmeligt@localhost", false),
            ("localhost/x", false),
            ("x", false),
            ("", false),
        ] {
            let refused = checked(&Names::Loopback, Method::GET, &[("host", host)]);
            assert_eq!(refused, (!is_ours).then_some(421), "{host}");
        }
    }

    #[test]
    fn no_other_sites_page_changes_anything() {
        let public = Names::Public(PublicUrl::parse("https://konsol.example.dk").unwrap());
        let sent = |method, origin| checked(&public, method, &[("host", "konsol.example.dk"), ("origin", origin)]);
        assert_eq!(sent(Method::POST, "https://konsol.example.dk"), None);
        assert_eq!(sent(Method::GET, "https://example.com"), None, "a link leads here from anywhere");
        for other in ["null", "https://example.com", "http://konsol.example.dk", "https://konsol.example.dk:8443", ""] {
            for method in [Method::POST, Method::PUT, Method::DELETE] {
                assert_eq!(sent(method, other), Some(403), "{other}");
            }
        }
        let here = |origin| checked(&Names::Loopback, Method::POST, &[("host", "localhost:8080"), ("origin", origin)]);
        assert_eq!(here("http://localhost:8081"), None, "Trunk's server hands calls on");
        for other in ["null", "http://example.com", "https://example.com"] {
            assert_eq!(here(other), Some(403), "{other}");
        }
    }
}
