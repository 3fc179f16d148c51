//! Food and hotels.

use super::{Occupation, Sector, Trade, USUAL, Usual};

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::Food,
    units: &[
        "[køkkenet|restauranten|kantinen|caféen|bageriet]",
        "[Restaurant|Café|Brasserie|Bistro] [Havnekajen|Kornkammeret|Lygten|Torvet|Smedjen|Bakkehuset]",
        "[produktionskøkkenet|selskabsafdelingen|Kantine Vest|Kantine Nord|kroen]",
    ],
    region_units: &["[Centralkøkkenet|Diætkøkkenet|Patienthotellet]"],
    intros: &[
        "[Elsker du god mad|Har du smagen for håndværk|Kan du dufte dig til sæsonen], og [trives du i et køkken med fart på|kan du holde humøret i en fuld service]?",
        "Vi laver [alt fra bunden|mad efter årstiden|90 procent økologi], og [nu mangler vi en {stilling}|derfor søger vi en {stilling}].",
        "Sæsonen [nærmer sig|er i gang], og {enhed} [skal have en {stilling} på holdet|er klar til at byde en ny {stilling} velkommen].",
        "Hos os [spiser personalet sammen|er der plads til at lære|bliver der sunget i opvasken], og [gæsterne kan mærke det|det giver bedre mad].",
    ],
    tasks: &[
        "følge [egenkontrollen|hygiejnereglerne]",
        "gøre [klar til service|rent efter lukketid]",
        "modtage [varer|råvarer] og [tjekke kvaliteten|sætte på plads]",
        "mindske [madspild|svind]",
        "hjælpe til [selskaber|i travle timer]",
        "lære [elever|unge afløsere] fra sig",
    ],
    wants: &[
        "har [hygiejnebevis|hygiejnecertifikat]",
        "kan arbejde [weekender|aftener og hver anden weekend]",
        "holder [en ren station|orden i kaos]",
        "har [en god tone under pres|humor i travlheden]",
        "går op i [råvarer|gæsternes oplevelse]",
        "er [rask til fods|udholdende]",
    ],
    offers: &[
        "[personalemad|gratis mad på vagten]",
        "[fri hver anden weekend|to sammenhængende fridage]",
        "[del i drikkepenge|drikkepengepulje]",
        "[inspirationsture|smagninger]",
    ],
    abouts: &[
        "{firma} [åbnede i {år}|har budt gæster velkommen siden {år}] og [har plads til {antalteam}0 gæster|laver mad til {antalteam}00 hver dag].",
        "Køkkenet [har det økologiske spisemærke i guld|bruger lokale leverandører|er moderne med nyt udstyr].",
        "Vi er [en sammentømret flok|{antalteam} i køkken og sal], [og turen går ofte ud til fælles middag|og mange har været her længe].",
        "Gæsterne er [forretningsfolk i hverdagen|turister om sommeren|lokale stamgæster], og [kortet skifter hver måned|ingen uger er ens].",
    ],
    agreement: "[overenskomst mellem HORESTA og 3F|gældende overenskomst|overenskomsten på området]",
    union: "3F Privat Service, Hotel og Restauration",
    occupations: &[
        Occupation {
            label: "Kok",
            noun: "kok",
            plural: "kokke",
            titles: &[
                "Kok til {enhed}",
                "Souschef eller kok søges",
                "Kok til kantine – [fri aften og weekend|dagarbejde]",
            ],
            tasks: &[
                "lave [frokostbuffet|a la carte|varm mad]",
                "skrive [menuer|indkøbslister]",
                "tilberede [kød og fisk|grønne retter|saucer]",
                "anrette [til selskaber|tapas og smørrebrød]",
                "styre [fødevareprocenter|køkkenets økonomi]",
                "lede [køkkenet i chefens fravær|en station]",
            ],
            wants: &["er udlært kok", "brænder for [grønt|sæsonens råvarer]"],
            usual: Usual {
                municipality: 10,
                region: 5,
                part_time: 15,
                shifts: &["Aftenarbejde", "Skiftende arbejdstid"],
                ..USUAL
            },
        },
        Occupation {
            label: "Tjener",
            noun: "tjener",
            plural: "tjenere",
            titles: &["Tjener til {enhed}", "Tjener og bartender til sæsonen", "Tjenere til weekendvagter i {by}"],
            tasks: &[
                "servere [mad og vin|kaffe og kage]",
                "anbefale [vine|retter]",
                "dække [borde|op til selskaber]",
                "modtage [bestillinger|gæster i døren]",
                "betjene [baren|kassen]",
                "tage sig af [reservationer|allergier]",
            ],
            wants: &["har serveret før", "kan bære tre tallerkener", "taler engelsk med turister"],
            usual: Usual { part_time: 60, limited: 35, shifts: &["Aftenarbejde", "Skiftende arbejdstid"], ..USUAL },
        },
        Occupation {
            label: "Ernæringsassistent",
            noun: "ernæringsassistent",
            plural: "ernæringsassistenter",
            titles: &["Ernæringsassistent til {enhed}", "Køkkenmedarbejder med hjerte for børn og ældre"],
            tasks: &[
                "lave mad til [ældre|børnehaver|patienter]",
                "tilberede [diæter|konsistensmad]",
                "bage [brød|kager]",
                "beregne [næring|portioner]",
                "pakke [måltider|madvogne]",
                "have kontakt med [plejepersonalet|beboerne om maden]",
            ],
            wants: &["er ernæringsassistent", "har viden om [diæter|økologi]"],
            usual: Usual {
                municipality: 60,
                region: 20,
                part_time: 50,
                limited: 15,
                shifts: &["Morgenarbejde"],
                licences: &[],
                units: &[
                    "[produktionskøkkenet|centralkøkkenet|køkkenet|madservice] [Nord|Syd|Solsikken|Kernehuset|Vest]",
                ],
            },
        },
        Occupation {
            label: "Bager",
            noun: "bager",
            plural: "bagere",
            titles: &["Bagersvend til {by}", "Bager eller konditor søges"],
            tasks: &[
                "slå dej op til [rugbrød|surdejsbrød|wienerbrød]",
                "passe [ovnen|raskeskabe]",
                "lave [lagkager|fyld og cremer]",
                "trille [croissanter|boller]",
                "planlægge [næste dags bag|råvarer]",
                "pynte [kager|sæsonens specialiteter]",
            ],
            wants: &["er udlært bager", "står gerne op kl. 2"],
            usual: Usual {
                part_time: 8,
                shifts: &["Natarbejde", "Morgenarbejde"],
                units: &[
                    "[bageriet|konditoriet|bagerbutikken] [på torvet|ved stationen|på Algade|i centret|på Nørregade]",
                ],
                ..USUAL
            },
        },
        Occupation {
            label: "Køkkenmedhjælper",
            noun: "køkkenmedhjælper",
            plural: "køkkenmedhjælpere",
            titles: &["Opvasker/køkkenmedhjælper {timer} timer", "Køkkenmedhjælper til {enhed}"],
            tasks: &[
                "vaske [op|gryder]",
                "snitte [grønt|frugt]",
                "smøre [sandwich|smørrebrød]",
                "fylde [buffeten op|køleskabe op]",
                "rengøre [køkken og gulve|komfurer]",
                "køre [vogne ud|affald ud]",
            ],
            wants: &["er hurtig på fødderne", "har lyst til at lære køkkenet at kende"],
            usual: Usual {
                municipality: 15,
                region: 8,
                part_time: 70,
                limited: 20,
                shifts: &["Aftenarbejde", "Skiftende arbejdstid"],
                licences: &[],
                ..USUAL
            },
        },
    ],
};
