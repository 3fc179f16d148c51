//! How the reads of the list have gone lately.

/// After how long without an answer a read counts as missed, in milliseconds.
const OVERDUE_MILLIS: f64 = 6_000.0;

/// What came of a read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An answer.
    Came,
    /// None, or none that could be read.
    Missed,
}

/// The reads since an answer last came. Times are milliseconds.
#[derive(Clone, Debug)]
pub struct Health {
    failed: usize,
    unanswered: Vec<f64>,
    last_started: f64,
}

impl Default for Health {
    fn default() -> Self {
        Self { failed: 0, unanswered: Vec::new(), last_started: f64::NEG_INFINITY }
    }
}

impl Health {
    /// A read was sent.
    pub fn start(&mut self, now: f64) {
        self.unanswered.push(now);
        self.last_started = now;
    }

    /// The read that was sent at `started` has ended.
    pub fn end(&mut self, started: f64, outcome: Outcome) {
        let place = self.unanswered.iter().position(|other| *other == started);
        if let Some(place) = place {
            self.unanswered.remove(place);
        }
        match outcome {
            Outcome::Missed => self.failed += 1,
            Outcome::Came => {
                self.failed = 0;
                // Those sent before it are news of the past.
                self.unanswered.retain(|other| *other > started);
            }
        }
    }

    /// When a read was last sent.
    pub const fn last_started(&self) -> f64 {
        self.last_started
    }

    /// How many reads in a row have brought nothing.
    pub fn missed(&self, now: f64) -> usize {
        self.failed + self.unanswered.iter().filter(|started| now - **started >= OVERDUE_MILLIS).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misses_are_counted_whether_refused_or_unanswered() {
        let mut health = Health::default();
        health.start(0.0);
        assert_eq!(health.missed(5_999.0), 0);
        assert_eq!(health.missed(6_000.0), 1, "no answer yet");
        health.start(5_000.0);
        assert_eq!(health.missed(11_000.0), 2);
        health.end(0.0, Outcome::Missed);
        assert_eq!(health.missed(11_000.0), 2, "not counted twice");
        health.end(5_000.0, Outcome::Came);
        assert_eq!(health.missed(99_000.0), 0);
    }

    #[test]
    fn an_answer_makes_up_for_what_was_sent_before_it() {
        let mut health = Health::default();
        health.start(0.0);
        health.start(5_000.0);
        health.end(5_000.0, Outcome::Came);
        assert_eq!(health.missed(99_000.0), 0);
        health.end(0.0, Outcome::Missed);
        assert_eq!(health.missed(99_000.0), 1);
    }
}
