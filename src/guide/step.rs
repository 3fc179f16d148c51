//! The steps of the working day, each with its picture. `tests/pictures/help.mjs` takes the pictures.

use crate::locales::guide as text;

/// A step, and what its picture is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Choosing an ad.
    Queue,
    /// Reading and beginning it.
    Begin,
    /// Approving, and taking it back.
    Approve,
    /// Refusing with an e-mail.
    Reject,
    /// Setting aside.
    Park,
    /// An ad that a colleague has.
    TakeOver,
    /// Ads that may be the same.
    Compare,
    /// Finding anything.
    Palette,
    /// One's own decisions.
    Journal,
    /// Whether everything works.
    Operations,
}

impl Step {
    /// In the order of the day.
    pub const EVERY: [Self; 10] = [
        Self::Queue,
        Self::Begin,
        Self::Approve,
        Self::Reject,
        Self::Park,
        Self::TakeOver,
        Self::Compare,
        Self::Palette,
        Self::Journal,
        Self::Operations,
    ];

    /// The beginning of its pictures' file names.
    const fn name(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Begin => "begin",
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::Park => "park",
            Self::TakeOver => "take-over",
            Self::Compare => "compare",
            Self::Palette => "palette",
            Self::Journal => "journal",
            Self::Operations => "operations",
        }
    }

    /// Width and height of its pictures in pixels, known before they come so that nothing moves.
    pub const fn size(self) -> (u32, u32) {
        (960, 600)
    }

    /// Where its picture of the console in light colours is.
    pub fn light(self) -> String {
        format!("/help/{}-light.webp", self.name())
    }

    /// Where its picture of the console in dark colours is.
    pub fn dark(self) -> String {
        format!("/help/{}-dark.webp", self.name())
    }

    /// What one does.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Queue => text::queue(),
            Self::Begin => text::begin(),
            Self::Approve => text::approve(),
            Self::Reject => text::reject(),
            Self::Park => text::park(),
            Self::TakeOver => text::take_over(),
            Self::Compare => text::compare(),
            Self::Palette => text::palette(),
            Self::Journal => text::journal(),
            Self::Operations => text::operations(),
        }
    }

    /// How one does it.
    pub fn how(self) -> &'static str {
        match self {
            Self::Queue => text::queue_how(),
            Self::Begin => text::begin_how(),
            Self::Approve => text::approve_how(),
            Self::Reject => text::reject_how(),
            Self::Park => text::park_how(),
            Self::TakeOver => text::take_over_how(),
            Self::Compare => text::compare_how(),
            Self::Palette => text::palette_how(),
            Self::Journal => text::journal_how(),
            Self::Operations => text::operations_how(),
        }
    }

    /// What its picture shows, for who does not see it.
    pub fn shows(self) -> &'static str {
        match self {
            Self::Queue => text::queue_shows(),
            Self::Begin => text::begin_shows(),
            Self::Approve => text::approve_shows(),
            Self::Reject => text::reject_shows(),
            Self::Park => text::park_shows(),
            Self::TakeOver => text::take_over_shows(),
            Self::Compare => text::compare_shows(),
            Self::Palette => text::palette_shows(),
            Self::Journal => text::journal_shows(),
            Self::Operations => text::operations_shows(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// All pictures together, in bytes: they are asked for on a slow line, too.
    const MOST_BYTES: usize = 600_000;

    fn read(address: &str) -> Vec<u8> {
        let file: PathBuf = [env!("CARGO_MANIFEST_DIR"), "public", &address[1..]].iter().collect();
        std::fs::read(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
    }

    /// Width and height of a WebP picture with a colour profile, as the browser takes them (RFC 9649, 2.7).
    fn size(webp: &[u8]) -> (u32, u32) {
        assert_eq!((&webp[..4], &webp[8..16]), (&b"RIFF"[..], &b"WEBPVP8X"[..]));
        let side = |at: usize| u32::from_le_bytes([webp[at], webp[at + 1], webp[at + 2], 0]) + 1;
        (side(24), side(27))
    }

    #[test]
    fn each_step_has_two_pictures_of_the_size_that_is_told_and_all_are_small() {
        let mut bytes = 0;
        for step in Step::EVERY {
            for address in [step.light(), step.dark()] {
                let picture = read(&address);
                assert_eq!(size(&picture), step.size(), "{address}");
                bytes += picture.len();
            }
        }
        assert!(bytes < MOST_BYTES, "{bytes} bytes");
    }
}
