//! Office work.

use super::{Occupation, Sector, Trade, USUAL, Usual};

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::Office,
    units: &[
        "[økonomiafdelingen|administrationen|kundeservice|hovedkontoret|salgsafdelingen]",
        "[vores kontor|sekretariatet|stabsfunktionen|direktionssekretariatet]",
        "[team Erhverv|team Privat|marketing og kommunikation|HR og løn]",
    ],
    region_units: &["[Koncern HR|Økonomi og indkøb|Sekretariatet|Regionssekretariatet]"],
    intros: &[
        "Har du [orden i tallene|styr på detaljen|talent for at få ting til at glide], og [vil du sidde centralt i en voksende virksomhed|mangler du nye udfordringer]?",
        "Vi [samler administrationen i {by}|har skiftet system|vokser], og [derfor søger vi en {stilling}|det kræver en {stilling} mere].",
        "Som {stilling} i {enhed} [bliver du omdrejningspunkt for|får du kontakt med] [hele huset|kunder, kolleger og samarbejdspartnere].",
        "Stillingen er [bred|selvstændig], og [du former den selv|du får lov at sætte dit præg].",
    ],
    tasks: &[
        "besvare [mails og telefon|henvendelser fra kunder]",
        "forberede [møder og referater|materiale til ledelsen]",
        "opdatere [CRM og stamdata|systemer og arkiv]",
        "forbedre [rutiner|arbejdsgange] sammen med kolleger",
        "hjælpe [andre afdelinger ved spidsbelastning|med ad hoc-opgaver]",
        "koordinere [kalendere|leverandører]",
    ],
    wants: &[
        "har [en kontoruddannelse|relevant uddannelse]",
        "er [rutineret i Excel|ferm til Office]",
        "skriver [et fejlfrit dansk|klart og korrekt]",
        "har [talforståelse|ordenssans]",
        "kan [holde deadlines|arbejde med fortrolige oplysninger]",
        "taler [engelsk på forhandlingsniveau|engelsk og gerne tysk]",
    ],
    offers: &[
        "[hæve-sænke-bord og ro til arbejdet|et lyst kontor]",
        "[hjemmearbejdsdag|flekstid]",
        "[seks ferieuger|fri mellem jul og nytår]",
        "[løbeklub|kunstforening]",
    ],
    abouts: &[
        "{firma} [rådgiver {antalteam}00 kunder|handler med hele Europa|er blandt de største i regionen] og [blev grundlagt i {år}|har overskud på bundlinjen].",
        "Vi er [{antalteam} på kontoret|et lille team], og [vi spiser frokost sammen hver dag|dørene står åbne].",
        "Omgangstonen er [uhøjtidelig|venlig og direkte], og [fejl er noget, vi lærer af|gode idéer bliver prøvet af].",
        "Kontoret [ligger ved stationen|har egen parkering|er netop renoveret] i {by}.",
    ],
    agreement: "[funktionærloven|overenskomst mellem HK og Dansk Erhverv|individuel aftale]",
    union: "HK Privat",
    occupations: &[
        Occupation {
            label: "Bogholder",
            noun: "bogholder",
            plural: "bogholdere",
            titles: &[
                "Bogholder til {enhed}",
                "Bogholder {timer} timer – [e-conomic|Business Central]",
                "Erfaren bogholder søges",
            ],
            tasks: &[
                "bogføre [kreditorer|debitorer|bankposter]",
                "afstemme [moms|konti hver måned]",
                "køre [lønninger|betalinger]",
                "forberede [årsregnskab|materiale til revisor]",
                "rykke [debitorer|for betaling]",
                "indberette [til SKAT|til Danmarks Statistik]",
            ],
            wants: &["har erfaring som bogholder", "kender [e-conomic|Navision|Business Central]"],
            usual: Usual {
                part_time: 35,
                units: &["[økonomiafdelingen|regnskabsafdelingen|administrationen|bogholderiet]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Kontorassistent",
            noun: "kontorassistent",
            plural: "kontorassistenter",
            titles: &[
                "Kontorassistent til {enhed}",
                "Administrativ medarbejder, {by}",
                "Kontorassistent i barselsvikariat",
            ],
            tasks: &[
                "oprette [sager og ordrer|kunder]",
                "sende [breve og fakturaer|tilbud]",
                "bestille [rejser|kontorartikler|frokost]",
                "registrere [timer|bilag]",
                "passe [posten|fællespostkassen]",
                "lave [præsentationer|lister og statistik]",
            ],
            wants: &["er uddannet kontorassistent", "har erfaring med [SAP|KMD|ESDH]"],
            usual: Usual { municipality: 25, region: 15, part_time: 25, limited: 30, ..USUAL },
        },
        Occupation {
            label: "Receptionist",
            noun: "receptionist",
            plural: "receptionister",
            titles: &["Receptionist til [hovedkontoret|hotel i {by}]", "Receptionist [aften|dag], {timer} timer"],
            tasks: &[
                "byde [gæster velkommen|patienter velkommen]",
                "stille [opkald om|om på hovednummeret]",
                "gøre [mødelokaler klar|adgangskort klar]",
                "checke [gæster ind og ud|bookinger]",
                "tage imod [bude og pakker|betalinger]",
                "holde [receptionen præsentabel|besøgslisten]",
            ],
            wants: &["har erfaring fra en reception", "bevarer smilet i travlheden"],
            usual: Usual {
                part_time: 45,
                limited: 15,
                shifts: &["Aftenarbejde", "Skiftende arbejdstid"],
                units: &["[receptionen|hovedkontoret|servicecentret|gæsteservice]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Personalekonsulent",
            noun: "HR-konsulent",
            plural: "HR-konsulenter",
            titles: &["HR-konsulent til {enhed}", "HR Partner, {by}", "Personalejurist eller HR-konsulent"],
            tasks: &[
                "rådgive [ledere om personalesager|om overenskomst]",
                "drive [rekruttering|onboarding]",
                "følge [sygefravær|trivselsmålinger] op",
                "udvikle [lederuddannelse|personalepolitikker]",
                "udarbejde [ansættelsesbreve|lønstatistik]",
                "samarbejde med [tillidsrepræsentanter|MED-udvalg]",
            ],
            wants: &["har en HR-faglig uddannelse", "har sparret med ledere før", "kender ansættelsesretten"],
            usual: Usual {
                municipality: 25,
                region: 20,
                limited: 20,
                units: &["[HR og løn|HR-afdelingen|personaleafdelingen|People & Culture]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Kundeservicemedarbejder",
            noun: "kundeservicemedarbejder",
            plural: "kundeservicemedarbejdere",
            titles: &["Kundeservicemedarbejder, {by}", "Kundeservice – [telefon og chat|forsikring|energi]"],
            tasks: &[
                "hjælpe [kunder i telefonen|på chat]",
                "løse [reklamationer|tvister]",
                "ændre [abonnementer|policer|ordrer]",
                "fastholde [kunder|aftaler]",
                "notere [i kundesystemet|årsager til henvendelser]",
                "foreslå [forbedringer|bedre svartekster]",
            ],
            wants: &["er god til at lytte", "har arbejdet med kunder", "kan forklare en regning"],
            usual: Usual {
                part_time: 30,
                limited: 12,
                shifts: &["Aftenarbejde"],
                units: &["[kundeservice|kundecentret|team Erhverv|team Privat|servicedesken]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Marketingkoordinator",
            noun: "marketingkoordinator",
            plural: "marketingkoordinatorer",
            titles: &["Marketingkoordinator med [kreativ åre|flair for SoMe]", "Digital marketingkoordinator"],
            tasks: &[
                "planlægge [kampagner|messer]",
                "skrive [opslag til LinkedIn og Facebook|nyhedsbreve]",
                "redigere [video|billeder i Adobe]",
                "styre [Google Ads|SEO]",
                "måle [effekt|trafik på sitet]",
                "holde [brandguiden|bureauerne] i kort snor",
            ],
            wants: &[
                "har en uddannelse inden for kommunikation",
                "behersker [Adobe-pakken|Meta Business Suite]",
                "har mange idéer og fører dem ud i livet",
            ],
            usual: Usual {
                part_time: 15,
                limited: 20,
                units: &["[marketing og kommunikation|marketingafdelingen|salg og marketing|vores kreative team]"],
                ..USUAL
            },
        },
    ],
};
