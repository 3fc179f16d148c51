//! Children, schools, social work with families.

use super::{ALL_HOURS, Occupation, Sector, Trade, USUAL, Usual};

const NURSERIES: &[&str] = &[
    "Børnehuset [Mælkevejen|Regnbuen|Spiren|Svalereden|Kridthuset|Trækronerne|Myretuen|Lærkereden|Solstrålen|Tusindfryd]",
    "[Vuggestuen|Naturbørnehaven|Skovbørnehaven] [Egernet|Mariehønen|Hulen|Lunden|Bakkebo|Kastanjen|Guldsmeden]",
];

const SCHOOLS: &[&str] = &[
    "[Vester|Øster|Nørre|Sønder|Engdal|Bakke|Strand|Høje][skolen| Skole]",
    "[Specialskolen|Friskolen|Skovskolen] [Fyrtårnet|Åkanden|Ankeret|Kornmarken|Broen]",
];

const HOMES: &[&str] = &[
    "[Opholdsstedet|Døgninstitutionen|Dagbehandlingstilbuddet|Bostedet] [Fyrtårnet|Åkanden|Ankeret|Kornmarken|Broen|Vindrosen]",
];

/// The sector.
pub const SECTOR: Sector = Sector {
    trade: Trade::Childcare,
    units: &[
        "Børnehuset [Mælkevejen|Regnbuen|Spiren|Svalereden|Kridthuset|Trækronerne|Myretuen|Lærkereden|Solstrålen|Tusindfryd]",
        "[Vester|Øster|Nørre|Sønder|Engdal|Bakke|Strand|Høje][skolen| Skole]",
        "[SFO|Fritidshjemmet|Klubben] [Galaksen|Stjernen|Kilden|Piraten|Loftet|Bølgen|Krudtuglen]",
        "[Specialskolen|Dagbehandlingstilbuddet|Døgninstitutionen] [Fyrtårnet|Åkanden|Ankeret|Kornmarken|Broen]",
    ],
    region_units: &["[Specialrådgivningen|Sikret institution|Børne- og ungepsykiatrien] [Kompasset|Syd|Nord|Havblik]"],
    intros: &[
        "[Kan du lide|Elsker du] [støvledage i skoven|sjove samlinger|kreative skæve idéer], og [har du blik for|kan du se] det enkelte barn?",
        "{Enhed} [har {antalteam}0 børn|er et hus med mange børn] fordelt på [flere stuer|små grupper|fire spor], og [leg fylder meget|vi er ude i al slags vejr].",
        "Vi [søger en kollega|mangler en {stilling}], som [børnene kan regne med|tør stå fast med et smil|er nysgerrig på børns verden].",
        "[Forældrene|Børnene og de unge] [ønsker sig|har brug for] [voksne, der bliver|en tydelig voksen|nærværende voksne], og [det gør vi også|derfor søger vi dig].",
    ],
    tasks: &[
        "samarbejde med [forældre|forældre og PPR|skole og hjem]",
        "planlægge [aktiviteter ud fra de pædagogiske læreplaner|ture i nærområdet|forløb sammen med teamet]",
        "skabe [trygge rutiner|gode rammer for fællesskaber|overgange uden stress]",
        "deltage i [stuemøder og personalemøder|teammøder|fælles pædagogiske dage]",
        "følge op på [børnenes trivsel|handleplaner|sprogvurderinger]",
        "dele [billeder og beskeder på Aula|hverdagen med forældrene]",
    ],
    wants: &[
        "er [en tydelig og varm voksen|rolig, også når der er knald på]",
        "har [en børneattest uden anmærkninger|ren børneattest]",
        "kan [lege, grine og gå forrest|sætte ord på din faglighed]",
        "ser [muligheder i det enkelte barn|barnet bag adfærden]",
        "har [lyst til udeliv|kreative evner|mod på at synge foran andre]",
        "tager [ansvar for fællesskabet|del i planlægningen]",
    ],
    offers: &[
        "[normering, vi er stolte af|en god normering]",
        "[fælles planlægningstid|to timers forberedelse om ugen]",
        "[en legeplads med bålhytte|skoven som nabo|egen bus til ture]",
        "[pædagogisk sparring|supervision hver måned]",
    ],
    abouts: &[
        "Huset [blev bygget i {år}|ligger i grønne omgivelser] og [har egen skovgrund|har store værksteder|er grønt flag-certificeret].",
        "Vores pædagogik [tager udgangspunkt i|bygger på] [anerkendelse|ICDP|relationer og leg|naturen].",
        "Vi er [et stabilt personale med høj anciennitet|{antalteam} engagerede voksne], [der griner meget sammen|og vi bakker hinanden op].",
        "I forældregruppen er der [stor opbakning|tradition for at give en hånd med], og [arbejdsdagene er altid velbesøgte|sommerfesten er årets højdepunkt].",
    ],
    agreement: "[gældende overenskomst|overenskomsten på området|overenskomst mellem KL og den forhandlingsberettigede organisation]",
    union: "BUPL",
    occupations: &[
        Occupation {
            label: "Pædagog",
            noun: "pædagog",
            plural: "pædagoger",
            titles: &["Pædagog til [vuggestuen|børnehaven] i {enhed}", "Engageret pædagog til {enhed}, {timer} timer"],
            tasks: &[
                "have ansvar for [en stue|en gruppe på 12 børn]",
                "arbejde med [den styrkede læreplan|sprog og motorik]",
                "holde [forældresamtaler|opstartssamtaler]",
                "lave [observationer og trivselsvurderinger|faglige beskrivelser]",
                "vejlede [studerende i praktik|medhjælperne på stuen]",
                "gå forrest i [leg og samlinger|bevægelse og musik]",
            ],
            wants: &[
                "er uddannet pædagog",
                "har [erfaring med vuggestuebørn|viden om børn i udsatte positioner]",
                "kan omsætte teori til en god hverdag",
            ],
            usual: Usual { municipality: 72, region: 0, part_time: 45, limited: 20, units: NURSERIES, ..USUAL },
        },
        Occupation {
            label: "Pædagogmedhjælper",
            noun: "pædagogmedhjælper",
            plural: "pædagogmedhjælpere",
            titles: &[
                "Medhjælper til [vuggestuen|børnehaven] i {enhed}",
                "Pædagogmedhjælper – [sabbatår|fast stilling]?",
            ],
            tasks: &[
                "hjælpe med [garderobe og toiletbesøg|måltider og søvn]",
                "lege [ude og inde|på legepladsen]",
                "tage del i [oprydning og praktiske opgaver|køkkentjansen]",
                "læse [bøger|højt] og synge med børnene",
                "støtte [pædagogerne i aktiviteter|børn i konflikter]",
                "åbne eller lukke [huset|stuen]",
            ],
            wants: &["har passet børn før", "kan løfte og være aktiv", "møder om morgenen med et smil"],
            usual: Usual { municipality: 72, region: 0, part_time: 65, limited: 40, units: NURSERIES, ..USUAL },
        },
        Occupation {
            label: "Folkeskolelærer",
            noun: "lærer",
            plural: "lærere",
            titles: &[
                "Lærer til [indskolingen|mellemtrinnet|udskolingen] på {enhed}",
                "Lærer i [dansk og engelsk|matematik og fysik|tysk og historie|musik og idræt] til {enhed}",
            ],
            tasks: &[
                "undervise i [dansk|matematik|engelsk|natur/teknologi|idræt|tysk] på [mellemtrinnet|4. årgang|udskolingen|8. og 9. klasse]",
                "være [klasselærer|kontaktlærer] for [5. a|en 2. klasse|en 7. årgang]",
                "forberede [prøver|nationale trivselsmålinger|tværfaglige forløb]",
                "holde [skole-hjem-samtaler|elevsamtaler]",
                "bruge [co-teaching|varierede arbejdsformer] i undervisningen",
                "følge [elevernes faglige udvikling|enkelte elevers handleplaner]",
            ],
            wants: &[
                "er læreruddannet",
                "har linjefag i [dansk|matematik|engelsk|tysk|fysik/kemi]",
                "har styr på klasseledelse",
            ],
            usual: Usual { municipality: 75, region: 0, part_time: 15, limited: 30, units: SCHOOLS, ..USUAL },
        },
        Occupation {
            label: "Socialpædagog",
            noun: "socialpædagog",
            plural: "socialpædagoger",
            titles: &["Socialpædagog til {enhed}", "Socialpædagog med vågne nattevagter til {enhed}"],
            tasks: &[
                "støtte [unge med autisme|borgere med udviklingshandicap|unge med angst] i [dagligdagen|skole og fritid]",
                "lave [pædagogiske planer|risikovurderinger]",
                "være [kontaktperson|primærpædagog] for [to unge|tre beboere]",
                "arbejde [lavaffektivt|med neuropædagogik]",
                "håndtere [medicin|magtanvendelser efter reglerne]",
                "holde [netværksmøder|samarbejde med kommuner og pårørende]",
            ],
            wants: &[
                "er uddannet pædagog eller socialpædagog",
                "har erfaring med [autisme|ADHD|udadreagerende adfærd]",
                "kan rumme svære dage",
            ],
            usual: Usual {
                municipality: 35,
                region: 15,
                part_time: 40,
                limited: 15,
                shifts: ALL_HOURS,
                licences: &["B"],
                units: HOMES,
            },
        },
        Occupation {
            label: "Pædagogisk leder",
            noun: "pædagogisk leder",
            plural: "pædagogiske ledere",
            titles: &["Pædagogisk leder til {enhed}", "Daglig pædagogisk leder med mod og hjerte", "Leder af {enhed}"],
            tasks: &[
                "lede [{antalteam} medarbejdere|det daglige pædagogiske arbejde]",
                "udvikle [læringsmiljøer|en fælles retning]",
                "styre [budgettet|vikardækning og vagtplan]",
                "holde [MUS-samtaler|forældreråd]",
                "sikre [faglig kvalitet|samspil med områdelederen]",
                "rekruttere [og introducere nye kolleger|og fastholde medarbejdere]",
            ],
            wants: &[
                "er uddannet pædagog",
                "har [en diplomuddannelse i ledelse|ledererfaring]",
                "tør træffe beslutninger",
            ],
            usual: Usual { municipality: 75, region: 0, part_time: 3, limited: 8, units: NURSERIES, ..USUAL },
        },
    ],
};
