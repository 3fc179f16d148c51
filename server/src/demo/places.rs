//! Danish towns with their postal codes and municipalities. Large towns stand here several times.

/// Where a company lies.
#[derive(Debug, PartialEq, Eq)]
pub struct Place {
    /// Four digits.
    pub postal_code: &'static str,
    /// Postal town.
    pub town: &'static str,
    /// Municipality, without the word `Kommune`.
    pub municipality: &'static str,
}

const fn place(postal_code: &'static str, town: &'static str, municipality: &'static str) -> Place {
    Place { postal_code, town, municipality }
}

/// Streets that most Danish towns have.
pub const STREETS: &[&str] = &[
    "Hovedgaden",
    "Skolegade",
    "Industrivej",
    "Nørregade",
    "Vestergade",
    "Søndergade",
    "Østergade",
    "Kirkegade",
    "Stationsvej",
    "Møllevej",
    "Havnegade",
    "Birkevej",
    "Lindevej",
    "Engvej",
    "Parkvej",
    "Jernbanegade",
    "Algade",
    "Torvegade",
    "Fabriksvej",
    "Håndværkervej",
    "Erhvervsparken",
    "Ringvejen",
    "Bredgade",
    "Skovvej",
    "Solvej",
    "Kongensgade",
    "Teglværksvej",
    "Sygehusvej",
    "Rådhuspladsen",
    "Mosevej",
    "Transportvej",
    "Energivej",
    "Bakkevej",
    "Strandvejen",
    "Fælledvej",
    "Smedevej",
    "Nygade",
    "Markvej",
    "Plantagevej",
    "Åboulevarden",
];

/// The towns.
pub const PLACES: &[Place] = &[
    place("1620", "København V", "København"),
    place("2100", "København Ø", "København"),
    place("2200", "København N", "København"),
    place("2300", "København S", "København"),
    place("2450", "København SV", "København"),
    place("2500", "Valby", "København"),
    place("2000", "Frederiksberg", "Frederiksberg"),
    place("2600", "Glostrup", "Glostrup"),
    place("2605", "Brøndby", "Brøndby"),
    place("2620", "Albertslund", "Albertslund"),
    place("2630", "Taastrup", "Høje-Taastrup"),
    place("2640", "Hedehusene", "Høje-Taastrup"),
    place("2650", "Hvidovre", "Hvidovre"),
    place("2670", "Greve", "Greve"),
    place("2730", "Herlev", "Herlev"),
    place("2740", "Skovlunde", "Ballerup"),
    place("2750", "Ballerup", "Ballerup"),
    place("2770", "Kastrup", "Tårnby"),
    place("2800", "Kongens Lyngby", "Lyngby-Taarbæk"),
    place("2820", "Gentofte", "Gentofte"),
    place("2860", "Søborg", "Gladsaxe"),
    place("2970", "Hørsholm", "Hørsholm"),
    place("3000", "Helsingør", "Helsingør"),
    place("3400", "Hillerød", "Hillerød"),
    place("3460", "Birkerød", "Rudersdal"),
    place("3600", "Frederikssund", "Frederikssund"),
    place("3700", "Rønne", "Bornholm"),
    place("4000", "Roskilde", "Roskilde"),
    place("4100", "Ringsted", "Ringsted"),
    place("4180", "Sorø", "Sorø"),
    place("4200", "Slagelse", "Slagelse"),
    place("4220", "Korsør", "Slagelse"),
    place("4300", "Holbæk", "Holbæk"),
    place("4400", "Kalundborg", "Kalundborg"),
    place("4600", "Køge", "Køge"),
    place("4700", "Næstved", "Næstved"),
    place("4760", "Vordingborg", "Vordingborg"),
    place("4800", "Nykøbing F", "Guldborgsund"),
    place("4900", "Nakskov", "Lolland"),
    place("5000", "Odense C", "Odense"),
    place("5220", "Odense SØ", "Odense"),
    place("5260", "Odense S", "Odense"),
    place("5500", "Middelfart", "Middelfart"),
    place("5600", "Faaborg", "Faaborg-Midtfyn"),
    place("5610", "Assens", "Assens"),
    place("5700", "Svendborg", "Svendborg"),
    place("5800", "Nyborg", "Nyborg"),
    place("6000", "Kolding", "Kolding"),
    place("6100", "Haderslev", "Haderslev"),
    place("6200", "Aabenraa", "Aabenraa"),
    place("6270", "Tønder", "Tønder"),
    place("6400", "Sønderborg", "Sønderborg"),
    place("6600", "Vejen", "Vejen"),
    place("6700", "Esbjerg", "Esbjerg"),
    place("6760", "Ribe", "Esbjerg"),
    place("6800", "Varde", "Varde"),
    place("6950", "Ringkøbing", "Ringkøbing-Skjern"),
    place("7000", "Fredericia", "Fredericia"),
    place("7100", "Vejle", "Vejle"),
    place("7190", "Billund", "Billund"),
    place("7300", "Jelling", "Vejle"),
    place("7330", "Brande", "Ikast-Brande"),
    place("7400", "Herning", "Herning"),
    place("7430", "Ikast", "Ikast-Brande"),
    place("7500", "Holstebro", "Holstebro"),
    place("7600", "Struer", "Struer"),
    place("7700", "Thisted", "Thisted"),
    place("7800", "Skive", "Skive"),
    place("7900", "Nykøbing M", "Morsø"),
    place("8000", "Aarhus C", "Aarhus"),
    place("8200", "Aarhus N", "Aarhus"),
    place("8220", "Brabrand", "Aarhus"),
    place("8260", "Viby J", "Aarhus"),
    place("8300", "Odder", "Odder"),
    place("8400", "Ebeltoft", "Syddjurs"),
    place("8450", "Hammel", "Favrskov"),
    place("8500", "Grenaa", "Norddjurs"),
    place("8600", "Silkeborg", "Silkeborg"),
    place("8660", "Skanderborg", "Skanderborg"),
    place("8700", "Horsens", "Horsens"),
    place("8722", "Hedensted", "Hedensted"),
    place("8800", "Viborg", "Viborg"),
    place("8900", "Randers C", "Randers"),
    place("8930", "Randers NØ", "Randers"),
    place("9000", "Aalborg", "Aalborg"),
    place("9220", "Aalborg Øst", "Aalborg"),
    place("9400", "Nørresundby", "Aalborg"),
    place("9440", "Aabybro", "Jammerbugt"),
    place("9500", "Hobro", "Mariagerfjord"),
    place("9530", "Støvring", "Rebild"),
    place("9700", "Brønderslev", "Brønderslev"),
    place("9800", "Hjørring", "Hjørring"),
    place("9900", "Frederikshavn", "Frederikshavn"),
    place("9990", "Skagen", "Frederikshavn"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postal_codes_are_four_digits_and_stand_once() {
        let mut codes: Vec<_> = PLACES.iter().map(|place| place.postal_code).collect();
        assert!(codes.iter().all(|code| code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit())));
        codes.sort_unstable();
        let all = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), all);
        assert!(all >= 50);
    }
}
