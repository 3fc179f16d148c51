//! The two ends of a connection.

use super::{Identity, Roots, TlsFault};
use rustls::{
    ClientConfig, ServerConfig,
    crypto::{CryptoProvider, ring},
    server::WebPkiClientVerifier,
};
use std::sync::Arc;

/// For calls out: whom to believe, and who we are where we are asked.
pub fn client_config(roots: &Roots, identity: Option<&Identity>) -> Result<Arc<ClientConfig>, TlsFault> {
    let builder = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|error| TlsFault::from(&error))?
        .with_root_certificates(roots.store());
    Ok(Arc::new(match identity {
        Some(identity) => builder.with_client_cert_resolver(identity.shown()),
        None => builder.with_no_client_auth(),
    }))
}

/// For calls in: who we are, and whose certificate a caller must show. HTTP/1.1 is all that is spoken.
pub fn server_config(identity: &Identity, client_roots: Option<&Roots>) -> Result<Arc<ServerConfig>, TlsFault> {
    let builder = ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|error| TlsFault::from(&error))?;
    let builder = match client_roots {
        Some(roots) => {
            let verifier = WebPkiClientVerifier::builder_with_provider(roots.store(), provider()).build();
            builder.with_client_cert_verifier(verifier.map_err(|error| TlsFault::Other(error.to_string()))?)
        }
        None => builder.with_no_client_auth(),
    };
    let mut config = builder.with_cert_resolver(identity.shown());
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}
