//! Which way people sign in.

use super::{cookie::Protection, development, oidc::Oidc, settings::SignInSettings};
use crate::config::PublicUrl;
use contract::bff::Way;
use openidconnect::url;
use std::sync::Arc;
use thiserror::Error;

/// How people sign in. Cloning shares it.
#[derive(Clone, Debug)]
pub struct SignIn(How);

#[derive(Clone, Debug)]
enum How {
    Development,
    Oidc(Arc<Oidc>),
}

/// Why nobody could sign in so.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SignInFault {
    /// The login service would not know where to lead browsers back to.
    #[error("signing in at a login service needs public_url, the address that browsers know the console by")]
    NoPublicUrl,
    /// The issuer is no address.
    #[error("sign_in.issuer is not an address: {0}")]
    Issuer(#[from] url::ParseError),
}

impl SignIn {
    /// As operations have decided.
    pub fn new(settings: SignInSettings, public_url: Option<PublicUrl>) -> Result<Self, SignInFault> {
        let way = match settings {
            SignInSettings::Development => How::Development,
            SignInSettings::Oidc(settings) => {
                let public_url = public_url.ok_or(SignInFault::NoPublicUrl)?;
                How::Oidc(Arc::new(Oidc::new(*settings, public_url)?))
            }
        };
        Ok(Self(way))
    }

    /// By choosing a name.
    pub fn development() -> Self {
        Self(How::Development)
    }

    /// Whether people sign in by choosing a name.
    pub const fn is_development(&self) -> bool {
        matches!(self.0, How::Development)
    }

    /// Asks the login service what it is, so that the first to sign in need not wait. What is wrong is logged.
    pub async fn get_to_know(&self) {
        if let How::Oidc(oidc) = &self.0 {
            oidc.get_to_know().await;
        }
    }

    /// Whether somebody could sign in as far as is known: the login service has told of itself once.
    pub fn is_possible(&self) -> bool {
        match &self.0 {
            How::Development => true,
            How::Oidc(oidc) => oidc.is_known(),
        }
    }

    /// Waits for what is under way with the login service: tokens that were given must be kept.
    pub async fn finish(&self) {
        if let How::Oidc(oidc) = &self.0 {
            oidc.finish().await;
        }
    }

    pub(super) fn oidc(&self) -> Option<&Arc<Oidc>> {
        match &self.0 {
            How::Development => None,
            How::Oidc(oidc) => Some(oidc),
        }
    }

    pub(super) fn way(&self) -> Way {
        match &self.0 {
            How::Development => Way::Development,
            How::Oidc(_) => Way::OpenIdConnect,
        }
    }

    /// How a cookie is protected for a browser that came by TLS, or not.
    pub(super) fn protection(&self, by_tls: bool) -> Protection {
        match &self.0 {
            How::Development => development::protection(by_tls),
            How::Oidc(oidc) => oidc.protection(),
        }
    }
}
