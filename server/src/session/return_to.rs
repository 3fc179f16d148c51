//! Where a sign-in leads back to: a page of this console, and nothing else.

use crate::app::RESERVED;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use url::Url;

/// Longer than any page's address.
const LONGEST: usize = 1000;
/// Stands for our own origin, whatever it is.
const HERE: &str = "https://console.invalid";

/// A path of the console with its query: all that a redirect of ours is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReturnTo(String);

impl ReturnTo {
    /// The console's first page.
    pub(super) fn home() -> Self {
        Self("/".into())
    }

    /// Takes in what a query says; anything but a page of the console leads to its first.
    pub(super) fn parse(text: &str) -> Self {
        if is_page(text) { Self(text.into()) } else { Self::home() }
    }

    pub(super) fn path(&self) -> &str {
        &self.0
    }

    /// For a link that begins a sign-in with it.
    pub(super) fn as_parameter(&self) -> String {
        utf8_percent_encode(&self.0, NON_ALPHANUMERIC).to_string()
    }
}

fn is_page(text: &str) -> bool {
    let mut bytes = text.bytes();
    let rooted = bytes.next() == Some(b'/') && bytes.next() != Some(b'/');
    // A browser takes a backslash for a slash, and leaves tabs and line breaks out.
    let plain = text.bytes().all(|byte| byte > b' ' && byte < 0x7f && byte != b'\\');
    if !rooted || !plain || text.len() > LONGEST {
        return false;
    }
    let (Ok(here), Ok(there)) = (Url::parse(HERE), Url::parse(HERE).and_then(|here| here.join(text))) else {
        return false;
    };
    let first = there.path_segments().and_then(|mut segments| segments.next()).unwrap_or_default();
    let first = percent_decode_str(first).decode_utf8_lossy();
    there.origin() == here.origin() && !there.path().starts_with("//") && !RESERVED.contains(&first.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pages_are_returned_to() {
        for page in ["/", "/annoncer/1?filter=a%20b&x=1", "/annoncer?q=%C3%A6", "/a//b", "/a/../b", "/?returnTo=//x"] {
            assert_eq!(ReturnTo::parse(page).path(), page);
        }
        assert_eq!(ReturnTo::parse("/a?b=c").as_parameter(), "%2Fa%3Fb%3Dc");
    }

    #[test]
    fn nothing_else_is() {
        let long = format!("/{}", "a".repeat(LONGEST));
        for hostile in [
            "",
            "annoncer",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/a\\b",
            "https://evil.example",
            "https:evil.example",
            "javascript:alert(1)",
            "/\t/evil.example",
            "/\n/evil.example",
            "\t//evil.example",
            " /",
            "/\u{0}",
            "/a b",
            "/æ",
            "/a\r\nset-cookie: x=1",
            "/bff/session",
            "/%62ff/session",
            "/x/../bff/session",
            "/./bff/sign-in",
            "/v2/JobannonceBehandling",
            "/%2e%2e/bff/x",
            &long,
        ] {
            assert_eq!(ReturnTo::parse(hostile), ReturnTo::home(), "{hostile:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_sent_it_stays_here(text in r"[/\\.%a-z0-9:@?#\t\n ]{0,30}") {
            let there = Url::parse(HERE).unwrap().join(ReturnTo::parse(&text).path()).unwrap();
            prop_assert_eq!(there.origin().ascii_serialization(), HERE);
            prop_assert!(!there.path().starts_with("/bff/"));
            prop_assert!(!there.path().starts_with("//"));
        }
    }
}
