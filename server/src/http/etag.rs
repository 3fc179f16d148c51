//! Entity tags: a client that names the one it has is told that it has the newest, and nothing else.

use super::Refusal;
use crate::store::{Store, StoreError};
use axum::{
    Json,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use rusqlite::Connection;
use serde::Serialize;

/// Whether a call's `If-None-Match` lists a tag. The comparison is weak (RFC 9110, 8.8.3.2), as that header's is.
pub fn is_known(asked: &HeaderMap, tag: &str) -> bool {
    let strong = |tag: &str| tag.strip_prefix("W/").unwrap_or(tag).to_owned();
    let tag = strong(tag);
    let lists = |listed: &str| listed.split(',').map(str::trim).any(|one| one == "*" || strong(one) == tag);
    asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|listed| listed.to_str().ok()).any(lists)
}

/// The tag of a list that has a version. It is weak: the same list may travel compressed or not.
pub fn of_version(version: &str) -> String {
    format!("W/\"{version}\"")
}

/// Answers with what the database holds, or with 304 if its version is the one that the client has. Both are read from
/// one state of the data; the list itself is not touched for a 304.
pub async fn answer<T: Serialize + Send + 'static>(
    store: &Store,
    asked: HeaderMap,
    version: impl FnOnce(&Connection) -> Result<String, StoreError> + Send + 'static,
    read: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
) -> Result<Response, Refusal> {
    let (tag, body) = store
        .read(move |connection| {
            let tag = of_version(&version(connection)?);
            let body = if is_known(&asked, &tag) { None } else { Some(read(connection)?) };
            Ok::<_, StoreError>((tag, body))
        })
        .await?;
    let tag = [(header::ETAG, tag)];
    Ok(match body {
        Some(body) => (tag, Json(body)).into_response(),
        None => (StatusCode::NOT_MODIFIED, tag).into_response(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_tag_is_known_however_it_is_listed() {
        for (listed, known) in [
            (&[][..], false),
            (&[r#"W/"a""#], true),
            (&[r#""a""#], true),
            (&[r#""b", W/"a""#], true),
            (&[r#""b""#, r#""a""#], true),
            (&["*"], true),
            (&["a"], false),
            (&[r#"W/"A""#], false),
            (&[r#"W/"ab""#], false),
            (&["\u{e6}"], false),
            (&[""], false),
        ] {
            let mut asked = HeaderMap::new();
            for one in listed {
                asked.append(header::IF_NONE_MATCH, HeaderValue::from_bytes(one.as_bytes()).unwrap());
            }
            assert_eq!(is_known(&asked, r#"W/"a""#), known, "{listed:?}");
            assert_eq!(is_known(&asked, r#""a""#), known, "{listed:?}");
        }
    }
}
