//! The figures as docs/soak.md shows them.

use super::{
    Times,
    figures::Figures,
    watch::{Watch, field},
};
use crate::random;
use approval_console_server::clock::Clock;
use std::{fmt, fs, process::Command, thread, time::Duration};

pub struct Page<'a> {
    pub figures: &'a Figures,
    pub watch: &'a Watch,
    pub times: &'a Times,
    pub caseworkers: usize,
    pub ads: usize,
}

impl fmt::Display for Page<'_> {
    fn fmt(&self, page: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { figures, watch, times, caseworkers, ads } = self;
        let measured = times.measured.as_secs();
        let calls = figures.done() + figures.refused_as_planned();
        let per_second = f64::from(u32::try_from(calls).unwrap_or(u32::MAX)) / times.measured.as_secs_f64();
        writeln!(page, "# The soak\n")?;
        writeln!(
            page,
            "{caseworkers} simulated caseworkers at work on {ads} ads, over TLS, with the access log on and everything in \
             one server.\nThis page is what `cargo xtask torture soak --write docs/soak.md` printed.\n"
        )?;
        writeln!(page, "| | |\n|---|---|")?;
        writeln!(page, "| machine | {}; the caseworkers ran on it, too |", machine())?;
        writeln!(page, "| date | {} |", contract::copenhagen::date(Clock::system().now().utc()))?;
        writeln!(
            page,
            "| commit | {}, {} build |",
            commit(),
            if cfg!(debug_assertions) { "debug" } else { "release" }
        )?;
        writeln!(page, "| seed | {} |", random::seed())?;
        writeln!(page, "| measured | {measured} s, after {} s to warm up |", times.warm_up.as_secs())?;
        writeln!(page, "| calls | {calls}, {per_second:.0} each second |")?;
        writeln!(
            page,
            "| refused as planned | {}: {} with 404 (an ad that never was), {} with 409 (a colleague was faster), {} with \
             412 (sent again) |",
            figures.refused_as_planned(),
            figures.count(404),
            figures.count(409),
            figures.count(412)
        )?;
        writeln!(page, "| answered otherwise, or not at all | {} |", figures.unexpected().len())?;
        writeln!(page, "| resident memory, MB | {} |", watch.memory())?;
        writeln!(page, "| file descriptors | {} |\n", watch.descriptors())?;
        rows(page, figures)
    }
}

fn rows(page: &mut fmt::Formatter<'_>, figures: &Figures) -> fmt::Result {
    writeln!(
        page,
        "Times in milliseconds, of the calls that were done, from the request to the last byte of the answer.\n"
    )?;
    writeln!(page, "| method | done | of these 304 | p50 | p99 | longest | 404 | 409 | 412 |")?;
    writeln!(page, "|---|--:|--:|--:|--:|--:|--:|--:|--:|")?;
    for (name, row) in figures.rows() {
        let [half, most, all] = [row.took(0.5), row.took(0.99), row.took_at_most()].map(milliseconds);
        let [unchanged, unknown, taken, again] = [304, 404, 409, 412].map(|status| row.count(status));
        let done = row.done();
        writeln!(page, "| {name} | {done} | {unchanged} | {half} | {most} | {all} | {unknown} | {taken} | {again} |")?;
    }
    Ok(())
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}

/// Neither its name nor where anything lies on it.
fn machine() -> String {
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let memory = fs::read_to_string("/proc/meminfo").ok().and_then(|table| field(&table, "MemTotal:"));
    format!("{cores} cores, {:.0} GB of memory", memory.unwrap_or_default() / 1024.0 / 1024.0)
}

fn commit() -> String {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let Some(commit) = git(&["rev-parse", "--short=12", "HEAD"]) else { return "unknown".to_owned() };
    let is_changed = git(&["status", "--porcelain"]).is_none_or(|changes| !changes.is_empty());
    if is_changed { format!("{commit} with changes") } else { commit }
}
