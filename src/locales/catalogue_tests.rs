//! The macro sees to it that every text has both languages. Here it is seen that they say the same, and that no words
//! stand elsewhere: the files themselves are read, so that nobody has to remember to list one.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Texts that are the same word in both languages.
const SAME: &[&str] = &[
    "STAR",
    "x-requestId",
    "Browser",
    "Server",
    "{number} ms",
    "Median",
    "HTTP {number}",
    "VITAS",
    "15 min",
    "E-mail",
    "Fax",
    "Journal",
    "Mine",
    "mine",
    "Pension",
    "Send",
    "Status",
    "Type",
    "weekend",
];

struct Text {
    file: String,
    name: String,
    /// Danish first: each language in one form, or in two.
    forms: Vec<String>,
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn console() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// A source cut into what stands between string literals, and the literals.
fn cut(source: &str) -> Vec<(String, String)> {
    let (mut pieces, mut code, mut rest) = (Vec::new(), String::new(), source.chars().peekable());
    while let Some(character) = rest.next() {
        match character {
            '/' if rest.peek() == Some(&'/') => while rest.next_if(|character| *character != '\n').is_some() {},
            '\'' if rest.peek() == Some(&'"') => {
                rest.next();
            }
            '"' => {
                let mut literal = String::new();
                while let Some(character) = rest.next().filter(|character| *character != '"') {
                    literal.push(character);
                    if character == '\\' {
                        literal.extend(rest.next());
                    }
                }
                pieces.push((std::mem::take(&mut code), literal));
            }
            other => code.push(other),
        }
    }
    pieces.push((code, String::new()));
    pieces
}

fn texts() -> Vec<Text> {
    let mut all: Vec<Text> = Vec::new();
    for path in sources(&console().join("locales")) {
        let source = fs::read_to_string(&path).unwrap();
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        let blocks = source.split("\ntexts! {\n").skip(1).filter_map(|block| block.split("\n}\n").next());
        for (code, literal) in blocks.flat_map(cut) {
            // A name stands before the first of a text's forms.
            if let Some((before, _)) = code.split_once("=>") {
                let name = before.rsplit(';').next().unwrap().trim();
                let name = name.split(['(', '[']).next().unwrap().trim().to_owned();
                all.push(Text { file: file.clone(), name, forms: vec![literal] });
            } else if let Some(text) = all.last_mut().filter(|_| !literal.is_empty()) {
                text.forms.push(literal);
            }
        }
    }
    all
}

fn blanks(form: &str) -> BTreeSet<&str> {
    form.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

/// Whether it is more than blanks, and how they are put together.
fn has_words(form: &str) -> bool {
    form.split('{')
        .map(|part| part.split_once('}').map_or(part, |(_, after)| after))
        .any(|rest| rest.contains(char::is_alphabetic))
}

#[test]
fn every_text_says_the_same_in_both_languages() {
    let texts = texts();
    assert!(texts.len() > 600, "only {} texts were found", texts.len());
    for Text { file, name, forms } in texts {
        assert!(matches!(forms.len(), 2 | 4), "{file}::{name} has {} forms", forms.len());
        let (danish, english) = forms.split_at(forms.len() / 2);
        for (danish, english) in danish.iter().zip(english) {
            assert_eq!(blanks(danish), blanks(english), "{file}::{name}");
            let is_same = SAME.contains(&danish.as_str()) || !has_words(danish);
            assert!(is_same || danish != english, "{file}::{name} is {danish:?} in both languages");
            assert!(!english.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']), "{file}::{name} is {english:?}");
            assert!(!english.is_empty() && !danish.is_empty(), "{file}::{name}");
        }
    }
}

#[test]
fn no_danish_words_stand_outside_the_catalogue() {
    for path in sources(&console()) {
        let is_of_tests = |part: &str| part == "tests" || part.ends_with("_tests.rs");
        let mut parts = path.components().map(|part| part.as_os_str().to_string_lossy());
        if parts.any(|part| part == "locales" || is_of_tests(&part)) {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let without_tests = source.split("\n#[cfg(test)]\n").next().unwrap_or_default();
        for (_, literal) in cut(without_tests) {
            assert!(!literal.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']), "{literal:?} in {}", path.display());
        }
    }
}
