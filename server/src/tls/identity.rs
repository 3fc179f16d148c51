//! Who we are: a certificate, those that vouch for it, and its key.

use super::{Certificate, CertificateFault};
use p12_keystore::{KeyStore, Pkcs12ImportPolicy, error::Error as Pkcs12Error};
use rustls::{
    Error as RustlsError,
    crypto::ring,
    sign::{CertifiedKey, SingleCertAndKey},
};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, pem::PemObject};
use std::sync::Arc;
use thiserror::Error;

/// A certificate with the key that belongs to it.
#[derive(Clone, Debug)]
pub struct Identity {
    key: Arc<CertifiedKey>,
    certificate: Certificate,
}

/// Why there is none.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum IdentityFault {
    /// No certificate in the file.
    #[error("holds no certificate; it must be PEM, with a part BEGIN CERTIFICATE, or a .p12 or .pfx file")]
    NoCertificate,
    /// One that is none.
    #[error("{0}")]
    Certificate(#[from] CertificateFault),
    /// No key in the file.
    #[error("holds no private key; it must be PEM, with a part BEGIN PRIVATE KEY")]
    NoKey,
    /// A key with a password.
    #[error(
        "the key is encrypted, and there is nobody to type its password; take the password away with: openssl pkey -in \
         KEY -out NEW, or use a .p12 file with a password file"
    )]
    EncryptedKey,
    /// A key of no use.
    #[error("the key can't be used; it must be RSA of 2048 bits or more, ECDSA of P-256 or P-384, or Ed25519")]
    UnusableKey,
    /// A key of another certificate.
    #[error("the key does not belong to the certificate")]
    KeyOfAnother,
    /// A .p12 file that does not open.
    #[error("the password does not open it")]
    WrongPassword,
    /// A .p12 file that is none.
    #[error("can't be read as PKCS#12 ({0}); make a new one with: openssl pkcs12 -export -inkey KEY -in CERTIFICATE")]
    NotPkcs12(String),
}

impl IdentityFault {
    /// Whether the file of the key is at fault, and not that of the certificate.
    pub fn is_of_key(&self) -> bool {
        matches!(self, Self::NoKey | Self::EncryptedKey | Self::UnusableKey | Self::KeyOfAnother)
    }
}

impl Identity {
    /// From a chain, our own certificate first, and its key, both PEM.
    pub fn from_pem(chain: &[u8], key: &[u8]) -> Result<Self, IdentityFault> {
        let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(chain).collect();
        let chain = chain.map_err(|_| IdentityFault::NoCertificate)?;
        if is_encrypted(key) {
            return Err(IdentityFault::EncryptedKey);
        }
        Self::new(chain, PrivateKeyDer::from_pem_slice(key).map_err(|_| IdentityFault::NoKey)?)
    }

    /// From a PKCS#12 file, as funktionscertifikater are handed out.
    pub fn from_pkcs12(bytes: &[u8], password: &str) -> Result<Self, IdentityFault> {
        let store =
            KeyStore::from_pkcs12(bytes, password, Pkcs12ImportPolicy::Strict).map_err(|error| match error {
                Pkcs12Error::MacError(_) => IdentityFault::WrongPassword,
                other => IdentityFault::NotPkcs12(other.to_string()),
            })?;
        let (_, entry) = store.private_key_chain().ok_or(IdentityFault::NoKey)?;
        let chain = entry.certs().iter().map(|certificate| CertificateDer::from(certificate.as_der().to_vec()));
        Self::new(chain.collect(), PrivatePkcs8KeyDer::from(entry.key().as_der().to_vec()).into())
    }

    fn new(chain: Vec<CertificateDer<'static>>, key: PrivateKeyDer<'static>) -> Result<Self, IdentityFault> {
        let certificate = Certificate::read(chain.first().ok_or(IdentityFault::NoCertificate)?)?;
        let key = CertifiedKey::from_der(chain, key, &ring::default_provider()).map_err(|error| match error {
            RustlsError::InconsistentKeys(_) => IdentityFault::KeyOfAnother,
            _ => IdentityFault::UnusableKey,
        })?;
        Ok(Self { key: Arc::new(key), certificate })
    }

    /// Our own certificate.
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    pub(super) fn shown(&self) -> Arc<SingleCertAndKey> {
        Arc::new(SingleCertAndKey::from(Arc::clone(&self.key)))
    }
}

/// Both ways in which PEM says so.
fn is_encrypted(key: &[u8]) -> bool {
    let text = String::from_utf8_lossy(key);
    text.contains("BEGIN ENCRYPTED PRIVATE KEY") || text.contains("Proc-Type: 4,ENCRYPTED")
}
