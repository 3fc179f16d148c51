//! Signing out at the login service, too.

use super::{Oidc, kept::Tokens};
use crate::{
    app::App,
    config::Secret,
    store::{
        StoreError,
        queries::{
            provider_sessions,
            sessions::{self, TokenHash},
        },
    },
};
use contract::bff::{EndSession, SignedOut};
use openidconnect::{LogoutRequest, PostLogoutRedirectUrl, RefreshToken, core::CoreRevocableToken};

/// Ends a session here, and then takes its refresh token back at the login service.
pub(in crate::session) async fn close(app: &App, oidc: &Oidc, token: TokenHash) -> Result<(), StoreError> {
    let now = app.clock.now();
    let ended = app.store.write(move |transaction| {
        let kept = provider_sessions::find(transaction, &token, now)?;
        sessions::delete(transaction, &token)?;
        Ok::<_, StoreError>(kept)
    });
    let tokens = ended.await?.and_then(|kept| Tokens::open(&kept.given.sealed, &oidc.sealer, &token).ok());
    oidc.take_back(tokens.and_then(|tokens| tokens.refresh));
    Ok(())
}

impl Oidc {
    /// Where the browser signs out. Says who we are and nothing of whom it is about: no token reaches the browser.
    pub(in crate::session) fn end_session(&self) -> Option<SignedOut> {
        let known = self.provider.known()?;
        let address = known.metadata.additional_metadata().end_session_endpoint.clone()?;
        let back = PostLogoutRedirectUrl::new(self.public_url.with_path("/")).ok()?;
        let request = LogoutRequest::from(address)
            .set_client_id(self.provider.client_id().clone())
            .set_post_logout_redirect_uri(back);
        let end_session = EndSession::try_from(request.http_get_url().to_string()).ok()?;
        Some(SignedOut { end_session })
    }

    /// Takes a refresh token back, beside whatever goes on.
    pub(super) fn take_back(&self, refresh: Option<Secret>) {
        let (Some(refresh), Some(known)) = (refresh, self.provider.known()) else { return };
        let Some(address) = known.metadata.additional_metadata().revocation_endpoint.clone() else { return };
        let out = self.provider.out().clone();
        self.tasks.spawn(async move {
            let client = known.client.clone().set_revocation_url(address);
            let token = CoreRevocableToken::RefreshToken(RefreshToken::new(refresh.reveal().into()));
            let taken_back = match client.revoke_token(token) {
                Ok(request) => request.request_async(&out).await.is_ok(),
                Err(_) => false,
            };
            if !taken_back {
                tracing::warn!("the login service did not take a refresh token back; it runs out by itself");
            }
        });
    }
}
