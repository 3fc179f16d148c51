//! The jobcentres: one in each municipality that demo data lies in.

use super::places::{PLACES, Place, STREETS};

/// Municipality codes, as the CPR register and Statistics Denmark use them.
const MUNICIPALITIES: &[(&str, &str)] = &[
    ("101", "København"),
    ("147", "Frederiksberg"),
    ("151", "Ballerup"),
    ("153", "Brøndby"),
    ("157", "Gentofte"),
    ("159", "Gladsaxe"),
    ("161", "Glostrup"),
    ("163", "Herlev"),
    ("165", "Albertslund"),
    ("167", "Hvidovre"),
    ("169", "Høje-Taastrup"),
    ("173", "Lyngby-Taarbæk"),
    ("185", "Tårnby"),
    ("217", "Helsingør"),
    ("219", "Hillerød"),
    ("223", "Hørsholm"),
    ("230", "Rudersdal"),
    ("250", "Frederikssund"),
    ("253", "Greve"),
    ("259", "Køge"),
    ("265", "Roskilde"),
    ("316", "Holbæk"),
    ("326", "Kalundborg"),
    ("329", "Ringsted"),
    ("330", "Slagelse"),
    ("340", "Sorø"),
    ("360", "Lolland"),
    ("370", "Næstved"),
    ("376", "Guldborgsund"),
    ("390", "Vordingborg"),
    ("400", "Bornholm"),
    ("410", "Middelfart"),
    ("420", "Assens"),
    ("430", "Faaborg-Midtfyn"),
    ("450", "Nyborg"),
    ("461", "Odense"),
    ("479", "Svendborg"),
    ("510", "Haderslev"),
    ("530", "Billund"),
    ("540", "Sønderborg"),
    ("550", "Tønder"),
    ("561", "Esbjerg"),
    ("573", "Varde"),
    ("575", "Vejen"),
    ("580", "Aabenraa"),
    ("607", "Fredericia"),
    ("615", "Horsens"),
    ("621", "Kolding"),
    ("630", "Vejle"),
    ("657", "Herning"),
    ("661", "Holstebro"),
    ("671", "Struer"),
    ("706", "Syddjurs"),
    ("707", "Norddjurs"),
    ("710", "Favrskov"),
    ("727", "Odder"),
    ("730", "Randers"),
    ("740", "Silkeborg"),
    ("746", "Skanderborg"),
    ("751", "Aarhus"),
    ("756", "Ikast-Brande"),
    ("760", "Ringkøbing-Skjern"),
    ("766", "Hedensted"),
    ("773", "Morsø"),
    ("779", "Skive"),
    ("787", "Thisted"),
    ("791", "Viborg"),
    ("810", "Brønderslev"),
    ("813", "Frederikshavn"),
    ("840", "Rebild"),
    ("846", "Mariagerfjord"),
    ("849", "Jammerbugt"),
    ("851", "Aalborg"),
    ("860", "Hjørring"),
];

/// A jobcentre.
#[derive(Clone, Copy, Debug)]
pub struct Jobcentre {
    number: &'static str,
    /// Its municipality, without the word `Kommune`.
    pub municipality: &'static str,
    /// Its town.
    pub place: &'static Place,
    /// Its street.
    pub street: &'static str,
    /// Its house number.
    pub house: usize,
}

impl Jobcentre {
    /// Its code: five digits, of which the first three are the municipality's. That the last two are `00` is our
    /// choice: the documents only say how many digits there are.
    pub fn code(&self) -> String {
        format!("{}00", self.number)
    }

    /// Its name.
    pub fn name(&self) -> String {
        format!("Jobcenter {}", self.municipality)
    }

    /// Whom the citizens of a place belong to.
    pub fn of(place: &Place) -> Option<Self> {
        all().find(|jobcentre| jobcentre.municipality == place.municipality)
    }

    /// The one with a code.
    pub fn with_code(code: &str) -> Option<Self> {
        all().find(|jobcentre| code.strip_suffix("00") == Some(jobcentre.number))
    }
}

/// Every jobcentre.
pub fn all() -> impl Iterator<Item = Jobcentre> {
    MUNICIPALITIES.iter().enumerate().filter_map(|(index, (number, municipality))| {
        let place = PLACES.iter().find(|place| place.municipality == *municipality)?;
        let street = STREETS.get(index % STREETS.len())?;
        Some(Jobcentre { number, municipality, place, street, house: 1 + index * 7 % 60 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_place_has_a_jobcentre_with_a_code_of_its_own() {
        let codes: HashSet<String> = all().map(|jobcentre| jobcentre.code()).collect();
        assert_eq!(codes.len(), MUNICIPALITIES.len());
        assert!(codes.len() >= 40, "{}", codes.len());
        for place in PLACES {
            let jobcentre = Jobcentre::of(place).unwrap();
            assert_eq!(contract::feltregel::jobcenterkode(&jobcentre.code()), Ok(()));
            assert_eq!(Jobcentre::with_code(&jobcentre.code()).unwrap().municipality, place.municipality);
        }
    }
}
