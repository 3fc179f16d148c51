//! What the server holds while it works: memory and file descriptors.

use std::{fmt, fs, time::Duration};
use tokio::time::{Instant, sleep_until};

/// Every five seconds of five minutes.
const SAMPLES: u32 = 60;
const MEGABYTE: f64 = 1024.0;

/// What was seen, from the beginning to the end.
pub struct Watch {
    memory: Vec<f64>,
    descriptors: Vec<f64>,
}

impl Watch {
    /// Watches a program for so long.
    pub async fn over(pid: u32, time: Duration) -> Self {
        let begun = Instant::now();
        let mut watch = Self { memory: Vec::new(), descriptors: Vec::new() };
        for sample in 1..=SAMPLES {
            sleep_until(begun + time * sample / SAMPLES).await;
            watch.memory.push(resident(pid) / MEGABYTE);
            watch.descriptors.push(open_files(pid));
        }
        watch
    }

    /// In MB.
    pub fn memory(&self) -> Course<'_> {
        Course { values: &self.memory, room: 8.0 }
    }

    pub fn descriptors(&self) -> Course<'_> {
        Course { values: &self.descriptors, room: 8.0 }
    }
}

/// How something went over time.
pub struct Course<'a> {
    values: &'a [f64],
    /// By how much it may grow besides a tenth.
    room: f64,
}

impl Course<'_> {
    /// Of the second of five parts, when everything has been done once: of five minutes, the second.
    pub fn early(&self) -> f64 {
        mean(self.part(1))
    }

    /// Of the last of them.
    pub fn late(&self) -> f64 {
        mean(self.part(4))
    }

    pub fn largest(&self) -> f64 {
        self.values.iter().copied().fold(0.0, f64::max)
    }

    pub fn is_flat(&self) -> bool {
        self.late() <= self.early() * 1.10 + self.room
    }

    fn part(&self, number: usize) -> &[f64] {
        let length = self.values.len() / 5;
        &self.values[number * length..(number + 1) * length]
    }
}

impl fmt::Display for Course<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:.0} in the second fifth of the time, {:.0} in the last, {:.0} at most",
            self.early(),
            self.late(),
            self.largest()
        )
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / f64::from(u32::try_from(values.len()).unwrap())
}

/// In kB.
fn resident(pid: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).expect("the server runs");
    field(&status, "VmRSS:").expect("Linux tells")
}

fn open_files(pid: u32) -> f64 {
    let count = fs::read_dir(format!("/proc/{pid}/fd")).expect("the server runs").count();
    u32::try_from(count).unwrap().into()
}

/// The number of a line in one of Linux's tables.
pub fn field(table: &str, name: &str) -> Option<f64> {
    table.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
}

#[test]
fn what_grows_is_seen_and_what_warms_up_or_wavers_is_not() {
    let is_flat = |value: fn(f64) -> f64| {
        let values: Vec<f64> = (0..SAMPLES).map(|sample| value(sample.into())).collect();
        Course { values: &values, room: 8.0 }.is_flat()
    };
    assert!(is_flat(|_| 100.0));
    assert!(is_flat(|sample| if sample < 12.0 { sample } else { 100.0 }));
    assert!(is_flat(|sample| 100.0 + sample % 7.0));
    assert!(!is_flat(|sample| 100.0 + sample));
    assert!(!is_flat(|sample| 100.0 * 1.01_f64.powf(sample)));
}
