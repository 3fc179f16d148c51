//! One thing to run, with a line before and after it.

use std::time::Instant;

use super::tally::Tally;
use crate::failure::Failure;
use crate::process::Program;
use crate::progress;

/// A check: it passes or fails as a whole.
pub fn check(name: &str, program: Program) -> Tally {
    judged(name, || Ok(if program.shown()? { Tally::PASSED } else { Tally::FAILED }))
}

/// A test runner: `summary` reads the counts from those of its lines that hold any.
pub fn runner(name: &str, program: Program, summary: impl FnMut(&str) -> Option<Tally>) -> Tally {
    judged(name, || count(program, summary))
}

/// As [`runner`], inside a step that does more.
pub fn count(program: Program, mut summary: impl FnMut(&str) -> Option<Tally>) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    let ended_well = program.shown_and_read(|line| {
        if let Some(counts) = summary(line) {
            tally += counts;
        }
    })?;
    Ok(tally.of_runner(ended_well))
}

/// Anything else that can fail with a sentence.
pub fn judged(name: &str, work: impl FnOnce() -> Result<Tally, Failure>) -> Tally {
    progress::say(&format!("{name} …"));
    let start = Instant::now();
    let tally = work().unwrap_or_else(|failure| {
        progress::say(&failure.to_string());
        Tally::FAILED
    });
    let verdict = if tally.is_good() { "passed" } else { "FAILED" };
    progress::say(&format!("{name}: {verdict} after {}", progress::clock(start.elapsed()).trim_start()));
    tally
}
