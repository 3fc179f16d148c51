//! What was done with an ad, as the server has seen it.

use super::{ApiError, Client, Endpoint};
use contract::{JobannonceId, bff::History};

impl Client {
    /// The acts on an ad, oldest first. Where the services are real, nobody may tell:
    /// [`ApiError::is_absent`].
    pub async fn get_history(&self, ad: JobannonceId) -> Result<History, ApiError> {
        self.read(Endpoint::history(ad)).await
    }
}
