//! The closing lines of Node's test runner.

use super::tally::Tally;

/// Reads `ℹ pass 12` and `ℹ fail 0`, also as `# pass 12`. A cancelled test (it ran out of time) counts as failed.
pub fn read(line: &str) -> Option<Tally> {
    let mut words = line.split_whitespace();
    if !matches!(words.next()?, "ℹ" | "#") {
        return None;
    }
    let (word, number) = (words.next()?, words.next()?.parse().ok()?);
    match (word, words.next()) {
        ("pass", None) => Some(Tally { passed: number, failed: 0 }),
        ("fail" | "cancelled", None) => Some(Tally { passed: 0, failed: number }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_the_closing_lines_are_read() {
        assert_eq!(read("ℹ pass 12"), Some(Tally { passed: 12, failed: 0 }));
        assert_eq!(read("# fail 2"), Some(Tally { passed: 0, failed: 2 }));
        assert_eq!(read("ℹ cancelled 1"), Some(Tally { passed: 0, failed: 1 }));
    }

    #[test]
    fn other_lines_are_not() {
        for line in ["", "ℹ tests 12", "ℹ suites 3", "ℹ duration_ms 81.4", "✔ pass 12 ads (3ms)", "# pass 12 ads on"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
