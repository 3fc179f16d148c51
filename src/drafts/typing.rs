//! When a text that is being typed is saved.

/// Pause after a key, in milliseconds. With the browser's own time to write, a text is kept within 300.
const PAUSE: i64 = 150;
/// Longest that one who never pauses goes unsaved, in milliseconds.
const LONGEST: i64 = 1_000;

/// The keys since the text was last saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typing {
    /// The first and the last, in milliseconds since 1970.
    unsaved: Option<(i64, i64)>,
}

impl Typing {
    /// Notes a key.
    pub fn key(&mut self, now: i64) {
        let first = self.unsaved.map_or(now, |(first, _)| first);
        self.unsaved = Some((first, now));
    }

    /// Notes that the text is being saved.
    pub const fn saved(&mut self) {
        self.unsaved = None;
    }

    /// How long until it is due, in milliseconds; `None` when nothing is.
    pub fn due_in(self, now: i64) -> Option<u32> {
        let (first, last) = self.unsaved?;
        let wait = (last + PAUSE).min(first + LONGEST) - now;
        // A clock that is set back must not make it wait for ever.
        u32::try_from(wait.clamp(0, PAUSE)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_a_pause_after_the_last_key_and_not_much_after_the_first() {
        let typed = |keys: &[i64]| {
            let mut typing = Typing::default();
            for key in keys {
                typing.key(*key);
            }
            typing
        };
        assert_eq!(typed(&[]).due_in(0), None);
        for (keys, now, due_in) in [
            (vec![1_000], 1_000, 150),
            (vec![1_000], 1_100, 50),
            (vec![1_000], 1_150, 0),
            (vec![1_000], 9_000, 0),
            (vec![1_000, 1_140], 1_150, 140),
            ((1_000..1_980).step_by(70).collect(), 1_960, 40),
            ((1_000..2_100).step_by(70).collect(), 2_050, 0),
            (vec![1_000], -5_000, 150),
        ] {
            assert_eq!(typed(&keys).due_in(now), Some(due_in), "{keys:?} at {now}");
        }
        let mut saved = typed(&[1_000]);
        saved.saved();
        assert_eq!(saved.due_in(2_000), None);
    }
}
