//! The difference of two texts: by line, then by word inside what changed.

use super::tokens::{Token, tokens};
use imara_diff::{Algorithm, Diff, InternedInput};
use std::ops::Range;

/// One word or sign of the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// In both; the indices of its tokens.
    Same(usize, usize),
    /// Only in the first text.
    Removed(usize),
    /// Only in the second.
    Added(usize),
}

/// Two texts and what differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordDiff {
    /// The tokens of the first text.
    pub before: Vec<Token>,
    /// Those of the second.
    pub after: Vec<Token>,
    /// Every token of both once, those of each text in their order.
    pub steps: Vec<Step>,
}

/// Compares two plain texts.
pub fn word_diff(before: &str, after: &str) -> WordDiff {
    let (before, after) = (tokens(before), tokens(after));
    let (lines_before, lines_after) = (lines(&before), lines(&after));
    let mut steps = Vec::with_capacity(before.len().max(after.len()));
    let line_keys = |tokens: &[Token], lines: &[Range<usize>]| -> Vec<String> {
        let key = |line: &Range<usize>| tokens.get(line.clone()).map(joined).unwrap_or_default();
        lines.iter().map(key).collect()
    };
    let compared = compare(&line_keys(&before, &lines_before), &line_keys(&after, &lines_after));
    for stretch in compared {
        let old = span(&lines_before, &stretch.before);
        let new = span(&lines_after, &stretch.after);
        if stretch.is_same {
            steps.extend(old.zip(new).map(|(old, new)| Step::Same(old, new)));
        } else {
            word_steps(&before, &after, old, new, &mut steps);
        }
    }
    WordDiff { before, after, steps }
}

/// The words of changed lines.
fn word_steps(before: &[Token], after: &[Token], old: Range<usize>, new: Range<usize>, steps: &mut Vec<Step>) {
    let keys = |tokens: &[Token], range: &Range<usize>| -> Vec<String> {
        tokens.get(range.clone()).unwrap_or_default().iter().map(|token| token.key.clone()).collect()
    };
    for stretch in compare(&keys(before, &old), &keys(after, &new)) {
        let one = stretch.before.start + old.start..stretch.before.end + old.start;
        let other = stretch.after.start + new.start..stretch.after.end + new.start;
        if stretch.is_same {
            steps.extend(one.zip(other).map(|(one, other)| Step::Same(one, other)));
        } else {
            steps.extend(one.map(Step::Removed));
            steps.extend(other.map(Step::Added));
        }
    }
}

fn joined(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.key.as_str()).collect::<Vec<_>>().join(" ")
}

/// The tokens of each line that has any.
fn lines(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in tokens.chunk_by(|one, next| one.line == next.line) {
        lines.push(start..start + line.len());
        start += line.len();
    }
    lines
}

/// The tokens of some lines that follow one another.
fn span(lines: &[Range<usize>], which: &Range<usize>) -> Range<usize> {
    match lines.get(which.clone()) {
        Some([first, .., last]) => first.start..last.end,
        Some([only]) => only.clone(),
        Some([]) | None => 0..0,
    }
}

/// A stretch of two sequences: the same in both, or replaced.
struct Stretch {
    before: Range<usize>,
    after: Range<usize>,
    is_same: bool,
}

/// Both sequences cut into stretches that cover them.
fn compare(before: &[String], after: &[String]) -> Vec<Stretch> {
    let mut input = InternedInput::default();
    input.update_before(before.iter().map(String::as_str));
    input.update_after(after.iter().map(String::as_str));
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_no_heuristic(&input);
    let mut stretches = Vec::new();
    let (mut old, mut new) = (0, 0);
    let mut push = |before: Range<usize>, after: Range<usize>, is_same| {
        if !(before.is_empty() && after.is_empty()) {
            stretches.push(Stretch { before, after, is_same });
        }
    };
    for hunk in diff.hunks() {
        let (before, after) = (indices(&hunk.before), indices(&hunk.after));
        push(old..before.start, new..after.start, true);
        (old, new) = (before.end, after.end);
        push(before, after, false);
    }
    push(old..before.len(), new..after.len(), true);
    stretches
}

/// `imara-diff` counts in 32 bits.
fn indices(range: &Range<u32>) -> Range<usize> {
    let index = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    index(range.start)..index(range.end)
}

