//! How alike two ads are by our own estimate, and why.

use super::{
    tokens::tokens,
    word_diff::{WordDiff, word_diff},
};
use contract::annoncekilde::Jobannonce;

/// What two ads are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// The words of the text.
    Text,
    /// The words of the title.
    Title,
    /// The company, by its CVR number or else its name.
    Company,
    /// The place of work.
    Place,
}

impl Aspect {
    /// How much it counts, in hundredths.
    const fn weight(self) -> u32 {
        match self {
            Self::Text => 50,
            Self::Title => 25,
            Self::Company => 15,
            Self::Place => 10,
        }
    }
}

/// An estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Similarity {
    /// 0–100 per cent; 100 only where nothing differs that was compared.
    pub percent: u8,
    /// What it is made of, 0–100 per cent each. An aspect that one of the two says nothing of is left out.
    pub reasons: Vec<(Aspect, u8)>,
}

/// Compares two ads whose texts have been compared already.
pub fn similarity(one: &Jobannonce, other: &Jobannonce, texts: &WordDiff) -> Similarity {
    let has_text = !texts.before.is_empty() && !texts.after.is_empty();
    let reasons: Vec<(Aspect, u8)> = [
        has_text.then(|| (Aspect::Text, texts.likeness())),
        Some((Aspect::Title, word_diff(&one.title, &other.title).likeness())),
        company(one, other).map(|percent| (Aspect::Company, percent)),
        place(one, other).map(|percent| (Aspect::Place, percent)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let weights: u32 = reasons.iter().map(|(aspect, _)| aspect.weight()).sum();
    let sum: u32 = reasons.iter().map(|(aspect, percent)| aspect.weight() * u32::from(*percent)).sum();
    let percent = sum.checked_div(weights).and_then(|percent| u8::try_from(percent).ok()).unwrap_or_default();
    Similarity { percent, reasons }
}

const fn all_or_nothing(is_same: bool) -> u8 {
    if is_same { 100 } else { 0 }
}

/// What a short text is compared by; `None` where it says nothing.
fn key(text: &str) -> Option<String> {
    let key: Vec<String> = tokens(text).into_iter().map(|token| token.key).filter(|key| !key.is_empty()).collect();
    (!key.is_empty()).then(|| key.join(" "))
}

fn company(one: &Jobannonce, other: &Jobannonce) -> Option<u8> {
    let number = |ad: &Jobannonce| ad.employer.cvr_number.as_deref().and_then(key);
    let name = |ad: &Jobannonce| key(&ad.employer.name);
    let both = number(one).zip(number(other)).or_else(|| name(one).zip(name(other)));
    both.map(|(one, other)| all_or_nothing(one == other))
}

/// The same postal code or town is the same place; the same municipality is half of it.
fn place(one: &Jobannonce, other: &Jobannonce) -> Option<u8> {
    let (one, other) = (&one.job.address, &other.job.address);
    let both = |one: &Option<String>, other: &Option<String>| {
        let key = |text: &Option<String>| text.as_deref().and_then(key);
        key(one).zip(key(other)).map(|(one, other)| one == other)
    };
    let towns = [both(&one.postal_code, &other.postal_code), both(&one.city, &other.city)];
    let municipality = both(&one.municipality, &other.municipality);
    match (towns.iter().flatten().any(|is_same| *is_same), municipality) {
        (true, _) => Some(100),
        (false, Some(true)) => Some(50),
        (false, Some(false)) => Some(0),
        (false, None) => towns.iter().flatten().next().map(|_| 0),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::plain_text::plain_text, *};

    fn ad(title: &str, body: &str, employer: &str, address: &str) -> Jobannonce {
        serde_json::from_str(&format!(
            r#"{{"id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","title":"{title}","approvalStatus":"UnderBehandling",
                "body":"{body}","employer":{employer},"job":{{"address":{address}}}}}"#
        ))
        .unwrap()
    }

    fn estimate(one: &Jobannonce, other: &Jobannonce) -> Similarity {
        similarity(one, other, &word_diff(&plain_text(&one.body), &plain_text(&other.body)))
    }

    const KOKKEN: &str = r#"{"name":"Kokken ApS","cvrNumber":"24256790"}"#;
    const AARHUS: &str = r#"{"postalCode":"8000","city":"Aarhus C","municipality":"Aarhus"}"#;

    #[test]
    fn the_same_ad_in_other_clothes_is_the_same() {
        let one = ad("Kok – Aarhus", "<p>Vi søger en kok.</p>", KOKKEN, AARHUS);
        let other =
            ad("KOK - Århus", "Vi <b>soeger</b> en kok.", r#"{"name":"Kokken","cvrNumber":" 24256790"}"#, AARHUS);
        let estimate = estimate(&one, &other);
        assert_eq!(estimate.percent, 100);
        let aspects = [Aspect::Text, Aspect::Title, Aspect::Company, Aspect::Place];
        assert_eq!(estimate.reasons, aspects.map(|aspect| (aspect, 100)));
    }

    #[test]
    fn each_aspect_has_its_weight() {
        let one = ad("Kok", "<p>Vi søger en kok.</p>", KOKKEN, AARHUS);
        let elsewhere =
            ad("Kok", "<p>Vi søger en kok.</p>", KOKKEN, r#"{"postalCode":"8240","municipality":"Aarhus"}"#);
        assert_eq!(estimate(&one, &elsewhere).percent, 95);
        let other = ad("Tjener", "<p>Kom til os</p>", r#"{"name":"Bodega"}"#, r#"{"city":"Odense"}"#);
        assert_eq!(estimate(&one, &other).percent, 0);
    }

    #[test]
    fn what_one_says_nothing_of_does_not_count() {
        let one = ad("Kok", "", r#"{"name":""}"#, "{}");
        let other = ad("Kok", "<p>Tekst</p>", KOKKEN, AARHUS);
        assert_eq!(estimate(&one, &other), Similarity { percent: 100, reasons: vec![(Aspect::Title, 100)] });
    }

    #[test]
    fn one_letter_is_not_a_hundred() {
        let long = "ord ".repeat(1_000);
        let one = ad("Kok", &format!("{long}A"), KOKKEN, AARHUS);
        let other = ad("Kok", &format!("{long}B"), KOKKEN, AARHUS);
        assert!(estimate(&one, &other).percent < 100);
    }
}
