//! Reading stored values back into their types.

use crate::store::StoreError;
use contract::{Cpr, Tidspunkt};
use std::{fmt::Display, str::FromStr};

pub(super) fn parsed<T: FromStr<Err: Display>>(what: &'static str, text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|why| StoreError::unreadable(what, why))
}

pub(super) fn time(what: &'static str, millis: i64) -> Result<Tidspunkt, StoreError> {
    Tidspunkt::from_unix_millis(millis).ok_or_else(|| StoreError::unreadable(what, millis))
}

pub(super) fn cpr(text: &str) -> Result<Cpr, StoreError> {
    Cpr::parse(text).map_err(|why| StoreError::unreadable("CPR number", why))
}
