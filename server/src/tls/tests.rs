//! Files that hold an identity or an authority, and files that don't.

use super::{
    CertificateFault, Identity, IdentityFault, Purpose, Roots, RootsFault,
    authority::{Authority, For, When},
};
use chrono::{DateTime, Utc};

fn day(text: &str) -> DateTime<Utc> {
    format!("{text}T12:00:00Z").parse().unwrap()
}

#[test]
fn an_identity_is_a_certificate_and_its_key() {
    let ours = Authority::new("Ours");
    let (one, other) = (ours.issue(For::Server, When::Now), ours.issue(For::Server, When::Now));
    let read = |chain: &str, key: &str| Identity::from_pem(chain.as_bytes(), key.as_bytes()).map(|_| ());
    assert_eq!(read(&one.certificate, &one.key), Ok(()));
    assert_eq!(read(&(one.certificate.clone() + &ours.pem()), &one.key), Ok(()));
    for (chain, key, fault) in [
        ("", one.key.as_str(), IdentityFault::NoCertificate),
        (&one.key, &one.key, IdentityFault::NoCertificate),
        ("-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n", &one.key, IdentityFault::NoCertificate),
        (
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            &one.key,
            CertificateFault::NotReadable.into(),
        ),
        (&one.certificate, "", IdentityFault::NoKey),
        (&one.certificate, &one.certificate, IdentityFault::NoKey),
        (&one.certificate, &other.key, IdentityFault::KeyOfAnother),
        (&one.certificate, "-----BEGIN ENCRYPTED PRIVATE KEY-----\n", IdentityFault::EncryptedKey),
        (
            &one.certificate,
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
            IdentityFault::UnusableKey,
        ),
    ] {
        assert_eq!(read(chain, key), Err(fault));
    }
}

#[test]
fn a_funktionscertifikat_comes_as_pkcs12() {
    let issued = Authority::new("Ours").issue(For::Client, When::Now);
    let file = issued.pkcs12("kodeord");
    let identity = Identity::from_pkcs12(&file, "kodeord").unwrap();
    assert_eq!(identity.certificate().until(), day("2049-01-01") - chrono::TimeDelta::hours(12));
    assert_eq!(Identity::from_pkcs12(&file, "andet").unwrap_err(), IdentityFault::WrongPassword);
    let fault = Identity::from_pkcs12(issued.certificate.as_bytes(), "kodeord").unwrap_err();
    assert!(matches!(fault, IdentityFault::NotPkcs12(_)), "{fault:?}");
}

#[test]
fn a_certificate_is_for_a_time_a_purpose_and_a_host() {
    let ours = Authority::new("Ours");
    let read = |whom, when| {
        let issued = ours.issue(whom, when);
        Identity::from_pem(issued.certificate.as_bytes(), issued.key.as_bytes()).unwrap().certificate().clone()
    };
    let server = read(For::Server, When::Before);
    assert_eq!(server.check(day("2024-12-31"), Purpose::Server), Ok(()));
    let end = day("2025-01-01") - chrono::TimeDelta::hours(12);
    assert_eq!(server.check(day("2025-01-01"), Purpose::Server), Err(CertificateFault::Expired(end)));
    assert_eq!(
        server.check(day("2019-12-31"), Purpose::Server).unwrap_err().to_string().split(';').next(),
        Some("is not valid before 2020-01-01")
    );
    assert_eq!(server.check(day("2024-01-01"), Purpose::Client), Err(CertificateFault::NotForClients));
    assert_eq!(
        read(For::Client, When::Now).check(day("2026-01-01"), Purpose::Server),
        Err(CertificateFault::NotForServers)
    );
    assert_eq!((server.check_host("localhost"), server.check_host("127.0.0.1")), (Ok(()), Ok(())));
    for host in ["konsol.example.dk", "::1", "no host", ""] {
        assert_eq!(server.check_host(host), Err(CertificateFault::NotForHost(host.into())), "{host}");
    }
}

#[test]
fn only_named_authorities_are_believed() {
    let both = Authority::new("Ours").pem() + &Authority::new("Another").pem();
    assert!(Roots::from_pem(both.as_bytes()).is_ok());
    assert_eq!(Roots::from_pem(b"").unwrap_err(), RootsFault::None);
    let broken = both + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    assert_eq!(Roots::from_pem(broken.as_bytes()).unwrap_err(), RootsFault::Unusable(3));
}
