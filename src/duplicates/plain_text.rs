//! What an ad's text says, without its markup: a line for each block.

/// Elements whose content goes on in the line they stand in.
const INLINE: [&str; 15] =
    ["a", "abbr", "b", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u"];

/// The reading matter of cleaned HTML, as the purifier writes it: a line for each paragraph, list item, heading and table
/// cell, with single spaces and no empty lines.
///
/// For comparing and for showing as text, never as markup.
pub fn plain_text(clean: &str) -> String {
    let mut text = String::with_capacity(clean.len());
    let mut rest = clean;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, mark) = rest.split_at(at);
        text.push_str(before);
        rest = if mark.starts_with('<') { after_tag(mark, &mut text) } else { after_reference(mark, &mut text) };
    }
    text.push_str(rest);
    tidy(&text)
}

/// In HTML a line break is a space; the breaks that blocks make are told from it by a character no text has.
const BREAK: char = '\u{1e}';

fn tidy(text: &str) -> String {
    let lines = text.split(BREAK).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What follows a tag. A lone `<` is text.
fn after_tag<'a>(mark: &'a str, text: &mut String) -> &'a str {
    let inside = mark.trim_start_matches('<').trim_start_matches('/');
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    match mark.split_once('>') {
        Some((_, rest)) if name.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            if !INLINE.contains(&name.as_str()) {
                text.push(BREAK);
            }
            rest
        }
        Some((_, rest)) if mark.starts_with("<!") => rest,
        _ => {
            text.push('<');
            mark.get(1..).unwrap_or_default()
        }
    }
}

/// What follows a character reference. The purifier leaves only those that HTML cannot do without.
fn after_reference<'a>(mark: &'a str, text: &mut String) -> &'a str {
    for (reference, meant) in [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&nbsp;", ' ')] {
        if let Some(rest) = mark.strip_prefix(reference) {
            text.push(meant);
            return rest;
        }
    }
    text.push('&');
    mark.get(1..).unwrap_or_default()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_for_each_block() {
        for (html, text) in [
            ("<p>Vi søger <b>en</b> kok</p><p>Løn:\n 3&nbsp;000</p>", "Vi søger en kok\nLøn: 3 000"),
            ("Kok<br>Aarhus<br><br/>C", "Kok\nAarhus\nC"),
            ("<ul><li>Salg</li><li> <span>IT</span></li></ul>", "Salg\nIT"),
            ("<TABLE><tr><td>Løn</td><td>Tid</td></tr></TABLE>", "Løn\nTid"),
            ("fuld<em>tid</em>", "fuldtid"),
            ("R&amp;D &lt; 3 &quot;x&quot; &amp;lt; &ukendt;", "R&D < 3 \"x\" &lt; &ukendt;"),
            ("a < b <", "a < b <"),
            ("<!-- nej -->ja", "ja"),
            ("<p> </p>", ""),
            ("", ""),
        ] {
            assert_eq!(plain_text(html), text, "{html}");
        }
    }

    proptest! {
        #[test]
        fn never_panics_and_has_no_empty_lines(html in "[<>&;#a-z/! \né]{0,60}") {
            let text = plain_text(&html);
            prop_assert!(text.is_empty() || text.lines().all(|line| !line.trim().is_empty()), "{text:?}");
        }
    }
}
