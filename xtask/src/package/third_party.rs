//! Licences ask that their text goes along with the program. So the package has a file of all of them, read from the
//! sources that the program was built from.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::{server, toolchain};

/// Of npm's packages, those that the built console contains.
const OF_THE_CONSOLE: [(&str, &str); 3] = [
    ("@digdir/designsystemet-css", "MIT"),
    ("@fontsource/ibm-plex-sans", "OFL-1.1"),
    ("dompurify", "MPL-2.0 OR Apache-2.0"),
];

/// Writes it beside the program, where cargo-deb takes it from.
pub fn write(project: &Project) -> Result<(), Failure> {
    let mut parts = BTreeSet::new();
    let sources = registries(std::env::var_os("CARGO_HOME"), std::env::var_os("HOME"));
    for which in [&["--package", server::PACKAGE][..], &["--package", "console", "--target", toolchain::WASM]] {
        parts.extend(tree(project, which)?.lines().filter_map(|line| Part::read(line, &sources)));
    }
    parts.extend(OF_THE_CONSOLE.map(|(name, license)| Part {
        name: name.to_owned(),
        license: license.to_owned(),
        folder: Some(project.node_modules().join(name)),
    }));
    let file = project.target().join("release/THIRD-PARTY");
    fs::write(&file, text(&parts)).map_err(|error| Failure::file("write", &file, &error))
}

/// What is compiled into a program; not what builds it.
fn tree(project: &Project, which: &[&str]) -> Result<String, Failure> {
    let cargo = Program::cargo()
        .in_folder(project.root())
        .args(["tree", "--locked", "--offline", "--edges", "normal,no-proc-macro", "--prefix", "none"])
        .args(["--format", "{p}|{l}"])
        .args(which);
    cargo.answer().ok_or_else(|| {
        Failure::new("Cargo does not tell which crates the program has", "run `cargo tree --locked`, which says why")
    })
}

/// Where Cargo keeps the sources of crates: a folder a registry.
fn registries(cargo_home: Option<OsString>, home: Option<OsString>) -> Vec<PathBuf> {
    let home = cargo_home.map(PathBuf::from).or_else(|| home.map(|home| PathBuf::from(home).join(".cargo")));
    let entries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    entries.into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path()).collect()
}

/// A crate or an npm package.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    license: String,
    /// Where its source lies.
    folder: Option<PathBuf>,
}

impl Part {
    /// Reads `ring v0.17.14|Apache-2.0 AND ISC`, also with ` (*)` where Cargo has said it before. Our own crates, with their
    /// folder, are none.
    fn read(line: &str, sources: &[PathBuf]) -> Option<Self> {
        let (package, license) = line.split_once('|')?;
        let mut words = package.split_whitespace();
        let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
        if words.any(|word| word.starts_with("(/")) {
            return None;
        }
        let folder = format!("{name}-{version}");
        let folder = sources.iter().map(|source| source.join(&folder)).find(|folder| folder.is_dir());
        Some(Self { name: format!("{name} {version}"), license: license.trim_end_matches(" (*)").to_owned(), folder })
    }

    /// The texts that it comes with; a few crates have none, and count on those of others under the same licence.
    fn texts(&self) -> Vec<String> {
        let entries = self.folder.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten();
        let mut files: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        files.retain(|file| is_license(file));
        files.sort();
        files.iter().filter_map(|file| fs::read_to_string(file).ok()).map(|text| text.trim().to_owned()).collect()
    }
}

fn is_license(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    file.is_file() && ["license", "licence", "copying", "copyright", "notice"].iter().any(|word| name.starts_with(word))
}

/// First who is there, then each text once, under those that it is of.
fn text(parts: &BTreeSet<Part>) -> String {
    let mut text = "What this program contains that others have written, and under which licence.\n\n".to_owned();
    let mut owners: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for part in parts {
        text.push_str(&format!("{}: {}\n", part.name, part.license));
        for license in part.texts() {
            owners.entry(license).or_default().push(&part.name);
        }
    }
    for (license, names) in owners {
        text.push_str(&format!("\n{}\n{}\n\n{license}\n", "-".repeat(80), names.join(", ")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_read_from_cargos_tree_and_our_own_left_out() {
        let part = |line| Part::read(line, &[]).map(|part| (part.name, part.license));
        let ring = Some(("ring 0.17.14".to_owned(), "Apache-2.0 AND ISC".to_owned()));
        assert_eq!(part("ring v0.17.14|Apache-2.0 AND ISC"), ring);
        assert_eq!(part("ring v0.17.14|Apache-2.0 AND ISC (*)"), ring);
        assert_eq!(part("contract v0.1.0 (/home/ida/console/contract)|MIT OR Apache-2.0"), None);
        assert_eq!(part(""), None);
    }

    #[test]
    fn a_text_that_two_have_stands_there_once() {
        let root = std::env::temp_dir().join(format!("xtask-third-party-{}", std::process::id()));
        for name in ["a-1.0.0", "b-2.0.0"] {
            fs::create_dir_all(root.join(name)).unwrap();
            fs::write(root.join(name).join("LICENSE-MIT"), "Permission is granted\n").unwrap();
            fs::write(root.join(name).join("README.md"), "not this").unwrap();
        }
        let sources = [root.clone()];
        let parts = ["a v1.0.0|MIT", "b v2.0.0|MIT", "c v3.0.0|ISC"].map(|line| Part::read(line, &sources).unwrap());
        let told = text(&BTreeSet::from(parts));
        fs::remove_dir_all(root).unwrap();
        assert!(told.contains("a 1.0.0: MIT\nb 2.0.0: MIT\nc 3.0.0: ISC\n"));
        assert_eq!(told.matches("Permission is granted").count(), 1);
        assert!(told.contains("\na 1.0.0, b 2.0.0\n\nPermission is granted\n"));
        assert!(!told.contains("not this"));
    }
}
