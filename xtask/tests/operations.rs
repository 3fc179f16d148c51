//! docs/operations.md says what the programs say.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file)).unwrap()
}

#[test]
fn limits_are_those_of_the_example() {
    let (document, example) = (read("docs/operations.md"), read("server/src/config/example.toml"));
    let limits = example.split("\n[limits]\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let mut count = 0;
    for (key, rest) in limits.lines().filter_map(|line| line.strip_prefix("# ")?.split_once(" = ")) {
        let value = rest.split_whitespace().next().unwrap();
        let row = document.lines().find(|line| line.starts_with(&format!("| `{key}` | {value}")));
        assert!(row.is_some(), "no row of docs/operations.md says that `{key}` is {value}");
        count += 1;
    }
    assert_eq!(count, 9);
}

#[test]
fn faulty_configurations_are_shown_with_what_check_prints_of_them() {
    let document = read("docs/operations.md");
    for name in ["misspelt", "exposed"] {
        for kind in ["toml", "txt"] {
            let shown = read(&format!("server/tests/config/{name}.{kind}"));
            assert!(document.contains(shown.trim_end()), "{name}.{kind} is not shown as it is");
        }
    }
}

/// All Rust files below a folder, in one text; a line that goes on is joined.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            text.push_str(&sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
    text
}

#[test]
fn sentences_that_are_explained_are_said() {
    let joined: String = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src"))
        .split("\\\n")
        .enumerate()
        .map(|(number, part)| if number == 0 { part } else { part.trim_start() })
        .collect();
    let document = read("docs/operations.md");
    let chapter = document.split("\n## What went wrong\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let mut count = 0;
    for row in
        chapter.lines().filter(|line| line.starts_with("| `") || line.starts_with("| 4") || line.starts_with("| 5"))
    {
        // The first column is what operators read; callers read Danish, in the second.
        let column = if row.starts_with("| `") { 1 } else { 2 };
        let cell = row.split(" | ").nth(column - 1).unwrap().replace('*', "`");
        for sentence in cell.split('`').skip(1).step_by(2) {
            for part in sentence.split('…').map(|part| part.trim_matches([' ', ';', '(', ')'])) {
                assert!(joined.contains(part), "the server never says: {part}");
                count += 1;
            }
        }
    }
    assert!(count > 30, "{count}");
}
