//! Cleaning and facilities.

use super::{Occupation, Sector, Trade, USUAL, Usual};

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::Cleaning,
    units: &[
        "[kontorrengøringen|skoleholdet|aftenholdet|morgenholdet|hotelholdet]",
        "[boligafdelingen|ejendomskontoret|driftsafdelingen|boligforeningen] [Nordparken|Søtorvet|Grønhøj|Egelunden|Vestervang]",
        "vores [kontor|klinik|industri|skole]hold [Nord|Syd|Midt|Vest]",
    ],
    region_units: &[
        "[Serviceafdelingen|Driftsafdelingen|Rengøring og hospitalsservice], [hospitalet|sygehuset|psykiatrien]",
    ],
    intros: &[
        "Er du [en morgenfugl|typen, der ser støvet i hjørnet|god til at få tingene til at skinne], så [har vi jobbet til dig|kom og vær med].",
        "Vi [har fået en ny kunde|har overtaget en ny aftale|udvider vores faste hold] og [skal bruge en {stilling}|mangler derfor en {stilling}].",
        "Jobbet i {enhed} [passer godt til dig, der vil have faste tider|er fysisk, så du skal kunne lide at røre dig].",
        "Hos os [får du din egen rute|er der altid en at ringe til|bliver godt arbejde set], og [du lærer produkterne at kende, før du er alene|de fleste bliver i mange år].",
    ],
    tasks: &[
        "holde [trapper og indgange|fællesarealer] pæne",
        "melde [fejl og mangler|skader] videre",
        "bruge [miljømærkede produkter|maskiner og moppesystem] rigtigt",
        "fylde [sæbe og papir op|depotet op]",
        "følge [renholdsplanen|tjeklisten på tabletten]",
        "tømme [skraldespande og sortere affald|papirkurve]",
    ],
    wants: &[
        "er [omhyggelig|grundig] og [har øje for detaljer|ser selv, hvad der mangler]",
        "kan [holde til fysisk arbejde|arbejde i et godt tempo]",
        "forstår [skriftlige instrukser|beskeder på dansk eller engelsk]",
        "er [diskret hos kunderne|til at stole på med nøgler]",
        "har [prøvet lignende arbejde|rengøringserfaring, men det er ikke et krav]",
        "kan [møde tidligt|arbejde, når andre er gået hjem]",
    ],
    offers: &[
        "[tøj og udstyr|arbejdstøj, der vaskes for dig]",
        "[faste tider og egen rute|en vagtplan, du kan regne med]",
        "[dansk- og AMU-kurser i arbejdstiden|kursus i rengøringsteknik]",
        "[løn til tiden og tillæg efter kl. 18|tillæg for tidlige timer]",
    ],
    abouts: &[
        "Vi gør rent [for {antalteam}0 kunder|hos både små og store virksomheder] og [er Svanemærket|har kvalitetskontrol hver måned].",
        "{firma} [er medlem af DI Service|har serviceattest], så [løn og vilkår er i orden|du er dækket af overenskomst].",
        "Hos os taler vi [mere end ti sprog|mange sprog], og [vi hjælper hinanden med det danske|det er en styrke].",
        "Teamlederen [kommer forbi hver uge|har selv været på gulvet], og [man kan altid ringe|der er kort vej til svar].",
    ],
    agreement: "[Serviceoverenskomsten|overenskomst mellem DI og 3F|gældende overenskomst]",
    union: "3F",
    occupations: &[
        Occupation {
            label: "Rengøringsassistent",
            noun: "rengøringsassistent",
            plural: "rengøringsassistenter",
            titles: &[
                "Rengøring [morgen|aften] i {by}, {timer} timer",
                "Rengøringsassistent til {enhed}",
                "Dygtig rengøringsassistent søges",
            ],
            tasks: &[
                "gøre rent på [kontorer|skoler|klinikker|toiletter og i omklædning]",
                "støvsuge og [vaske gulve|køre gulvvaskemaskine]",
                "aftørre [borde og kontaktflader|inventar]",
                "gøre [køkkener og mødelokaler|hotelværelser] klar",
                "lave [hovedrengøring|periodiske opgaver]",
                "redde [senge og skifte linned|op efter møder]",
            ],
            wants: &["har lyst til at gøre rent", "er hurtig uden at sjuske"],
            usual: Usual {
                municipality: 15,
                region: 10,
                part_time: 65,
                limited: 12,
                shifts: &["Morgenarbejde", "Aftenarbejde"],
                licences: &["B"],
                ..USUAL
            },
        },
        Occupation {
            label: "Serviceassistent",
            noun: "serviceassistent",
            plural: "serviceassistenter",
            titles: &["Serviceassistent til {enhed}", "Serviceassistent – [sygehus|plejehjem|kantine]"],
            tasks: &[
                "gøre rent efter [hygiejneretningslinjer|smitte]",
                "transportere [patienter og senge|prøver og affald]",
                "servere [mad og kaffe|måltider]",
                "håndtere [linned|depoter]",
                "klargøre [stuer efter udskrivelse|operationsgange]",
                "være [synlig og hjælpsom for patienter og gæster|værtens forlængede arm]",
            ],
            wants: &["er uddannet serviceassistent eller vil være det", "har forståelse for hygiejne"],
            usual: Usual {
                municipality: 20,
                region: 50,
                part_time: 35,
                limited: 15,
                shifts: &["Aftenarbejde", "Skiftende arbejdstid"],
                licences: &[],
                ..USUAL
            },
        },
        Occupation {
            label: "Ejendomsservicetekniker",
            noun: "ejendomsfunktionær",
            plural: "ejendomsfunktionærer",
            titles: &[
                "Ejendomsfunktionær til {enhed}",
                "Vicevært/ejendomsservicetekniker søges",
                "Varmemester til {enhed}",
            ],
            tasks: &[
                "passe [grønne områder|varmecentralen]",
                "lave [små reparationer i lejligheder|flyttesyn]",
                "rydde [sne og salte|stier og parkering]",
                "betjene [beboere på ejendomskontoret|lejere på telefonen]",
                "bestille [håndværkere|reservedele]",
                "aflæse [målere|ventilationsanlæg]",
            ],
            wants: &["har håndværksmæssig baggrund", "kan tale med alle slags beboere"],
            usual: Usual {
                municipality: 15,
                licences: &["B"],
                units: &[
                    "[boligafdelingen|ejendomskontoret|driftsafdelingen|boligforeningen] [Nordparken|Søtorvet|Grønhøj|Egelunden|Vestervang]",
                ],
                ..USUAL
            },
        },
        Occupation {
            label: "Teknisk servicemedarbejder",
            noun: "teknisk servicemedarbejder",
            plural: "tekniske servicemedarbejdere",
            titles: &["Teknisk servicemedarbejder til [skole|hal|rådhus] i {by}", "Pedel søges"],
            tasks: &[
                "åbne og lukke [bygninger|hallen]",
                "vedligeholde [bygning og inventar|legepladser]",
                "sætte [borde og stole op|scene op]",
                "styre [CTS-anlæg|varme og ventilation]",
                "køre [traktor|affald på genbrugsplads]",
                "hjælpe [lærere og foreninger|brugere af huset]",
            ],
            wants: &["er håndværker eller praktisk anlagt", "har servicegen"],
            usual: Usual {
                municipality: 75,
                region: 5,
                licences: &["B"],
                part_time: 10,
                units: &["[Vesterskolen|Engskolen|Rådhuset|Kulturhuset|Idrætscentret|Biblioteket|Byens haller]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Vinduespudser",
            noun: "vinduespudser",
            plural: "vinduespudsere",
            titles: &["Vinduespudser med egen rute", "Vinduespudser til [erhverv|private] i {by}"],
            tasks: &[
                "pudse vinduer hos [butikker og kontorer|private]",
                "arbejde [fra lift|med rentvandsanlæg]",
                "køre [fast rute|efter app]",
                "aftale [næste besøg|betaling med kunden]",
                "rense [tagrender|solceller]",
                "passe på [bil og udstyr|stiger]",
            ],
            wants: &["er god til højder", "kan køre bil med trailer"],
            usual: Usual { licences: &["B"], part_time: 15, ..USUAL },
        },
    ],
};
