//! The waiting ads in a few words each.

use super::{ApiError, Client, Endpoint};
use contract::bff::AdSummaries;

impl Client {
    /// Title, company and place of every ad in the queue. Where the services are real, nobody may tell:
    /// [`ApiError::is_absent`].
    pub async fn get_summaries(&self) -> Result<AdSummaries, ApiError> {
        self.read(Endpoint::summaries()).await
    }
}
