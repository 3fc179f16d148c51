//! Choosing a text and putting values into it. One function for all texts: each `format!` would bring its own code, twice.

use super::Language;
use std::fmt::{Display, Write};

/// A text in Danish and in English.
pub type Pair = [&'static str; 2];

/// The one of the two that is spoken now.
pub fn spoken(pair: &'static Pair) -> &'static str {
    let [danish, english] = *pair;
    match Language::current() {
        Language::Danish => danish,
        Language::English => english,
    }
}

/// A text with each `{name}` replaced by the value of that name. The macro has seen to it that there is one.
pub fn filled(text: &str, names: &[&str], values: &[&dyn Display]) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
    {
        written.push_str(before);
        let value = names.iter().zip(values).find(|(known, _)| **known == name);
        if let Some((_, value)) = value {
            // Writing into a string cannot fail.
            write!(written, "{value}").ok();
        }
        rest = after;
    }
    written.push_str(rest);
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_blank_gets_its_value_wherever_it_stands() {
        for (text, expected) in [
            ("", ""),
            ("no blanks", "no blanks"),
            ("{who}", "Ida"),
            ("{count}: {who} og {who}.", "2: Ida og Ida."),
            ("‘{who}’ – æøå", "‘Ida’ – æøå"),
        ] {
            assert_eq!(filled(text, &["who", "count"], &[&"Ida", &2]), expected);
        }
        assert_eq!(filled("{who}", &["who"], &[&"{who} {x}"]), "{who} {x}", "a value is never read as a text");
    }
}
