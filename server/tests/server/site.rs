//! The console's files and pages.

use crate::support::{Answer, Server};
use approval_console_server::site::{Files, Site, StaticFile};
use std::{borrow::Cow, collections::HashMap};

const WASM: &str = "/console-0123456789abcdef_bg.wasm";

/// Files that a test makes up.
pub struct MadeUp(HashMap<&'static str, &'static str>);

impl Files for MadeUp {
    fn read(&self, path: &str) -> Option<StaticFile> {
        let content = self.0.get(path)?.as_bytes();
        let mut sha256 = [0; 32];
        sha256[..content.len().min(32)].copy_from_slice(&content[..content.len().min(32)]);
        Some(StaticFile { content: Cow::Borrowed(content), sha256 })
    }
}

pub fn nothing() -> MadeUp {
    MadeUp(HashMap::new())
}

fn server() -> Server {
    Server::start_with_site(Site::of(MadeUp(HashMap::from([
        ("index.html", "<html><script type=\"module\">alert(1)</script><script src=\"x.js\"></script>"),
        ("index.html.br", "index in brotli"),
        ("console-0123456789abcdef_bg.wasm", "wasm"),
        ("console-0123456789abcdef_bg.wasm.br", "wasm in brotli"),
        ("console-0123456789abcdef_bg.wasm.gz", "wasm in gzip"),
        ("favicon.svg", "<svg/>"),
        ("help/queue-dark.webp", "a picture"),
    ]))))
}

fn get(server: &Server, path: &str, headers: &[(&str, &str)]) -> Answer {
    server.browser().get(path, headers)
}

#[test]
fn every_page_path_is_the_console() {
    let server = server();
    for path in
        ["/", "/annoncer/00000000-0000-0000-0000-000000000001", "/statistik?dage=7", "/V2/x", "/index.html", "/a/b/"]
    {
        let answer = get(&server, path, &[]);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-cache");
        assert!(answer.text().starts_with("<html>"));
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("style-src 'self';"), "{policy}");
        assert!(policy.ends_with("require-trusted-types-for 'script'; trusted-types default dompurify"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
    }
}

#[test]
fn hashed_files_are_kept_for_ever_and_come_precompressed() {
    let server = server();
    for (accepts, encoding, content) in
        [("br, gzip", "br", "wasm in brotli"), ("gzip", "gzip", "wasm in gzip"), ("identity", "", "wasm")]
    {
        let answer = get(&server, WASM, &[("accept-encoding", accepts)]);
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), "application/wasm");
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("vary"), "Accept-Encoding");
        assert_eq!(answer.header("content-length"), content.len().to_string());
        if encoding != "gzip" {
            assert_eq!(answer.text(), content);
        }
    }
    for file in ["/favicon.svg", "/help/queue-dark.webp"] {
        assert_eq!(get(&server, file, &[]).header("cache-control"), "public, max-age=86400");
    }
    assert_eq!(get(&server, "/help/queue-dark.webp", &[]).header("content-type"), "image/webp");
}

#[test]
fn an_unchanged_page_is_not_sent_again() {
    let server = server();
    let first = get(&server, "/", &[("accept-encoding", "br")]);
    let etag = first.header("etag").to_owned();
    assert!(etag.starts_with('"') && etag.ends_with(".br\""), "{etag}");
    for known in [etag.clone(), format!("W/{etag}"), format!("\"x\", {etag}"), "*".into()] {
        let again = get(&server, "/", &[("accept-encoding", "br"), ("if-none-match", &known)]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{known}");
        assert_eq!(again.header("etag"), etag);
        assert!(again.header("content-security-policy").contains("sha256-"));
    }
    assert_eq!(get(&server, "/", &[("accept-encoding", "identity"), ("if-none-match", &etag)]).status, 200);
}

#[test]
fn head_is_get_without_the_body() {
    let server = server();
    let head = server.browser().send("HEAD", WASM, &[("accept-encoding", "br")], None);
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), "14");
    assert_eq!(head.header("content-encoding"), "br");
}

#[test]
fn a_missing_file_is_no_page() {
    let server = server();
    for path in ["/console-0123456789abcdee.js", "/favicon.ico", "/fonts/x.woff2", "/favicon.svg.br"] {
        get(&server, path, &[]).is_refused(404, None);
    }
    for path in ["/..%2f..%2fetc/passwd", "/%2e%2e/Cargo.toml", "/%00", "/%ff", "/a%5c..%5cb"] {
        get(&server, path, &[]).is_refused(404, None);
    }
    server.browser().send("POST", "/", &[], Some(b"x")).is_refused(405, None);
}

#[test]
fn without_a_console_the_page_says_how_to_build_it() {
    let server = Server::start();
    let answer = get(&server, "/annoncer/x", &[]);
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("cargo xtask start"));
    assert_eq!(get(&server, "/", &[]).status, 503);
}
