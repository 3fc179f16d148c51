//! The server as operations run it: by a configuration, over TLS, with the access log on; and those who sign in.

use crate::{
    authority::{Authority, For, When},
    program::{Program, database},
    random,
};
use approval_console_server::tls::{self, Roots};
use contract::{BehandlerId, Scope, jobannonce_behandling::Behandler};
use rusqlite::Connection;
use rustls::ClientConfig;
use std::{
    fs::{self, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tempfile::TempDir;
use uuid::Uuid;

/// Of the access log; nobody's.
const KEY: &str = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

pub struct House {
    pub program: Program,
    /// Believes the server's certificate.
    pub tls: Arc<ClientConfig>,
    pub behandlere: Vec<Behandler>,
    folder: TempDir,
}

impl House {
    pub fn open(caseworkers: usize, ads: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let authority = Authority::new("Soak");
        let server = authority.issue(For::Server, When::Now);
        write_secret(folder.path(), "tls.pem", &server.certificate);
        write_secret(folder.path(), "tls.key", &server.key);
        write_secret(folder.path(), "access-log.key", KEY);
        let file = folder.path().join("soak.toml");
        fs::write(&file, configuration(ads, random::seed())).unwrap();
        let program = Program::configured(&file, &folder.path().join("log"));
        let tls = tls::client_config(&Roots::from_pem(authority.pem().as_bytes()).unwrap(), None).unwrap();
        let behandlere = (0..caseworkers).map(behandler).collect();
        let house = Self { program, tls, behandlere, folder };
        house.employ();
        house
    }

    pub fn database(&self) -> PathBuf {
        database(&self.folder.path().join("data"))
    }

    /// The development sign-in knows eight; these come beside them.
    fn employ(&self) {
        let mut connection = Connection::open(self.database()).unwrap();
        connection.busy_timeout(Duration::from_secs(10)).unwrap();
        let scopes = serde_json::to_string(Scope::KNOWN.as_slice()).unwrap();
        let transaction = connection.transaction().unwrap();
        for (place, Behandler { behandler_identifier, behandler_navn }) in self.behandlere.iter().enumerate() {
            let row = "INSERT INTO caseworker (id, name, scopes, position) VALUES (?1, ?2, ?3, ?4)";
            let position = i64::try_from(place).unwrap() + 100;
            let values = (behandler_identifier.to_string(), behandler_navn, &scopes, position);
            transaction.prepare_cached(row).unwrap().execute(values).unwrap();
        }
        transaction.commit().unwrap();
    }
}

fn behandler(number: usize) -> Behandler {
    let id = 0x50a4_0000_0000_4000_8000_0000_0000_0000 + u128::try_from(number).unwrap();
    Behandler {
        behandler_identifier: BehandlerId::new(Uuid::from_u128(id)),
        behandler_navn: format!("Sagsbehandler {}", number + 1),
    }
}

fn configuration(ads: usize, seed: u64) -> String {
    format!(
        "[listen]\naddress = '127.0.0.1:0'\ncertificate = 'tls.pem'\nkey = 'tls.key'\n\
         [limits]\nconnections_per_address = 512\n\
         [data]\nfolder = 'data'\n\
         [access_log]\nkey_file = 'access-log.key'\nkeep_days = 1826\n\
         [demo]\nads = {ads}\nseed = {seed}\n"
    )
}

fn write_secret(folder: &Path, name: &str, text: &str) {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(folder.join(name));
    file.unwrap().write_all(text.as_bytes()).unwrap();
}
