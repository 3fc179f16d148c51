//! A hash that is stored, so it must be the same in every build; the standard library's promises that to nobody.

/// Of several hashes, in their order.
pub(super) fn combine(hashes: impl IntoIterator<Item = u64>) -> u64 {
    hashes.into_iter().fold(0, |combined, hash| mix(combined.wrapping_mul(3) ^ hash))
}

/// FNV-1a with 64 bits, finished so that all bits depend on all of the text.
pub(super) fn hash_text(text: &str) -> u64 {
    mix(text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)))
}

/// SplitMix64's finisher.
pub(super) fn mix(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_changes() {
        assert_eq!(hash_text("kok"), 8_275_340_034_931_852_972);
        assert_eq!(combine([1, 2, 3]), 4_841_327_287_291_736_276);
        assert_ne!(hash_text("kok"), hash_text("kokk"));
        assert_eq!(mix(1), 0x5692_161d_100b_05e5);
    }
}
