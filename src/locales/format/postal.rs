//! Names, addresses and telephone numbers.

use contract::flexjob::{Adresse, PersonNavn};

/// The parts that say something, with a separator between them.
fn joined<'a>(parts: impl IntoIterator<Item = &'a str>, separator: &str) -> String {
    let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.join(separator)
}

/// `Anne Marie Holm`
pub fn person(name: &PersonNavn) -> String {
    joined([name.fornavn.as_str(), name.mellemnavn.as_deref().unwrap_or_default(), &name.efternavn], " ")
}

/// `Skolegade 12B, 1. tv, 8000 Aarhus C`, in one line.
pub fn address(address: &Adresse) -> String {
    let told = |part: &Option<String>| part.as_deref().map(str::trim).unwrap_or_default().to_owned();
    let street =
        if address.vejnavn.trim().is_empty() { told(&address.forkortet_vejnavn) } else { address.vejnavn.clone() };
    let floor = told(&address.etage);
    let floor = if floor.is_empty() || floor.ends_with('.') { floor } else { format!("{floor}.") };
    // A postal district of its own makes the town a place within it.
    let district = told(&address.distrikt_navn);
    let (within, town) = match district.as_str() {
        "" => ("", address.bynavn.as_str()),
        district if district == address.bynavn.trim() => ("", district),
        district => (address.bynavn.as_str(), district),
    };
    let country = told(&address.landekode);
    let post_box = address.postboksnummer.map(|number| format!("Postboks {number}")).unwrap_or_default();
    joined(
        [
            told(&address.bygning_navn).as_str(),
            &joined([street.as_str(), &address.husnummer], " "),
            &joined([floor.as_str(), &told(&address.sidedoer)], " "),
            &post_box,
            within,
            &joined([told(&address.postnummer).as_str(), town], " "),
            if country == "DK" { "" } else { &country },
        ],
        ", ",
    )
}

/// `+45 20 12 34 56` of a Danish number; any other as it was written.
pub fn phone(number: &str) -> String {
    let number = number.trim();
    let danish = number.strip_prefix("+45").or(Some(number).filter(|number| number.len() == 8));
    let pairs = danish.filter(|digits| digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()));
    let Some(digits) = pairs else { return number.to_owned() };
    let mut written = String::from(if number.starts_with('+') { "+45" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index % 2 == 0 && !written.is_empty() {
            written.push(' ');
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> Adresse {
        Adresse {
            vejnavn: "Skolegade".into(),
            forkortet_vejnavn: Some("Skoleg.".into()),
            husnummer: "12B".into(),
            etage: None,
            sidedoer: None,
            bygning_navn: None,
            bynavn: "Aarhus C".into(),
            distrikt_navn: None,
            postboksnummer: None,
            postnummer: Some("8000".into()),
            landekode: Some("DK".into()),
        }
    }

    #[test]
    fn an_address_in_one_line_without_what_is_missing() {
        assert_eq!(address(&place()), "Skolegade 12B, 8000 Aarhus C");
        let flat = Adresse { etage: Some("1".into()), sidedoer: Some("tv".into()), ..place() };
        assert_eq!(address(&flat), "Skolegade 12B, 1. tv, 8000 Aarhus C");
        let ground = Adresse { etage: Some("st.".into()), bygning_navn: Some("Blok A".into()), ..place() };
        assert_eq!(address(&ground), "Blok A, Skolegade 12B, st., 8000 Aarhus C");
        let village = Adresse { bynavn: "Nim".into(), distrikt_navn: Some("Horsens".into()), ..place() };
        assert_eq!(address(&village), "Skolegade 12B, Nim, 8000 Horsens");
        let same = Adresse { distrikt_navn: Some("Aarhus C ".into()), ..place() };
        assert_eq!(address(&same), "Skolegade 12B, 8000 Aarhus C");
        let abroad = Adresse { landekode: Some("SE".into()), postboksnummer: Some(12), postnummer: None, ..place() };
        assert_eq!(address(&abroad), "Skolegade 12B, Postboks 12, Aarhus C, SE");
        let short = Adresse { vejnavn: " ".into(), ..place() };
        assert_eq!(address(&short), "Skoleg. 12B, 8000 Aarhus C");
    }

    #[test]
    fn a_name_has_a_middle_only_where_there_is_one() {
        let name = |middle: Option<&str>| PersonNavn {
            fornavn: "Anne".into(),
            mellemnavn: middle.map(Into::into),
            efternavn: "Holm".into(),
        };
        assert_eq!(person(&name(Some("Marie"))), "Anne Marie Holm");
        assert_eq!(person(&name(Some(""))), "Anne Holm");
        assert_eq!(person(&name(None)), "Anne Holm");
    }

    #[test]
    fn danish_telephone_numbers_stand_in_pairs() {
        for (number, written) in [
            ("+4520123456", "+45 20 12 34 56"),
            ("20123456", "20 12 34 56"),
            ("+4612345678", "+4612345678"),
            ("20 12 34 56", "20 12 34 56"),
            ("omstilling", "omstilling"),
            ("ærøærø12", "ærøærø12"),
        ] {
            assert_eq!(phone(number), written);
        }
    }
}
