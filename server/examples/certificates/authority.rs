//! An authority of a test's own, and what it issues.

use p12_keystore::{Certificate, KeyStore, KeyStoreEntry, PrivateKey, PrivateKeyChain};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};

/// Who a certificate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// A server at localhost and 127.0.0.1.
    Server,
    /// A server at another name.
    OtherServer,
    /// A client.
    Client,
}

/// When a certificate is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// From 2020 to 2049.
    Now,
    /// Until the first of January 2025.
    Before,
    /// From the first of January 2048.
    Later,
}

/// A certificate and its key.
#[derive(Debug)]
pub struct Issued {
    /// PEM.
    pub certificate: String,
    /// PEM.
    pub key: String,
    certificate_der: Vec<u8>,
    key_der: Vec<u8>,
}

/// Issues certificates.
pub struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    /// A new one.
    pub fn new(name: &str) -> Self {
        let mut params = named(name, Vec::new());
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// Its own certificate, PEM.
    pub fn pem(&self) -> String {
        self.0.pem()
    }

    /// A new certificate with a new key.
    pub fn issue(&self, whom: For, when: When) -> Issued {
        let (names, usage) = match whom {
            For::Server => (vec!["localhost".into(), "127.0.0.1".into()], ExtendedKeyUsagePurpose::ServerAuth),
            For::OtherServer => (vec!["other.example.dk".into()], ExtendedKeyUsagePurpose::ServerAuth),
            For::Client => (Vec::new(), ExtendedKeyUsagePurpose::ClientAuth),
        };
        let mut params = named(&format!("{whom:?} {when:?}"), names);
        params.extended_key_usages = vec![usage];
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        match when {
            When::Now => {}
            When::Before => params.not_after = date_time_ymd(2025, 1, 1),
            When::Later => params.not_before = date_time_ymd(2048, 1, 1),
        }
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        Issued {
            certificate: certificate.pem(),
            key: key.serialize_pem(),
            certificate_der: certificate.der().to_vec(),
            key_der: key.serialize_der(),
        }
    }
}

impl Issued {
    /// As funktionscertifikater are handed out.
    pub fn pkcs12(&self, password: &str) -> Vec<u8> {
        let certificate = Certificate::from_der(&self.certificate_der).unwrap();
        let chain = PrivateKeyChain::new("console", PrivateKey::from_der(&self.key_der).unwrap(), [certificate]);
        let mut store = KeyStore::new();
        store.add_entry("console", KeyStoreEntry::PrivateKeyChain(chain));
        // Few rounds: it guards nothing, and tests wait for it.
        store.writer(password).encryption_iterations(100).mac_iterations(100).write().unwrap()
    }
}

fn named(name: &str, names: Vec<String>) -> CertificateParams {
    let mut params = CertificateParams::new(names).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(2049, 1, 1);
    params
}
