//! Finds what looks like a CPR number in a text that must not hold one.

use super::follows_pattern;

/// Whether something in a text looks like a CPR number, however it is set: `0101651234`, `010165-1234`, `010165 1234`,
/// `01.01.65-1234`, `01 01 65 1234`. Ten digits within a longer number are none.
pub fn is_in(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let begins = |at: usize| at == 0 || characters.get(at - 1).is_none_or(|before| !before.is_ascii_digit());
    (0..characters.len()).any(|at| begins(at) && characters.get(at..).is_some_and(begins_with_one))
}

/// Whether ten digits that follow the pattern come first, and then no further digit.
fn begins_with_one(characters: &[char]) -> bool {
    let mut digits = String::with_capacity(10);
    let mut rest = characters.iter().copied().peekable();
    while digits.len() < 10 {
        match rest.next() {
            Some(digit) if digit.is_ascii_digit() => digits.push(digit),
            // Between the parts of the date, and before the last four. A dash may have a space on either side.
            Some(between) if matches!(digits.len(), 2 | 4 | 6) && is_between(between) => {
                for _ in 0..2 {
                    rest.next_if(|next| is_between(*next));
                }
                if rest.peek().is_none_or(|next| !next.is_ascii_digit()) {
                    return false;
                }
            }
            _ => return false,
        }
    }
    rest.next().is_none_or(|next| !next.is_ascii_digit()) && follows_pattern(&digits)
}

const fn is_between(character: char) -> bool {
    matches!(character, '-' | '.' | '/' | ' ' | '\u{a0}' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{202f}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_set() {
        for text in [
            "0101651234",
            "010165-1234",
            "010165 1234",
            "010165\u{a0}1234",
            "010165–1234",
            "010165 - 1234",
            "01.01.65-1234",
            "01 01 65 1234",
            "01/01/65 1234",
            "cpr:0101651234.",
            "Hej {{navn}}, dit nummer (290200-1234) mangler",
            "12 010165-1234",
            "æøå010165-1234æøå",
        ] {
            assert!(is_in(text), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "Ring på 20 30 40 50 eller +45 20304050",
            "CVR 24256790",
            "EAN 5790000123456",
            "00101651234",
            "01016512345",
            "321365-1234",
            "310465-1234",
            "010165-123",
            "010165--- 1234",
            "010165-\n1234",
            "01-01-2026 kl. 12.00",
            "fra 01-01-2026 1200",
            "{{titel}} – {{virksomhed}}",
            "٠١٠١٦٥١٢٣٤",
        ] {
            assert!(!is_in(text), "{text}");
        }
    }

    #[test]
    fn a_long_text_takes_no_time() {
        assert!(!is_in(&"01".repeat(50_000)) && !is_in(&"01 ".repeat(50_000)));
    }
}
