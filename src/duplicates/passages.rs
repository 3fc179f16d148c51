//! A difference by the lines of the first text, so that two, three or four texts can stand beside each other.

use super::word_diff::{Step, WordDiff};
use std::ops::Range;

/// Part of a passage. Ranges are in bytes of the text they name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both, as the second text writes it.
    Same(Range<usize>),
    /// Only in the first text.
    Removed(Range<usize>),
    /// Only in the second.
    Added(Range<usize>),
}

/// What the second text has where the first has one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The line of the first text, in its bytes; empty where the first text has no words.
    pub line: Range<usize>,
    /// In reading order.
    pub pieces: Vec<Piece>,
}

/// Letters up to which a shared word between two changes only disturbs the reading.
const SHORT_WORD: usize = 3;

/// One passage for each line of the first text that has words; one in all if it has none.
pub fn passages(diff: &WordDiff) -> Vec<Passage> {
    let steps = without_islands(diff);
    let line_of = |step: &Step| match step {
        Step::Same(old, _) | Step::Removed(old) => diff.before.get(*old).map(|token| token.line),
        Step::Added(_) => None,
    };
    let mut passages: Vec<Passage> = Vec::new();
    let mut current = None;
    for step in &steps {
        let line = line_of(step);
        // What was added stands with the line before it.
        if passages.is_empty() || (line.is_some() && current.is_some() && line != current) {
            passages.push(Passage::default());
        }
        current = line.or(current);
        if let Some(passage) = passages.last_mut() {
            passage.reach(diff, step);
            passage.take(piece(diff, step));
        }
    }
    passages
}

fn piece(diff: &WordDiff, step: &Step) -> Piece {
    let old = |at: usize| diff.before.get(at).map(|token| token.range.clone()).unwrap_or_default();
    let new = |at: usize| diff.after.get(at).map(|token| token.range.clone()).unwrap_or_default();
    match *step {
        Step::Same(_, at) => Piece::Same(new(at)),
        Step::Removed(at) => Piece::Removed(old(at)),
        Step::Added(at) => Piece::Added(new(at)),
    }
}

impl Passage {
    fn reach(&mut self, diff: &WordDiff, step: &Step) {
        let (Step::Same(old, _) | Step::Removed(old)) = step else { return };
        let Some(token) = diff.before.get(*old) else { return };
        self.line = if self.line.is_empty() { token.range.clone() } else { self.line.start..token.range.end };
    }

    fn take(&mut self, piece: Piece) {
        match (self.pieces.last_mut(), &piece) {
            (Some(Piece::Same(range)), Piece::Same(next))
            | (Some(Piece::Removed(range)), Piece::Removed(next))
            | (Some(Piece::Added(range)), Piece::Added(next))
                if range.end == next.start =>
            {
                range.end = next.end;
            }
            _ => self.pieces.push(piece),
        }
    }
}

/// A sign or a short word that two changes have between them is told as part of one change.
fn without_islands(diff: &WordDiff) -> Vec<Step> {
    let is_same = |step: &Step| matches!(step, Step::Same(..));
    let runs: Vec<&[Step]> = diff.steps.chunk_by(|one, next| is_same(one) == is_same(next)).collect();
    let mut steps = Vec::with_capacity(diff.steps.len());
    let mut change: Vec<Step> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let is_between = at > 0 && at + 1 < runs.len();
        if run.iter().any(is_same) && !(is_between && is_island(diff, run)) {
            tell(&mut change, &mut steps);
            steps.extend_from_slice(run);
        } else {
            change.extend_from_slice(run);
        }
    }
    tell(&mut change, &mut steps);
    steps
}

/// Puts what was removed before what was added.
fn tell(change: &mut Vec<Step>, steps: &mut Vec<Step>) {
    let removed = change.iter().filter_map(|step| match *step {
        Step::Same(old, _) | Step::Removed(old) => Some(Step::Removed(old)),
        Step::Added(_) => None,
    });
    let added = change.iter().filter_map(|step| match *step {
        Step::Same(_, new) | Step::Added(new) => Some(Step::Added(new)),
        Step::Removed(_) => None,
    });
    steps.extend(removed.chain(added));
    change.clear();
}

fn is_island(diff: &WordDiff, run: &[Step]) -> bool {
    let token = |step: &Step| match step {
        Step::Same(old, _) => diff.before.get(*old),
        Step::Removed(_) | Step::Added(_) => None,
    };
    let is_line_end = run.windows(2).any(|two| match two {
        [one, other] => token(one).map(|token| token.line) != token(other).map(|token| token.line),
        _ => false,
    });
    let is_short = |step: &Step| token(step).is_some_and(|token| token.key.chars().count() <= SHORT_WORD);
    run.len() <= 2 && !is_line_end && run.iter().all(is_short)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::{super::word_diff::word_diff, *};
    use proptest::prelude::*;

    fn told(before: &str, after: &str) -> Vec<String> {
        let diff = word_diff(before, after);
        let one = |piece: &Piece| match piece {
            Piece::Same(range) => after[range.clone()].to_owned(),
            Piece::Removed(range) => format!("[-{}-]", &before[range.clone()]),
            Piece::Added(range) => format!("[+{}+]", &after[range.clone()]),
        };
        passages(&diff).iter().map(|passage| passage.pieces.iter().map(one).collect()).collect()
    }

    #[test]
    fn a_passage_for_each_line() {
        assert_eq!(
            told(
                "Vi søger en kok\nDu arbejder 37 timer\nLøn efter aftale",
                "Vi søger en Kok\nDu arbejder 30 timer\nLøn efter aftale"
            ),
            ["Vi søger en Kok\n", "Du arbejder [-37 -][+30 +]timer\n", "Løn efter aftale"]
        );
        assert_eq!(told("a\nb", "a\nnyt\nb"), ["a\n[+nyt\n+]", "b"]);
        assert_eq!(told("a\nb", "b"), ["[-a\n-]", "b"]);
        assert_eq!(told("", "nyt"), ["[+nyt+]"]);
        assert_eq!(told("væk", ""), ["[-væk-]"]);
        assert!(told("", "").is_empty());
    }

    #[test]
    fn markup_makes_no_difference() {
        let same = told("Salg\n• Kok\n• Tjener", "Salg\n- Kok\n- Tjener");
        assert_eq!(same.concat(), "Salg\n- Kok\n- Tjener");
        assert_eq!(told("Salg og kok", "Salg\nog kok").concat(), "Salg\nog kok");
    }

    #[test]
    fn a_short_word_between_two_changes_is_part_of_them() {
        assert_eq!(
            told("i byen og om natten her", "i skoven og ved søen her"),
            ["i [-byen og om natten -][+skoven og ved søen +]her"]
        );
    }

    proptest! {
        #[test]
        fn nothing_is_lost(before in "[a-d \n]{0,40}", after in "[a-d \n]{0,40}") {
            let (mut one, mut other) = (String::new(), String::new());
            let diff = word_diff(&before, &after);
            let mut same = 0;
            for piece in passages(&diff).iter().flat_map(|passage| &passage.pieces) {
                match piece {
                    Piece::Same(range) => { other.push_str(&after[range.clone()]); same += 1 }
                    Piece::Removed(range) => one.push_str(&before[range.clone()]),
                    Piece::Added(range) => other.push_str(&after[range.clone()]),
                }
            }
            prop_assert_eq!(other, after);
            prop_assert!(same > 0 || one == before);
        }
    }
}
