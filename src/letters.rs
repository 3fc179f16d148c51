//! Text as it is compared: in small letters, with Danish and accented letters spelt out, so that ‘aarhus’ finds
//! ‘Århus’ and ‘soeg’ finds ‘Søg’.

/// Adds a text as it is compared to `folded`. White space and dashes become single spaces.
pub fn fold_into(folded: &mut String, text: &str) {
    let start = folded.len();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            'å' => folded.push_str("aa"),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'á' | 'à' | 'â' => folded.push('a'),
            'ó' | 'ò' | 'ô' => folded.push('o'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ü' | 'ú' | 'ù' | 'û' => folded.push('u'),
            gap if gap.is_whitespace() || matches!(gap, '-' | '–' | '—' | '‑') => {
                if folded.len() > start && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            other => folded.push(other),
        }
    }
    if folded.len() > start && folded.ends_with(' ') {
        folded.pop();
    }
}

/// A text as it is compared.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_spelt_out_and_gaps_are_single_spaces() {
        for (text, folded) in [
            ("Århus", "aarhus"),
            ("SØG I KØEN", "soeg i koeen"),
            ("Læge – deltid", "laege deltid"),
            ("  Café\u{a0}Müller-Østergård ", "cafe muller oestergaard"),
            ("", ""),
            ("-", ""),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
    }

    #[test]
    fn what_stands_before_is_left_alone() {
        let mut folded = "kok\n".to_owned();
        fold_into(&mut folded, " Å ");
        assert_eq!(folded, "kok\naa");
    }
}
