//! Gardens and farms.

use super::{Occupation, Sector, Trade, USUAL, Usual};

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::Green,
    units: &[
        "[plejeholdet|anlægsholdet|driftsafdelingen|markholdet|stalden]",
        "[væksthusene|planteskolen|salgspladsen|gården|maskinhuset]",
        "[kirkegården|parkafdelingen|vej og park|den grønne afdeling]",
    ],
    region_units: &[],
    intros: &[
        "Kan du lide [at være ude i al slags vejr|jord under neglene|dyr og maskiner], så [er der arbejde til dig|har vi et job til dig].",
        "Foråret [kommer hurtigt|er vores højsæson], og {enhed} [søger en {stilling}|mangler en {stilling}].",
        "Vi [passer haver og parker|driver {antalteam}0 hektar|dyrker {antalteam} slags planter], og [der er altid noget at gøre|dagene følger vejret].",
        "Her [styrer du selv din dag|arbejder vi to og to|får du ansvar fra start], og [der er langt mellem møderne|chefen har selv støvler på].",
    ],
    tasks: &[
        "køre [traktor|minilæsser]",
        "vedligeholde [maskiner|redskaber og hegn]",
        "plante [og beskære|hække og træer]",
        "luge [bede|mellem rækkerne]",
        "læsse [og køre materialer|trailer]",
        "tage imod [kunder|leverancer]",
    ],
    wants: &[
        "har [grønne fingre|erfaring med maskiner]",
        "kan [arbejde hårdt i sæsonen|klare tunge løft]",
        "er [vant til udearbejde|ikke bange for vejret]",
        "møder [tidligt|kl. 6.30]",
        "behandler [maskinerne ordentligt|dyr med respekt]",
        "har [sprøjtecertifikat|motorsavskursus] eller vil tage det",
    ],
    offers: &[
        "[frisk luft|arbejde under åben himmel]",
        "[fuld vinterbeskæftigelse|fast løn hele året]",
        "[tøj og støvler|godt udstyr]",
        "[fri om fredagen i vinterhalvåret|afspadsering om vinteren]",
    ],
    abouts: &[
        "{firma} [er drevet af tredje generation|startede i {år}] og [har {antalteam} ansatte i sæsonen|er kendt i hele {kommune}].",
        "Vi [dyrker økologisk|bruger færrest mulige sprøjtemidler|satser på biodiversitet], [og det kan ses i markerne|og kunderne spørger efter det].",
        "Frokosten [spises sammen|holdes i skurvognen], og [kaffen er altid varm|kagen kommer om fredagen].",
        "Opgaverne ligger [i og omkring {by}|inden for 30 km], [så du er hjemme til aften|så kørslen er kort].",
    ],
    agreement: "[overenskomst mellem GLS-A og 3F|Anlægsgartneroverenskomsten|gældende overenskomst]",
    union: "3F Grøn",
    occupations: &[
        Occupation {
            label: "Anlægsgartner",
            noun: "anlægsgartner",
            plural: "anlægsgartnere",
            titles: &["Anlægsgartner til [pleje|anlæg|belægning]", "Brolægger eller anlægsgartner, {by}"],
            tasks: &[
                "lægge [fliser og chaussesten|græs]",
                "bygge [mure og trapper|terrasser]",
                "etablere [haver og legepladser|beplantning]",
                "klippe [hække|store plæner]",
                "rydde [sne om vinteren|træer]",
                "opmåle [og afsætte|koter]",
            ],
            wants: &["er udlært anlægsgartner", "kan køre med trailer"],
            usual: Usual {
                municipality: 15,
                part_time: 3,
                licences: &["B", "BE"],
                units: &["[plejeholdet|anlægsholdet|kirkegården|parkafdelingen|vej og park|belægningsholdet]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Væksthusgartner",
            noun: "gartner",
            plural: "gartnere",
            titles: &["Gartner til [potteplanter|tomater|stauder]", "Gartner søges til {enhed}"],
            tasks: &[
                "passe [stiklinger|potteplanter]",
                "styre [klima og vanding|lys og gødning]",
                "pakke [ordrer til eksport|planter]",
                "udsætte [nyttedyr|planter]",
                "lede [sæsonfolk|et hold]",
                "sortere [efter kvalitet|varer til auktion]",
            ],
            wants: &["er gartner eller har arbejdet i væksthus", "har blik for sygdomme i planter"],
            usual: Usual {
                part_time: 8,
                limited: 25,
                units: &["[væksthusene|planteskolen|formeringen|pakkeriet|salgsgartneriet]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Landbrugsmedhjælper",
            noun: "landbrugsmedhjælper",
            plural: "landbrugsmedhjælpere",
            titles: &["Medhjælper til [kvæg|svin|planteavl]", "Fodermester/medhjælper ved {by}", "Markmand til høst"],
            tasks: &[
                "malke [køer|i karrusel]",
                "fodre [kalve|søer og smågrise]",
                "høste [og så|korn og raps]",
                "strø [bokse|stier]",
                "hjælpe ved [kælvning|faring]",
                "holde øje med [brunst og sygdom|ventilation]",
            ],
            wants: &["har erfaring med dyr", "kan køre stor traktor"],
            usual: Usual {
                part_time: 6,
                limited: 15,
                shifts: &["Morgenarbejde", "Skiftende arbejdstid"],
                licences: &["B"],
                units: &[
                    "[stalden|gården|markholdet|kvægbruget|soholdet] [Nygård|Bakkely|Overgården|Kildemark|Lindegård]",
                ],
                ..USUAL
            },
        },
        Occupation {
            label: "Skov- og naturtekniker",
            noun: "skov- og naturtekniker",
            plural: "skov- og naturteknikere",
            titles: &["Skov- og naturtekniker til {enhed}", "Naturtekniker med motorsav"],
            tasks: &[
                "fælde [træer|i tyndinger]",
                "hegne [og sætte skilte|til græssende dyr]",
                "slå [enge|rabatter]",
                "bekæmpe [invasive arter|bjørneklo]",
                "anlægge [stier|shelterpladser]",
                "tilse [dyr i naturpleje|broer og bålpladser]",
            ],
            wants: &["er uddannet skov- og naturtekniker", "har respekt for naturen", "kan arbejde alene i skoven"],
            usual: Usual {
                municipality: 45,
                licences: &["B", "BE"],
                limited: 15,
                units: &["[skovdistriktet|naturafdelingen|naturplejeholdet|vej og park|den grønne afdeling]"],
                ..USUAL
            },
        },
    ],
};
