//! A small disk of one's own: a tmpfs that only this test sees, and that is gone with it.

use std::{
    env,
    fs::File,
    io::{ErrorKind, Write},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// Names the disk to the test within.
const DISK: &str = "TORTURE_DISK";
const MOUNT: &str = r#"mount -t tmpfs -o size="$1" torture "$2" && shift 2 && exec "$@""#;

/// The disk, when this is the test within.
pub fn here() -> Option<PathBuf> {
    env::var_os(DISK).map(PathBuf::from)
}

/// Runs one of this program's tests once more, where a disk of this size is mounted: as root, or as anyone in a user namespace
/// of his own.
pub fn again_with_disk(size: &str, test: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let is_root = Path::new("/proc/self").metadata().unwrap().uid() == 0;
    let ways = [&["--mount"][..], &["--user", "--map-root-user", "--mount"]];
    let mut told = String::new();
    for way in &ways[usize::from(!is_root)..] {
        let can = within(way, size, folder.path()).arg("true").output();
        match can {
            Ok(output) if output.status.success() => {
                let test = [test, "--exact", "--ignored", "--nocapture", "--test-threads=1"];
                let mut command = within(way, size, folder.path());
                return command.arg(env::current_exe().unwrap()).args(test).env(DISK, folder.path()).output().unwrap();
            }
            Ok(output) => told += &String::from_utf8_lossy(&output.stderr),
            Err(error) => told += &error.to_string(),
        }
    }
    panic!(
        "no small disk can be mounted here, neither as root nor in a user namespace ({}): run this as root, or allow user \
         namespaces (sysctl kernel.unprivileged_userns_clone=1)",
        told.trim()
    );
}

fn within(way: &[&str], size: &str, at: &Path) -> Command {
    let mut command = Command::new("unshare");
    command.args(way).args(["sh", "-c", MOUNT, "sh", size]).arg(at);
    command
}

/// What fills a disk.
pub struct Ballast(PathBuf);

impl Ballast {
    pub fn on(disk: &Path) -> Self {
        Self(disk.join("ballast"))
    }

    /// Fills the disk up to so many bytes.
    pub fn leave(&self, free: u64) {
        let mut file = File::create(&self.0).unwrap();
        let zeros = [0; 4096];
        let full = loop {
            if let Err(error) = file.write_all(&zeros) {
                break error;
            }
        };
        assert_eq!(full.kind(), ErrorKind::StorageFull, "{full}");
        let length = file.metadata().unwrap().len();
        file.set_len(length.saturating_sub(free)).unwrap();
    }

    pub fn remove(&self) {
        std::fs::remove_file(&self.0).unwrap();
    }
}
