//! People, addresses and numbers in the shapes of FlexjobService.

use crate::demo::{
    companies::{self, Unit},
    people::{self, Contact},
    places::Place,
    random::Random,
};
use contract::flexjob::{Adresse, CompanyIdentifier, PersonNavn, TextValue};

/// A whole number as JSON's.
pub(super) fn number(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(i32::MAX))
}

pub(super) fn person(contact: &Contact, random: &mut Random) -> PersonNavn {
    PersonNavn {
        fornavn: contact.first().to_owned(),
        mellemnavn: random.percent(20).then(|| people::last_name(random).to_owned()),
        efternavn: contact.last().to_owned(),
    }
}

/// `mette.hansen@`, without Danish letters.
pub(super) fn mail(name: &str, domain: &str) -> TextValue {
    let name = companies::domain(name);
    TextValue { value: Some(format!("{}@{domain}", name.trim_end_matches(".example").replace('-', "."))) }
}

/// A Danish telephone number as systems keep it.
pub(super) fn phone(contact: &Contact) -> String {
    format!("+45{}", contact.digits())
}

pub(super) fn company(cvr: &str, p_number: &str) -> CompanyIdentifier {
    CompanyIdentifier { cv_rnumber_identifier: cvr.into(), production_unit_identifier: p_number.into() }
}

pub(super) fn address(street: &str, house: &str, floor: Option<&str>, place: &Place) -> Adresse {
    Adresse {
        vejnavn: street.to_owned(),
        forkortet_vejnavn: None,
        husnummer: house.to_owned(),
        etage: floor.map(Into::into),
        sidedoer: None,
        bygning_navn: None,
        bynavn: place.town.to_owned(),
        distrikt_navn: None,
        postboksnummer: None,
        postnummer: Some(place.postal_code.to_owned()),
        landekode: Some("DK".to_owned()),
    }
}

/// A unit's `Skolegade 12B, 1.` in parts.
pub(super) fn address_of(unit: &Unit) -> Adresse {
    let (line, floor) = unit.street.split_once(", ").unwrap_or((&unit.street, ""));
    let (street, house) = line.rsplit_once(' ').unwrap_or((line, "1"));
    let floor = Some(floor.trim_end_matches('.')).filter(|floor| !floor.is_empty());
    address(street, house, floor, unit.place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::places::PLACES;

    #[test]
    fn a_street_line_in_its_parts() {
        let parts = |street: &str| {
            let unit = Unit { p_number: String::new(), place: &PLACES[0], street: street.to_owned() };
            let address = address_of(&unit);
            (address.vejnavn, address.husnummer, address.etage)
        };
        assert_eq!(parts("Skolegade 12B"), ("Skolegade".into(), "12B".into(), None));
        assert_eq!(parts("Skolegade 12, st."), ("Skolegade".into(), "12".into(), Some("st".into())));
    }

    #[test]
    fn a_mail_address_holds_no_danish_letters() {
        assert_eq!(mail("Hans Jørgen Ågård", "x.example").value.unwrap(), "hans.joergen.aagaard@x.example");
    }
}
