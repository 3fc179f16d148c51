//! The compressed variants that the build puts beside each file.

use axum::http::{HeaderMap, header};

/// How a variant is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
}

/// Smallest first.
const ALL: [Encoding; 2] = [Encoding::Brotli, Encoding::Gzip];

impl Encoding {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    pub(super) const fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// The encodings that a client takes, smallest first.
    pub(super) fn accepted(headers: &HeaderMap) -> Vec<Self> {
        let values = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
        let offers: Vec<(&str, bool)> = values.flat_map(|value| value.split(',')).map(offer).collect();
        let takes =
            |name: &str| offers.iter().find(|(offered, _)| offered.eq_ignore_ascii_case(name)).map(|(_, yes)| *yes);
        ALL.into_iter().filter(|encoding| takes(encoding.name()).or_else(|| takes("*")).unwrap_or(false)).collect()
    }
}

/// One entry, such as `gzip;q=0.8`, and whether it is welcome.
fn offer(entry: &str) -> (&str, bool) {
    let mut parts = entry.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=")).and_then(|weight| weight.parse::<f32>().ok());
    (name, weight.is_none_or(|weight| weight > 0.0))
}

/// Whether a path is a variant rather than a file of its own.
pub(super) fn is_variant(path: &str) -> bool {
    ALL.iter().any(|encoding| path.ends_with(encoding.suffix()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smallest_that_the_client_takes() {
        let accepted = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, value.parse().unwrap());
            Encoding::accepted(&headers)
        };
        assert_eq!(accepted("gzip, deflate, br, zstd"), [Encoding::Brotli, Encoding::Gzip]);
        assert_eq!(accepted("br;q=0, gzip;q=0.5"), [Encoding::Gzip]);
        assert_eq!(accepted("*"), [Encoding::Brotli, Encoding::Gzip]);
        assert_eq!(accepted("*, br;q=0"), [Encoding::Gzip]);
        assert_eq!(accepted("identity"), []);
        assert_eq!(Encoding::accepted(&HeaderMap::new()), []);
    }
}
