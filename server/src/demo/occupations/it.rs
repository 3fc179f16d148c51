//! Software and IT.

use super::{Occupation, Sector, Trade, USUAL, Usual};

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::It,
    units: &[
        "vores [platform|produkt|integrations|data|kunde]team",
        "[udviklingsafdelingen|driftsafdelingen|vores digitale afdeling|it-afdelingen]",
        "team [Atlas|Nordlys|Kerne|Hav|Granit|Sigma|Bifrost]",
    ],
    region_units: &["[Regional IT|Center for It og Medicoteknologi|Digitalisering og it]"],
    intros: &[
        "[Legacy eller greenfield|Backend, frontend eller drift]? Hos os [får du lidt af det hele|er der plads til at vælge].",
        "Vi bygger [løsninger, som bruges af {antalteam}.000 mennesker hver dag|software til sundhedssektoren|systemer til den finansielle sektor|logistikløsninger], og [vi er langt fra færdige|brugerne mærker forskellen].",
        "{Enhed} [skal styrkes|vokser], og vi [søger en {stilling} med meninger|leder efter en {stilling}, der tør spørge hvorfor].",
        "[Kan du lide|Motiveres du af] [pæn kode|stabil drift|svære problemer], og [vil du tættere på forretningen|vil du have indflydelse på arkitekturen]?",
    ],
    tasks: &[
        "samarbejde med [product owner|forretningen|kunderne] om [prioritering|krav og løsning]",
        "automatisere [test og udrulning|drift og overvågning]",
        "dokumentere [beslutninger og arkitektur|løsninger, så andre kan tage over]",
        "deltage i [code reviews|daglige standups|tekniske designmøder]",
        "tage del i [vagtordningen|support på tredje niveau]",
        "holde [sikkerhed og GDPR|teknisk gæld] i tankerne",
    ],
    wants: &[
        "har [en relevant uddannelse|et par års erfaring] inden for it",
        "er vant til [Git og CI/CD|agile metoder|Jira og Confluence]",
        "skriver og taler [engelsk ubesværet|dansk og engelsk]",
        "forklarer [teknik, så alle er med|komplekse ting enkelt]",
        "sætter dig hurtigt ind i [nyt stof|andres kode]",
        "har erfaring med [Azure|AWS|Kubernetes|Linux|Microsoft 365]",
    ],
    offers: &[
        "[hybridarbejde op til to dage om ugen|mulighed for hjemmearbejde]",
        "[valgfri bærbar|udstyr efter eget valg]",
        "[ti procents tid til egne projekter|konferencer og certificeringer]",
        "[fredagsbar og brætspil|bordfodbold på højt niveau]",
    ],
    abouts: &[
        "Vores stak er [.NET og React|Java, Kafka og PostgreSQL|Python og TypeScript|Go og Rust], og [alt kører i skyen|vi hoster selv].",
        "{firma} [leverer software til {antalteam} kommuner|har kunder i hele Norden|ejes af medarbejderne].",
        "Vi [udgiver flere gange om dagen|releaser hver anden uge] og [måler på kvalitet frem for timer|lærer af vores fejl].",
        "Kontoret [ligger tre minutter fra stationen|har udsigt over fjorden|er nyindrettet], og [hundene er velkomne|kaffen er god].",
    ],
    agreement: "[individuel kontrakt|funktionærloven|overenskomst for akademikere]",
    union: "PROSA",
    occupations: &[
        Occupation {
            label: "Softwareudvikler",
            noun: "softwareudvikler",
            plural: "softwareudviklere",
            titles: &[
                "[Backend|Frontend|Fullstack]-udvikler til {enhed}",
                "Senior Software Developer, {by}",
                ".NET-udvikler søges",
            ],
            tasks: &[
                "udvikle [API'er|brugerflader|nye funktioner] i [C#|TypeScript|Java|Kotlin]",
                "designe [datamodeller|event-drevne tjenester]",
                "skrive [enhedstest og integrationstest|kode, der kan læses om fem år]",
                "fjerne [flaskehalse|gammel kode]",
                "integrere med [offentlige registre|betalingsløsninger|ERP-systemer]",
                "være med fra [idé til drift|første skitse til produktion]",
            ],
            wants: &[
                "har solid erfaring med [C#|Java|TypeScript|Python]",
                "tænker i løsninger frem for rammeværk",
                "kender relationsdatabaser",
            ],
            usual: Usual { municipality: 4, region: 6, ..USUAL },
        },
        Occupation {
            label: "Systemadministrator",
            noun: "systemadministrator",
            plural: "systemadministratorer",
            titles: &["Systemadministrator til [Windows|Linux|netværk]", "Driftstekniker med ansvar for servere"],
            tasks: &[
                "drifte [servere og storage|VMware og Hyper-V|Kubernetes-klynger]",
                "opdatere [og patche efter plan|klienter og servere]",
                "overvåge [netværk og firewalls|backup og genskabelse]",
                "styre [adgange og Entra ID|rettigheder]",
                "planlægge [migreringer|udskiftning af hardware]",
                "skrive [PowerShell|Ansible]-automatisering",
            ],
            wants: &["har erfaring med drift af [Windows Server|Linux]", "bevarer roen ved nedbrud"],
            usual: Usual { municipality: 20, region: 10, ..USUAL },
        },
        Occupation {
            label: "It-supporter",
            noun: "it-supporter",
            plural: "it-supportere",
            titles: &["It-supporter til [servicedesk|1. level]", "Studiejob eller fast: it-supporter i {by}"],
            tasks: &[
                "hjælpe [brugere på telefon og chat|kolleger ved skranken]",
                "klargøre [pc'er og mobiler|nye arbejdspladser]",
                "løse [printer- og netværksproblemer|sager i TOPdesk]",
                "oprette [brugere og adgange|nye medarbejdere]",
                "lave [vejledninger|korte instruktionsvideoer]",
                "sende [komplekse sager videre med en god beskrivelse|udstyr til reparation]",
            ],
            wants: &["er it-supporter eller selvlært med flair", "er tålmodig i telefonen"],
            usual: Usual {
                municipality: 25,
                region: 10,
                part_time: 15,
                limited: 15,
                licences: &[],
                shifts: &["Skiftende arbejdstid"],
                ..USUAL
            },
        },
        Occupation {
            label: "Dataanalytiker",
            noun: "dataanalytiker",
            plural: "dataanalytikere",
            titles: &["Dataanalytiker med hang til SQL", "BI-konsulent til {enhed}"],
            tasks: &[
                "bygge [Power BI-rapporter|dashboards]",
                "modellere [datavarehuset|data i dbt]",
                "rense [og kvalitetssikre data|fejl i kildesystemer]",
                "analysere [kundeadfærd|ressourceforbrug|salgstal]",
                "oplære [superbrugere|kolleger i selvbetjent BI]",
                "formidle [indsigter til ledelsen|tal, så de kan bruges]",
            ],
            wants: &["er skarp til SQL", "har erfaring med [Power BI|Python|R]", "kan se historien i tallene"],
            usual: Usual { municipality: 15, region: 12, ..USUAL },
        },
        Occupation {
            label: "It-projektleder",
            noun: "it-projektleder",
            plural: "it-projektledere",
            titles: &[
                "It-projektleder til [implementering|digitalisering]",
                "Projektleder til nyt [ESDH|ERP|CRM]-system",
            ],
            tasks: &[
                "lede [implementeringsprojekter|tværgående digitaliseringsprojekter]",
                "holde [styr på økonomi, risici og tid|leverandører til aftalen]",
                "facilitere [styregruppemøder|workshops med brugere]",
                "planlægge [test og udrulning|undervisning]",
                "afdække [gevinster|arbejdsgange] sammen med forretningen",
                "rapportere [fremdrift|status]",
            ],
            wants: &[
                "har ledet it-projekter før",
                "har certificering i [PRINCE2|SAFe|IPMA] eller lignende",
                "kan få folk med sig",
            ],
            usual: Usual {
                municipality: 20,
                region: 15,
                part_time: 4,
                limited: 25,
                licences: &[],
                shifts: &[],
                ..USUAL
            },
        },
    ],
};
