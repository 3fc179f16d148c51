//! Who is signed in: the server's own calls.

use super::{ApiError, Body, Client, Endpoint, Purpose, Request, json};
use contract::{
    BehandlerId,
    bff::{SeededCaseworker, SeededCaseworkers, Session, SignIn},
    metoder::Http,
};

impl Client {
    /// Who is signed in; [`ApiError::SignedOut`] when nobody is.
    pub async fn get_session(&self) -> Result<Session, ApiError> {
        self.read(Endpoint::session()).await
    }

    /// The caseworkers that the development sign-in offers.
    pub async fn get_seeded_caseworkers(&self) -> Result<Vec<SeededCaseworker>, ApiError> {
        let answer: SeededCaseworkers = self.read(Endpoint::seeded_caseworkers()).await?;
        Ok(answer.behandlere)
    }

    /// Signs in as a seeded caseworker.
    pub async fn sign_in(&self, behandler_identifier: BehandlerId) -> Result<Session, ApiError> {
        let body = Some(Body::of(&SignIn { behandler_identifier })?);
        let request = Request { body, ..Request::new(Http::Post, Purpose::Write, Endpoint::sign_in()) };
        let answer = self.send(request).await?;
        json::decode(&answer)
    }

    /// Signs out.
    pub async fn sign_out(&self) -> Result<(), ApiError> {
        self.send(Request::new(Http::Delete, Purpose::Write, Endpoint::sign_out())).await.map(|_| ())
    }
}
