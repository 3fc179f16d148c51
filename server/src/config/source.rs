//! Where in the file a byte stands, and what the key there is called.

use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Line and column, both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Where a byte stands.
pub(super) fn place(text: &str, offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let (lines, last) =
        before.rsplit_once('\n').map_or((0, before), |(lines, last)| (lines.matches('\n').count() + 1, last));
    Place { line: lines + 1, column: last.chars().count() + 1 }
}

/// The whole name of the key that has a byte, in its name or its value: `services.flexjob.base_url`. `None` where there
/// is none, or where the text is not TOML at all.
pub(super) fn key_at(text: &str, offset: usize) -> Option<String> {
    let table = DeTable::parse(text).ok()?;
    search(table.get_ref(), offset)
}

/// Where the value of a key stands; where it is missing, the nearest table around it.
pub(super) fn span_of(text: &str, key: &str) -> Range<usize> {
    let Ok(whole) = DeTable::parse(text) else { return 0..0 };
    let (mut table, mut found) = (whole.get_ref(), 0..0);
    for name in key.split('.') {
        let Some((_, value)) = table.iter().find(|(key, _)| key.get_ref() == name) else { break };
        found = value.span();
        let DeValue::Table(inner) = value.get_ref() else { break };
        table = inner;
    }
    found
}

/// Inside first: a table that is opened by a header spans that header alone, and not what stands under it.
fn search(table: &DeTable<'_>, offset: usize) -> Option<String> {
    table.iter().find_map(|(key, value)| {
        let name = key.get_ref();
        match value.get_ref() {
            DeValue::Table(inner) => search(inner, offset).map(|below| format!("{name}.{below}")),
            _ => None,
        }
        .or_else(|| [key.span(), value.span()].iter().any(|span| has(span, offset)).then(|| name.to_string()))
    })
}

fn has(span: &Range<usize>, offset: usize) -> bool {
    span.contains(&offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "top = 1\n[listen]\naddress = \"æ\" # æ\n[services.flexjob]\nbase_url = 'a'\n[[x]]\ny = [\n 1,\n]\n";

    fn at(part: &str) -> usize {
        TEXT.find(part).unwrap()
    }

    #[test]
    fn lines_and_columns_count_from_one() {
        for (offset, line, column) in [
            (0, 1, 1),
            (at("= 1"), 1, 5),
            (at("[listen"), 2, 1),
            // In characters, not in bytes.
            (at("# æ"), 3, 15),
            (TEXT.len() + 5, 10, 1),
        ] {
            assert_eq!(place(TEXT, offset), Place { line, column }, "{offset}");
        }
        assert_eq!(place("", 0), Place { line: 1, column: 1 });
    }

    #[test]
    fn a_key_is_named_with_its_tables() {
        for (part, key) in [
            ("1", "top"),
            ("listen", "listen"),
            ("\"æ", "listen.address"),
            ("flexjob", "services.flexjob"),
            ("base_url", "services.flexjob.base_url"),
            ("'a'", "services.flexjob.base_url"),
        ] {
            assert_eq!(key_at(TEXT, at(part)).as_deref(), Some(key), "{part}");
        }
        assert_eq!(key_at("no TOML", 0), None);
        assert_eq!(key_at(TEXT, TEXT.len()), None);
    }

    #[test]
    fn a_key_that_is_missing_is_looked_for_in_the_nearest_table() {
        for (key, part) in [
            ("services.flexjob.base_url", "'a'"),
            ("services.flexjob.token", "[services.flexjob]"),
            ("listen.key", "[listen]"),
        ] {
            assert_eq!(span_of(TEXT, key).start, at(part), "{key}");
        }
        assert_eq!(span_of(TEXT, "data.folder"), 0..0);
    }
}
