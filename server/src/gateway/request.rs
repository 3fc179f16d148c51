//! The call that goes out. It is made anew of what was checked: nothing of the call that came in is copied, so a header or
//! a second reading of its body can't slip through.

use super::allow::Passage;
use crate::{
    http::{Refusal, body::BodyFault, query::QueryFields},
    services::parameters::{Holds, QueryParameter},
};
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
};
use contract::{
    BehandlerId, Cpr, Fejlkode, Feltfejl, JobagentId, JobannonceId, RequestId, feltregel::FieldFault,
    jobagent::CPR_HEADER, metoder::Http, request_id,
};
use serde_json::Value;

/// The longest entity tag that is handed on.
const LONGEST_TAG: usize = 256;
const USER_AGENT: &str = concat!("approval-console/", env!("CARGO_PKG_VERSION"));
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// A call that came in. Who calls has been checked; what it says has not.
pub(super) struct Received {
    /// The ad that its path names.
    pub(super) ad: Result<JobannonceId, Feltfejl>,
    /// Its query.
    pub(super) query: QueryFields,
    /// Its headers.
    pub(super) headers: HeaderMap,
    /// Its id.
    pub(super) request_id: Option<RequestId>,
    /// Its body, which counts only where the method has one.
    pub(super) body: Result<Value, BodyFault>,
}

/// A call that goes out, but for its address and its token.
///
/// It can't be printed: header and body may hold a CPR number.
pub(super) struct Outgoing {
    /// The HTTP method.
    pub(super) method: Method,
    /// What is put behind the service's address.
    pub(super) path_and_query: String,
    /// All its headers.
    pub(super) headers: HeaderMap,
    /// Its body.
    pub(super) body: Bytes,
}

impl Outgoing {
    /// Whether it says which answer the client has.
    pub(super) fn names_a_tag(&self) -> bool {
        self.headers.contains_key(header::IF_NONE_MATCH)
    }
}

/// Makes the outgoing call, or refuses one that can't be right.
pub(super) fn outgoing(passage: &Passage, received: Received) -> Result<Outgoing, Refusal> {
    let Received { ad, query, headers: sent, request_id, body } = received;
    let body = if passage.has_body() { Some(written(&body.map_err(Refusal::Body)?)) } else { None };
    let path_and_query = format!("{}{}", path(passage, ad)?, query_string(passage.takes.query, &query)?);
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, JSON);
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    headers.insert(header::USER_AGENT, HeaderValue::from_static(USER_AGENT));
    if body.is_some() {
        headers.insert(header::CONTENT_TYPE, JSON);
    }
    if let Some(id) = request_id.and_then(|id| HeaderValue::from_str(id.as_str()).ok()) {
        headers.insert(HeaderName::from_static(request_id::HEADER), id);
    }
    if passage.takes.cpr {
        headers.insert(HeaderName::from_static(CPR_HEADER), cpr(&sent)?);
    }
    if let Some(tag) = sent.get(header::IF_NONE_MATCH).filter(|tag| passage.takes.known_tag && is_a_tag(tag)) {
        headers.insert(header::IF_NONE_MATCH, tag.clone());
    }
    Ok(Outgoing { method: method(passage.http), path_and_query, headers, body: body.unwrap_or_default() })
}

/// The body as it was read: of two members of one name another reader might take the other.
fn written(body: &Value) -> Bytes {
    body.to_string().into()
}

/// A uuid needs no encoding.
fn path(passage: &Passage, ad: Result<JobannonceId, Feltfejl>) -> Result<String, Refusal> {
    if !passage.takes.ad {
        return Ok(passage.path.to_owned());
    }
    let ad = ad.map_err(|fault| Refusal::Fields(vec![fault]))?;
    Ok(passage.path.replace("{jobannonceId}", &ad.to_string()))
}

/// Each parameter once, as it was read: a number or a uuid needs no encoding either.
fn query_string(takes: &[QueryParameter], query: &QueryFields) -> Result<String, Refusal> {
    let mut faults = Vec::new();
    let mut text = String::new();
    for parameter in takes {
        match query.given(parameter.name).map(|given| read(parameter.holds, given)) {
            Some(Ok(value)) => {
                text.push(if text.is_empty() { '?' } else { '&' });
                text.push_str(parameter.name);
                text.push('=');
                text.push_str(&value);
            }
            Some(Err(fault)) => faults.push(Feltfejl::new(parameter.name, fault)),
            None if parameter.required => faults.push(Feltfejl::new(parameter.name, FieldFault::Missing.to_string())),
            None => {}
        }
    }
    if faults.is_empty() { Ok(text) } else { Err(Refusal::Fields(faults)) }
}

fn read(holds: Holds, given: &str) -> Result<String, &'static str> {
    const NO_NUMBER: &str = "Skal være et heltal.";
    const NO_UUID: &str = "Skal være en uuid.";
    match holds {
        Holds::Days | Holds::Number => given.parse::<i64>().map(|number| number.to_string()).map_err(|_| NO_NUMBER),
        Holds::Behandler => given.parse::<BehandlerId>().map(|id| id.to_string()).map_err(|_| NO_UUID),
        Holds::Jobagent => given.parse::<JobagentId>().map(|id| id.to_string()).map_err(|_| NO_UUID),
    }
}

/// The citizen's number, sent once; marked so that no log shows it.
fn cpr(sent: &HeaderMap) -> Result<HeaderValue, Refusal> {
    let mut values = sent.get_all(CPR_HEADER).iter();
    let only = values.next().filter(|_| values.next().is_none()).and_then(|value| value.to_str().ok());
    let cpr = only.and_then(|text| Cpr::parse(text).ok()).ok_or(Fejlkode::UgyldigtCpr)?;
    let mut value = HeaderValue::from_str(cpr.in_full()).map_err(|_| Fejlkode::UgyldigtCpr)?;
    value.set_sensitive(true);
    Ok(value)
}

fn is_a_tag(value: &HeaderValue) -> bool {
    value.len() <= LONGEST_TAG && value.to_str().is_ok()
}

const fn method(http: Http) -> Method {
    match http {
        Http::Get => Method::GET,
        Http::Post => Method::POST,
        Http::Put => Method::PUT,
        Http::Delete => Method::DELETE,
    }
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
