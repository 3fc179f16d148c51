//! Styling taken out of foreign HTML before it is parsed.
//!
//! Safety is DOMPurify's. But a browser reports every inline style it parses as a breach of the page's
//! Content-Security-Policy, even in a document that is never shown, and ordinary ads are full of them.

/// Renames `style` attributes and elements, inside tags only. Text and everything else stay as they are.
pub fn without_styling(html: &str) -> String {
    let mut written = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, from_tag) = rest.split_at(start);
        let (tag, after) = from_tag.split_at(tag_length(from_tag));
        written.push_str(text);
        push_tag(tag, &mut written);
        rest = after;
    }
    written.push_str(rest);
    written
}

/// Length in bytes of the tag a text starts with: to the `>` that no quotation mark encloses, else to the end.
/// What starts with `<` and is no tag is one byte long.
fn tag_length(text: &str) -> usize {
    if !text.get(1..).unwrap_or_default().starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
        return 1;
    }
    let mut quote = None;
    for (place, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return place + 1,
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn push_tag(tag: &str, written: &mut String) {
    let name_ends = tag.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(tag.len());
    let (name, attributes) = tag.split_at(name_ends);
    // DOMPurify drops a script with all it holds, just as a style.
    match name.to_ascii_lowercase().as_str() {
        "<style" => written.push_str("<script"),
        "</style" => written.push_str("</script"),
        _ => written.push_str(name),
    }
    let mut rest = attributes;
    while let Some(place) = find_style(rest) {
        let (before, from) = rest.split_at(place);
        written.push_str(before);
        written.push_str("data-");
        let (word, after) = from.split_at("style".len());
        written.push_str(word);
        rest = after;
    }
    written.push_str(rest);
}

/// Where an attribute named `style` begins: the word, preceded by what ends another attribute and followed by
/// `=` with or without space.
fn find_style(attributes: &str) -> Option<usize> {
    let lower = attributes.to_ascii_lowercase();
    lower.match_indices("style").map(|(place, _)| place).find(|place| {
        let before = lower.get(..*place).and_then(|text| text.chars().next_back());
        let after = lower.get(place + "style".len()..).unwrap_or_default().trim_start();
        before.is_some_and(|c| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '/')) && after.starts_with('=')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styling_is_renamed_inside_tags_only() {
        for (html, expected) in [
            (r#"<p style="x">a</p>"#, r#"<p data-style="x">a</p>"#),
            (r#"<P CLASS="a"STYLE = 'x'>"#, r#"<P CLASS="a"data-STYLE = 'x'>"#),
            ("<svg/style=x>", "<svg/data-style=x>"),
            ("<style>p{}</STYLE >", "<script>p{}</script >"),
            (r#"<a title="> style=">style = lige</a>"#, r#"<a title="> data-style=">style = lige</a>"#),
            ("2 < 3 og style=4", "2 < 3 og style=4"),
            ("<p data-style=x mystyle=y>", "<p data-style=x mystyle=y>"),
            ("<p style=\"åben", "<p data-style=\"åben"),
            ("æ<b\u{a0}ø>å", "æ<b\u{a0}ø>å"),
            ("<", "<"),
        ] {
            assert_eq!(without_styling(html), expected, "{html}");
        }
    }
}
