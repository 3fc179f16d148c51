//! A folder with everything that a configuration may name.

use crate::{
    config::{Config, Fault, Faults, judge},
    tls::authority::{Authority, For, When},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use contract::Tidspunkt;
use std::{fs, path::PathBuf};
use tempfile::TempDir;

/// Of client.p12.
const PASSWORD: &str = "kodeord";

pub struct Folder {
    folder: TempDir,
    pub ours: Authority,
}

pub fn now() -> Tidspunkt {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

impl Folder {
    pub fn new() -> Self {
        let folder = Self { folder: tempfile::tempdir().unwrap(), ours: Authority::new("Ours") };
        folder.write("ca.pem", folder.ours.pem());
        for (name, whom, when) in [
            ("tls", For::Server, When::Now),
            ("old", For::Server, When::Before),
            ("young", For::Server, When::Later),
            ("other-name", For::OtherServer, When::Now),
            ("client", For::Client, When::Now),
            ("old-client", For::Client, When::Before),
        ] {
            let issued = folder.ours.issue(whom, when);
            folder.write(&format!("{name}.pem"), &issued.certificate);
            folder.write(&format!("{name}.key"), &issued.key);
            if name == "client" {
                folder.write("client.p12", issued.pkcs12(PASSWORD));
            }
        }
        for (name, byte) in [("one.key", 1), ("two.key", 2)] {
            folder.write(name, STANDARD.encode([byte; 32]) + "\n");
        }
        folder.write("short.key", STANDARD.encode([1; 16]));
        folder.write("password", format!("{PASSWORD}\n"));
        folder.write("wrong-password", "andet");
        folder.write("empty", "\n");
        folder.write("encrypted.key", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
        #[cfg(unix)]
        fs::set_permissions(self.path(name), std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    }

    pub fn read(&self, text: &str) -> Result<Config, Vec<Fault>> {
        self.judged(text, now())
    }

    pub fn read_at(&self, text: &str, now: &str) -> Result<Config, Vec<Fault>> {
        self.judged(text, now.parse().unwrap())
    }

    fn judged(&self, text: &str, now: Tidspunkt) -> Result<Config, Vec<Fault>> {
        judge(&self.path("c.toml"), text, now).map_err(|faults| match faults {
            Faults::Wrong { faults, .. } => faults,
            other @ (Faults::Unreadable { .. } | Faults::System(_)) => panic!("{other}"),
        })
    }
}
