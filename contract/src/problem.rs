//! The error body: `application/problem+json` (RFC 9457) with the services' own members (domain.md 6.3).

use crate::Fejlkode;
use serde::{Deserialize, Deserializer, Serialize};

/// Media type of an error body.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// What the service says went wrong. Every member may be missing when it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Problem {
    /// A URI naming the kind of problem; `about:blank` where the status says it all.
    #[serde(rename = "type", deserialize_with = "forgiving")]
    pub kind: String,
    /// Short English name of the status.
    #[serde(deserialize_with = "forgiving")]
    pub title: String,
    /// The HTTP status, repeated.
    #[serde(deserialize_with = "forgiving")]
    pub status: u16,
    /// The documented error code.
    #[serde(deserialize_with = "forgiving", skip_serializing_if = "Option::is_none")]
    pub fejlkode: Option<Fejlkode>,
    /// The code's text.
    #[serde(deserialize_with = "forgiving", skip_serializing_if = "Option::is_none")]
    pub fejltekst: Option<String>,
    /// What it means here.
    #[serde(deserialize_with = "forgiving", skip_serializing_if = "Option::is_none")]
    pub beskrivelse: Option<String>,
    /// The fields at fault, for 1014.
    #[serde(deserialize_with = "forgiving", skip_serializing_if = "Vec::is_empty")]
    pub feltfejl: Vec<Feltfejl>,
}

/// One field at fault.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Feltfejl {
    /// The field's path in the request, e.g. `behandler.behandlerNavn`.
    #[serde(deserialize_with = "forgiving")]
    pub felt: String,
    /// What is wrong with it.
    #[serde(deserialize_with = "forgiving")]
    pub fejl: String,
}

impl Feltfejl {
    /// Names a field and its fault.
    pub fn new(felt: impl Into<String>, fejl: impl Into<String>) -> Self {
        Self { felt: felt.into(), fejl: fejl.into() }
    }
}

/// A member of another type than documented is read as missing: the rest of the error is still worth showing.
fn forgiving<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: serde::de::DeserializeOwned + Default,
{
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_documented_body() {
        let problem: Problem = serde_json::from_str(
            r#"{ "type":"about:blank", "title":"Unprocessable Content", "status":422, "fejlkode":1014,
                 "fejltekst":"Beskeden kunne ikke valideres", "beskrivelse":"Et eller flere felter er ugyldige.",
                 "feltfejl":[ {"felt":"behandler.behandlerNavn","fejl":"Skal udfyldes."} ], "traceId":"0HN" }"#,
        )
        .unwrap();
        assert_eq!(problem.fejlkode, Some(Fejlkode::BeskedIkkeValideret));
        assert_eq!(problem.feltfejl, [Feltfejl::new("behandler.behandlerNavn", "Skal udfyldes.")]);
    }

    #[test]
    fn reads_what_a_proxy_or_a_framework_would_send() {
        let read = |json: &str| serde_json::from_str::<Problem>(json).unwrap();
        assert_eq!(read("{}"), Problem::default());
        assert_eq!(read(r#"{"fejlkode":"121301","status":"409"}"#).fejlkode, None);
        assert_eq!(read(r#"{"title":"Bad","errors":{"a":["b"]},"feltfejl":"nej"}"#).title, "Bad");
    }
}
