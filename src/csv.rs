//! Files that Danish Excel opens with a double click: semicolons, decimal commas, CRLF, and a byte order mark. The names of the
//! columns follow the language that is spoken; numbers and dates do not, for Excel reads them as Denmark writes them.

use crate::ui::download;

/// A file that is being written, a row at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Csv(String);

impl Csv {
    /// A file with its heading.
    pub fn new(heading: &[&str]) -> Self {
        let mut file = Self(String::from('\u{FEFF}'));
        let heading: Vec<String> = heading.iter().map(|&name| name.to_owned()).collect();
        file.row(&heading);
        file
    }

    /// Adds a row.
    pub fn row(&mut self, fields: &[String]) {
        let fields: Vec<String> = fields.iter().map(|field| cell(field)).collect();
        self.0.push_str(&fields.join(";"));
        self.0.push_str("\r\n");
    }

    /// The whole file.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Hands the file over to the browser's downloads.
    pub fn save(&self, file_name: &str) {
        download(file_name, "text/csv;charset=utf-8", &self.0);
    }
}

/// One field. A text that a spreadsheet would take for a formula is marked as text: titles and names come from
/// outside.
fn cell(text: &str) -> String {
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r', '\n']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_must_be_and_no_formula_gets_in() {
        for (field, written) in [
            ("Æble", "Æble"),
            ("a;b", "\"a;b\""),
            ("\"m/k\"", "\"\"\"m/k\"\"\""),
            ("to\nlinjer", "\"to\nlinjer\""),
            ("=1+1", "'=1+1"),
            (" +45 12", "' +45 12"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("=A;B", "\"'=A;B\""),
            ("3,5", "3,5"),
            ("", ""),
        ] {
            assert_eq!(cell(field), written, "{field:?}");
        }
    }

    #[test]
    fn a_byte_order_mark_and_a_line_end_after_each_row() {
        let mut file = Csv::new(&["Navn", "Antal"]);
        file.row(&["Åse".to_owned(), "3".to_owned()]);
        assert_eq!(file.as_str(), "\u{FEFF}Navn;Antal\r\nÅse;3\r\n");
        assert_eq!(file.as_str().as_bytes().get(..3), Some(&[0xEF, 0xBB, 0xBF][..]));
    }
}
