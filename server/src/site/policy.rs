//! The Content-Security-Policy: nothing runs but our own files, and the inline scripts that the page was built with.

use super::StaticFile;
use axum::http::HeaderValue;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The policy for a page. Hashing its few inline scripts takes microseconds, and a debug build may get another
/// page while it runs, so nothing is kept.
pub(super) fn of(page: &StaticFile) -> HeaderValue {
    let policy = text(&String::from_utf8_lossy(&page.content));
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

fn text(html: &str) -> String {
    let hashes: String = inline_scripts(html)
        .map(|script| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script.as_bytes()))))
        .collect();
    // `data:` is for the icons inside the design system's CSS; an ad's images from other hosts stay out. Text becomes HTML only
    // by the console's own check (src/ui/trusted_html.rs) and by DOMPurify's.
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default dompurify"
    )
}

/// The texts of the scripts that stand in the page itself. The page is our own build, so its tags are plain.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|from| {
        let (attributes, rest) = from.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        let external = attributes.split_whitespace().any(|attribute| attribute.starts_with("src="));
        (!external && !script.is_empty()).then_some(script)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_named_by_hash() {
        let policy = text("<script src=\"a.js\"></script><script type=\"module\">alert(1)</script>");
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(
            policy.contains("'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';"),
            "{policy}"
        );
        assert_eq!(policy.matches("sha256-").count(), 1);
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    }
}
