//! Near-copies are near enough to be found, and nothing else is.

use super::*;
use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
};

/// The words of a body, as a reader sees them.
fn words(body: &str) -> Vec<String> {
    let mut text = String::new();
    for part in body.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, shown)| shown));
        text.push(' ');
    }
    let text = text.replace("&nbsp;", " ").replace("&amp;", "&").to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Every three words in a row, as numbers.
fn shingles(draft: &Draft) -> HashSet<u64> {
    words(&draft.ad.body)
        .windows(3)
        .map(|three| BuildHasherDefault::<DefaultHasher>::default().hash_one(three))
        .collect()
}

fn similarity(a: &HashSet<u64>, b: &HashSet<u64>) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap());
    let both = a.intersection(b).count();
    count(both) / count(a.len() + b.len() - both).max(1.0)
}

#[test]
fn one_in_seven_is_nearly_the_same_as_another() {
    let made = Made::new(1, 700);
    let by_id: HashMap<_, _> = made.drafts().map(|draft| (draft.ad.id, draft)).collect();
    let copies: Vec<_> = made.waiting.iter().map(|one| &one.draft).filter(|draft| draft.copy_of.is_some()).collect();
    assert!((75..=125).contains(&copies.len()), "{}", copies.len());
    let (mut other_company, mut same_text) = (0, 0);
    for copy in &copies {
        let original = by_id[&copy.copy_of.unwrap()];
        let similarity = similarity(&shingles(copy), &shingles(original));
        assert!(similarity >= 0.8, "{similarity}\n{}\n{}", copy.ad.body, original.ad.body);
        assert!(copy.ad.created_date_time >= original.ad.created_date_time);
        assert_eq!(copy.ad.job.concept_uri_da, original.ad.job.concept_uri_da);
        other_company += usize::from(copy.ad.employer.cvr_number != original.ad.employer.cvr_number);
        same_text += usize::from(copy.ad.body == original.ad.body);
    }
    assert!((4..30).contains(&other_company), "{other_company}");
    assert!(same_text < copies.len() / 3, "{same_text}");
}

#[test]
fn independent_ads_of_one_occupation_are_not_alike() {
    let made = Made::new(2, 400);
    let mut by_occupation: HashMap<_, Vec<_>> = HashMap::new();
    for draft in made.drafts().filter(|draft| draft.copy_of.is_none()) {
        by_occupation.entry(draft.ad.job.concept_uri_da.clone()).or_default().push((draft, shingles(draft)));
    }
    assert!(by_occupation.len() >= 60);
    for ads in by_occupation.values() {
        for (index, (a, of_a)) in ads.iter().enumerate() {
            for (b, of_b) in &ads[index + 1..] {
                let similarity = similarity(of_a, of_b);
                assert!(similarity < 0.5, "{similarity}\n{}\n{}", a.ad.body, b.ad.body);
            }
        }
    }
}
