//! Compressed copies beside the files that the server hands out.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// What gains from compression; pictures and fonts are compressed in themselves.
const KINDS: &[&str] = &["wasm", "js", "css", "html", "svg", "json", "webmanifest", "txt"];

/// Smaller files fit into one network packet either way.
const SMALLEST: usize = 1000;

/// Writes `.br` and `.gz` beside every file below `folder` that gets smaller by it.
pub fn folder(folder: &Path) -> Result<(), Failure> {
    for file in files(folder).map_err(|error| Failure::file("read", folder, &error))? {
        if is_compressible(&file) {
            beside(&file).map_err(|error| Failure::file("compress", &file, &error))?;
        }
    }
    Ok(())
}

/// All files below a folder.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The name of the compressed copy: `a.js` → `a.js.br`.
pub fn copy_name(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn is_compressible(file: &Path) -> bool {
    file.extension().and_then(OsStr::to_str).is_some_and(|kind| KINDS.contains(&kind))
}

fn beside(file: &Path) -> io::Result<()> {
    let plain = fs::read(file)?;
    if plain.len() < SMALLEST {
        return Ok(());
    }
    for (ending, packed) in [("br", brotli(&plain)?), ("gz", gzip(&plain)?)] {
        if packed.len() < plain.len() {
            fs::write(copy_name(file, ending), packed)?;
        }
    }
    Ok(())
}

/// Brotli at its best level, as it is done once and sent often.
pub fn brotli(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 64 * 1024, 11, 24).write_all(plain)?;
    Ok(packed)
}

fn gzip(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(plain)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn files_worth_it_get_two_readable_copies() {
        let root = std::env::temp_dir().join(format!("xtask-precompress-{}", std::process::id()));
        fs::create_dir_all(root.join("inner")).unwrap();
        let text = "jobannonce ".repeat(500);
        fs::write(root.join("inner/a.js"), &text).unwrap();
        fs::write(root.join("small.js"), "let a = 1;").unwrap();
        fs::write(root.join("font.woff2"), &text).unwrap();

        folder(&root).unwrap();
        // A second run must not compress the copies.
        folder(&root).unwrap();

        let names: Vec<_> =
            files(&root).unwrap().iter().map(|file| file.strip_prefix(&root).unwrap().to_owned()).collect();
        let expected = ["font.woff2", "inner/a.js", "inner/a.js.br", "inner/a.js.gz", "small.js"];
        assert_eq!(names, expected.map(PathBuf::from));

        let mut read = String::new();
        flate2::read::GzDecoder::new(&fs::read(root.join("inner/a.js.gz")).unwrap()[..])
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, text);
        read.clear();
        brotli::Decompressor::new(&fs::read(root.join("inner/a.js.br")).unwrap()[..], 4096)
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, text);
        fs::remove_dir_all(root).unwrap();
    }
}
