//! What the occupations of the classification are called.

use super::{ApiError, Client, Endpoint};
use contract::bff::{Occupation, Occupations};

impl Client {
    /// Every occupation that a wish can name. Where the services are real, nobody may tell: [`ApiError::is_absent`].
    pub async fn get_occupations(&self) -> Result<Vec<Occupation>, ApiError> {
        let told: Occupations = self.read(Endpoint::occupations()).await?;
        Ok(told.occupations)
    }
}
