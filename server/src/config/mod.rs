//! The configuration file: read, checked, and told with line and reason where it is wrong.
//!
//! `file` is what may be written, `rules` make of it what is ready to use, `judge` collects what is wrong, `check` asks
//! the services and the login service, too. example.toml documents every key.

mod address;
pub mod check;
mod disk;
mod fault;
mod file;
mod judge;
mod key;
mod public_url;
mod reason;
mod rules;
mod secret;
mod source;
#[cfg(test)]
mod tests;

pub use address::InvalidAddress;
pub use disk::DiskFault;
pub use fault::{Fault, Faults};
pub use judge::OwnCertificate;
pub use key::{InvalidKey, Key};
pub use public_url::{InvalidPublicUrl, PublicUrl};
pub(crate) use public_url::{is_loopback, is_safe};
pub use reason::Reason;
pub use secret::Secret;
pub use source::Place;

use crate::{access_log, filling::DemoChoice, gateway::Services, serve::Listening, session::SignInSettings};
use contract::Tidspunkt;
use file::File;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Everything that operations decide, checked and ready to use.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the server listens.
    pub listening: Listening,
    /// The folder of the database.
    pub data: PathBuf,
    /// Who read what; `None`, only on a loopback address: as without a configuration.
    pub access_log: Option<access_log::Settings>,
    /// How people sign in.
    pub sign_in: SignInSettings,
    /// The services behind this server; `None`, only on a loopback address: the embedded ones.
    pub services: Option<Services>,
    /// Another server of this kind in front of this one, only on a loopback address.
    pub accept: Option<Accept>,
    /// What a new database is filled with, only where people sign in by choosing a name. `None`: it stays empty.
    pub demo: Option<DemoChoice>,
    /// Our certificates, each once.
    pub certificates: Vec<OwnCertificate>,
    /// What is not wrong yet.
    pub warnings: Vec<Fault>,
}

/// What the server keeps, for commands beside it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The folder of the database.
    pub data: PathBuf,
    /// Who read what; `None`: as in development, beside the database.
    pub access_log: Option<access_log::Settings>,
}

/// How another server of this kind is believed when it says who calls. That it must show a certificate, too, is part
/// of `Listening::tls`.
#[derive(Clone, Debug)]
pub struct Accept {
    /// What both servers share.
    pub development_key: Key,
}

/// Reads a configuration.
pub fn read(file: &Path, now: Tidspunkt) -> Result<Config, Faults> {
    let text = text(file)?;
    judge(file, &text, now)
}

/// Reads what the server keeps, and nothing else: a certificate that has ended, say, must not keep backups from being made.
pub fn read_kept(file: &Path, now: Tidspunkt) -> Result<Kept, Faults> {
    let text = text(file)?;
    let written = written(file, &text)?;
    rules::judge_kept(&text, &written, folder_of(file), now.utc()).map_err(|faults| wrong(file, faults))
}

fn text(file: &Path) -> Result<String, Faults> {
    fs::read_to_string(file).map_err(|error| Faults::Unreadable { file: file.to_owned(), error })
}

fn judge(file: &Path, text: &str, now: Tidspunkt) -> Result<Config, Faults> {
    let written = written(file, text)?;
    rules::judge(text, &written, folder_of(file), now.utc()).map_err(|faults| wrong(file, faults))
}

fn written(file: &Path, text: &str) -> Result<File, Faults> {
    toml::from_str(text).map_err(|error| wrong(file, vec![not_understood(text, &error)]))
}

fn wrong(file: &Path, faults: Vec<Fault>) -> Faults {
    Faults::Wrong { file: file.to_owned(), faults }
}

/// Where paths in a file begin.
fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

/// TOML's reader and serde tell the first fault alone.
fn not_understood(text: &str, error: &toml::de::Error) -> Fault {
    let at = error.span().map_or(0, |span| span.start);
    let key = source::key_at(text, at).unwrap_or_default();
    let reason = error.message().trim().replace('\n', "; ");
    Fault { place: source::place(text, at), key, reason: Reason::NotUnderstood(reason) }
}
