//! Public administration.

use super::{Occupation, Sector, Trade, USUAL, Usual};

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::Office,
    units: &[
        "[Jobcentret|Ydelsescentret|Borgerservice|Familieafdelingen|Socialafdelingen]",
        "[Teknik og Miljø|Plan og Byg|Sekretariatet|Beskæftigelse og Vækst|Børn og Unge]",
        "[Voksen og Handicap|Unge og Uddannelse|Integrationsteamet|Sygedagpengeteamet]",
    ],
    region_units: &["[Det nære sundhedsvæsen|Regional udvikling|Plan og Analyse|HR og Jura|Psykiatristaben]"],
    intros: &[
        "Vil du [gøre en forskel|bruge din faglighed] [i mødet med borgerne|tæt på politik og praksis]?",
        "{Enhed} [står over for nye opgaver|har fået ny organisering|skal løfte flere sager], og [vi søger en {stilling}|derfor ansætter vi en {stilling}].",
        "Du kommer til [en afdeling med {antalteam} kolleger|et team, der deler viden], hvor [vi arbejder helhedsorienteret|faglig sparring er hverdag].",
        "Sagerne er [komplekse|mange], men [vi har fokus på sagstal|vi har tid til at gøre det ordentligt], og [du er aldrig alene med de svære|ledelsen bakker op].",
    ],
    tasks: &[
        "træffe [afgørelser efter gældende lov|afgørelser]",
        "journalisere [i KMD Nova|i Fasit|i SBSYS]",
        "holde [samtaler med borgere|møder på tværs af forvaltninger]",
        "udarbejde [dagsordenpunkter til udvalg|notater]",
        "følge [lovgivning og praksis|principmeddelelser]",
        "svare på [aktindsigter|klager]",
    ],
    wants: &[
        "har [kendskab til forvaltningsloven|forvaltningsretlig forståelse]",
        "skriver [afgørelser, borgeren forstår|klart og præcist]",
        "kan [prioritere i mange sager|holde frister]",
        "møder borgeren [med respekt|uden fordomme]",
        "trives [i en politisk ledet organisation|med høj kompleksitet]",
        "har [gode samarbejdsevner|erfaring med tværfagligt arbejde]",
    ],
    offers: &[
        "[overskuelige sagstal|et stærkt fagligt team]",
        "[flekstid og hjemmearbejde|mulighed for hjemmearbejde]",
        "[introforløb over tre måneder|mentorordning]",
        "[juridisk sparring|fagkoordinatorer i huset]",
    ],
    abouts: &[
        "Afdelingen [hører under Beskæftigelsesforvaltningen|er delt i tre teams|består af {antalteam} medarbejdere] og [har til huse på rådhuset|ligger i nye lokaler].",
        "Vi [arbejder efter borgerens plan|måler på effekt] og [samarbejder med virksomheder og foreninger|inddrager pårørende].",
        "Vores politikere [har prioriteret området|har vedtaget en ny strategi], [og der er penge til at lykkes|og det giver retning].",
        "Som arbejdsplads [er vi ambitiøse på borgernes vegne|bruger vi humor og tillid], og [vi evaluerer løbende|vi fejrer små sejre].",
    ],
    agreement: "[gældende overenskomst|overenskomst mellem KL og Dansk Socialrådgiverforening, HK eller Djøf|overenskomsten på området]",
    union: "HK Kommunal",
    occupations: &[
        Occupation {
            label: "Socialrådgiver",
            noun: "socialrådgiver",
            plural: "socialrådgivere",
            titles: &["Socialrådgiver til {enhed}", "Socialrådgiver til [børn og unge|sygedagpenge|handicap]"],
            tasks: &[
                "lave [børnefaglige undersøgelser|§ 50-undersøgelser|voksenudredning]",
                "visitere til [foranstaltninger|botilbud]",
                "holde [netværksmøder|underretningssamtaler]",
                "følge [anbragte børn|borgere med særlige behov]",
                "vurdere [underretninger|behov for støtte]",
                "udarbejde [handleplaner|børneplaner]",
            ],
            wants: &["er uddannet socialrådgiver", "har erfaring med myndighedsarbejde"],
            usual: Usual {
                municipality: 90,
                region: 10,
                part_time: 12,
                limited: 20,
                units: &[
                    "[Familieafdelingen|Socialafdelingen|Voksen og Handicap|Børn og Unge|Sygedagpengeteamet|Ungeenheden]",
                ],
                ..USUAL
            },
        },
        Occupation {
            label: "Jobkonsulent",
            noun: "jobkonsulent",
            plural: "jobkonsulenter",
            titles: &["Jobkonsulent til {enhed}", "Virksomhedskonsulent, {by}"],
            tasks: &[
                "matche [ledige og virksomheder|borgere med små job]",
                "besøge [virksomheder|arbejdsgivere]",
                "etablere [praktikker og løntilskud|fleksjob]",
                "holde [jobsamtaler|cv-forløb]",
                "følge op [i praktikken|efter ansættelse]",
                "skabe [partnerskaber|netværk lokalt]",
            ],
            wants: &["har kendskab til det lokale arbejdsmarked", "er opsøgende", "har kørekort"],
            usual: Usual {
                municipality: 100,
                part_time: 10,
                limited: 25,
                licences: &["B"],
                units: &[
                    "[Jobcentret|Beskæftigelse og Vækst|Integrationsteamet|Unge og Uddannelse|Virksomhedsservice]",
                ],
                ..USUAL
            },
        },
        Occupation {
            label: "Sagsbehandler",
            noun: "sagsbehandler",
            plural: "sagsbehandlere",
            titles: &["Sagsbehandler til {enhed}", "Sagsbehandler til [byggesager|kontanthjælp|dagtilbud|pension]"],
            tasks: &[
                "behandle [ansøgninger|byggesager]",
                "beregne [ydelser|tilskud]",
                "vejlede [borgere i telefon og skranke|ansøgere]",
                "indhente [oplysninger|dokumentation]",
                "kontrollere [indkomst|tegninger og vilkår]",
                "afslutte [sager til tiden|klagesager]",
            ],
            wants: &["har en administrativ uddannelse", "arbejder omhyggeligt med regler"],
            usual: Usual { municipality: 90, region: 10, part_time: 12, limited: 25, ..USUAL },
        },
        Occupation {
            label: "Jurist",
            noun: "jurist",
            plural: "jurister",
            titles: &["Jurist til {enhed}", "Jurist med interesse for [forvaltningsret|persondata|udbud]"],
            tasks: &[
                "rådgive [om forvaltningsret|om GDPR|om udbud]",
                "skrive [juridiske notater|kontrakter]",
                "behandle [klagesager|ansættelsessager]",
                "undervise [kolleger|ledere]",
                "føre [sager ved Ankestyrelsen|forhandlinger]",
                "kvalitetssikre [afgørelser|indstillinger]",
            ],
            wants: &["er cand.jur.", "skriver, så det kan forstås", "har et par års erfaring fra det offentlige"],
            usual: Usual {
                municipality: 72,
                region: 28,
                limited: 15,
                units: &["[Sekretariatet|Jura og Udbud|Personale og Jura|Byrådssekretariatet|Direktionssekretariatet]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Byplanlægger",
            noun: "byplanlægger",
            plural: "byplanlæggere",
            titles: &["Byplanlægger til {enhed}", "Planlægger til lokalplaner, {by}"],
            tasks: &[
                "udarbejde [lokalplaner|kommuneplantillæg]",
                "screene [planer for miljøpåvirkning|projekter]",
                "afholde [borgermøder|workshops]",
                "forhandle med [bygherrer|udviklere]",
                "arbejde i [GIS|Plandata]",
                "fremlægge [sager for udvalget|visioner]",
            ],
            wants: &[
                "er planlægger, arkitekt eller landinspektør",
                "kan tegne og formidle",
                "er god til processer med mange interesser",
            ],
            usual: Usual {
                municipality: 100,
                limited: 15,
                units: &["[Teknik og Miljø|Plan og Byg|By og Land|Byudvikling]"],
                ..USUAL
            },
        },
        Occupation {
            label: "Borgerservicemedarbejder",
            noun: "borgerservicemedarbejder",
            plural: "borgerservicemedarbejdere",
            titles: &["Medarbejder til Borgerservice i {by}", "Borgerservicemedarbejder {timer} timer"],
            tasks: &[
                "udstede [pas og kørekort|MitID]",
                "hjælpe med [digital post|selvbetjening]",
                "registrere [flytninger|navneændringer]",
                "svare på [opkald til hovednummeret|chat]",
                "afholde [vielser|valg]",
                "guide [nytilflyttere|ældre borgere]",
            ],
            wants: &["har en kontoruddannelse med speciale i offentlig administration", "er tålmodig og imødekommende"],
            usual: Usual {
                municipality: 100,
                part_time: 25,
                limited: 25,
                units: &["[Borgerservice|Kontaktcentret|Rådhusets borgerservice]"],
                ..USUAL
            },
        },
    ],
};
