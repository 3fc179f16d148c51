//! The search itself. Every step is bounded, so that a company with thousands of ads, or a text that thousands
//! share, costs no more than others.

use super::{
    minhash::{self, BANDS},
    score::Likeness,
    shingles::Shingles,
};
use crate::store::{
    StoreError,
    queries::{
        ads::AdKey,
        duplicates::{self, Facts},
    },
};
use contract::{JobannonceId, Tidspunkt};
use rusqlite::Connection;
use std::{cmp::Reverse, collections::HashMap};

/// A decided ad is compared this long.
const DAYS: i64 = 180;
/// At most this many are found (domain.md 6.5).
const MOST: usize = 20;
/// Newest ads of the same company and occupation, and of the same company and title, that are looked at.
const OF_A_COMPANY: u32 = 400;
/// Newest ads of one bucket that are looked at.
const OF_A_BUCKET: u32 = 400;
/// Ads of other companies, by shared buckets, that are looked at.
const OF_OTHERS: usize = 400;
/// Likeliest ads whose texts are compared: of those that are duplicates anyway, and of those that only their text can
/// make duplicates. A common phrase puts thousands into a bucket; they must not push the others out.
const COMPARED: usize = 60;

/// The ads that may be the same as one, best first; `None` if there is no such ad.
pub fn find(connection: &Connection, id: JobannonceId, now: Tidspunkt) -> Result<Option<Vec<Facts>>, StoreError> {
    let Some(subject) = duplicates::facts_of(connection, id)? else { return Ok(None) };
    let text = Shingles::of_html(&duplicates::body(connection, subject.key)?);
    let since = Tidspunkt::from(now.utc() - chrono::TimeDelta::days(DAYS));

    let mut found = Vec::new();
    for (key, shared) in candidates(connection, &subject, &text)? {
        let facts = duplicates::facts(connection, key)?;
        if facts.decided_at.is_none_or(|at| at >= since) {
            found.push((likeness(&subject, &facts, estimate(shared)), facts));
        }
    }
    best_first(&mut found);
    let (mut same_job, mut by_text): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|(likeness, _)| likeness.is_same_job());
    same_job.truncate(COMPARED);
    by_text.truncate(COMPARED);
    let mut found = same_job;
    found.append(&mut by_text);
    for (likeness, facts) in &mut found {
        likeness.similarity = text.similarity(&Shingles::of_html(&duplicates::body(connection, facts.key)?));
    }
    found.retain(|(likeness, _)| likeness.is_duplicate());
    best_first(&mut found);
    found.truncate(MOST);
    Ok(Some(found.into_iter().map(|(_, facts)| facts).collect()))
}

/// Ads that may be duplicates, with the number of buckets they share with the subject.
fn candidates(connection: &Connection, subject: &Facts, text: &Shingles) -> Result<Vec<(AdKey, usize)>, StoreError> {
    let mut shared: HashMap<AdKey, usize> = HashMap::new();
    for bucket in minhash::buckets(text) {
        for key in duplicates::in_bucket(connection, bucket, OF_A_BUCKET)? {
            *shared.entry(key).or_default() += 1;
        }
    }
    let mut candidates: Vec<(AdKey, usize)> = shared.iter().map(|(key, shared)| (*key, *shared)).collect();
    candidates.sort_unstable_by_key(|(key, shared)| Reverse((*shared, *key)));
    candidates.truncate(OF_OTHERS);
    for key in duplicates::of_company(connection, subject, OF_A_COMPANY)? {
        candidates.push((key, shared.get(&key).copied().unwrap_or_default()));
    }
    candidates.sort_unstable();
    candidates.dedup();
    candidates.retain(|(key, _)| *key != subject.key);
    Ok(candidates)
}

fn likeness(subject: &Facts, other: &Facts, similarity: f64) -> Likeness {
    let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    Likeness {
        company: same(&subject.cvr, &other.cvr),
        occupation: same(&subject.occupation, &other.occupation),
        title: same(&subject.title_key, &other.title_key),
        similarity,
    }
}

/// A guess at the similarity of texts that share this many buckets, to choose which to compare.
fn estimate(shared: usize) -> f64 {
    let part = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    (part(shared) / part(BANDS)).powf(0.2)
}

/// By score; then the newest arrival.
fn best_first(found: &mut [(Likeness, Facts)]) {
    found.sort_by(|(a, left), (b, right)| {
        b.score().total_cmp(&a.score()).then_with(|| (right.arrived_at, right.key).cmp(&(left.arrived_at, left.key)))
    });
}
