//! When a command that decides is too early to be meant: an ad that has only just appeared has not been read.

use super::{command::Command, kind::Kind, press::Asked};

/// How long an ad must have been on the screen before a key can decide it, in milliseconds.
pub const QUIET_MILLIS: f64 = 300.0;

/// When the ad appeared, and what was decided last. Times are the page's own, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Quiet {
    ad_shown: f64,
    decided: Option<(Command, f64)>,
}

impl Default for Quiet {
    fn default() -> Self {
        Self { ad_shown: f64::NEG_INFINITY, decided: None }
    }
}

impl Quiet {
    /// Another ad is on the desk.
    pub const fn ad_shown(&mut self, at: f64) {
        self.ad_shown = at;
    }

    /// A command has run.
    pub fn ran(&mut self, command: Command, at: f64) {
        if command.kind() == Kind::Decides {
            self.decided = Some((command, at));
        }
    }

    /// Whether what was asked for at a time may happen. The time is that of the press, not of its handling: a key
    /// that waited behind slow work was pressed for the ad before. A digit may be the last step of a decision, and
    /// the same decision asked for twice in a row is one press that bounced.
    pub fn allows(&self, asked: Asked, at: f64) -> bool {
        let settled = at - self.ad_shown >= QUIET_MILLIS;
        match asked {
            Asked::Digit(_) => settled,
            Asked::Command(command) => match command.kind() {
                Kind::Harmless => true,
                Kind::Decides => {
                    let bounced = |(last, when): (Command, f64)| last == command && at - when < QUIET_MILLIS;
                    settled && !self.decided.is_some_and(bounced)
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::press::Digit;

    /// Presses of G at these times, each leading to the next ad `paint` later; how many decide.
    fn decided(presses: &[f64], paint: f64) -> usize {
        let mut quiet = Quiet::default();
        presses
            .iter()
            .filter(|at| {
                let allowed = quiet.allows(Asked::Command(Command::Approve), **at);
                if allowed {
                    quiet.ran(Command::Approve, **at);
                    quiet.ad_shown(**at + paint);
                }
                allowed
            })
            .count()
    }

    #[test]
    fn two_presses_120_ms_apart_decide_one_ad() {
        assert_eq!(decided(&[1000.0, 1120.0], 20.0), 1);
        assert_eq!(decided(&[1000.0, 1120.0], 400.0), 1, "pressed before the next ad had appeared");
        assert_eq!(decided(&[0.0, 120.0, 240.0, 360.0], 50.0), 2, "360 ms is more than 300 after the first ad's 50");
        assert_eq!(decided(&[1000.0, 1321.0], 20.0), 2, "two ads, each seen");
    }

    #[test]
    fn a_bounce_decides_once_even_where_the_ad_stays() {
        let mut quiet = Quiet::default();
        quiet.ran(Command::Begin, 1000.0);
        assert!(!quiet.allows(Asked::Command(Command::Begin), 1120.0));
        assert!(quiet.allows(Asked::Command(Command::Approve), 1120.0), "another command is meant");
        assert!(quiet.allows(Asked::Command(Command::Begin), 1300.0));
    }

    #[test]
    fn moving_on_and_taking_back_are_never_too_early() {
        let mut quiet = Quiet::default();
        quiet.ad_shown(1000.0);
        for command in Command::EVERY {
            let harmless = command.kind() == Kind::Harmless;
            assert_eq!(quiet.allows(Asked::Command(command), 1001.0), harmless, "{command:?}");
            assert!(quiet.allows(Asked::Command(command), 1300.0), "{command:?}");
        }
        let digit = Digit::new(1).map(Asked::Digit).unwrap();
        assert!(!quiet.allows(digit, 1299.0), "the digit after P would park the next ad or change the filter");
        assert!(quiet.allows(digit, 1300.0));
    }
}
