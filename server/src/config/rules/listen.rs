//! Where the server listens, and that nobody listens in.

use super::limits;
use crate::{
    config::{
        PublicUrl, Reason,
        file::{self, At, File},
        judge::{IdentityFiles, Judge},
    },
    serve::Listening,
    tls::{Purpose, Roots, server_config},
};
use ipnet::IpNet;
use rustls::ServerConfig;
use std::{net::SocketAddr, ops::Range, sync::Arc};
use toml::Spanned;

/// An address that this machine alone can reach.
const ADDRESS: &str = "write an IP address and a port, such as 127.0.0.1:8080";

pub(super) fn judge(judge: &mut Judge<'_>, file: &File) -> Option<Listening> {
    let limits = limits::judge(judge, &file.limits);
    let trusted_proxies = proxies(judge, file);
    let metrics = metrics(judge, file);
    let Some(table) = &file.listen else { return judge.missing_table("listen.address", Reason::Missing(ADDRESS)) };
    let (at, listen) = (table.span(), table.get_ref());
    let tls = tls(judge, file, listen);
    let public_url = public_url(judge, listen);
    let address_at = judge.needed(&at, "address", &listen.address, ADDRESS)?;
    let address = socket_address(judge, address_at)?;
    let is_tls = listen.certificate.is_some();
    exposure(judge, file, &address_at.span(), address, is_tls);
    if public_url == Some(None) && (file.sign_in.is_some() || !is_loopback(address)) {
        judge.missing::<()>(&at, "public_url", Reason::PublicUrlMissing);
    }
    Some(Listening {
        address,
        tls: tls?,
        trusted_proxies: trusted_proxies?,
        public_url: public_url_fits(judge, file, public_url?)?,
        hsts_subdomains: listen.hsts_subdomains.unwrap_or(true),
        metrics: metrics?,
        limits: limits?,
    })
}

/// Whether other machines can reach the server, by its address, as far as one can be read, or by a proxy.
pub(super) fn is_exposed(file: &File) -> bool {
    if file.proxy.is_some() {
        return true;
    }
    let address = file.listen.as_ref().and_then(|listen| listen.get_ref().address.as_ref());
    address.and_then(|address| address.get_ref().parse().ok()).is_some_and(|address| !is_loopback(address))
}

fn is_loopback(address: SocketAddr) -> bool {
    address.ip().to_canonical().is_loopback()
}

/// Who can reach the address, and whether that is safe.
fn exposure(judge: &mut Judge<'_>, file: &File, at: &Range<usize>, address: SocketAddr, is_tls: bool) {
    let has_proxy = file.proxy.is_some();
    if !is_loopback(address) {
        if !is_tls && !has_proxy {
            judge.fault::<()>(at, Reason::NotEncrypted);
        }
        if file.sign_in.is_none() {
            judge.fault::<()>(at, Reason::SignInNeeded);
        }
    } else if let (Some(proxy), None) = (&file.proxy, &file.sign_in) {
        judge.fault::<()>(&proxy.span(), Reason::SignInNeededByProxy);
    }
}

fn socket_address(judge: &mut Judge<'_>, value: &Spanned<String>) -> Option<SocketAddr> {
    judge.ok(&value.span(), value.get_ref().parse().map_err(|_| Reason::NotASocketAddress))
}

fn metrics(judge: &mut Judge<'_>, file: &File) -> Option<Option<SocketAddr>> {
    let Some(metrics) = &file.metrics else { return Some(None) };
    let address = judge.needed(&metrics.span(), "address", &metrics.get_ref().address, ADDRESS)?;
    socket_address(judge, address).map(Some)
}

/// TLS of the server's own, if it has a certificate.
fn tls(judge: &mut Judge<'_>, file: &File, listen: &file::Listen) -> Option<Option<Arc<ServerConfig>>> {
    let client_ca = file.accept.as_ref().and_then(|accept| accept.get_ref().client_ca.as_ref());
    let Some(certificate) = &listen.certificate else {
        for left_over in [&listen.key, &listen.password_file].into_iter().flatten() {
            judge.fault::<()>(&left_over.span(), Reason::NoEffect("without listen.certificate"));
        }
        return match client_ca {
            Some(client_ca) => judge.fault(&client_ca.span(), Reason::NoEffect("without listen.certificate")),
            None => Some(None),
        };
    };
    let identity = judge.identity(&IdentityFiles {
        certificate,
        key: &listen.key,
        password_file: &listen.password_file,
        purpose: Purpose::Server,
    });
    let clients = client_roots(judge, file);
    let identity = identity?;
    if let Some(url) = listen.public_url.as_ref().and_then(|url| PublicUrl::parse(url.get_ref()).ok()) {
        judge.ok(&certificate.span(), identity.certificate().check_host(url.host()))?;
    }
    judge.ok(&certificate.span(), server_config(&identity, clients?.as_ref())).map(Some)
}

fn client_roots(judge: &mut Judge<'_>, file: &File) -> Option<Option<Roots>> {
    let Some(accept) = &file.accept else { return Some(None) };
    let client_ca: &At<_> = &accept.get_ref().client_ca;
    if client_ca.is_none() {
        return Some(None);
    }
    judge.roots(client_ca, &accept.span()).map(Some)
}

fn public_url(judge: &mut Judge<'_>, listen: &file::Listen) -> Option<Option<PublicUrl>> {
    let Some(url) = &listen.public_url else { return Some(None) };
    judge.ok(&url.span(), PublicUrl::parse(url.get_ref())).map(Some)
}

/// What browsers are told to speak must be what somebody here speaks.
fn public_url_fits(judge: &mut Judge<'_>, file: &File, url: Option<PublicUrl>) -> Option<Option<PublicUrl>> {
    let Some(listen) = &file.listen else { return Some(url) };
    let (Some(url), Some(at)) = (url, &listen.get_ref().public_url) else { return Some(None) };
    let (is_tls, has_proxy) = (listen.get_ref().certificate.is_some(), file.proxy.is_some());
    match url.is_https() {
        true if !is_tls && !has_proxy => judge.fault(&at.span(), Reason::NobodySpeaksHttps),
        false if is_tls => judge.fault(&at.span(), Reason::MustBeHttps),
        true | false => Some(Some(url)),
    }
}

fn proxies(judge: &mut Judge<'_>, file: &File) -> Option<Vec<IpNet>> {
    const NEXT: &str = "name the proxy's address, such as [\"10.0.0.5/32\"]";
    let Some(proxy) = &file.proxy else { return Some(Vec::new()) };
    let trusted = judge.needed(&proxy.span(), "trusted", &proxy.get_ref().trusted, NEXT)?;
    if trusted.get_ref().is_empty() {
        return judge.fault(&trusted.span(), Reason::Empty(NEXT));
    }
    let mut known = Vec::new();
    let read: Vec<_> = trusted
        .get_ref()
        .iter()
        .map(|value| {
            let network: IpNet = judge.ok(&value.span(), value.get_ref().parse().map_err(|_| Reason::NotANetwork))?;
            if network.trunc() != network {
                return judge.fault(&value.span(), Reason::HostBits(network.trunc().to_string()));
            }
            if known.contains(&network) {
                return judge.fault(&value.span(), Reason::Twice);
            }
            known.push(network);
            Some(network)
        })
        .collect();
    read.into_iter().collect()
}
