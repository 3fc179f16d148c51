//! The ad source: what an ad says.

use super::{ApiError, Client, Endpoint};
use contract::{JobannonceId, annoncekilde::Jobannonce};

impl Client {
    /// Reads one ad. Reading never begins handling.
    pub async fn get_annonce(&self, id: JobannonceId) -> Result<Jobannonce, ApiError> {
        self.read(Endpoint::annonce(id)).await
    }
}
