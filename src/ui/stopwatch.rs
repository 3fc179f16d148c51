//! Entries in the browser's own record of times, for who measures: its developer tools and our bench.

use leptos::prelude::*;

/// Something that takes time.
pub struct Stopwatch {
    what: &'static str,
}

impl Stopwatch {
    /// Begins now.
    pub fn start(what: &'static str) -> Self {
        if let Some(record) = window().performance() {
            record.mark(what).ok();
        }
        Self { what }
    }

    /// Ends now: an entry of that name says how long it took.
    pub fn stop(self) {
        if let Some(record) = window().performance() {
            record.measure_with_start_mark(self.what, self.what).ok();
            // Kept, they would pile up through the day.
            record.clear_marks_with_mark_name(self.what);
        }
    }
}
