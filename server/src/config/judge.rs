//! Collects the faults of a file, and reads what it names.

use super::{
    Fault, Key, Reason, Secret, disk,
    file::At,
    source::{key_at, place},
};
use crate::tls::{Identity, IdentityFault, Purpose, Roots};
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    ops::{Range, RangeInclusive},
    path::{Path, PathBuf},
    time::Duration,
};
use toml::Spanned;

/// How long before its end a certificate is warned of.
const SOON: TimeDelta = TimeDelta::days(30);

/// A certificate of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCertificate {
    /// The key that names it.
    pub key: String,
    /// When it ends.
    pub until: DateTime<Utc>,
}

/// Where a file's identity stands: a chain with a key, or PKCS#12 with a password.
pub(super) struct IdentityFiles<'a> {
    pub(super) certificate: &'a Spanned<PathBuf>,
    pub(super) key: &'a At<PathBuf>,
    pub(super) password_file: &'a At<PathBuf>,
    pub(super) purpose: Purpose,
}

/// What was found about a file so far. A rule that gives `None` has told a fault.
pub(super) struct Judge<'a> {
    text: &'a str,
    folder: &'a Path,
    now: DateTime<Utc>,
    pub(super) faults: Vec<Fault>,
    pub(super) warnings: Vec<Fault>,
    pub(super) certificates: Vec<OwnCertificate>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(text: &'a str, folder: &'a Path, now: DateTime<Utc>) -> Self {
        Self { text, folder, now, faults: Vec::new(), warnings: Vec::new(), certificates: Vec::new() }
    }

    /// What stands there is wrong.
    pub(super) fn fault<T>(&mut self, at: &Range<usize>, reason: impl Into<Reason>) -> Option<T> {
        let fault = self.told(at, reason.into());
        self.faults.push(fault);
        None
    }

    /// A key is missing in a table.
    pub(super) fn missing<T>(&mut self, table: &Range<usize>, name: &str, reason: Reason) -> Option<T> {
        let mut fault = self.told(table, reason);
        fault.key = if fault.key.is_empty() { name.to_owned() } else { format!("{}.{name}", fault.key) };
        self.faults.push(fault);
        None
    }

    /// A whole table is missing.
    pub(super) fn missing_table<T>(&mut self, name: &str, reason: Reason) -> Option<T> {
        self.faults.push(Fault { place: place(self.text, 0), key: name.into(), reason });
        None
    }

    fn told(&self, at: &Range<usize>, reason: Reason) -> Fault {
        Fault { place: place(self.text, at.start), key: key_at(self.text, at.start).unwrap_or_default(), reason }
    }

    /// What a check said, or its fault.
    pub(super) fn ok<T, E: Into<Reason>>(&mut self, at: &Range<usize>, result: Result<T, E>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => self.fault(at, error),
        }
    }

    /// A value that must be there.
    pub(super) fn needed<'b, T>(
        &mut self,
        table: &Range<usize>,
        name: &str,
        value: &'b At<T>,
        next_step: &'static str,
    ) -> Option<&'b Spanned<T>> {
        match value {
            Some(value) => Some(value),
            None => self.missing(table, name, Reason::Missing(next_step)),
        }
    }

    /// A text that says something.
    pub(super) fn text(
        &mut self,
        table: &Range<usize>,
        name: &str,
        value: &At<String>,
        next_step: &'static str,
    ) -> Option<String> {
        let value = self.needed(table, name, value, next_step)?;
        let text = value.get_ref().trim();
        if text.is_empty() { self.fault(&value.span(), Reason::Empty(next_step)) } else { Some(text.to_owned()) }
    }

    /// A number within its bounds, or what holds where it is not told.
    pub(super) fn number(&mut self, value: &At<u64>, bounds: RangeInclusive<u64>, unsaid: u64) -> Option<u64> {
        let Some(value) = value else { return Some(unsaid) };
        if bounds.contains(value.get_ref()) {
            return Some(*value.get_ref());
        }
        self.fault(&value.span(), Reason::OutOfRange { lowest: *bounds.start(), highest: *bounds.end() })
    }

    /// As `number`, for what is counted in memory.
    pub(super) fn size(&mut self, value: &At<u64>, bounds: RangeInclusive<u64>, unsaid: usize) -> Option<usize> {
        let unsaid = u64::try_from(unsaid).unwrap_or(u64::MAX);
        self.number(value, bounds, unsaid).map(|number| usize::try_from(number).unwrap_or(usize::MAX))
    }

    /// As `number`, in seconds.
    pub(super) fn seconds(
        &mut self,
        value: &At<u64>,
        bounds: RangeInclusive<u64>,
        unsaid: Duration,
    ) -> Option<Duration> {
        self.number(value, bounds, unsaid.as_secs()).map(Duration::from_secs)
    }

    /// A path, from the configuration's folder.
    pub(super) fn path(&self, value: &Spanned<PathBuf>) -> PathBuf {
        self.folder.join(value.get_ref())
    }

    /// A key in a file.
    pub(super) fn key(&mut self, value: &Spanned<PathBuf>) -> Option<Key> {
        let text = disk::read_secret_text(&self.path(value));
        let text = self.ok(&value.span(), text)?;
        self.ok(&value.span(), Key::parse(&text))
    }

    /// Keys in files, none twice, nor the same as the one before them.
    pub(super) fn former_keys(&mut self, key: Option<&Key>, values: &[Spanned<PathBuf>]) -> Option<Vec<Key>> {
        let mut known: Vec<_> = key.map(Key::id).into_iter().collect();
        let read: Vec<_> = values
            .iter()
            .map(|value| {
                let key = self.key(value)?;
                if known.contains(&key.id()) {
                    return self.fault(&value.span(), Reason::Twice);
                }
                known.push(key.id());
                Some(key)
            })
            .collect();
        read.into_iter().collect()
    }

    /// A password in a file.
    pub(super) fn secret(&mut self, value: &Spanned<PathBuf>) -> Option<Secret> {
        let text = disk::read_secret_text(&self.path(value));
        self.ok(&value.span(), text).map(|text| Secret::new(text.as_str().to_owned()))
    }

    /// Authorities in a file, or else those of the operating system.
    pub(super) fn roots(&mut self, value: &At<PathBuf>, otherwise_at: &Range<usize>) -> Option<Roots> {
        let Some(value) = value else { return self.ok(otherwise_at, Roots::of_system()) };
        let text = disk::read(&self.path(value));
        let text = self.ok(&value.span(), text)?;
        self.ok(&value.span(), Roots::from_pem(&text))
    }

    /// A certificate with its key, good for now, and warned of where it is not for long.
    pub(super) fn identity(&mut self, files: &IdentityFiles<'_>) -> Option<Identity> {
        let at = files.certificate.span();
        let identity = if is_pkcs12(files.certificate.get_ref()) { self.pkcs12(files)? } else { self.pem(files)? };
        let certificate = identity.certificate();
        self.ok(&at, certificate.check(self.now, files.purpose))?;
        let until = certificate.until();
        let own = OwnCertificate { key: key_at(self.text, at.start).unwrap_or_default(), until };
        if !self.certificates.contains(&own) {
            self.certificates.push(own);
        }
        if until - self.now < SOON {
            let warning = self.told(&at, Reason::ExpiresSoon(until));
            self.warnings.push(warning);
        }
        Some(identity)
    }

    fn pkcs12(&mut self, files: &IdentityFiles<'_>) -> Option<Identity> {
        let at = files.certificate.span();
        if let Some(key) = files.key {
            return self.fault(&key.span(), Reason::NoEffect("beside a .p12 file, which holds its key"));
        }
        let Some(password_file) = files.password_file else {
            return self.fault(&at, Reason::Missing("a .p12 file needs a password file beside it"));
        };
        let password = disk::read_secret_text(&self.path(password_file));
        let password = self.ok(&password_file.span(), password)?;
        let bytes = disk::read_secret(&self.path(files.certificate));
        let bytes = self.ok(&at, bytes)?;
        let identity = Identity::from_pkcs12(&bytes, &password);
        let at = if matches!(identity, Err(IdentityFault::WrongPassword)) { password_file.span() } else { at };
        self.ok(&at, identity)
    }

    fn pem(&mut self, files: &IdentityFiles<'_>) -> Option<Identity> {
        let at = files.certificate.span();
        if let Some(password_file) = files.password_file {
            return self.fault(&password_file.span(), Reason::NoEffect("beside a PEM certificate"));
        }
        let Some(key_file) = files.key else {
            return self.fault(&at, Reason::Missing("a PEM certificate needs the file of its key beside it"));
        };
        let (chain, key) = (disk::read(&self.path(files.certificate)), disk::read_secret(&self.path(key_file)));
        let (chain, key) = (self.ok(&at, chain), self.ok(&key_file.span(), key));
        let identity = Identity::from_pem(&chain?, &key?);
        let at = if identity.as_ref().is_err_and(IdentityFault::is_of_key) { key_file.span() } else { at };
        self.ok(&at, identity)
    }
}

fn is_pkcs12(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("p12") || ending.eq_ignore_ascii_case("pfx"))
}