impl WordDiff {
    /// How many of the words both texts share, in per cent, 0–100; 100 for two texts without words.
    pub fn likeness(&self) -> u8 {
        let is_word = |tokens: &[Token], at: usize| tokens.get(at).is_some_and(Token::is_word);
        let shared = self.steps.iter().filter(|step| matches!(step, Step::Same(old, _) if is_word(&self.before, *old)));
        let words = |tokens: &[Token]| tokens.iter().filter(|token| token.is_word()).count();
        let total = words(&self.before) + words(&self.after);
        // Only the very same is a hundred.
        let percent = (200 * shared.count()).checked_div(total).unwrap_or(100);
        let most = if self.is_same() { 100 } else { 99 };
        u8::try_from(percent.min(most)).unwrap_or(100)
    }

    /// Whether nothing differs that counts.
    pub fn is_same(&self) -> bool {
        self.steps.iter().all(|step| matches!(step, Step::Same(..)))
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Both texts as the steps tell them.
    fn rebuilt(before: &str, after: &str) -> (String, String) {
        let diff = word_diff(before, after);
        let (mut one, mut other) = (String::new(), String::new());
        for step in &diff.steps {
            match *step {
                Step::Same(old, new) => {
                    assert_eq!(diff.before[old].key, diff.after[new].key);
                    one.push_str(&before[diff.before[old].range.clone()]);
                    other.push_str(&after[diff.after[new].range.clone()]);
                }
                Step::Removed(old) => one.push_str(&before[diff.before[old].range.clone()]),
                Step::Added(new) => other.push_str(&after[diff.after[new].range.clone()]),
            }
        }
        (one, other)
    }

    fn words() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "kok", "Kok", "til", "Aarhus", "Århus", "–", "-", "37", "timer", ".", "løn", "\n", "\n", "•",
        ]);
        prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
    }

    /// The tokens that `similar` finds in both.
    fn shared_by_similar(diff: &WordDiff) -> usize {
        let keys = |tokens: &[Token]| -> Vec<String> { tokens.iter().map(|token| token.key.clone()).collect() };
        let ops = similar::capture_diff_slices(similar::Algorithm::Myers, &keys(&diff.before), &keys(&diff.after));
        ops.iter().filter(|op| op.tag() == similar::DiffTag::Equal).map(|op| op.old_range().len()).sum()
    }

    proptest! {
        #[test]
        fn both_texts_are_rebuilt(before in words(), after in words()) {
            prop_assert_eq!(rebuilt(&before, &after), (before, after));
        }

        #[test]
        fn any_two_texts_are_rebuilt(before in "\\PC{0,60}", after in "\\PC{0,60}") {
            prop_assert_eq!(rebuilt(&before, &after), (before, after));
        }

        #[test]
        fn it_agrees_with_another_library_on_whether_anything_differs(before in words(), after in words()) {
            let diff = word_diff(&before, &after);
            let shared = diff.steps.iter().filter(|step| matches!(step, Step::Same(..))).count();
            let theirs = shared_by_similar(&diff);
            prop_assert_eq!(diff.is_same(), theirs == diff.before.len() && theirs == diff.after.len());
            prop_assert!(shared <= theirs, "{} tokens in both, but the longest common sequence has {}", shared, theirs);
        }

        #[test]
        fn a_text_with_some_words_changed_shares_what_another_library_says(text in words(), at in 0_usize..60) {
            let changed: Vec<&str> = text.split(' ').enumerate().map(|(i, w)| if i == at { "ændret" } else { w }).collect();
            let diff = word_diff(&text, &changed.join(" "));
            let shared = diff.steps.iter().filter(|step| matches!(step, Step::Same(..))).count();
            prop_assert_eq!(shared, shared_by_similar(&diff));
        }
    }

    #[test]
    fn the_words_that_changed_and_no_others() {
        let diff =
            word_diff("Vi søger en kok.\nDu arbejder 37 timer.", "VI SØGER EN KOK.\nDu arbejder 30 timer – om ugen.");
        let changed: Vec<&str> = diff
            .steps
            .iter()
            .filter_map(|step| match step {
                Step::Same(..) => None,
                Step::Removed(at) => Some(diff.before[*at].key.as_str()),
                Step::Added(at) => Some(diff.after[*at].key.as_str()),
            })
            .collect();
        assert_eq!(changed, ["37", "30", "-", "om", "ugen"]);
        assert_eq!(diff.likeness(), 77);
    }

    #[test]
    fn how_alike() {
        for (before, after, percent) in [
            ("", "", 100),
            ("kok", "Kok ", 100),
            ("kok", "tjener", 0),
            ("kok", "", 0),
            ("kok!", "kok", 99),
            ("en kok", "en tjener", 50),
        ] {
            assert_eq!(word_diff(before, after).likeness(), percent, "{before} / {after}");
        }
    }
}
