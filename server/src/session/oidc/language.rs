//! In which language a page of the server speaks: there is no console yet that could ask.

use axum::http::{HeaderMap, header};

/// A language of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Danish,
    English,
}

impl Language {
    /// Danish, unless a browser would rather have English.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let (danish, english) = (weight(wishes, "da"), weight(wishes, "en"));
        if english > danish { Self::English } else { Self::Danish }
    }

    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }
}

/// How much a language is wished for, from 0 to 1.
fn weight(wishes: &str, language: &str) -> f32 {
    let heard = wishes.split(',').filter_map(|wish| {
        let (tag, quality) = wish.split_once(';').unwrap_or((wish, "q=1"));
        let primary = tag.trim().split('-').next()?;
        let quality: f32 = quality.trim().strip_prefix("q=")?.parse().ok()?;
        primary.eq_ignore_ascii_case(language).then_some(quality)
    });
    heard.filter(|quality| (0.0..=1.0).contains(quality)).fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_unless_english_is_preferred() {
        for (wishes, language) in [
            ("", Language::Danish),
            ("da", Language::Danish),
            ("da, en-gb;q=0.8, en;q=0.7", Language::Danish),
            ("en-US,en;q=0.5", Language::English),
            ("en;q=0.3,da;q=0.4", Language::Danish),
            ("en;q=0.4,DA-dk;q=0.3", Language::English),
            ("fr,de;q=0.9", Language::Danish),
            ("en;q=nonsense", Language::Danish),
            ("en;q=7", Language::Danish),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, wishes.parse().unwrap())]);
            assert_eq!(Language::of(&headers), language, "{wishes}");
        }
        assert_eq!(Language::of(&HeaderMap::new()), Language::Danish);
    }
}
