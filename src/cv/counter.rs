//! How much of a remark's room is used.

use crate::locales::cv as text;
use contract::feltregel::CV_COMMENT_MAX;

/// From so many characters on, what is left is spoken, too.
const NEAR_THE_END: usize = 20;

/// `37 af 400 tegn`, or how many are too many.
pub fn shown(remark: &str) -> String {
    let used = remark.chars().count();
    match used.checked_sub(CV_COMMENT_MAX) {
        Some(over) if over > 0 => text::counter_over(over, used, CV_COMMENT_MAX),
        _ => text::counter(used, CV_COMMENT_MAX),
    }
}

/// Whether it is more than there is room for.
pub fn is_over(remark: &str) -> bool {
    remark.chars().count() > CV_COMMENT_MAX
}

/// What a screen reader is told of it while one types: nothing until the room runs out.
pub fn spoken(remark: &str) -> String {
    let used = remark.chars().count();
    match CV_COMMENT_MAX.checked_sub(used) {
        None => text::counter_over(used - CV_COMMENT_MAX, used, CV_COMMENT_MAX),
        Some(left) if left <= NEAR_THE_END => text::counter_left(left),
        Some(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_not_bytes() {
        assert_eq!(shown(""), "0 af 400 tegn");
        assert_eq!(shown("æøå"), "3 af 400 tegn");
        assert_eq!(shown(&"å".repeat(400)), "400 af 400 tegn");
        assert_eq!(shown(&"å".repeat(412)), "412 af 400 tegn: 12 for mange");
        assert!(is_over(&"å".repeat(401)) && !is_over(&"å".repeat(400)));
    }

    #[test]
    fn what_is_left_is_spoken_near_the_end_alone() {
        assert_eq!(spoken(&"a".repeat(379)), "");
        assert_eq!(spoken(&"a".repeat(380)), "20 tegn tilbage");
        assert_eq!(spoken(&"a".repeat(400)), "0 tegn tilbage");
        assert_eq!(spoken(&"a".repeat(401)), "401 af 400 tegn: 1 for mange");
    }
}
