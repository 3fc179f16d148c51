//! Certificates that are in order, and certificates that are not: who is told what.

use super::{LONG, be_silent, get, somebody, take_call};
use crate::{
    outbound::{Outbound, OutboundError, Secured, Times},
    tls::{
        Certificate, Identity, Roots, TlsFault,
        authority::{Authority, For, Issued, When},
        client_config, server_config,
    },
};
use rustls::{AlertDescription, CertificateError, ProtocolVersion, ServerConnection, Stream};
use std::{io::Write, net::Shutdown};

fn identity(issued: &Issued) -> Identity {
    Identity::from_pem(issued.certificate.as_bytes(), issued.key.as_bytes()).unwrap()
}

fn roots(authority: &Authority) -> Roots {
    Roots::from_pem(authority.pem().as_bytes()).unwrap()
}

/// A server with a certificate, which demands one of `clients`, if given.
fn server(own: &Issued, clients: Option<&Authority>) -> String {
    server_that_says(own, clients, "HTTP/1.1 204 No Content\r\n\r\n")
}

/// As `server`, with an answer in which HOST stands for what it was called by.
pub(crate) fn server_that_says(own: &Issued, clients: Option<&Authority>, answer: &str) -> String {
    let config = server_config(&identity(own), clients.map(roots).as_ref()).unwrap();
    let answer = answer.to_owned();
    let address = somebody(move |mut tcp| {
        let mut tls = ServerConnection::new(config.clone()).unwrap();
        let call = take_call(&mut Stream::new(&mut tls, &mut tcp));
        let host = call.lines().find_map(|line| line.strip_prefix("host: "));
        if let Some(host) = host {
            tls.writer().write_all(answer.replace("HOST", host).as_bytes()).unwrap();
            tls.send_close_notify();
            while tls.wants_write() && tls.write_tls(&mut tcp).is_ok() {}
        }
        // To its end: what is closed with bytes unread takes back the reason that it was closed for.
        drop(tcp.shutdown(Shutdown::Write));
        be_silent(tcp);
    });
    address.replace("http://127.0.0.1", "https://localhost")
}

fn client(believed: &Authority, own: Option<&Issued>) -> Outbound {
    let tls = client_config(&roots(believed), own.map(identity).as_ref()).unwrap();
    Outbound::new(tls, Times { connect: LONG, answer: LONG }, 100)
}

#[tokio::test]
async fn both_sides_know_each_other() {
    let ours = Authority::new("Ours");
    let own = ours.issue(For::Server, When::Now);
    let address = server(&own, Some(&ours));
    let answer = client(&ours, Some(&ours.issue(For::Client, When::Now))).collect(get(&address)).await.unwrap();
    let secured = answer.extensions().get::<Secured>().unwrap();
    assert_eq!(secured.version, ProtocolVersion::TLSv1_3);
    assert_eq!(&Certificate::read(&secured.certificate).unwrap(), identity(&own).certificate());
}

#[tokio::test]
async fn each_fault_says_who_must_act() {
    let (ours, other) = (Authority::new("Ours"), Authority::new("Another"));
    let theirs = ours.issue(For::Server, When::Now);
    let own = ours.issue(For::Client, When::Now);
    for (server_has, server_demands, client_believes, client_has, told) in [
        (&ours.issue(For::Server, When::Before), None, &ours, None, "its certificate has expired on 2025-01-01"),
        (
            &ours.issue(For::Server, When::Later),
            None,
            &ours,
            None,
            "its certificate is not valid yet, only from 2048-01-01",
        ),
        (
            &ours.issue(For::OtherServer, When::Now),
            None,
            &ours,
            None,
            "for another name (DnsName(\"other.example.dk\"))",
        ),
        (&ours.issue(For::Client, When::Now), None, &ours, None, "its certificate is"),
        (&theirs, None, &other, None, "an authority that is not believed here"),
        (&theirs, Some(&ours), &ours, None, "it demands a client certificate"),
        (&theirs, Some(&ours), &ours, Some(&ours.issue(For::Client, When::Before)), "our certificate has expired"),
        (&theirs, Some(&ours), &ours, Some(&other.issue(For::Client, When::Now)), "not accept our certificate"),
        (&theirs, Some(&other), &ours, Some(&own), "not accept our certificate"),
        (&theirs, Some(&ours), &ours, Some(&ours.issue(For::Server, When::Now)), "our certificate"),
    ] {
        let address = server(server_has, server_demands);
        let error = client(client_believes, client_has).collect(get(&address)).await.unwrap_err();
        assert!(matches!(error, OutboundError::Tls(_)), "{told}: {error:?}");
        assert!(error.to_string().contains(told), "{told}: {error}");
    }
}

#[test]
fn a_fault_of_tls_is_found_behind_whatever_wraps_it() {
    let fault = rustls::Error::AlertReceived(AlertDescription::CertificateRequired);
    let wrapped = std::io::Error::other(std::io::Error::other(fault));
    assert_eq!(TlsFault::of(&wrapped), Some(TlsFault::OursMissing));
    assert_eq!(TlsFault::of(&std::io::Error::other("no TLS here")), None);
}

#[test]
fn what_another_program_says_is_told_in_words() {
    let unknown_way = CertificateError::UnsupportedSignatureAlgorithmContext {
        signature_algorithm_id: vec![0; 500],
        supported_algorithms: Vec::new(),
    };
    for (error, told) in [
        (rustls::Error::InvalidCertificate(unknown_way), "it is signed in a way that is not known here"),
        (rustls::Error::InvalidCertificate(CertificateError::BadSignature), "its signature is wrong"),
        (rustls::Error::InvalidCertificate(CertificateError::Revoked), "it was revoked"),
        (rustls::Error::AlertReceived(AlertDescription::HandshakeFailure), "no way to speak in common"),
        (
            rustls::Error::AlertReceived(AlertDescription::CertificateRevoked),
            "does not accept our certificate (revoked)",
        ),
        (rustls::Error::AlertReceived(AlertDescription::InternalError), "the other side says InternalError"),
    ] {
        let text = TlsFault::from(&error).to_string();
        assert!(text.contains(told) && text.len() < 250, "{told}: {text}");
    }
}
