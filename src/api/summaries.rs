//! The waiting ads in a few words each.

use super::{ApiError, Client, ETag, Endpoint, Opened};
use contract::bff::AdSummaries;

impl Client {
    /// [`Self::get_summaries`] in pieces, for there may be very many; `None` when they are still as `known`.
    pub async fn open_summaries(&self, known: Option<&ETag>) -> Result<Option<Opened>, ApiError> {
        self.open(Endpoint::summaries(), known).await
    }

    /// Title, company and place of every ad in the queue. Where the services are real, nobody may tell:
    /// [`ApiError::is_absent`].
    pub async fn get_summaries(&self) -> Result<AdSummaries, ApiError> {
        self.read(Endpoint::summaries()).await
    }
}
