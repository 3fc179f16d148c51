//! Care and health.

use super::{ALL_HOURS, Occupation, Sector, Trade, USUAL, Usual};

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::Care,
    units: &[
        "Plejecenter [Sol|Linde|Birke|Ege|Skov|Sø|Bøge|Kastanje|Mølle|Eng][bakken|gården|parken|lunden|vang|toften]",
        "hjemmeplejen, [distrikt|gruppe|område] [Nord|Syd|Øst|Vest|Midt|1|2|3]",
        "[sundhedscentret|genoptræningscentret|rehabiliteringscentret] [Skovly|Fjordhus|Kløverengen|Åhuset|Solhøj|Vesterled]",
        "bostedet [Lærke|Svane|Fyr|Rønne|Hyld|Pile][huset|bo|gården|bakken]",
    ],
    region_units: &[
        "[Medicinsk|Ortopædkirurgisk|Geriatrisk|Akutmedicinsk|Neurologisk|Kardiologisk] [afsnit|sengeafsnit] [A1|B2|C3|D4|5|12|21]",
        "[Hjerte|Fælles|Børne|Kvinde|Lunge|Nyre][ambulatoriet|sygdomsafdelingen|klinikken]",
        "[Akutmodtagelsen|Dagkirurgisk afsnit|Intensivafdelingen|Psykiatrisk sengeafsnit 3]",
    ],
    intros: &[
        "[Borgerne|Beboerne] i {enhed} [glæder sig til|har brug for] en [{stilling}|ny kollega], der [ser det hele menneske|har nærvær og faglighed med på arbejde].",
        "Vil du være med til at [skabe gode dage|give tryghed|styrke livskvaliteten] for [mennesker, der har brug for støtte|borgere med vidt forskellige behov]?",
        "Hos os [er borgeren altid i centrum|arbejder vi rehabiliterende], og vi [har en stærk tværfaglig kultur|bruger hinandens fagligheder hver dag].",
        "{Enhed} er [kendt for|et sted med] [lavt sygefravær|høj faglighed|et varmt miljø], og [det vil vi gerne blive ved med|det skyldes dygtige kolleger].",
    ],
    tasks: &[
        "dokumentere [i omsorgssystemet|efter Fælles Sprog III|løbende i Nexus]",
        "samarbejde [tæt med pårørende|med læger, pårørende og visitation]",
        "deltage i [tværfaglige konferencer|triagemøder|ugentlige borgerkonferencer]",
        "tage imod [nye kolleger, elever og studerende|elever i praktik]",
        "følge op på [fald, ernæring og trivsel|borgernes mål]",
        "være med til at [udvikle vores praksis|forbedre arbejdsgange|indføre velfærdsteknologi]",
    ],
    wants: &[
        "kan [dokumentere kort og præcist|skrive en klar dokumentation]",
        "møder [borgere og pårørende|mennesker] [med respekt og tålmodighed|i øjenhøjde]",
        "arbejder [rehabiliterende|ud fra borgerens egne mål]",
        "kan [handle roligt i akutte situationer|prioritere i en travl vagt]",
        "har [erfaring fra plejen|lyst til at bruge velfærdsteknologi]",
        "er [indstillet på weekendvagter|med på at arbejde hver anden weekend|fleksibel i forhold til vagter]",
    ],
    offers: &[
        "[faglig sparring|supervision] [hver uge|i hverdagen]",
        "[vagtplan kendt otte uger frem|medindflydelse på vagtplanen]",
        "[tæt samarbejde på tværs af faggrupper|et tværfagligt hus]",
        "[sygeplejersker at støtte dig til døgnet rundt|et stærkt team omkring dig]",
    ],
    abouts: &[
        "[Vi dækker|{firma} tager sig af] omkring {antalteam}0 borgere, [fra let praktisk hjælp til kompleks pleje|i alle aldre].",
        "Vores hverdag [bygger på|er præget af] [nærvær og tillid|tværfaglighed], og [vi mødes til fælles morgensamling|vi holder faste teammøder].",
        "Vi [har fået pæne tilsyn|fik ingen anmærkninger ved seneste tilsyn], og [det er vi stolte af|det bygger vi videre på].",
        "[Huset|Stedet] har [sansehave og egen køkkenhave|plads til {antalteam} beboere], og [maden laves på stedet|der er altid liv i fællesrummet].",
    ],
    agreement: "[gældende overenskomst|overenskomsten på området|overenskomst med FOA eller DSR]",
    union: "FOA",
    occupations: &[
        Occupation {
            label: "Social- og sundhedsassistent",
            noun: "social- og sundhedsassistent",
            plural: "social- og sundhedsassistenter",
            titles: &[
                "SSA til {enhed}",
                "Social- og sundhedsassistent til [aftenvagt|dagvagt] i {by}",
                "SOSU-assistent søges til {enhed}",
            ],
            tasks: &[
                "give [medicin og dosere|medicin efter ordination]",
                "udføre [grundlæggende pleje og omsorg|pleje hos borgere med demens]",
                "observere [ændringer i helbredet og reagere i tide|tidlige tegn på sygdom]",
                "varetage [sårpleje og injektioner|uddelegerede sygeplejeopgaver]",
                "koordinere [borgerforløb|indlæggelser og udskrivelser] sammen med sygeplejersken",
                "vejlede [SSH-kolleger|elever og ufaglærte afløsere]",
            ],
            wants: &[
                "har autorisation som social- og sundhedsassistent",
                "har erfaring med [demens|medicinhåndtering|palliation]",
            ],
            usual: Usual {
                municipality: 65,
                region: 12,
                part_time: 45,
                limited: 12,
                shifts: ALL_HOURS,
                licences: &[],
                ..USUAL
            },
        },
        Occupation {
            label: "Social- og sundhedshjælper",
            noun: "social- og sundhedshjælper",
            plural: "social- og sundhedshjælpere",
            titles: &[
                "SSH til {enhed}",
                "Social- og sundhedshjælper til hjemmeplejen i {by}",
                "SOSU-hjælper, {timer} timer",
            ],
            tasks: &[
                "hjælpe med [personlig pleje|bad og påklædning]",
                "støtte borgerne i [at klare sig selv|hverdagens gøremål]",
                "lave [let mad og rydde op|morgenmad og anrette måltider]",
                "gøre [rent og klare indkøb|let rengøring]",
                "give besked videre om [ændringer hos borgeren|det, du ser]",
                "[køre|cykle] mellem borgerne [i distriktet|på en fast rute]",
            ],
            wants: &["er uddannet social- og sundhedshjælper", "kan cykle eller køre bil"],
            usual: Usual {
                municipality: 65,
                region: 0,
                part_time: 55,
                limited: 12,
                shifts: ALL_HOURS,
                licences: &["B"],
                ..USUAL
            },
        },
        Occupation {
            label: "Sygeplejerske",
            noun: "sygeplejerske",
            plural: "sygeplejersker",
            titles: &[
                "Sygeplejerske til {enhed}",
                "Nyuddannet eller erfaren sygeplejerske til {enhed}",
                "Sygeplejerske med lyst til kompleks pleje",
            ],
            tasks: &[
                "planlægge og udføre [sygepleje|individuelle plejeforløb]",
                "måle værdier og [handle på TOBS|vurdere behov for læge]",
                "anlægge [katetre og sonder|drop og give i.v.-behandling]",
                "modtage [nye patienter|borgere efter udskrivelse]",
                "sikre [medicinsikkerhed|sammenhæng i patientforløb]",
                "undervise [kolleger og studerende|patienter og pårørende]",
                "gå stuegang med [lægen|den ansvarlige læge]",
            ],
            wants: &[
                "har dansk autorisation som sygeplejerske",
                "har [klinisk erfaring|interesse for specialet]",
                "kan holde fast i det kliniske blik",
            ],
            usual: Usual {
                municipality: 35,
                region: 45,
                part_time: 35,
                limited: 10,
                shifts: ALL_HOURS,
                licences: &[],
                ..USUAL
            },
        },
        Occupation {
            label: "Fysioterapeut",
            noun: "fysioterapeut",
            plural: "fysioterapeuter",
            titles: &["Fysioterapeut til {enhed}", "Fysioterapeut med interesse for genoptræning"],
            tasks: &[
                "undersøge og [behandle patienter|lægge træningsplaner]",
                "lede [holdtræning|bassin- og holdtræning]",
                "genoptræne efter [operation|blodprop i hjernen|lang tids sygdom]",
                "vejlede i [hjælpemidler|smertehåndtering]",
                "teste [balance og styrke|funktionsevne] og skrive status",
                "forebygge [fald|skader] gennem øvelser i hjemmet",
            ],
            wants: &["har autorisation som fysioterapeut", "har erfaring med [neurologi|ældre|idrætsskader]"],
            usual: Usual {
                municipality: 45,
                region: 20,
                part_time: 30,
                limited: 25,
                shifts: &[],
                licences: &["B"],
                units: &[
                    "[sundhedscentret|genoptræningscentret|rehabiliteringscentret] [Skovly|Fjordhus|Kløverengen|Åhuset|Solhøj|Vesterled]",
                ],
            },
        },
        Occupation {
            label: "Ergoterapeut",
            noun: "ergoterapeut",
            plural: "ergoterapeuter",
            titles: &["Ergoterapeut til {enhed}", "Ergoterapeut til hjælpemiddelområdet i {by}"],
            tasks: &[
                "vurdere [aktivitet og deltagelse|ADL-niveau]",
                "afprøve og bevillige [hjælpemidler|kropsbårne hjælpemidler]",
                "vejlede om [boligændringer|forflytning]",
                "træne [hverdagsaktiviteter|spisning og synkefunktion]",
                "tage på [hjemmebesøg|opfølgende besøg hos borgerne]",
                "skrive [faglige vurderinger|afgørelser]",
            ],
            wants: &["har autorisation som ergoterapeut", "har kendskab til [serviceloven|AMPS]"],
            usual: Usual {
                municipality: 60,
                region: 20,
                part_time: 30,
                limited: 25,
                shifts: &[],
                licences: &["B"],
                units: &[
                    "[sundhedscentret|genoptræningscentret|rehabiliteringscentret] [Skovly|Fjordhus|Kløverengen|Åhuset|Solhøj|Vesterled]",
                ],
            },
        },
        Occupation {
            label: "Lægesekretær",
            noun: "lægesekretær",
            plural: "lægesekretærer",
            titles: &["Lægesekretær til {enhed}", "Sekretær til lægepraksis i {by}"],
            tasks: &[
                "tage imod [patienter i skranken|opkald fra patienter]",
                "skrive [journaler og henvisninger|diktater]",
                "booke [tider og undersøgelser|ambulante forløb]",
                "kode [diagnoser|ydelser] og afregne",
                "tage [blodprøver og EKG|podninger]",
                "holde styr på [ventelister|posten fra sygehuset]",
            ],
            wants: &[
                "er uddannet lægesekretær eller har tilsvarende erfaring",
                "har kendskab til [Sundhedsplatformen|EPJ|XMO]",
            ],
            usual: Usual {
                municipality: 5,
                region: 50,
                part_time: 35,
                limited: 15,
                units: &[
                    "[Lægehuset|Lægerne|Klinikken|Speciallægeklinikken] [på Torvet|ved Åen|Nørregade|Havnegade|Stationsvej]",
                ],
                ..USUAL
            },
        },
    ],
};
