//! Reading a call's query string.

use super::Refusal;
use axum::{
    extract::{FromRequestParts, Query},
    http::{Uri, request::Parts},
};
use contract::{BehandlerId, Feltfejl, feltregel};
use std::{collections::HashMap, convert::Infallible, str::FromStr};

/// A query string, not yet judged: who asks is checked first.
#[derive(Debug)]
pub struct QueryFields {
    values: HashMap<String, String>,
    faults: Vec<Feltfejl>,
}

impl<S: Sync> FromRequestParts<S> for QueryFields {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.uri))
    }
}

impl QueryFields {
    /// The query of an address; of two values for one name the last.
    pub fn of(uri: &Uri) -> Self {
        let values = Query::try_from_uri(uri).map(|Query(values)| values).unwrap_or_default();
        Self { values, faults: Vec::new() }
    }

    /// What was given for a name, if anything.
    pub fn given(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// The caseworker that a statistic is asked for.
    pub fn behandler_identifier(&mut self) -> Option<BehandlerId> {
        self.read("behandlerIdentifier", "Skal være en uuid.")
    }

    /// How many days a statistic covers.
    pub fn dage_siden(&mut self) -> Option<u16> {
        let days: i64 = self.read("dageSiden", "Skal være et heltal.")?;
        if let Err(fault) = feltregel::dage_siden(days) {
            self.faults.push(Feltfejl::new("dageSiden", fault.to_string()));
        }
        u16::try_from(days).ok()
    }

    /// A whole number within bounds, or missing or blank.
    pub fn optional_integer(&mut self, name: &str, min: i64, max: i64) -> Option<i64> {
        self.values.get(name).filter(|value| !value.trim().is_empty())?;
        let value = self.read(name, "Skal være et heltal.")?;
        feltregel::range(value, min, max)
            .map_err(|fault| self.faults.push(Feltfejl::new(name, fault.to_string())))
            .ok()
            .map(|()| value)
    }

    /// A whole number that must be there.
    pub fn integer(&mut self, name: &str) -> Option<i64> {
        self.read(name, "Skal være et heltal.")
    }

    /// Refuses if any field read was missing or at fault.
    pub fn finish(self) -> Result<(), Refusal> {
        if self.faults.is_empty() { Ok(()) } else { Err(Refusal::Fields(self.faults)) }
    }

    fn read<T: FromStr>(&mut self, name: &str, wrong_type: &str) -> Option<T> {
        let Some(value) = self.given(name) else {
            self.faults.push(Feltfejl::new(name, feltregel::FieldFault::Missing.to_string()));
            return None;
        };
        let read = value.parse().ok();
        if read.is_none() {
            self.faults.push(Feltfejl::new(name, wrong_type));
        }
        read
    }
}
