//! One short text that changes when files do.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::Path;

/// Covers the names and contents of these files and folders below `root`, and the words. A path that does not exist
/// counts as such. Not for security: it only decides whether work can be skipped.
pub fn of(root: &Path, paths: &[&str], words: &[&str]) -> io::Result<String> {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    for path in paths {
        path.hash(&mut hasher);
        add(&root.join(path), &mut hasher)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    if path.is_file() {
        fs::read(path)?.hash(hasher);
    } else if path.is_dir() {
        let mut entries =
            fs::read_dir(path)?.map(|entry| entry.map(|found| found.path())).collect::<io::Result<Vec<_>>>()?;
        entries.sort();
        for entry in entries {
            entry.file_name().hash(hasher);
            add(&entry, hasher)?;
        }
        // Marks the end, so that a file moved out of the folder does not go unseen.
        "/".hash(hasher);
    }
    Ok(())
}

/// Whether `file` holds exactly this fingerprint.
pub fn is_current(file: &Path, fingerprint: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|stored| stored == fingerprint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-fingerprint-{name}-{}", std::process::id()));
        fs::remove_dir_all(&folder).ok();
        fs::create_dir_all(folder.join("src/inner")).unwrap();
        fs::write(folder.join("src/a.rs"), "a").unwrap();
        fs::write(folder.join("src/inner/b.rs"), "b").unwrap();
        folder
    }

    #[test]
    fn it_is_the_same_until_something_changes() {
        let root = folder("changes");
        let first = of(&root, &["src", "missing"], &["rustc 1"]).unwrap();
        assert_eq!(first, of(&root, &["src", "missing"], &["rustc 1"]).unwrap());
        assert_ne!(first, of(&root, &["src", "missing"], &["rustc 2"]).unwrap());

        fs::write(root.join("src/inner/b.rs"), "c").unwrap();
        let edited = of(&root, &["src", "missing"], &["rustc 1"]).unwrap();
        assert_ne!(first, edited);

        fs::rename(root.join("src/inner/b.rs"), root.join("src/b.rs")).unwrap();
        let moved = of(&root, &["src", "missing"], &["rustc 1"]).unwrap();
        assert_ne!(edited, moved);

        fs::write(root.join("missing"), "").unwrap();
        assert_ne!(moved, of(&root, &["src", "missing"], &["rustc 1"]).unwrap());
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_stored_fingerprint_must_match_exactly() {
        let root = folder("stored");
        let file = root.join("stamp");
        assert!(!is_current(&file, "00ff"));
        fs::write(&file, "00ff").unwrap();
        assert!(is_current(&file, "00ff"));
        assert!(!is_current(&file, "00fe"));
        fs::remove_dir_all(root).unwrap();
    }
}
