//! CVR numbers: eight digits, modulus 11.

/// Weights of the check sum (Erhvervsstyrelsen).
const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];

/// Whether a text is a CVR number whose check sum holds. The contracts demand at most a length, so a failure is
/// a warning to people, never a refusal.
pub fn has_valid_check_sum(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        digits.len() == WEIGHTS.len()
            && digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_numbers() {
        for valid in ["13748136", "24256790", "29190925"] {
            assert!(has_valid_check_sum(valid), "{valid}");
        }
        for invalid in ["24256791", "1374813", "137481360", "1374813a", ""] {
            assert!(!has_valid_check_sum(invalid), "{invalid}");
        }
    }
}
