//! A text cut into words and signs, each with the key it is compared by. What two postings of the same ad may differ in
//! without differing is gone from the key: case, spaces, dashes, quotes, bullets, and how æ, ø and å are written.

use std::ops::Range;

/// Signs that begin the items of a list.
const BULLETS: [&str; 5] = ["-", "*", "•", "·", "o"];

/// A word or sign, with what stands between it and the next. The tokens of a text cover the whole of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is compared by.
    pub key: String,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Its line, counted from 0.
    pub line: usize,
}

impl Token {
    /// Whether it is a word or a number, and no mere sign.
    pub fn is_word(&self) -> bool {
        self.key.chars().any(char::is_alphanumeric)
    }
}

/// Cuts a text; an empty one has no tokens.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = 0;
    for (line, content) in text.split_inclusive('\n').enumerate() {
        let mut words = Words { content, at: 0 }.peekable();
        // A bullet is markup, unless it is all there is.
        if words.peek().is_some_and(|(_, key)| BULLETS.contains(&key.as_str()) && content.trim().chars().count() > 1) {
            words.next();
        }
        tokens.extend(words.map(|(at, key)| Token { key, range: start + at..start + at, line }));
        start += content.len();
    }
    if tokens.is_empty() && !text.is_empty() {
        tokens.push(Token { key: String::new(), range: 0..0, line: 0 });
    }
    let mut end = text.len();
    for token in tokens.iter_mut().rev() {
        token.range.end = end;
        end = token.range.start;
    }
    if let Some(first) = tokens.first_mut() {
        first.range.start = 0;
    }
    tokens
}

/// The words and signs of a line, with where they begin.
struct Words<'a> {
    content: &'a str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = (usize, String);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.content.get(self.at..)?;
            let first = rest.chars().next()?;
            let begins = self.at;
            let length = if is_of_word(first) { word_length(rest) } else { first.len_utf8() };
            self.at += length;
            let key = rest.get(..length).map(key)?;
            if !key.is_empty() {
                return Some((begins, key));
            }
        }
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

/// Accents that are written apart from their letter.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Bytes of the word at the beginning. A point, comma or soft hyphen inside a word or number belongs to it.
fn word_length(text: &str) -> usize {
    let mut length = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let goes_on = chars.peek().is_some_and(|(_, next)| is_of_word(*next));
        if !(is_of_word(c) || goes_on && matches!(c, '.' | ',' | '\u{ad}' | '\u{200b}')) {
            break;
        }
        length = at + c.len_utf8();
    }
    length
}

/// What a word or sign is compared by; empty for what is not compared at all.
fn key(written: &str) -> String {
    let mut key = String::with_capacity(written.len());
    for c in written.chars().flat_map(char::to_lowercase) {
        match c {
            'å' => key.push_str("aa"),
            'æ' | 'ä' => key.push_str("ae"),
            'ø' | 'ö' => key.push_str("oe"),
            'é' | 'è' | 'ê' => key.push('e'),
            'ü' => key.push('u'),
            // The ring and the dots of a letter that is written in two.
            '\u{30a}' if key.ends_with('a') => key.push('a'),
            '\u{308}' if key.ends_with(['a', 'o']) => key.push('e'),
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => key.push('-'),
            '\'' | '`' | '´' | '\u{2018}'..='\u{201b}' => key.push('\''),
            '"' | '«' | '»' | '\u{201c}'..='\u{201f}' => key.push('"'),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
            c if c.is_whitespace() || c.is_control() || is_mark(c) => {}
            c => key.push(c),
        }
    }
    key
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.key).collect()
    }

    #[test]
    fn what_does_not_differ_has_the_same_keys() {
        for (one, other) in [
            ("Kok  til\u{a0}Aarhus", "KOK til\nÅrhus"),
            ("37,5 timer – løn", "37,5 timer - loen"),
            ("”Vi søger”", "\"Vi soeger\""),
            ("• Salg\n• IT", "- Salg\n* IT"),
            ("fuld\u{ad}tid", "fuldtid"),
            ("gr\u{f8}n a\u{30a}l", "groen ål"),
            ("chef’en", "chef'en"),
            ("café", "cafe\u{301}"),
        ] {
            assert_eq!(keys(one), keys(other), "{one}");
        }
    }

    #[test]
    fn what_differs_has_other_keys() {
        for (one, other) in
            [("37,5 timer", "37 timer"), ("3.000", "3000"), ("kok", "kokke"), ("løn.", "løn!"), ("-", "")]
        {
            assert_ne!(keys(one), keys(other), "{one}");
        }
    }

    #[test]
    fn words_and_signs_stand_apart() {
        assert_eq!(keys("Løn: 30.500,75 kr. (ca.)"), ["loen", ":", "30.500,75", "kr", ".", "(", "ca", ".", ")"]);
        assert_eq!(tokens("a\nb c").iter().map(|token| token.line).collect::<Vec<_>>(), [0, 1, 1]);
        assert!(tokens("").is_empty());
    }

    proptest! {
        #[test]
        fn the_tokens_cover_the_text(text in "[a-cåÆ0-9 .,\n•–\u{ad}\u{300}\u{a0}-]{0,60}|\\PC{0,40}") {
            let whole: String = tokens(&text).iter().map(|token| &text[token.range.clone()]).collect();
            prop_assert_eq!(whole, text);
        }
    }
}
