//! Templates as a file, to take along or to give to a colleague. Reading is lenient, and overwrites nothing.

use super::{fault::Fault, template::Wording};
use crate::decoding;
use serde::Serialize;
use serde_json::Value;

/// Largest file in bytes.
pub const LARGEST_FILE: usize = 1_000_000;
/// Most templates in a file.
pub const MOST_TEMPLATES: usize = 200;

#[derive(Serialize)]
struct File<'a> {
    templates: &'a [Wording],
}

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Larger than [`LARGEST_FILE`].
    TooLarge,
    /// Not a file of templates.
    NotTemplates,
    /// More than [`MOST_TEMPLATES`].
    TooMany,
    /// None in it.
    Empty,
}

/// What a file would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The templates to add.
    pub new: Vec<Wording>,
    /// How many of them had to take another name, since one with other words has theirs.
    pub renamed: usize,
    /// How many are here already, word for word.
    pub known: usize,
    /// Those that cannot be added, by their number in the file.
    pub faults: Vec<(usize, Option<Fault>)>,
}

/// Templates as a file.
pub fn export(templates: &[Wording]) -> String {
    serde_json::to_string_pretty(&File { templates }).unwrap_or_default()
}

/// Reads a file beside the templates that are here.
pub fn import(text: &str, here: &[Wording]) -> Result<Import, FileFault> {
    if text.len() > LARGEST_FILE {
        return Err(FileFault::TooLarge);
    }
    let text = text.trim_start_matches('\u{FEFF}');
    let found = listed(text).ok_or(FileFault::NotTemplates)?;
    match found.len() {
        0 => return Err(FileFault::Empty),
        1..=MOST_TEMPLATES => {}
        _ => return Err(FileFault::TooMany),
    }
    let mut import = Import::default();
    for (index, value) in found.into_iter().enumerate() {
        let read = decoding::from_value::<Wording>(value).map_err(|_| None);
        match read.and_then(|wording| wording.checked().map_err(Some)) {
            Ok(wording) => take(&mut import, wording, here),
            Err(fault) => import.faults.push((index + 1, fault)),
        }
    }
    Ok(import)
}

/// The templates of a file, or of a bare list.
fn listed(text: &str) -> Option<Vec<Value>> {
    match serde_json::from_str(text).ok()? {
        Value::Array(templates) => Some(templates),
        Value::Object(mut file) => match file.remove("templates") {
            Some(Value::Array(templates)) => Some(templates),
            _ => None,
        },
        _ => None,
    }
}

fn take(import: &mut Import, mut wording: Wording, here: &[Wording]) {
    let taken = |import: &Import, name: &str| here.iter().chain(&import.new).any(|other| other.name == name);
    if here.iter().chain(&import.new).any(|other| *other == wording) {
        import.known += 1;
        return;
    }
    let name = wording.name.clone();
    let mut number = 2;
    while taken(import, &wording.name) {
        wording.name = format!("{name} ({number})");
        number += 1;
    }
    import.renamed += usize::from(wording.name != name);
    import.new.push(wording);
}

#[cfg(test)]
mod tests {
    use super::{super::template::UsedFor, *};

    fn wording(name: &str, body: &str) -> Wording {
        Wording { name: name.into(), body: body.into(), used_for: UsedFor::Both }
    }

    #[test]
    fn what_is_taken_along_comes_back_the_same() {
        let mine = vec![wording("Løn", "Lønnen mangler.\n\n{{titel}} 👩‍🌾"), wording("Sted", "Hvor?")];
        let file = export(&mine);
        assert_eq!(import(&file, &[]), Ok(Import { new: mine.clone(), ..Import::default() }));
        assert_eq!(import(&format!("\u{FEFF}{file}"), &mine), Ok(Import { known: 2, ..Import::default() }));
    }

    #[test]
    fn nothing_that_is_here_is_overwritten() {
        let here = [wording("Løn", "gammel"), wording("Løn (2)", "ældre")];
        let brought = import(&export(&[wording("Løn", "ny"), wording("Løn", "nyere")]), &here).unwrap();
        let names: Vec<&str> = brought.new.iter().map(|it| it.name.as_str()).collect();
        assert_eq!((names, brought.renamed), (vec!["Løn (3)", "Løn (4)"], 2));
    }

    #[test]
    fn a_file_by_hand_is_read_as_far_as_it_goes() {
        let text = r#"[{"name":"A","body":"x\r\ny","usedFor":"approval","mere":1},{"name":"B","body":"b"},7,
            {"name":"","body":"c"},{"name":"D","body":"010165-1234"}]"#;
        let read = import(text, &[]).unwrap();
        assert_eq!(read.new[0], Wording { used_for: UsedFor::Approval, ..wording("A", "x\ny") });
        assert_eq!(read.new[1].used_for, UsedFor::Rejection, "what is not said is the safer");
        assert_eq!(read.faults, [(3, None), (4, Some(Fault::NameMissing)), (5, Some(Fault::HoldsCpr))]);
    }

    #[test]
    fn a_file_of_something_else_is_said_to_be_that() {
        let many = export(&vec![wording("A", "a"); MOST_TEMPLATES + 1]);
        let large = " ".repeat(LARGEST_FILE + 1);
        for (text, fault) in [
            ("", FileFault::NotTemplates),
            ("PNG…", FileFault::NotTemplates),
            ("{}", FileFault::NotTemplates),
            ("[]", FileFault::Empty),
            (many.as_str(), FileFault::TooMany),
            (large.as_str(), FileFault::TooLarge),
        ] {
            assert_eq!(import(text, &[]), Err(fault));
        }
    }
}
