//! From the file to what is ready to use: every rule, with all faults told at once.

mod access_log;
mod limits;
mod listen;
mod services;
mod session;
mod sign_in;

use super::{Accept, Config, Fault, Kept, Reason, file::File, judge::Judge};
use crate::filling::DemoChoice;
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};

/// Judges a file. Paths in it begin at `folder`.
pub(super) fn judge(text: &str, file: &File, folder: &Path, now: DateTime<Utc>) -> Result<Config, Vec<Fault>> {
    let mut judge = Judge::new(text, folder, now);
    let listening = listen::judge(&mut judge, file);
    let is_loopback = !listen::is_exposed(file);
    let data = data(&mut judge, file);
    let access_log = access_log::judge(&mut judge, file, data.as_deref(), is_loopback);
    let sign_in = sign_in::judge(&mut judge, file);
    let services = services::judge(&mut judge, file, is_loopback);
    let accept = accept(&mut judge, file, is_loopback);
    let demo = demo(&mut judge, file);
    let (faults, warnings, certificates) = (sorted(judge.faults), sorted(judge.warnings), judge.certificates);
    match (listening, data, access_log, sign_in, services, accept, demo) {
        (Some(listening), Some(data), Some(access_log), Some(sign_in), Some(services), Some(accept), Some(demo))
            if faults.is_empty() =>
        {
            Ok(Config { listening, data, access_log, sign_in, services, accept, demo, certificates, warnings })
        }
        _ => Err(faults),
    }
}

/// Judges what a file says about that which the server keeps, alone.
pub(super) fn judge_kept(text: &str, file: &File, folder: &Path, now: DateTime<Utc>) -> Result<Kept, Vec<Fault>> {
    let mut judge = Judge::new(text, folder, now);
    let data = data(&mut judge, file);
    let access_log = access_log::judge(&mut judge, file, data.as_deref(), !listen::is_exposed(file));
    match (data, access_log) {
        (Some(data), Some(access_log)) if judge.faults.is_empty() => Ok(Kept { data, access_log }),
        _ => Err(sorted(judge.faults)),
    }
}

/// By place; what was found by several ways is told once.
fn sorted(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by(|a, b| (a.place, &a.key).cmp(&(b.place, &b.key)));
    faults.dedup();
    faults
}

fn data(judge: &mut Judge<'_>, file: &File) -> Option<PathBuf> {
    const NEXT: &str = "name the folder of the database, such as /var/lib/approval-console";
    let Some(data) = &file.data else { return judge.missing_table("data.folder", Reason::Missing(NEXT)) };
    let folder = judge.needed(&data.span(), "folder", &data.get_ref().folder, NEXT)?;
    Some(judge.path(folder))
}

/// Another server of this kind in front of this one, on the same machine.
fn accept(judge: &mut Judge<'_>, file: &File, is_loopback: bool) -> Option<Option<Accept>> {
    let Some(accept) = &file.accept else { return Some(None) };
    if !is_loopback {
        return judge.fault(&accept.span(), Reason::LoopbackOnly("listen.address".into()));
    }
    if file.sign_in.is_some() {
        return judge.fault(&accept.span(), Reason::NoEffect("beside [sign_in]"));
    }
    let key_file = judge.needed(
        &accept.span(),
        "development_key_file",
        &accept.get_ref().development_key_file,
        "name the file of the key that both servers share; make one with: openssl rand -base64 32",
    )?;
    let development_key = judge.key(key_file)?;
    Some(Some(Accept { development_key }))
}

/// Made-up data, where made-up people sign in.
fn demo(judge: &mut Judge<'_>, file: &File) -> Option<Option<DemoChoice>> {
    let Some(demo) = &file.demo else { return Some(None) };
    if file.sign_in.is_some() {
        return judge.fault(&demo.span(), Reason::NoEffect("beside [sign_in]: made-up and real people must not meet"));
    }
    let ads = judge.size(&demo.get_ref().ads, 0..=1_000_000, 0);
    let seed = judge.number(&demo.get_ref().seed, 0..=u64::MAX, 1);
    Some(Some(DemoChoice { ads: ads?, seed: seed? }))
}
