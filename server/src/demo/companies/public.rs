//! Municipalities and regions, which are real public bodies with their real CVR numbers.

/// A region or a municipality.
pub struct PublicBody {
    /// Its name.
    pub name: &'static str,
    /// Its CVR number.
    pub cvr: &'static str,
    /// The municipalities it has workplaces in.
    pub municipalities: &'static [&'static str],
}

const fn body(name: &'static str, cvr: &'static str, municipalities: &'static [&'static str]) -> PublicBody {
    PublicBody { name, cvr, municipalities }
}

/// The regions with towns that have hospitals.
pub const REGIONS: &[PublicBody] = &[
    body(
        "Region Hovedstaden",
        "29190623",
        &["København", "Glostrup", "Herlev", "Hvidovre", "Hillerød", "Gentofte", "Frederiksberg", "Bornholm"],
    ),
    body("Region Sjælland", "29190658", &["Køge", "Roskilde", "Slagelse", "Holbæk", "Næstved", "Guldborgsund"]),
    body("Region Syddanmark", "29190909", &["Odense", "Svendborg", "Kolding", "Vejle", "Esbjerg", "Aabenraa"]),
    body("Region Midtjylland", "29190925", &["Aarhus", "Viborg", "Randers", "Horsens", "Silkeborg", "Herning"]),
    body("Region Nordjylland", "29190941", &["Aalborg", "Hjørring", "Frederikshavn", "Thisted"]),
];

/// The municipalities.
pub const MUNICIPALITIES: &[PublicBody] = &[
    body("Københavns Kommune", "64942212", &["København"]),
    body("Aarhus Kommune", "55133018", &["Aarhus"]),
    body("Odense Kommune", "35209115", &["Odense"]),
    body("Aalborg Kommune", "29189420", &["Aalborg"]),
    body("Esbjerg Kommune", "29189803", &["Esbjerg"]),
    body("Vejle Kommune", "29189900", &["Vejle"]),
    body("Randers Kommune", "29189668", &["Randers"]),
    body("Viborg Kommune", "29189846", &["Viborg"]),
    body("Silkeborg Kommune", "29189641", &["Silkeborg"]),
    body("Kolding Kommune", "29189897", &["Kolding"]),
    body("Horsens Kommune", "29189889", &["Horsens"]),
    body("Herning Kommune", "29189919", &["Herning"]),
    body("Roskilde Kommune", "29189404", &["Roskilde"]),
    body("Næstved Kommune", "29189625", &["Næstved"]),
    body("Slagelse Kommune", "29188505", &["Slagelse"]),
    body("Holbæk Kommune", "29189447", &["Holbæk"]),
    body("Svendborg Kommune", "29189730", &["Svendborg"]),
    body("Sønderborg Kommune", "29189773", &["Sønderborg"]),
    body("Hjørring Kommune", "29189382", &["Hjørring"]),
    body("Frederikshavn Kommune", "29189498", &["Frederikshavn"]),
    body("Holstebro Kommune", "29189927", &["Holstebro"]),
    body("Gentofte Kommune", "19438414", &["Gentofte"]),
    body("Gladsaxe Kommune", "62761113", &["Gladsaxe"]),
    body("Helsingør Kommune", "64502018", &["Helsingør"]),
    body("Hillerød Kommune", "29189366", &["Hillerød"]),
    body("Køge Kommune", "29189374", &["Køge"]),
    body("Greve Kommune", "44023911", &["Greve"]),
    body("Frederiksberg Kommune", "11259979", &["Frederiksberg"]),
    body("Ballerup Kommune", "58271713", &["Ballerup"]),
    body("Hvidovre Kommune", "55606617", &["Hvidovre"]),
    body("Lyngby-Taarbæk Kommune", "11715311", &["Lyngby-Taarbæk"]),
    body("Guldborgsund Kommune", "29188599", &["Guldborgsund"]),
    body("Aabenraa Kommune", "29189854", &["Aabenraa"]),
    body("Haderslev Kommune", "29189757", &["Haderslev"]),
    body("Fredericia Kommune", "69116418", &["Fredericia"]),
    body("Middelfart Kommune", "29189684", &["Middelfart"]),
    body("Skive Kommune", "29189579", &["Skive"]),
    body("Ikast-Brande Kommune", "29189617", &["Ikast-Brande"]),
    body("Hedensted Kommune", "29189587", &["Hedensted"]),
    body("Skanderborg Kommune", "29189633", &["Skanderborg"]),
    body("Favrskov Kommune", "29189714", &["Favrskov"]),
    body("Odder Kommune", "32264328", &["Odder"]),
    body("Varde Kommune", "29189811", &["Varde"]),
    body("Billund Kommune", "29189765", &["Billund"]),
    body("Nyborg Kommune", "29189722", &["Nyborg"]),
];
