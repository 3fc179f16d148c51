//! Who is signed in: the server's own calls.

use super::{ApiError, Body, Client, Endpoint, Purpose, Request, json};
use contract::{
    BehandlerId,
    bff::{EndSession, SeededCaseworker, SeededCaseworkers, Session, SignIn, Way},
    metoder::Http,
};
use serde_json::Value;

impl Client {
    /// Who is signed in; [`ApiError::SignedOut`] when nobody is.
    pub async fn get_session(&self) -> Result<Session, ApiError> {
        self.read(Endpoint::session()).await
    }

    /// How one signs in here.
    pub async fn get_way_in(&self) -> Result<Way, ApiError> {
        let answer = self.send(Request::new(Http::Get, Purpose::Read, Endpoint::way_in())).await?;
        let name = member(&answer, "way")?;
        Way::EVERY.into_iter().find(|way| way.name() == name).ok_or(ApiError::Unreadable(name))
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

    /// Signs out here, also her whose session has ended; gives where to sign out at the login service, if there is one.
    /// [`ApiError::SignedOut`] where somebody else has signed in since. It waits for nobody to come back: it would sign
    /// her out again.
    pub async fn sign_out(&self) -> Result<Option<EndSession>, ApiError> {
        let request = Request::new(Http::Delete, Purpose::Write, Endpoint::sign_out());
        elsewhere(&self.send_once(request).await?)
    }
}

fn elsewhere(answer: &str) -> Result<Option<EndSession>, ApiError> {
    if answer.is_empty() {
        return Ok(None);
    }
    let address = member(answer, "endSession")?;
    EndSession::try_from(address).map(Some).map_err(|error| ApiError::Unreadable(error.to_string()))
}

/// The only member of a body. Reading [`WayIn`](contract::bff::WayIn) and [`SignedOut`](contract::bff::SignedOut) as what they are
/// would bring two readers into the bundle.
fn member(body: &str, name: &str) -> Result<String, ApiError> {
    let told: Value = json::decode(body)?;
    told.get(name).and_then(Value::as_str).map(str::to_owned).ok_or_else(|| ApiError::Unreadable(name.to_owned()))
}
