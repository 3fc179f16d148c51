//! What occupations are also called.

use super::Random;
use uuid::Uuid;

/// Occupations with their other names.
const ALIASES: &[(&str, &[&str])] = &[
    ("Social- og sundhedsassistent", &["SOSU-assistent", "Sundhedsassistent"]),
    ("Social- og sundhedshjælper", &["SOSU-hjælper", "Hjemmehjælper"]),
    ("Lægesekretær", &["Sundhedsadministrativ koordinator"]),
    ("Pædagog", &["Børnehavepædagog", "Vuggestuepædagog"]),
    ("Folkeskolelærer", &["Skolelærer", "Klasselærer"]),
    ("Softwareudvikler", &["Programmør", "Systemudvikler"]),
    ("It-supporter", &["Helpdeskmedarbejder"]),
    ("Rengøringsassistent", &["Rengøringsmedarbejder"]),
    ("Ejendomsservicetekniker", &["Ejendomsfunktionær", "Varmemester"]),
    ("Butiksassistent", &["Salgsassistent", "Ekspedient"]),
    ("Kasseassistent", &["Kassemedarbejder"]),
    ("Lagermedarbejder", &["Lagerarbejder", "Pakkerimedarbejder"]),
    ("Lastbilchauffør", &["Godschauffør", "Eksportchauffør"]),
    ("VVS-energispecialist", &["VVS-montør", "Blikkenslager"]),
    ("Bygningsmaler", &["Maler"]),
    ("Kontorassistent", &["Kontormedarbejder", "Administrativ medarbejder"]),
    ("Personalekonsulent", &["HR-konsulent"]),
    ("Køkkenmedhjælper", &["Opvasker"]),
    ("Ernæringsassistent", &["Økonoma"]),
    ("Svejser", &["Smed"]),
];

/// The other names of an occupation, each with an identifier that never changes.
pub fn of(label: &str) -> Vec<(Uuid, &'static str)> {
    let names = ALIASES.iter().find(|(occupation, _)| *occupation == label).map_or(&[][..], |(_, names)| names);
    names.iter().map(|name| (Random::of(0, name, 0).uuid(), *name)).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::SECTORS, *};
    use std::collections::HashSet;

    #[test]
    fn every_alias_belongs_to_an_occupation_and_is_none_itself() {
        let labels: HashSet<_> =
            SECTORS.iter().flat_map(|sector| sector.occupations).map(|occupation| occupation.label).collect();
        let mut seen = HashSet::new();
        for (occupation, names) in ALIASES {
            assert!(labels.contains(occupation), "{occupation}");
            for name in *names {
                assert!(!labels.contains(name) && seen.insert(name), "{name}");
            }
        }
        assert_eq!(of("Bygningsmaler"), of("Bygningsmaler"));
        assert_eq!(of("Bygningsmaler").len(), 1);
        assert_eq!(of("Tjener"), []);
    }
}
