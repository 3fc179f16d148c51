//! Texts without what two postings of the same ad may differ in: case, spaces, dashes, tags.

/// A title to compare by: lower case, spaces and dashes collapsed. `None` if nothing is left.
pub fn title_key(title: &str) -> Option<String> {
    let words: Vec<String> =
        title.split(is_space_or_dash).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn is_space_or_dash(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// An HTML text in lower case, without tags.
///
/// This reads text to compare it, never to show it: what a browser would take for a tag does not matter here.
pub fn plain(html: &str) -> String {
    without_tags(html).to_lowercase()
}

/// The words of a plain text.
pub fn words(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, mark) = rest.split_at(at);
        text.push_str(before);
        rest = if mark.starts_with('<') { after_tag(mark, &mut text) } else { after_entity(mark, &mut text) };
    }
    text.push_str(rest);
    text
}

/// What follows a tag, which separates words; a lone `<` is text.
fn after_tag<'a>(mark: &'a str, text: &mut String) -> &'a str {
    let opens = mark[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    text.push(' ');
    match mark.find('>') {
        Some(end) if opens => &mark[end + 1..],
        _ => &mark[1..],
    }
}

/// What follows a character reference; an unknown one separates words.
fn after_entity<'a>(mark: &'a str, text: &mut String) -> &'a str {
    const LONGEST: usize = 10;
    let end = mark.bytes().take(LONGEST).position(|byte| byte == b';');
    let Some(end) = end else {
        text.push(' ');
        return &mark[1..];
    };
    text.push(character(&mark[1..end]).unwrap_or(' '));
    &mark[end + 1..]
}

fn character(name: &str) -> Option<char> {
    if let Some(hex) = name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
        return u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    }
    if let Some(decimal) = name.strip_prefix('#') {
        return decimal.parse().ok().and_then(char::from_u32);
    }
    // The letters of Danish texts and its neighbours'; all else is no part of a word.
    Some(match name {
        "aelig" | "AElig" => 'æ',
        "oslash" | "Oslash" => 'ø',
        "aring" | "Aring" => 'å',
        "eacute" | "Eacute" => 'é',
        "auml" | "Auml" => 'ä',
        "ouml" | "Ouml" => 'ö',
        "uuml" | "Uuml" => 'ü',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_differ_in_more_than_spaces_dashes_and_case() {
        let key = |title: &str| title_key(title).unwrap_or_default();
        assert_eq!(key("  Kok –  Aarhus C"), "kok aarhus c");
        assert_eq!(key("KOK-AARHUS\u{a0}C"), "kok aarhus c");
        assert_ne!(key("Kok, Aarhus C"), "kok aarhus c");
        assert_eq!(title_key(" – "), None);
    }

    fn words(html: &str) -> Vec<String> {
        super::words(&plain(html)).map(Into::into).collect()
    }

    #[test]
    fn words_of_html() {
        assert_eq!(
            words("<p>Vi s&oslash;ger <b>en</b> KOK</p><p>løn: 3&nbsp;000&#230;</p>"),
            ["vi", "søger", "en", "kok", "løn", "3", "000æ"]
        );
        assert_eq!(words("a < b & c &unknown; d"), ["a", "b", "c", "d"]);
        assert_eq!(words("a <b"), ["a", "b"]);
        assert_eq!(words("&"), Vec::<String>::new());
        assert_eq!(words("&æøåæøåæøå;<"), ["æøåæøåæøå"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_words(html in "[<>&;#a-zæ /!é]{0,60}") {
            for word in words(&html) {
                proptest::prop_assert!(word.chars().all(char::is_alphanumeric));
            }
        }
    }
}
