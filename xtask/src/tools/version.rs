//! Reading what a program says about its version.

/// Whether an answer to `--version`, such as `trunk 0.21.14`, names exactly this version.
pub fn is(answer: &str, version: &str) -> bool {
    answer.split_whitespace().nth(1) == Some(version)
}

/// Major and minor number of an answer such as `v20.20.2` or `Chromium 156.0.8078.79 built on Debian`.
pub fn major_and_minor(answer: &str) -> Option<(u32, u32)> {
    let number =
        answer.split_whitespace().map(|word| word.trim_start_matches('v')).find(|word| starts_with_digit(word))?;
    let mut parts = number.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_version_will_do() {
        assert!(is("trunk 0.21.14\n", "0.21.14"));
        assert!(is("wasm-bindgen 0.2.130 (1a2b3c4d5)\n", "0.2.130"));
        assert!(!is("trunk 0.21.1\n", "0.21.14"));
        assert!(!is("trunk 0.21.14-beta.1", "0.21.14"));
        assert!(!is("", "0.21.14"));
    }

    #[test]
    fn numbers_are_found_among_words() {
        assert_eq!(major_and_minor("v20.20.2\n"), Some((20, 20)));
        assert_eq!(major_and_minor("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"), Some((156, 0)));
        assert_eq!(major_and_minor("ChromeDriver 156.0.8078.79 (abc)"), Some((156, 0)));
        assert_eq!(major_and_minor("command not found"), None);
    }
}
