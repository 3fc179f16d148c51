//! Names of companies that don't exist, put together from what such names are made of.

use super::Trade;
use crate::demo::{people, phrase, places::Place, random::Random};

const FORMS: &[&str] = &["A/S", "ApS", "ApS", "A/S", "I/S", "P/S", ""];
const COINED: &[&str] = &[
    "[Nord|Øst|Vest|Syd|Midt|Bælt|Fjord|Sund|Klit|Hav]",
    "[Alfa|Delta|Kompas|Anker|Lyng|Granit|Falke|Trane|Ulve|Rav]",
    "[Novi|Veri|Densi|Optimo|Primo|Solvo|Lumi|Terra|Aqua|Vento]",
];

/// What companies of a trade call themselves.
const fn words(trade: Trade) -> &'static [&'static str] {
    match trade {
        Trade::Care => &["Hjemmepleje", "Omsorg", "Privatpleje", "Plejeteam", "Klinik", "Sundhed"],
        Trade::Childcare => &["Børnehus", "Friskole", "Naturbørnehave", "Opholdssted", "Familiecenter", "Privatskole"],
        Trade::Craft => &["Byg", "Entreprise", "Byggeservice", "Håndværk", "Byggeri", "Installation", "Anlæg"],
        Trade::It => &["Software", "Data", "Systems", "Digital", "IT-drift", "Cloud"],
        Trade::Cleaning => &["Rengøring", "Facility", "Ejendomsservice", "Service", "Renhold"],
        Trade::Retail => &["Detail", "Butikker", "Marked", "Bolig & Design", "Varehus", "Butiksdrift", "Handel"],
        Trade::Transport => &["Transport", "Logistik", "Spedition", "Vognmand", "Lager & Distribution", "Fragt"],
        Trade::Office => &["Revision", "Administration", "Forsikring", "Handel", "Marketing", "Ejendomme"],
        Trade::Food => &["Køkken", "Bageri", "Kantine", "Kro", "Hotel & Restaurant", "Catering", "Restauranter"],
        Trade::Engineering => &["Rådgivende Ingeniører", "Engineering", "Teknik", "Konstruktion", "Energi", "Miljø"],
        Trade::Industry => &["Maskinfabrik", "Plast", "Stål", "Møbelfabrik", "Produktion", "Emballage", "Vinduer"],
        Trade::Green => &["Gartneri", "Planteskole", "Grønt", "Anlægsgartner", "Skov & Have", "Landbrug"],
        Trade::Agency => &["Vikar", "Vikarbureau", "Rekruttering", "Bemanding", "Personale", "Job & Vikar"],
        Trade::Municipality | Trade::Region => &["Kommune"],
    }
}

/// A name by chance.
pub fn name(trade: Trade, place: &Place, random: &mut Random) -> String {
    let word = random.pick(words(trade));
    // `Odense C` and the like are postal towns; a company is called after the town.
    let town = place.town.split(' ').next().unwrap_or(place.town);
    let family = people::surname(random);
    let coined = phrase::plain(random.pick(COINED), &phrase::Words::default(), random);
    let stem = match random.below(9) {
        0 | 1 => format!("{town} {word}"),
        2 | 3 => format!("{family} {word}"),
        4 => format!("{coined} {word}"),
        5 => format!("{coined}{}", word.to_lowercase()),
        6 => format!("{family} & Søn {word}"),
        7 => format!("{word} {town}"),
        _ => format!("{family} & {} {word}", people::surname(random)),
    };
    let form = random.pick(FORMS);
    format!("{} {form}", phrase::capital(&stem)).trim_end().to_owned()
}

/// The part of a name that a web address is made of.
pub fn domain(name: &str) -> String {
    let plain = name.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
    let stem = [" a/s", " aps", " i/s", " p/s"].iter().fold(plain.as_str(), |name, form| name.trim_end_matches(form));
    let mut out = String::new();
    for part in stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(part);
    }
    // `.example` is reserved: a press on a link in the demo data never reaches a stranger.
    out.push_str(".example");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_address_holds_no_danish_letters() {
        assert_eq!(domain("Næsby Køkken & Søn A/S"), "naesby-koekken-soen.example");
        assert_eq!(domain("Aarhus Kommune"), "aarhus-kommune.example");
    }
}
