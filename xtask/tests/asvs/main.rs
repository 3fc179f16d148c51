//! docs/security.md answers every requirement of OWASP ASVS 5.0.0, levels 1 and 2, and what it names is there.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The ids of the standard, levels 1 and 2: 70 and 183.
const IDS: &str = include_str!("ids.txt");
const ANSWERS: [&str; 3] = ["done", "by operation", "not applicable"];

/// A row of the table.
struct Row<'a> {
    id: &'a str,
    answer: &'a str,
    cells: Vec<&'a str>,
    /// `path/of/file.rs::name` each.
    shown_by: Vec<&'a str>,
}

impl<'a> Row<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let cells: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
        let id = *cells.first()?;
        if !id.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let shown_by = cells.last()?.split('`').filter(|part| part.contains("::")).collect();
        Some(Self { id, answer: cells.get(2)?, cells, shown_by })
    }

    /// Those that stand with their whole path; where several files are meant, it has a star.
    fn files(&self) -> impl Iterator<Item = &'a str> {
        let folders = ["server/src/", "contract/src/", "src/", "packaging/", "xtask/"];
        let marked = self.cells.get(3).copied().unwrap_or_default().split('`').skip(1).step_by(2);
        marked.filter(move |part| !part.contains('*') && folders.iter().any(|folder| part.starts_with(folder)))
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn document() -> String {
    fs::read_to_string(root().join("docs/security.md")).unwrap()
}

fn rows(document: &str) -> Vec<Row<'_>> {
    document.lines().filter_map(Row::read).collect()
}

/// Whether a Rust test or a journey of this name stands in this file.
fn exists(named: &str) -> bool {
    let Some((file, name)) = named.split_once("::") else { return false };
    let Ok(text) = fs::read_to_string(root().join(file)) else { return false };
    if file.ends_with(".rs") {
        text.contains(&format!("fn {name}("))
    } else {
        ['\'', '`', '"'].iter().any(|quote| text.contains(&format!("{quote}{name}{quote}")))
    }
}

#[test]
fn every_requirement_is_answered_once_in_the_order_of_the_standard() {
    let document = document();
    let answered: Vec<&str> = rows(&document).iter().map(|row| row.id).collect();
    assert_eq!(answered, IDS.lines().collect::<Vec<_>>());
    assert_eq!(answered.len(), 253);
}

#[test]
fn no_cell_is_empty_and_every_answer_is_one() {
    for row in rows(&document()) {
        assert_eq!(row.cells.len(), 5, "{}", row.id);
        assert!(row.cells.iter().all(|cell| !matches!(cell.trim(), "" | "?")), "{}", row.id);
        assert!(ANSWERS.contains(&row.answer), "{}: {}", row.id, row.answer);
        assert!(row.answer != "not applicable" || row.shown_by.is_empty(), "{} is shown by a test", row.id);
    }
}

#[test]
fn every_test_and_every_file_that_is_named_exists() {
    let document = document();
    for row in rows(&document) {
        let tests = row.shown_by.iter().filter(|named| !exists(named));
        let files = row.files().filter(|file| !root().join(file).exists());
        let missing: Vec<&str> = tests.copied().chain(files).collect();
        assert!(missing.is_empty(), "{}: there is no {missing:?}", row.id);
    }
}
