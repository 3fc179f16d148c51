//! Buckets for nearly the same texts: MinHash signatures, cut into bands (locality-sensitive hashing).
//!
//! Two texts of similarity s share at least one of the 16 buckets with probability 1 − (1 − s⁵)¹⁶: over 99.8 % at
//! 0.8, 40 % at 0.5, 4 % at 0.3. What shares a bucket is then compared exactly.

use super::{shingles::Shingles, stable_hash};

/// Buckets of a text.
pub const BANDS: usize = 16;
/// Signature values that must all agree for two texts to share a bucket.
const ROWS: usize = 5;
const SIGNATURE: usize = BANDS * ROWS;

/// The buckets of a text; none if it has no shingles. They are stored, so they never change.
pub fn buckets(shingles: &Shingles) -> Vec<i64> {
    if shingles.hashes().is_empty() {
        return Vec::new();
    }
    let signature = signature(shingles.hashes());
    (0_u64..)
        .zip(signature.chunks_exact(ROWS))
        .map(|(band, rows)| stable_hash::combine(rows.iter().copied().chain([band])).cast_signed())
        .collect()
}

/// The smallest value of each of the family's functions over all shingles.
fn signature(hashes: &[u64]) -> [u64; SIGNATURE] {
    let family = family();
    let mut smallest = [u64::MAX; SIGNATURE];
    for hash in hashes {
        for ((multiplier, offset), smallest) in family.iter().zip(&mut smallest) {
            // The upper half of multiply-add is a good hash of an already mixed value.
            let value = hash.wrapping_mul(*multiplier).wrapping_add(*offset) >> 32;
            *smallest = (*smallest).min(value);
        }
    }
    smallest
}

/// Multipliers, which must be odd, and offsets.
fn family() -> [(u64, u64); SIGNATURE] {
    let mut state = 0_u64;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        stable_hash::mix(state)
    };
    std::array::from_fn(|_| (next() | 1, next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of 200 words with every `edited`th replaced.
    fn text(seed: u64, edited: Option<u64>) -> Shingles {
        let words: Vec<String> = (0..200_u64)
            .map(|at| match edited {
                Some(every) if at % every == every / 2 => format!("x{seed}y{at}"),
                _ => format!("w{seed}v{at}"),
            })
            .collect();
        Shingles::of_html(&words.join(" "))
    }

    fn share(a: &Shingles, b: &Shingles) -> bool {
        let others = buckets(b);
        buckets(a).iter().any(|bucket| others.contains(bucket))
    }

    #[test]
    fn nearly_the_same_texts_share_a_bucket() {
        let found = (0..200).filter(|seed| share(&text(*seed, None), &text(*seed, Some(30)))).count();
        let similarity = text(1, None).similarity(&text(1, Some(30)));
        assert!((0.80..0.86).contains(&similarity), "{similarity}");
        assert!(found >= 198, "{found} of 200 found");
    }

    #[test]
    fn different_texts_do_not() {
        let found = (0..200).filter(|seed| share(&text(*seed, None), &text(*seed, Some(3)))).count();
        assert_eq!(found, 0);
    }

    #[test]
    fn buckets_are_stored_so_they_never_change() {
        assert_eq!(buckets(&text(7, None)).len(), BANDS);
        assert_eq!(buckets(&Shingles::default()), Vec::<i64>::new());
    }
}
