//! Shops.

use super::{Occupation, Sector, Trade, USUAL, Usual};

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::Retail,
    units: &[
        "[butikken|vores butik] [i centret|på gågaden|i bymidten|ved havnen]",
        "[frugt og grønt|kolonial|delikatessen|tekstil|trælasten|haveafdelingen]",
        "[vores nye butik|vores flagskibsbutik|webshoppen]",
    ],
    region_units: &[],
    intros: &[
        "Kan du [lide at sælge|skabe en god stemning|holde hylderne fyldte], og [møder du kunderne med et smil|er du frisk på et job med fart over]?",
        "Butikken i {by} [har {antalteam} ansatte|er blandt kædens bedste|åbner snart efter ombygning], og [vi mangler en {stilling}|nu søger vi en {stilling}].",
        "Hos os er [ingen dage ens|kunden altid nummer ét], og [vi hjælper hinanden i spidsbelastningen|der er højt humør i frokoststuen].",
        "{Enhed} [har fået flere kunder|vokser], og vi [ansætter en {stilling}|vil have en {stilling} mere på holdet].",
    ],
    tasks: &[
        "betjene [kunder i butikken|kassen]",
        "sætte [varer op|kampagner op]",
        "tage imod [leverancer|klik og hent-ordrer]",
        "holde [butikken indbydende|datoer og svind nede]",
        "tælle [kasse op|status]",
        "lære [nye kolleger op|unge medarbejdere op]",
    ],
    wants: &[
        "har [erfaring fra detailhandel|stået i butik før]",
        "er [udadvendt og salgsmindet|ikke bange for at tale med kunder]",
        "kan arbejde [hver anden weekend|aften og weekend]",
        "holder [tempoet|orden] hele dagen",
        "går op i [varer og udstilling|god service]",
        "er [fyldt 18 år, da jobbet omfatter salg af alkohol|stabil og rask på benene]",
    ],
    offers: &[
        "[personalerabat|rabat i hele kæden]",
        "[bonus, når butikken når målet|salgskonkurrencer]",
        "[vagtplan fire uger frem|indflydelse på vagterne]",
        "[talentforløb|mulighed for at blive souschef]",
    ],
    abouts: &[
        "{firma} [driver {antalteam} butikker|har ligget på samme adresse siden {år}] og [er ejet af familien|er en del af en frivillig kæde].",
        "Vi sælger [alt fra skruer til havemøbler|dagligvarer|sko og tøj|sportsudstyr|møbler og lamper] til [folk i hele området|både private og håndværkere].",
        "Vores kunder [kommer for rådgivningen|kender os ved navn], og [det skal de blive ved med|det er vi stolte af].",
        "Kæden har [egen uddannelse|et stærkt elevprogram], og [mange ledere er begyndt på gulvet|vi rekrutterer helst indefra].",
    ],
    agreement: "[Butiksoverenskomsten|overenskomst mellem Dansk Erhverv og HK|gældende overenskomst]",
    union: "HK Handel",
    occupations: &[
        Occupation {
            label: "Butiksassistent",
            noun: "butiksassistent",
            plural: "butiksassistenter",
            titles: &[
                "Butiksassistent {timer} timer til {by}",
                "Salgsassistent til {enhed}",
                "Butiksmedarbejder søges",
            ],
            tasks: &[
                "rådgive om [varer og størrelser|værktøj og maling|møbler]",
                "pakke [gaver ind|ordrer]",
                "styre [prøverum|udstillingsvinduer]",
                "behandle [reklamationer|bytninger]",
                "følge [salgstal|trends]",
                "bestille [varer hjem|ekstra ved kampagner]",
            ],
            wants: &["er uddannet i butik eller har erfaring", "har sans for mersalg"],
            usual: Usual { part_time: 45, limited: 12, shifts: &["Skiftende arbejdstid", "Aftenarbejde"], ..USUAL },
        },
        Occupation {
            label: "Butikschef",
            noun: "butikschef",
            plural: "butikschefer",
            titles: &["Butikschef til {by}", "Butikschef eller souschef med ambitioner"],
            tasks: &[
                "lede [{antalteam} medarbejdere|det daglige hold]",
                "lægge [vagtplaner|budget og følge op]",
                "ansætte [og oplære|unge og elever]",
                "drive [salget frem|indtjening og svind]",
                "sikre [egenkontrol|at kædens koncept følges]",
                "gå forrest [på gulvet|i kundeservice]",
            ],
            wants: &["har ledet andre i detail", "forstår et regnskab", "er tæt på dine folk"],
            usual: Usual {
                units: &[
                    "[butikken|vores butik|vores nye butik] [i centret|på gågaden|i bymidten|ved havnen|i storcentret]",
                ],
                ..USUAL
            },
        },
        Occupation {
            label: "Kasseassistent",
            noun: "kasseassistent",
            plural: "kasseassistenter",
            titles: &["Kasseassistent, aften og weekend", "Kassemedarbejder {timer} timer"],
            tasks: &[
                "ekspedere ved [kassen|kiosken]",
                "hjælpe kunder ved [selvbetjening|flaskeautomaten]",
                "kontrollere [legitimation|kuponer]",
                "fylde [kiosk og cigaretter op|køledisken op]",
                "svare på [spørgsmål om varer|telefonen]",
                "lukke [kasser og gøre op|butikken sammen med en leder]",
            ],
            wants: &["er hurtig og venlig", "har styr på byttepenge"],
            usual: Usual {
                part_time: 80,
                limited: 12,
                shifts: &["Aftenarbejde", "Skiftende arbejdstid"],
                units: &["[butikken|vores supermarked|vores butik] [i centret|på gågaden|i bymidten|ved stationen]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Webshopmedarbejder",
            noun: "webshopmedarbejder",
            plural: "webshopmedarbejdere",
            titles: &["E-handelsmedarbejder til {enhed}", "Medarbejder til webshop og lager"],
            tasks: &[
                "oprette [varer og tekster|produktbilleder]",
                "pakke [og sende ordrer|returvarer ud]",
                "svare [kunder på chat og mail|anmeldelser]",
                "optimere [søgeord og annoncer|nyhedsbreve]",
                "analysere [konvertering|kurve, der ikke bliver til køb]",
                "koordinere med [lager og indkøb|fragtfirmaer]",
            ],
            wants: &[
                "har arbejdet med [Shopify|WooCommerce|Magento]",
                "skriver fejlfrit dansk",
                "er nysgerrig på data",
            ],
            usual: Usual {
                part_time: 20,
                units: &["[webshoppen|vores onlinebutik|vores webteam|e-handelsafdelingen]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Blomsterdekoratør",
            noun: "blomsterdekoratør",
            plural: "blomsterdekoratører",
            titles: &["Blomsterdekoratør til {by}", "Blomsterbinder {timer} timer", "Dekoratør med blik for farver"],
            tasks: &[
                "binde [buketter|kranse og bårebuketter]",
                "dekorere [til bryllup|vinduer efter årstiden]",
                "rådgive om [planter|pasning af potteplanter]",
                "købe [ind på auktion|hos lokale gartnerier]",
                "køre [blomster ud|til kirker og firmaer]",
                "passe [planter og vand|kølerummet]",
            ],
            wants: &[
                "er uddannet blomsterdekoratør",
                "har øje for farver og form",
                "kan lide at snakke med kunder om små og store begivenheder",
            ],
            usual: Usual {
                part_time: 45,
                licences: &["B"],
                units: &[
                    "[blomsterbutikken|blomsterhjørnet|butikken|havecentret] [på torvet|i centret|ved kirken|på gågaden]",
                ],
                ..USUAL
            },
        },
    ],
};
