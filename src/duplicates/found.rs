//! Reading the duplicates of an ad.

use crate::{api::Client, ui::Loader};
use contract::{JobannonceId, jobannonce_behandling::AfventendeJobannonce};

/// The duplicates of an ad, read now.
pub fn read(id: JobannonceId) -> Loader<Vec<AfventendeJobannonce>> {
    let client = Client::expect();
    Loader::new(move || {
        let client = client.clone();
        async move { client.get_jobannonce_duplikater(id).await }
    })
}
