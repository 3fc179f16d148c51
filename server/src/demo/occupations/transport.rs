//! Transport and stores.

use super::{ALL_HOURS, Occupation, Sector, Trade, USUAL, Usual};

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::Transport,
    units: &[
        "[terminalen|lageret|distributionsafdelingen|garagen|kørselskontoret]",
        "[centrallageret|højlageret|frostlageret|plukafdelingen|ekspeditionen]",
        "[vores natterute|bybusserne|fjernkørslen|nærdistributionen|tankafdelingen]",
    ],
    region_units: &["[Logistik og transport|Centrallageret|Portørcentralen], [hospitalet|sygehuset]"],
    intros: &[
        "Hjulene [ruller døgnet rundt|skal holdes i gang], og [vi søger en {stilling} mere|derfor har vi plads til en {stilling}].",
        "Vi [kører for faste kunder|har vundet et nyt udbud|har fået større lager], og [det giver travlhed|derfor skal vi være flere].",
        "Er du [en {stilling}, der passer på materiellet|vant til at arbejde selvstændigt|frisk på skiftende tider], så [læs videre|hører vi gerne fra dig].",
        "I {enhed} er [tonen fri|humoren tør|samarbejdet godt], men [sikkerheden kommer først|varerne skal frem til tiden].",
    ],
    tasks: &[
        "læsse [og losse|containere] med [truck|palleløfter]",
        "scanne [kolli og paller|varer ind og ud]",
        "udfylde [fragtbreve|kørselsrapport på PDA]",
        "tale med [kunder ved levering|disponenten]",
        "holde [vogn og plads ren|orden på gulvet]",
        "følge [køre- og hviletidsregler|sikkerhedsregler]",
    ],
    wants: &[
        "kan [løfte og bevæge dig meget|holde til fysisk arbejde]",
        "har [truckcertifikat B|truckcertifikat eller vil tage det]",
        "møder [til tiden, også kl. 5|udhvilet og klar]",
        "er [serviceminded over for kunderne|en rolig trafikant]",
        "kan arbejde [i skiftehold|lørdage efter aftale]",
        "tænker [sikkerhed ind i alt|dig om, før du bakker]",
    ],
    offers: &[
        "[nyere materiel|velholdte biler]",
        "[faste ruter|fast plan]",
        "[overarbejde til dem, der vil|tillæg for skæve tider]",
        "[betalte certifikater|efteruddannelse af chauffører]",
    ],
    abouts: &[
        "{firma} har [{antalteam} biler|{antalteam}.000 pallepladser] og [kører i hele Skandinavien|leverer i hele landet].",
        "Vi [er en familieejet vognmandsforretning|har kørt siden {år}|er ISO-certificerede] og [skifter biler hvert fjerde år|har egne mekanikere].",
        "Vores chauffører og lagerfolk [har i snit været her i otte år|kender kunderne], og [det kan mærkes|det er vores bedste reklame].",
        "Kunderne er [supermarkeder|byggemarkeder|industrivirksomheder|apoteker og sygehuse], så [leveringstiden er vigtig|der er høje krav til præcision].",
    ],
    agreement: "[Fællesoverenskomsten|overenskomst mellem ATL og 3F|gældende transportoverenskomst]",
    union: "3F Transport",
    occupations: &[
        Occupation {
            label: "Lagermedarbejder",
            noun: "lagermedarbejder",
            plural: "lagermedarbejdere",
            titles: &[
                "Lagermedarbejder til {enhed}",
                "Lagermedarbejder [dag|aften|nat], {by}",
                "Lagermedarbejder med truckcertifikat",
            ],
            tasks: &[
                "plukke [ordrer med headset|ordrer efter seddel]",
                "pakke [paller|pakker til kunder]",
                "modtage [varer og kontrollere|containere]",
                "tælle [lager|hylder]",
                "køre [reachtruck|stabler]",
                "melde [fejl i lagersystemet|skader på varer]",
            ],
            wants: &["har arbejdet på lager", "er omhyggelig med tal"],
            usual: Usual {
                municipality: 2,
                region: 6,
                part_time: 15,
                limited: 15,
                shifts: ALL_HOURS,
                licences: &[],
                ..USUAL
            },
        },
        Occupation {
            label: "Lastbilchauffør",
            noun: "lastbilchauffør",
            plural: "lastbilchauffører",
            titles: &["Chauffør C/E til [distribution|eksport|kran|container]", "Chauffør med [kran|ADR] søges"],
            tasks: &[
                "køre [distribution på Sjælland og Fyn|distribution i Jylland|faste ture til Sverige]",
                "betjene [lift og palleløfter|kran]",
                "sikre [lasten|gods efter reglerne]",
                "kontrollere [bilen før kørsel|dæk og lys]",
                "hente [containere i havnen|returgods]",
                "aflevere [hos butikker om natten|på byggepladser]",
            ],
            wants: &["har kørekort C/E med EU-kvalifikation", "har [krancertifikat|ADR-bevis] eller mod på det"],
            usual: Usual {
                part_time: 4,
                shifts: &["Natarbejde", "Morgenarbejde"],
                licences: &["C", "CE"],
                units: &["[fjernkørslen|nærdistributionen|tankafdelingen|natholdet|kranafdelingen|kørselskontoret]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Buschauffør",
            noun: "buschauffør",
            plural: "buschauffører",
            titles: &["Buschauffør til [bybus|rutekørsel|flextrafik] i {by}", "Vil du køre bus?"],
            tasks: &[
                "køre [rutebus|bybus|skolebus]",
                "hjælpe [passagerer med barnevogn og kørestol|turister på vej]",
                "holde [køreplanen|kontakt med trafikledelsen]",
                "gøre bussen [klar|ren efter vagten]",
                "sælge [billetter|kort]",
                "oplade [elbussen|bussen i garagen]",
            ],
            wants: &["har kørekort D med EU-kvalifikation", "er venlig, også når bussen er fuld"],
            usual: Usual {
                part_time: 20,
                shifts: ALL_HOURS,
                licences: &["D"],
                units: &["[garagen|bybusserne|rutekørslen|flextrafikken] [Nord|Syd|Vest|Øst|Havnen]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Varebilschauffør",
            noun: "varebilschauffør",
            plural: "varebilschauffører",
            titles: &["Pakkechauffør i {by}", "Chauffør til varebil – [dag|morgen]", "Bud med varebil søges"],
            tasks: &[
                "levere [pakker til private|medicin|måltider|reservedele]",
                "planlægge [rækkefølgen på ruten|dagens stop]",
                "indhente [kvittering med foto|underskrift]",
                "laste bilen [fra kl. 6|i rigtig rækkefølge]",
                "kontakte [modtagere, der ikke er hjemme|kundeservice ved fejl]",
                "passe på [bilen|varerne]",
            ],
            wants: &["har haft kørekort i to år", "kender [området|byen]"],
            usual: Usual {
                part_time: 25,
                shifts: &["Morgenarbejde", "Aftenarbejde"],
                licences: &["B"],
                units: &["[terminalen|pakkecentret|distributionen|morgenholdet] [Nord|Syd|Midt|Vest]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Speditør",
            noun: "speditør",
            plural: "speditører",
            titles: &["Speditør til [Tyskland|Norden|sø- og luftfragt]", "Disponent/speditør til kørselskontoret"],
            tasks: &[
                "disponere [biler i Norden|eksportkørsel]",
                "give [tilbud|priser på fragt]",
                "lave [fortoldning|T1 og ATA-carnet]",
                "løse [forsinkelser|afvigelser] med kunden",
                "forhandle med [vognmænd|rederier]",
                "fakturere [og følge op|sendinger]",
            ],
            wants: &["er udlært speditør", "taler [tysk|engelsk] uden problemer", "elsker telefonen"],
            usual: Usual {
                units: &["[speditionen|kørselskontoret|eksportafdelingen|luft- og søfragt|toldafdelingen]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Portør",
            noun: "portør",
            plural: "portører",
            titles: &["Portør til {enhed}", "Portør {timer} timer, {by}"],
            tasks: &[
                "køre [patienter til undersøgelser|senge]",
                "hjælpe ved [lejring og forflytning|operationer]",
                "hente [blod og prøver|udstyr]",
                "deltage i [hjertestophold|modtagelse af traumer]",
                "skabe [tryghed på vejen|ro omkring patienten]",
                "passe [depoter|iltflasker]",
            ],
            wants: &["er uddannet portør eller vil blive det", "har respekt for tavshedspligten", "er stærk og rolig"],
            usual: Usual { region: 95, part_time: 30, limited: 20, shifts: ALL_HOURS, ..USUAL },
        },
    ],
};
