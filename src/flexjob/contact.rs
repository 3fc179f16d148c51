//! Links to telephone numbers and e-mail addresses. Both come from outside: what does not plainly look like one gets no
//! link, so that no address can carry anything but itself.

/// Fewest and most digits of a telephone number (domain.md 4).
const DIGITS: std::ops::RangeInclusive<usize> = 3..=20;
/// Longest e-mail address (RFC 5321).
const LONGEST_ADDRESS: usize = 254;

/// `tel:` of a telephone number, however its digits are grouped.
pub fn phone_link(number: &str) -> Option<String> {
    let number = number.trim();
    let (plus, rest) = number.strip_prefix('+').map_or(("", number), |rest| ("+", rest));
    let digits: String = rest.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{A0}')).collect();
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit()) && DIGITS.contains(&digits.len());
    is_number.then(|| format!("tel:{plus}{digits}"))
}

/// `mailto:` of one plain address. Neither `?` nor `%` nor `,` is let through, by which a link would add recipients,
/// a subject or a text.
pub fn mail_link(address: &str) -> Option<String> {
    let address = address.trim();
    let (name, domain) = address.split_once('@')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-' | '\'');
    let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let is_plain = !name.is_empty()
        && name.chars().all(is_name)
        && domain.contains('.')
        && domain.split('.').all(is_label)
        && address.len() <= LONGEST_ADDRESS;
    is_plain.then(|| format!("mailto:{address}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_by_its_digits() {
        for (number, link) in [
            ("+4520123456", Some("tel:+4520123456")),
            (" 20 12 34 56 ", Some("tel:20123456")),
            ("(+45) 20123456", None),
            ("112", Some("tel:112")),
            ("12", None),
            ("123456789012345678901", None),
            ("omstillingen", None),
            ("20123456;phone-context=evil.example", None),
            ("20123456,,1", None),
            ("javascript:alert(1)", None),
            ("٢٠١٢٣٤٥٦", None),
            ("", None),
        ] {
            assert_eq!(phone_link(number).as_deref(), link, "{number}");
        }
    }

    #[test]
    fn only_a_plain_address_becomes_a_link() {
        for address in ["anne.holm@firma.example", "a+b_c-d'e@x-y.dk", " bo@firma.example "] {
            assert_eq!(mail_link(address), Some(format!("mailto:{}", address.trim())));
        }
        for hostile in [
            "",
            "@",
            "bo@firma",
            "bo@firma..dk",
            "@firma.dk",
            "bo@firma.dk?bcc=ond@evil.example",
            "bo@firma.dk&body=x",
            "bo%0Abcc:ond@evil.example",
            "bo@firma.dk,ond@evil.example",
            "bo@firma.dk\nbcc: x@y.dk",
            "Bo Friis <bo@firma.dk>",
            "bo@ond@firma.dk",
            "bø@firma.dk",
            "javascript:alert(1)//@a.b",
        ] {
            assert_eq!(mail_link(hostile), None, "{hostile}");
        }
        assert_eq!(mail_link(&format!("{}@a.dk", "a".repeat(300))), None);
    }
}
