//! Which server answers.

use super::{ApiError, Client, Endpoint};
use contract::bff::ServerVersion;

impl Client {
    /// The server's version, and since when it runs. Where the services are real, nobody may tell:
    /// [`ApiError::is_absent`].
    pub async fn get_server_version(&self) -> Result<ServerVersion, ApiError> {
        self.read(Endpoint::version()).await
    }
}
