//! Reading the duplicates of an ad.

use crate::api::{ApiError, Client};
use contract::{JobannonceId, jobannonce_behandling::AfventendeJobannonce};
use leptos::prelude::*;

/// The answer for one ad.
pub type Found = Result<Vec<AfventendeJobannonce>, ApiError>;

/// The duplicates of an ad, read now.
pub fn read(id: JobannonceId) -> LocalResource<Found> {
    let client = Client::expect();
    LocalResource::new(move || {
        let client = client.clone();
        async move { client.get_jobannonce_duplikater(id).await }
    })
}
