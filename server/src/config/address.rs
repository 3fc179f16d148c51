//! Addresses that the server calls.

use super::is_safe;
use thiserror::Error;
use url::Url;

/// Why a text is no such address.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum InvalidAddress {
    /// It is no address.
    #[error("is no address; write it as https://HOST/PATH")]
    NotAUrl,
    /// It is neither https nor of this machine.
    #[error("must begin with https://; http:// is for localhost alone")]
    NotSafe,
    /// It names a user.
    #[error("must not hold a user or a password; how a call is authorised is told by other keys")]
    User,
    /// It goes on behind the path.
    #[error("must end with its path, without ? and #")]
    TooMuch,
}

/// Reads an address.
pub(super) fn parse(text: &str) -> Result<Url, InvalidAddress> {
    let url = Url::parse(text).map_err(|_| InvalidAddress::NotAUrl)?;
    if url.host_str().is_none_or(str::is_empty) {
        return Err(InvalidAddress::NotAUrl);
    }
    if !is_safe(&url) {
        return Err(InvalidAddress::NotSafe);
    }
    if !url.username().is_empty() || url.password().is_some() { Err(InvalidAddress::User) } else { Ok(url) }
}

/// Reads an address that paths are put behind; a slash at its end is taken away.
pub(super) fn base(text: &str) -> Result<Url, InvalidAddress> {
    let mut url = parse(text)?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(InvalidAddress::TooMuch);
    }
    let path = url.path().trim_end_matches('/').to_owned();
    url.set_path(&path);
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_and_a_path() {
        let whole = "https://sts.example.dk/token/?p=a";
        assert_eq!(parse(whole).unwrap().as_str(), whole);
        for (text, told) in [
            ("https://api.example.dk/vitas", Ok("https://api.example.dk/vitas")),
            ("https://api.example.dk/vitas//", Ok("https://api.example.dk/vitas")),
            ("https://api.example.dk", Ok("https://api.example.dk/")),
            ("http://[::1]:8081/", Ok("http://[::1]:8081/")),
            ("api.example.dk", Err(InvalidAddress::NotAUrl)),
            ("https://", Err(InvalidAddress::NotAUrl)),
            ("data:text/plain,a", Err(InvalidAddress::NotAUrl)),
            ("http://api.example.dk", Err(InvalidAddress::NotSafe)),
            ("ftp://localhost/", Err(InvalidAddress::NotSafe)),
            ("https://ida:kode@api.example.dk", Err(InvalidAddress::User)),
            ("https://api.example.dk/?a=b", Err(InvalidAddress::TooMuch)),
            ("https://api.example.dk/#a", Err(InvalidAddress::TooMuch)),
        ] {
            assert_eq!(base(text).as_ref().map(Url::as_str), told.as_ref().copied(), "{text}");
        }
    }
}
