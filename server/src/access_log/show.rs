//! How what was found is printed: lined up for people, or as a table for a spreadsheet.

use super::search::Found;
use chrono::DateTime;
use contract::copenhagen;
use std::io::{self, Write};

const TITLES: [&str; 6] = ["time", "who", "identifier", "what", "outcome", "request id"];

/// Lined up, times as Danish clocks show them.
pub(super) fn lined_up(found: &[Found], out: &mut impl Write) -> io::Result<()> {
    let rows: Vec<[String; 6]> = std::iter::once(TITLES.map(str::to_owned))
        .chain(found.iter().map(|one| row(one, "%Y-%m-%d %H:%M:%S")))
        .collect();
    let mut widths = [0; 6];
    for row in &rows {
        for (width, text) in widths.iter_mut().zip(row) {
            *width = text.chars().count().max(*width);
        }
    }
    for row in &rows {
        let cells: Vec<String> = row.iter().zip(widths).map(|(text, width)| format!("{text:<width$}")).collect();
        writeln!(out, "{}", cells.join("  ").trim_end())?;
    }
    Ok(())
}

/// Semicolons between, as a Danish spreadsheet reads it; times with their offset.
pub(super) fn table(found: &[Found], out: &mut impl Write) -> io::Result<()> {
    write!(out, "{}\r\n", TITLES.join(";"))?;
    for one in found {
        write!(out, "{}\r\n", row(one, "%Y-%m-%dT%H:%M:%S%:z").map(cell).join(";"))?;
    }
    Ok(())
}

fn row(one: &Found, time: &str) -> [String; 6] {
    let at = DateTime::from_timestamp_millis(one.at).map(copenhagen::with_offset);
    let text = |text: &Option<String>| text.as_deref().map(plain).unwrap_or_default();
    [
        at.map(|at| at.format(time).to_string()).unwrap_or_default(),
        text(&one.name),
        text(&one.behandler),
        plain(&one.what),
        one.outcome.to_string(),
        text(&one.request_id),
    ]
}

/// Names come from elsewhere: nothing in them moves the cursor or breaks the line.
fn plain(text: &str) -> String {
    text.chars().map(|one| if one.is_control() { '\u{fffd}' } else { one }).collect()
}

/// Nothing in a cell is a formula or ends it.
fn cell(text: String) -> String {
    let text = if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text };
    if text.contains([';', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::{super::search::Outcome, *};

    fn found(name: &str) -> Found {
        Found {
            at: 1_795_262_400_000,
            behandler: Some("7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111".into()),
            name: Some(name.into()),
            what: "GetCVList".into(),
            request_id: None,
            outcome: Outcome::Done,
        }
    }

    fn shown(show: fn(&[Found], &mut Vec<u8>) -> io::Result<()>, found: &[Found]) -> String {
        let mut out = Vec::new();
        show(found, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn people_read_columns_in_danish_time() {
        let found = [found("Ida Holm"), Found { request_id: Some("a-1".into()), ..found("Bo") }];
        let expected = "\
time                 who       identifier                            what       outcome  request id
2026-11-21 13:00:00  Ida Holm  7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111  GetCVList  done
2026-11-21 13:00:00  Bo        7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111  GetCVList  done     a-1
";
        assert_eq!(shown(lined_up, &found), expected);
    }

    #[test]
    fn a_spreadsheet_reads_cells_and_no_formula() {
        for (name, cell) in [
            ("Ida Holm", "Ida Holm"),
            ("Holm; Ida", "\"Holm; Ida\""),
            ("\"Ida\"", "\"\"\"Ida\"\"\""),
            ("=1+1", "'=1+1"),
            ("@a", "'@a"),
            ("Ida\r\nHolm", "Ida\u{fffd}\u{fffd}Holm"),
        ] {
            let shown = shown(table, &[found(name)]);
            let line = format!("2026-11-21T13:00:00+01:00;{cell};7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111;GetCVList;done;");
            assert_eq!(shown.split("\r\n").nth(1), Some(line.as_str()));
        }
    }

    #[test]
    fn a_name_does_nothing_to_the_terminal() {
        assert!(!shown(lined_up, &[found("\u{1b}[2J\u{9b}Ida")]).contains(['\u{1b}', '\u{9b}']));
    }
}
