//! Who is looking, in words.

use crate::locales::presence as text;

/// The words above an ad; `None` where nobody looks.
pub fn on_ad(names: &[String]) -> Option<String> {
    match names {
        [] => None,
        [one] => Some(text::one(one)),
        [first, second] => Some(text::two(first, second)),
        [first, others @ ..] => Some(text::many(first, others.len())),
    }
}

/// The words on a row: first names suffice there.
pub fn on_row(names: &[String]) -> Option<String> {
    let first = |name: &String| name.split_whitespace().next().unwrap_or_default().to_owned();
    (!names.is_empty()).then(|| text::on_row(names.iter().map(first).collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_two_and_many() {
        let names = ["Ida Holm", "Mads Friis", "Lene Thorup"].map(str::to_owned);
        assert_eq!(on_ad(&[]), None);
        assert_eq!(on_ad(&names[..1]).as_deref(), Some("Ida Holm ser på annoncen"));
        assert_eq!(on_ad(&names[..2]).as_deref(), Some("Ida Holm og Mads Friis ser på annoncen"));
        assert_eq!(on_ad(&names).as_deref(), Some("Ida Holm og 2 andre ser på annoncen"));
        assert_eq!(on_row(&names[..2]).as_deref(), Some("Ida, Mads ser på den"));
        assert_eq!(on_row(&[]), None);
    }
}
