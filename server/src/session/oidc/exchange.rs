//! From a code, or from a refresh token, to tokens and to the person they are for.

use super::{
    Oidc,
    claims::{Claims, Person},
    failure::{Away, Failure},
    kept::{Begun, Tokens},
    provider::Known,
    types::UserInfo,
    verify::{Believed, Doubt, For},
};
use crate::{clock::Clock, config::Secret, store::queries::provider_sessions::ProviderSession};
use chrono::TimeDelta;
use contract::Tidspunkt;
use openidconnect::{
    AccessToken, AuthorizationCode, Nonce, OAuth2TokenResponse, PkceCodeVerifier, RefreshToken, SubjectIdentifier,
    TokenResponse,
    core::{CoreIdToken, CoreTokenResponse},
};
use serde_json::Value;
use std::sync::Arc;

/// An access token that is said to last longer is renewed all the same.
const LONGEST_ACCESS: TimeDelta = TimeDelta::hours(24);

/// What the login service gave.
pub(super) struct Gained {
    pub(super) tokens: Tokens,
    pub(super) access_expires_at: Tidspunkt,
    /// When it was asked.
    pub(super) at: Tidspunkt,
}

/// Whom the login service vouches for.
pub(super) struct Vouched {
    pub(super) subject: String,
    pub(super) person: Person,
}

impl Oidc {
    /// Signs somebody in.
    pub(super) async fn exchange(
        &self,
        clock: &Clock,
        code: String,
        begun: &Begun,
    ) -> Result<(Gained, Vouched), Failure> {
        let known = self.provider.ready().await?;
        let at = clock.now();
        let request = known.client.exchange_code(AuthorizationCode::new(code));
        let request = request.map_err(|_| Away::Lacks("token_endpoint"))?;
        let verifier = PkceCodeVerifier::new(begun.verifier.reveal().into());
        let answer = request.set_pkce_verifier(verifier).request_async(self.provider.out()).await?;
        let granted = self.scopes.iter().map(|scope| scope.to_string()).collect();
        let gained = self.gained(&answer, at, None, begun.nonce.clone(), granted);
        let nonce = Nonce::new(begun.nonce.reveal().into());
        let id_token = answer.id_token().ok_or(Doubt::Other("there is none"))?;
        let believed = self.believe(clock, known, id_token, answer.access_token(), For::SignIn(&nonce)).await?;
        let vouched = self.vouched(answer.access_token(), believed, &gained.tokens.granted).await?;
        Ok((gained, vouched))
    }

    /// Renews a session's tokens. Once this gives `Ok`, the former refresh token may be used up.
    pub(super) async fn renew(
        &self,
        clock: &Clock,
        held: &Tokens,
        refresh: &Secret,
    ) -> Result<(Gained, CoreTokenResponse), Failure> {
        let known = self.provider.ready().await?;
        let at = clock.now();
        let refresh_token = RefreshToken::new(refresh.reveal().into());
        let request = known.client.exchange_refresh_token(&refresh_token);
        let request = request.map_err(|_| Away::Lacks("token_endpoint"))?;
        let answer = request.request_async(self.provider.out()).await?;
        let gained = self.gained(&answer, at, Some(refresh), held.nonce.clone(), held.granted.clone());
        Ok((gained, answer))
    }

    /// Whom a renewed session is for: the same as before, perhaps with other rights.
    pub(super) async fn vouched_again(
        &self,
        clock: &Clock,
        gained: &Gained,
        answer: &CoreTokenResponse,
        kept: &ProviderSession,
    ) -> Result<Vouched, Failure> {
        let nonce = Nonce::new(gained.tokens.nonce.reveal().into());
        let known = self.provider.ready().await?;
        let has_userinfo = known.metadata.userinfo_endpoint().is_some();
        let subject = kept.subject.clone();
        let believed = match answer.id_token() {
            Some(id_token) => self.believe(clock, known, id_token, answer.access_token(), For::Renewal(&nonce)).await?,
            None if has_userinfo => Believed { subject: subject.clone(), claims: Claims::new() },
            // It says nothing anew, and knows nobody whom it could be asked about.
            None => {
                let person = Person { behandler: kept.session.behandler.clone(), scopes: kept.session.scopes.clone() };
                return Ok(Vouched { subject, person });
            }
        };
        if believed.subject != subject {
            return Err(Failure::OtherPerson);
        }
        let vouched = self.vouched(answer.access_token(), believed, &gained.tokens.granted).await?;
        let same = vouched.person.behandler.behandler_identifier == kept.session.behandler.behandler_identifier;
        if same { Ok(vouched) } else { Err(Failure::OtherPerson) }
    }

    fn gained(
        &self,
        answer: &CoreTokenResponse,
        at: Tidspunkt,
        former: Option<&Secret>,
        nonce: Secret,
        granted: Vec<String>,
    ) -> Gained {
        let lasts = answer.expires_in().and_then(|lasts| TimeDelta::from_std(lasts).ok());
        let lasts = lasts.unwrap_or(self.rules.recheck).min(LONGEST_ACCESS);
        let refresh = answer.refresh_token().map(|token| Secret::new(token.secret().clone()));
        // What is not told is as it was asked for (RFC 6749, 5.1).
        let told = answer.scopes().map(|scopes| scopes.iter().map(|scope| scope.to_string()).collect());
        Gained {
            tokens: Tokens {
                access: Secret::new(answer.access_token().secret().clone()),
                refresh: refresh.or_else(|| former.cloned()),
                nonce,
                granted: told.unwrap_or(granted),
            },
            access_expires_at: (at.utc() + lasts).into(),
            at,
        }
    }

    /// Reads an id token with the keys that are known, and once more with those that have come since.
    async fn believe(
        &self,
        clock: &Clock,
        known: Arc<Known>,
        id_token: &CoreIdToken,
        access: &AccessToken,
        made_for: For<'_>,
    ) -> Result<Believed, Failure> {
        match self.trust.believe(id_token, access, known.metadata.jwks(), made_for, clock.now()) {
            Err(Doubt::UnknownKey) => {
                let known = self.provider.with_new_keys(&known).await?;
                Ok(self.trust.believe(id_token, access, known.metadata.jwks(), made_for, clock.now())?)
            }
            judged => Ok(judged?),
        }
    }

    /// Asks for what the id token does not say, and reads who it is.
    async fn vouched(&self, access: &AccessToken, believed: Believed, granted: &[String]) -> Result<Vouched, Failure> {
        let Believed { subject, mut claims } = believed;
        if self.mapping.misses_any(&claims) {
            for (name, value) in self.more_claims(access, &subject).await? {
                claims.entry(name).or_insert(value);
            }
        }
        Ok(Vouched { subject, person: self.mapping.person(&claims, granted)? })
    }

    async fn more_claims(&self, access: &AccessToken, subject: &str) -> Result<Claims, Failure> {
        let known = self.provider.ready().await?;
        let same = SubjectIdentifier::new(subject.into());
        let Ok(request) = known.client.user_info(access.clone(), Some(same)) else { return Ok(Claims::new()) };
        let told: UserInfo = request.request_async(self.provider.out()).await?;
        match serde_json::to_value(told) {
            Ok(Value::Object(claims)) => Ok(claims),
            _ => Err(Away::Unreadable.into()),
        }
    }
}
