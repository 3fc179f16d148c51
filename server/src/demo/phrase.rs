//! Sentences with choices and gaps: `Vi [søger|mangler] en {stilling}`. A few dozen of them make many thousand
//! different texts. Choices can hold gaps, but no further choices.

use super::random::Random;

/// What fills the gaps.
#[derive(Clone, Default)]
pub struct Words(Vec<(&'static str, String)>);

impl Words {
    /// Sets what a gap is filled with.
    pub fn set(&mut self, gap: &'static str, word: impl Into<String>) {
        let word = word.into();
        match self.0.iter_mut().find(|(name, _)| *name == gap) {
            Some((_, old)) => *old = word,
            None => self.0.push((gap, word)),
        }
    }

    /// What a gap is filled with; nothing for a gap nobody set.
    pub fn get(&self, gap: &str) -> &str {
        self.0.iter().find(|(name, _)| *name == gap).map_or("", |(_, word)| word)
    }
}

/// A phrase as plain text.
pub fn plain(phrase: &str, words: &Words, random: &mut Random) -> String {
    let mut out = String::with_capacity(phrase.len() * 2);
    expand(&mut out, phrase, words, random, false);
    out
}

/// A phrase as HTML text: what fills the gaps is escaped.
pub fn html(phrase: &str, words: &Words, random: &mut Random) -> String {
    let mut out = String::with_capacity(phrase.len() * 2);
    expand(&mut out, phrase, words, random, true);
    out
}

/// A phrase as an HTML sentence, beginning with a capital letter.
pub fn sentence(phrase: &str, words: &Words, random: &mut Random) -> String {
    capital(&html(phrase, words, random))
}

/// The same text with its first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn expand(out: &mut String, phrase: &str, words: &Words, random: &mut Random, escape: bool) {
    let mut rest = phrase;
    while let Some(at) = rest.find(['[', '{']) {
        out.push_str(&rest[..at]);
        let (close, is_gap) = if rest[at..].starts_with('{') { ('}', true) } else { (']', false) };
        let Some(end) = rest[at..].find(close) else { break };
        let inner = &rest[at + 1..at + end];
        if is_gap {
            push(out, words.get(inner), escape);
        } else {
            let choice = random.below(inner.split('|').count());
            expand(out, inner.split('|').nth(choice).unwrap_or_default(), words, random, escape);
        }
        rest = &rest[at + end + 1..];
    }
    out.push_str(rest);
}

fn push(out: &mut String, word: &str, escape: bool) {
    if escape {
        out.push_str(&word.replace('&', "&amp;"));
    } else {
        out.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_and_choices_made() {
        let mut words = Words::default();
        words.set("firma", "Holm & Søn");
        let mut random = Random::of(1, "phrase", 0);
        assert_eq!(plain("[Hos|Ved {firma}|Hos]{ukendt}", &Words::default(), &mut random).len(), 3);
        assert_eq!(plain("hos {firma}.", &words, &mut random), "hos Holm & Søn.");
        assert_eq!(html("hos {firma}.", &words, &mut random), "hos Holm &amp; Søn.");
        assert_eq!(sentence("åben [dør|dør]", &words, &mut random), "Åben dør");
    }
}
