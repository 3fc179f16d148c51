//! Ads that may be the same as another (domain.md 6.5): of the same company with the same occupation or title, or
//! of any company with nearly the same text.
//!
//! Texts are compared by their word shingles. Comparing an ad with 50,000 others would take seconds, so each ad's
//! text is put into buckets when it arrives (`minhash`), and only ads that share a bucket are compared.

pub mod minhash;
pub mod normalise;
mod score;
mod search;
pub mod shingles;
mod stable_hash;

pub use search::find;

use contract::annoncekilde::Jobannonce;

/// The company an ad is compared by: its CVR number, digits only.
pub fn company_key(ad: &Jobannonce) -> Option<String> {
    let digits: String =
        ad.employer.cvr_number.iter().flat_map(|cvr| cvr.chars()).filter(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}
