//! Who else is looking at an ad right now.

use super::{ApiError, Body, Client, Endpoint, Purpose, Request, json};
use contract::{
    ConsoleId, JobannonceId,
    bff::{Presence, PresencePing, Viewer},
    metoder::Http,
};

impl Client {
    /// Says which ad this console shows, if any, and is told of everybody else. Not tried again: the next one comes
    /// within seconds, and given up when nobody waits for it.
    pub async fn tell_presence(
        &self,
        console: ConsoleId,
        shows: Option<JobannonceId>,
    ) -> Result<Vec<Viewer>, ApiError> {
        let body = Some(Body::of(&PresencePing { jobannonce_id: shows, console_id: Some(console) })?);
        let request = Request { body, ..Request::new(Http::Post, Purpose::Read, Endpoint::presence()) };
        let answer: Presence = json::decode(&self.send(request).await?)?;
        Ok(answer.tilstede)
    }
}
