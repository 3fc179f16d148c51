//! Whom we believe.

use rustls::RootCertStore;
use rustls_native_certs::load_native_certs;
use rustls_pki_types::{CertificateDer, pem::PemObject};
use std::sync::Arc;
use thiserror::Error;

/// Authorities whose certificates are believed; at least one.
#[derive(Clone, Debug)]
pub struct Roots(Arc<RootCertStore>);

/// Why there are none.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum RootsFault {
    /// The file holds none.
    #[error("holds no certificate; it must be PEM, with a part BEGIN CERTIFICATE for each authority")]
    None,
    /// One of them can't be used.
    #[error("its certificate number {0} can't be used as an authority")]
    Unusable(usize),
    /// The operating system has none.
    #[error(
        "this machine has no authorities of its own (Debian: apt install ca-certificates); or name a CA file with ca"
    )]
    NoneOfTheSystem,
}

impl Roots {
    /// These, and no others.
    pub fn from_pem(text: &[u8]) -> Result<Self, RootsFault> {
        let mut store = RootCertStore::empty();
        for (index, certificate) in CertificateDer::pem_slice_iter(text).enumerate() {
            let unusable = RootsFault::Unusable(index + 1);
            store.add(certificate.map_err(|_| unusable)?).map_err(|_| unusable)?;
        }
        if store.is_empty() { Err(RootsFault::None) } else { Ok(Self(Arc::new(store))) }
    }

    /// Those that the operating system believes.
    pub fn of_system() -> Result<Self, RootsFault> {
        let mut store = RootCertStore::empty();
        store.add_parsable_certificates(load_native_certs().certs);
        if store.is_empty() { Err(RootsFault::NoneOfTheSystem) } else { Ok(Self(Arc::new(store))) }
    }

    pub(super) fn store(&self) -> Arc<RootCertStore> {
        Arc::clone(&self.0)
    }
}
