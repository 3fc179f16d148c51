//! One line for each phase, and an end of the whole after twenty minutes, whatever hangs.

use std::{
    collections::BTreeSet,
    env, fmt,
    panic::{self, AssertUnwindSafe},
    process::{self, Command},
    sync::{Mutex, Once, PoisonError, mpsc},
    thread,
    time::{Duration, Instant},
};

/// For all phases together, where TORTURE_DEADLINE does not say another number of seconds.
const DEADLINE: Duration = Duration::from_secs(20 * 60);

/// The programs that a phase has started and not yet ended.
static RUNNING: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());
static WATCHDOG: Once = Once::new();

/// Runs a phase and prints its line: what it has shown, or that it failed.
pub fn phase<T: fmt::Display>(name: &str, work: impl FnOnce() -> T) {
    WATCHDOG.call_once(watch);
    let begun = Instant::now();
    let ended = panic::catch_unwind(AssertUnwindSafe(work));
    let seconds = begun.elapsed().as_secs_f64();
    match ended {
        Ok(shown) => println!("torture {name}: passed after {seconds:.1} s: {shown}"),
        Err(panic) => {
            println!("torture {name}: FAILED after {seconds:.1} s");
            panic::resume_unwind(panic);
        }
    }
}

/// A program that the watchdog ends with the whole.
pub fn started(pid: u32) {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).insert(pid);
}

/// It has ended.
pub fn ended(pid: u32) {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).remove(&pid);
}

fn watch() {
    let seconds = env::var("TORTURE_DEADLINE").ok();
    let deadline = seconds
        .map_or(DEADLINE, |text| Duration::from_secs(text.parse().expect("TORTURE_DEADLINE is a number of seconds")));
    thread::spawn(move || {
        // Nobody ever sends: the channel is a clock that the test harness cannot stop.
        let (_kept, never) = mpsc::channel::<()>();
        never.recv_timeout(deadline).ok();
        println!("torture: FAILED: gave up after {} s, in the phase that has no line yet", deadline.as_secs());
        for pid in RUNNING.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            Command::new("kill").args(["-KILL", &pid.to_string()]).status().ok();
        }
        process::exit(1);
    });
}
