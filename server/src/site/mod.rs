//! The console: its files, precompressed, with strict headers, and its `index.html` for every page path.

mod encoding;
mod files;
mod policy;

pub use files::{Files, StaticFile};

use crate::http::{Refusal, etag};
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, Method, Response as HttpResponse, StatusCode, header},
    response::{IntoResponse, Response},
};
use encoding::Encoding;
use percent_encoding::percent_decode_str;
use std::{fmt, fmt::Write, sync::Arc};

const INDEX: &str = "index.html";
const NOT_BUILT: &str = include_str!("not_built.html");

/// The console's files. Cloning shares them.
#[derive(Clone)]
pub struct Site(Arc<dyn Files>);

impl Site {
    /// The console that was built last: inside a release binary; in a debug build, what lies in `dist` now.
    pub fn built() -> Self {
        Self::of(files::Built)
    }

    /// Serves any files.
    pub fn of(files: impl Files + 'static) -> Self {
        Self(Arc::new(files))
    }

    /// Whether there is a console to serve.
    pub fn is_built(&self) -> bool {
        self.0.read(INDEX).is_some()
    }
}

impl fmt::Debug for Site {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Site").finish_non_exhaustive()
    }
}

/// Answers a call for a page or a file.
pub fn answer(site: &Site, request: &Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return ([(header::ALLOW, "GET,HEAD")], Refusal::NoSuchMethod).into_response();
    }
    let Some(path) = safe_path(request.uri().path()) else {
        return Refusal::NoSuchPath.into_response();
    };
    let answer = match site.0.read(&path).filter(|_| !encoding::is_variant(&path)) {
        Some(file) => file_answer(site, &path, &file, request.headers()),
        // A missing file must not become a page: the browser would take HTML for a script.
        None if path != INDEX && is_file_name(&path) => Refusal::NoSuchPath.into_response(),
        None => match site.0.read(INDEX) {
            Some(index) => file_answer(site, INDEX, &index, request.headers()),
            None => not_built(),
        },
    };
    if request.method() == Method::HEAD { without_body(answer) } else { answer }
}

/// The path of a file below the site's root; `None` for one that tries to leave it.
fn safe_path(path: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let path = path.trim_start_matches('/');
    let strange = |segment: &str| segment == ".." || segment == "." || segment.contains(['\\', '\0', ':']);
    if path.split('/').any(strange) {
        return None;
    }
    Some(if path.is_empty() { INDEX.into() } else { path.into() })
}

/// Whether a path ends like a file of the web rather than like a page.
fn is_file_name(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    encoding::is_variant(name) || mime_guess::from_path(name).first().is_some()
}

fn file_answer(site: &Site, path: &str, file: &StaticFile, asked: &HeaderMap) -> Response {
    let variant = Encoding::accepted(asked).into_iter().find_map(|encoding| {
        let variant = site.0.read(&format!("{path}{}", encoding.suffix()))?;
        Some((encoding, variant))
    });
    let etag = tag(file, variant.as_ref().map(|(encoding, _)| *encoding));
    let unchanged = etag::is_known(asked, &etag);

    let mut answer = HttpResponse::builder()
        .header(header::ETAG, &etag)
        .header(header::VARY, "Accept-Encoding")
        .header(header::CACHE_CONTROL, cache_control(path));
    if path == INDEX {
        answer = answer.header(header::CONTENT_SECURITY_POLICY, policy::of(file));
    }
    if unchanged {
        answer = answer.status(StatusCode::NOT_MODIFIED);
        return answer.body(Body::empty()).unwrap_or_else(|_| Refusal::Panicked.into_response());
    }
    answer = answer.header(header::CONTENT_TYPE, content_type(path));
    let content = match variant {
        Some((encoding, variant)) => {
            answer = answer.header(header::CONTENT_ENCODING, encoding.name());
            variant.content
        }
        None => file.content.clone(),
    };
    answer
        .header(header::CONTENT_LENGTH, content.len())
        .body(Body::from(content))
        .unwrap_or_else(|_| Refusal::Panicked.into_response())
}

/// The content's hash; each encoding is another representation, so it has another tag.
fn tag(file: &StaticFile, encoding: Option<Encoding>) -> String {
    let mut tag = String::from("\"");
    for byte in &file.sha256[..16] {
        // Writing to a text can't fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push_str(encoding.map_or("", Encoding::suffix));
    tag.push('"');
    tag
}

fn content_type(path: &str) -> String {
    let media_type = mime_guess::from_path(path).first_or_octet_stream();
    match (media_type.type_().as_str(), media_type.subtype().as_str()) {
        ("text", _) | (_, "json" | "javascript") => format!("{}; charset=utf-8", media_type.essence_str()),
        _ => media_type.essence_str().to_owned(),
    }
}

fn cache_control(path: &str) -> &'static str {
    match path {
        _ if is_hashed(path) => "public, max-age=31536000, immutable",
        // Browsers ask for it anew at every change of the address, so at every ad.
        "favicon.svg" => "public, max-age=86400",
        // Pictures for reading at leisure: one may be a day behind the console.
        _ if path.starts_with("help/") => "public, max-age=86400",
        _ => "no-cache",
    }
}

/// Whether a file's name carries its content's hash, as Trunk writes it: `console-1a2b3c4d5e6f7a8b_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    const FEWEST_DIGITS: usize = 8;
    let name = path.rsplit('/').next().unwrap_or_default();
    let Some((stem, _)) = name.rsplit_once('.') else { return false };
    let mut parts = stem.strip_suffix("_bg").unwrap_or(stem).split(['-', '.', '_']);
    parts.any(|part| part.len() >= FEWEST_DIGITS && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn without_body(answer: Response) -> Response {
    let (parts, _) = answer.into_parts();
    Response::from_parts(parts, Body::empty())
}

fn not_built() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (StatusCode::SERVICE_UNAVAILABLE, headers, NOT_BUILT).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_are_kept_for_ever() {
        for name in ["console-1a2b3c4d5e6f7a8b.js", "console-1a2b3c4d5e6f7a8b_bg.wasm", "a/b/console-deadbeef.css"] {
            assert!(is_hashed(name), "{name}");
        }
        for name in ["index.html", "fonts/ibm-plex-sans-latin-400-normal.woff2", "facade-abcdef.js", "deadbeef"] {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn no_path_leaves_the_site() {
        for path in ["/../secret", "/a/../../b", "/%2e%2e/secret", "/a%2f..%2fb", "/..%5csecret", "/c:/x", "/%00"] {
            assert_eq!(safe_path(path), None, "{path}");
        }
        assert_eq!(safe_path("/"), Some("index.html".into()));
        assert_eq!(safe_path("//etc/passwd"), Some("etc/passwd".into()));
        assert_eq!(safe_path("/annoncer/x"), Some("annoncer/x".into()));
    }

    #[test]
    fn types_that_browsers_insist_on() {
        assert_eq!(content_type("a_bg.wasm"), "application/wasm");
        assert_eq!(content_type("a.js"), "text/javascript; charset=utf-8");
        assert_eq!(content_type("a.css"), "text/css; charset=utf-8");
        assert_eq!(content_type("a.woff2"), "font/woff2");
        assert_eq!(content_type("site.webmanifest"), "application/manifest+json");
        assert_eq!(content_type("a.svg"), "image/svg+xml");
    }
}
