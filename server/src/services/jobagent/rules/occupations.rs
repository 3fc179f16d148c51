//! Whether the classification knows what is wished for.

use crate::{
    http::Refusal,
    store::{
        StoreError,
        queries::jobagents::occupations::{exists, has_alias},
    },
};
use contract::{Fejlkode, feltregel::is_concept_uri_da, jobagent::Joboenske};
use rusqlite::Connection;

/// 4318 a URI that is none · 8281 an occupation that is not there · 4589 an alias that is not that occupation's.
pub fn occupations(connection: &Connection, wishes: &[Joboenske]) -> Result<(), Refusal> {
    for wish in wishes {
        known(connection, wish)?.map_err(Refusal::Service)?;
    }
    Ok(())
}

fn known(connection: &Connection, wish: &Joboenske) -> Result<Result<(), Fejlkode>, StoreError> {
    if !is_concept_uri_da(&wish.concept_uri_da) {
        return Ok(Err(Fejlkode::UgyldigStillingsbetegnelse));
    }
    if !exists(connection, &wish.concept_uri_da)? {
        return Ok(Err(Fejlkode::UkendtStillingsbetegnelse));
    }
    match wish.alias_identifier {
        Some(alias) if !has_alias(connection, &wish.concept_uri_da, alias)? => Ok(Err(Fejlkode::UkendtIdentifikation)),
        _ => Ok(Ok(())),
    }
}
