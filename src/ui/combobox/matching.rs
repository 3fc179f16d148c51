//! Which of a list fit what is typed.

use crate::letters::fold;

/// The places of the options that hold what is typed: first those that begin with it, each lot in the list's order.
pub fn matching(options: &[String], typed: &str) -> Vec<usize> {
    let typed = fold(typed.trim());
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for (place, option) in options.iter().enumerate() {
        match fold(option).find(&typed) {
            Some(0) => first.push(place),
            Some(_) => later.push(place),
            None => {}
        }
    }
    first.append(&mut later);
    first
}

/// The option that is meant by what is typed: that it is spelt out, or that it fits no other.
pub fn meant<'a>(options: &'a [String], typed: &str) -> Option<&'a String> {
    let wanted = fold(typed.trim());
    if wanted.is_empty() {
        return None;
    }
    let spelt_out = options.iter().find(|option| fold(option) == wanted);
    spelt_out.or_else(|| match matching(options, typed)[..] {
        [only] => options.get(only),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options() -> Vec<String> {
        ["Løntilskud", "Virksomhedspraktik", "Voksenlærling", "Løntilskud, privat", "IGU"].map(str::to_owned).into()
    }

    #[test]
    fn what_begins_with_the_text_comes_first() {
        let found = |typed: &str| matching(&options(), typed);
        assert_eq!(found(""), [0, 1, 2, 3, 4]);
        assert_eq!(found("løn"), [0, 3]);
        assert_eq!(found("LOEN "), [0, 3]);
        assert_eq!(found("v"), [1, 2, 3]);
        assert_eq!(found("praktik"), [1]);
        assert!(found("ferie").is_empty());
    }

    #[test]
    fn what_is_spelt_out_or_fits_alone_is_meant() {
        let options = options();
        let meant = |typed: &str| meant(&options, typed).map(String::as_str);
        assert_eq!(meant("løntilskud"), Some("Løntilskud"), "though another begins so too");
        assert_eq!(meant("voks"), Some("Voksenlærling"));
        for unclear in ["", "  ", "v", "ferie"] {
            assert_eq!(meant(unclear), None, "{unclear}");
        }
    }
}
