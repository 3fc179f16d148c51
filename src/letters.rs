//! Text as it is compared: in small letters, with Danish and accented letters spelt out, so that ‘aarhus’ finds
//! ‘Århus’ and ‘soeg’ finds ‘Søg’.

/// Adds a text as it is compared to `folded`. White space and dashes become single spaces.
pub fn fold_into(folded: &mut String, text: &str) {
    let start = folded.len();
    let mut gap = false;
    let mut rest = text;
    loop {
        // Most of a text are runs of letters that stay as they are.
        let run = rest.bytes().position(|byte| !matches!(byte, b'a'..=b'z' | b'0'..=b'9')).unwrap_or(rest.len());
        let (plain, after) = rest.split_at(run);
        add(folded, plain, start, &mut gap);
        let mut letters = after.chars();
        let Some(letter) = letters.next() else { return };
        rest = letters.as_str();
        match letter {
            'A'..='Z' => add(folded, letter.to_ascii_lowercase().encode_utf8(&mut [0; 4]), start, &mut gap),
            '-' | '–' | '—' | '‑' => gap = true,
            _ if letter.is_whitespace() => gap = true,
            _ => letter.to_lowercase().for_each(|letter| {
                add(folded, spelt_out(letter).unwrap_or(letter.encode_utf8(&mut [0; 4])), start, &mut gap);
            }),
        }
    }
}

/// Adds letters, and before them the gap there was.
fn add(folded: &mut String, letters: &str, start: usize, gap: &mut bool) {
    if letters.is_empty() {
        return;
    }
    if *gap && folded.len() > start {
        folded.push(' ');
    }
    *gap = false;
    folded.push_str(letters);
}

const fn spelt_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'æ' | 'ä' => "ae",
        'ø' | 'ö' => "oe",
        'å' => "aa",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'á' | 'à' | 'â' => "a",
        'ó' | 'ò' | 'ô' => "o",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ü' | 'ú' | 'ù' | 'û' => "u",
        _ => return None,
    })
}

/// A text as it is compared.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// A name as Danish names are put in order: æ, ø and å come last, `aa` is an å, and case and accents count for nothing.
pub fn alphabetic(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'a' if key.ends_with('a') => {
                key.pop();
                key.push('}');
            }
            // The three that follow `z` in ASCII.
            'æ' | 'ä' => key.push('{'),
            'ø' | 'ö' => key.push('|'),
            'å' => key.push('}'),
            'ü' => key.push('y'),
            _ => match spelt_out(letter) {
                Some(plain) => key.push_str(plain),
                None => key.push(letter),
            },
        }
    }
    key
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

    #[test]
    fn the_danish_alphabet() {
        let mut names = ["Åse", "Zoé", "Aaberg", "Østergård", "ærlig", "Ida", "André", "Andrea", "Müller", "Myhre"];
        names.sort_by_cached_key(|name| alphabetic(name));
        assert_eq!(names, ["André", "Andrea", "Ida", "Myhre", "Müller", "Zoé", "ærlig", "Østergård", "Aaberg", "Åse"]);
    }
}
