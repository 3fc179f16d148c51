//! The closing lines of Rust's test harness, and of wasm-bindgen's, which imitates it.

use super::tally::Tally;

/// Reads `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
pub fn read(line: &str) -> Option<Tally> {
    let (_, counts) = line.trim_start().strip_prefix("test result: ")?.split_once(". ")?;
    let count = |word: &str| {
        counts.split(';').find_map(|part| part.trim().strip_suffix(word).and_then(|number| number.trim().parse().ok()))
    };
    Some(Tally { passed: count("passed")?, failed: count("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_read() {
        let line = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.05s";
        assert_eq!(read(line), Some(Tally { passed: 12, failed: 0 }));
        let line = "test result: FAILED. 7 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.2s";
        assert_eq!(read(line), Some(Tally { passed: 7, failed: 2 }));
        let line = "test result: ok. 5 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.30s";
        assert_eq!(read(line), Some(Tally { passed: 5, failed: 0 }));
    }

    #[test]
    fn other_lines_are_not() {
        for line in ["", "test queue::merge ... ok", "running 12 tests", "test result: pending", "test result: ok. x"] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
