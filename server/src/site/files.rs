//! Where the console's files come from.

use rust_embed::Embed;
use std::borrow::Cow;

/// One file.
#[derive(Clone, Debug)]
pub struct StaticFile {
    /// Its bytes.
    pub content: Cow<'static, [u8]>,
    /// Their SHA-256.
    pub sha256: [u8; 32],
}

/// A folder of files.
pub trait Files: Send + Sync {
    /// Reads a file by its path below the folder, without a leading slash.
    fn read(&self, path: &str) -> Option<StaticFile>;
}

/// What Trunk builds. Missing until then, which must not stop the server from compiling.
#[derive(Embed)]
#[folder = "../dist"]
#[allow_missing = true]
struct Dist;

pub(super) struct Built;

impl Files for Built {
    fn read(&self, path: &str) -> Option<StaticFile> {
        let file = Dist::get(path)?;
        Some(StaticFile { content: file.data, sha256: file.metadata.sha256_hash() })
    }
}
