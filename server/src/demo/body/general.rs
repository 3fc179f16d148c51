//! What ads of every kind say.

/// Headlines that fit every occupation.
pub const TITLES: &[&str] = &[
    "{Stilling} til {enhed}",
    "{Stilling} til {enhed} i {by}",
    "{Stilling} – {by}",
    "{Stilling} søges",
    "{firma} søger {stilling}",
    "{Stilling} til {firma}",
    "[Erfaren|Dygtig|Engageret|Fleksibel|Faglig stærk] {stilling} til {enhed}",
    "[Dygtig|Erfaren|Motiveret] {stilling} søges til {by}",
    "Er du vores nye {stilling}?",
    "Vil du være {stilling} hos {firma}?",
    "Vi søger en {stilling} til {enhed}",
    "{Stilling}, {by} – [tiltrædelse {start}|start {start}]",
    "Bliv {stilling} [hos os|i {by}|ved {firma}]",
    "{Stilling} [med lyst til nye udfordringer|med overblik|med hjertet på rette sted|der brænder for faget]",
];

/// Headlines of part-time jobs.
pub const PART_TIME_TITLES: &[&str] = &[
    "{Stilling} på deltid ({timer} timer)",
    "{Stilling} {timer} t/uge til {enhed}",
    "Deltidsjob som {stilling} i {by}",
];

/// Headlines of jobs for a limited period.
pub const LIMITED_TITLES: &[&str] =
    &["[Barselsvikar|Vikar]: {stilling} til {enhed}", "{Stilling} i [vikariat|barselsvikariat] til {slut}"];

/// Headlines when several are sought.
pub const SEVERAL_TITLES: &[&str] = &["{antal} {stillinger} til {enhed}", "Vi søger {stillinger} i {by}"];

/// How an ad may begin.
pub const INTROS: &[&str] = &[
    "Har du lyst til at [blive en del af|være med på holdet i|arbejde i] {enhed}, så er det måske dig, vi [mangler|leder efter|søger].",
    "Vi [søger|har brug for|leder efter] en {stilling} [til tiltrædelse|med start] {start}.",
    "{firma} [søger|udvider med|ansætter] en [dygtig|engageret|ansvarsbevidst] {stilling} til [afdelingen i {by}|{enhed}].",
    "Vores [kollega|gode kollega|dygtige kollega] [går på pension|har fået nyt job|skal på barsel|har søgt nye udfordringer], og derfor [søger vi|mangler vi] en {stilling}.",
    "Vi har [travlt|fået flere opgaver|vokseværk], og [nu skal vi være flere|derfor udvider vi|derfor har vi brug for flere hænder].",
    "Brænder du for [dit fag|faget|at gøre en forskel], og [trives du|har du det godt] i [en travl hverdag|et uformelt miljø|en hverdag, hvor to dage sjældent er ens]?",
    "Kunne du tænke dig [en hverdag|et job|en arbejdsplads], hvor [du selv er med til at sætte retningen|der er plads til gode idéer|fagligheden er i højsædet]?",
    "Måske er jobbet som {stilling} hos {firma} [noget for dig|dit næste skridt|lige det, du går efter].",
    "Vi kan friste med [et alsidigt job|en spændende stilling|et selvstændigt job] i {enhed}, [centralt|godt] placeret i {by}.",
    "Stillingen er [nyoprettet|ledig pr. {start}|ledig til besættelse {start}], og [arbejdsstedet er|du får hverdag på adressen i|du får base i] {by}.",
    "I {enhed} er vi [et team på {antalteam}|{antalteam} kolleger|et lille hold på {antalteam}], der [hjælper hinanden|arbejder tæt sammen|sætter pris på humor og god faglighed].",
    "[Bor du i eller omkring {by}|Er du på udkig efter nyt job i {kommune}-området], så [læs med her|er det nu, du skal slå til|hører vi gerne fra dig].",
];

/// What anyone may be wanted to be.
pub const WANTS: &[&str] = &[
    "er [mødestabil|stabil|til at stole på] og [overholder aftaler|møder til tiden]",
    "kan [bevare overblikket|holde hovedet koldt], [også når det går stærkt|når flere opgaver trænger sig på]",
    "har [et godt humør|humor|en positiv tilgang] og [bidrager til arbejdsglæden|er en god kollega]",
    "taler og skriver dansk på et niveau, [som opgaverne kræver|der passer til opgaverne]",
    "er [struktureret|systematisk] og [afslutter det, du begynder på|følger opgaverne til dørs]",
    "kan arbejde [både selvstændigt og i team|alene såvel som sammen med andre]",
    "er [nysgerrig|åben] og [har lyst til at lære nyt|tager imod nye måder at gøre tingene på]",
    "har [ren straffeattest|en ren straffeattest, som vi indhenter før ansættelsen]",
    "trives [med ansvar|med at tage ansvar|med at have flere bolde i luften]",
    "er [fleksibel|omstillingsparat], når [opgaverne ændrer sig|dagen ikke går helt som planlagt]",
    "kommunikerer [klart og venligt|i øjenhøjde] med [kolleger og samarbejdspartnere|alle slags mennesker]",
    "har [flair for|kendskab til] [almindelige it-systemer|Office-pakken|digitale værktøjer]",
];

/// What anyone may be offered.
pub const OFFERS: &[&str] = &[
    "[et godt arbejdsmiljø|et uformelt miljø|en uformel tone] med [højt til loftet|korte beslutningsveje|kort fra idé til handling]",
    "[grundig oplæring|et introforløb|en makker i de første uger]",
    "[gode muligheder for efteruddannelse|kurser og efteruddannelse|faglig og personlig udvikling]",
    "[pensionsordning|pension] og [sundhedsforsikring|sundhedsordning]",
    "[frokostordning|frugtordning|en god kantine] og [gratis kaffe|kaffe ad libitum|fredagsbrød]",
    "[fleksible arbejdstider|indflydelse på din arbejdstid|mulighed for at planlægge din egen dag]",
    "[dygtige kolleger|engagerede kolleger|kolleger], der [hjælper hinanden|deler viden|er stolte af deres arbejde]",
    "[en aktiv personaleforening|sociale arrangementer|sommerfest og julefrokost]",
    "[løn efter kvalifikationer|en løn, der svarer til dine kvalifikationer]",
    "[et job med stor variation|en alsidig hverdag|afvekslende opgaver] og [medindflydelse|stort ansvar]",
    "[en nærværende leder|ledelse, der lytter|en leder med tid til dig]",
    "[moderne faciliteter|nye lokaler|gode rammer] [tæt på offentlig transport|med gratis parkering|i {by}]",
];

/// What any company may say of itself.
pub const ABOUTS: &[&str] = &[
    "{firma} [er grundlagt i {år}|har eksisteret siden {år}|blev stiftet i {år}] og har i dag {ansatte} medarbejdere.",
    "Vi er {ansatte} [ansatte|medarbejdere|kolleger] og [har hovedsæde i {by}|holder til i {by}|dækker hele området omkring {by}].",
    "[Hos|Ved] {firma} [lægger vi vægt på|sætter vi pris på|tror vi på] [tillid og åbenhed|ordentlighed|fællesskab og faglighed].",
    "Læs mere om [os|arbejdspladsen|{firma}] på <a href=\"https://www.{web}\" target=\"_blank\">www.{web}</a>.",
    "Vores [værdier|ord i hverdagen] er [respekt, ansvar og arbejdsglæde|tillid, kvalitet og samarbejde|nærvær, faglighed og humor].",
    "Vi [ser mangfoldighed som en styrke|ønsker at afspejle det omgivende samfund] og [opfordrer alle kvalificerede til at søge|opfordrer alle uanset baggrund til at søge].",
    "[Trivsel|Et godt arbejdsmiljø|Sikkerhed og trivsel] [står højt på dagsordenen|fylder meget hos os], og vi [måler på det hvert år|følger op i det daglige].",
    "{firma} [er en arbejdsplads i udvikling|er i vækst|har en sund økonomi], [og vi glæder os til at vise dig rundt|og vi har plads til flere].",
];

/// What a municipality or region says of itself.
pub const PUBLIC_ABOUTS: &[&str] = &[
    "{firma} er [en stor arbejdsplads med|arbejdsplads for] {ansatte} medarbejdere, [der hver dag arbejder for borgerne|som løser vigtige opgaver for borgerne].",
    "Som ansat i {firma} bliver du en del af [et stærkt fagligt fællesskab|en organisation med mange muligheder|en arbejdsplads, hvor trivsel tages alvorligt].",
    "{firma} [er røgfri i arbejdstiden|har røgfri arbejdstid] og [tilbyder fuldtid til alle, der ønsker det|arbejder aktivt med at nedbringe sygefraværet].",
    "Du kan læse mere om {firma} på <a href=\"https://www.{web}\">vores hjemmeside</a>.",
    "Vi [ønsker at fremme ligestilling|ser mangfoldighed som en ressource] og [opfordrer alle uanset personlig baggrund til at søge|vil gerne have ansøgere fra hele samfundet].",
    "I {kommune} [er der kort til både natur og byliv|bor der mange børnefamilier|er vi tæt på borgerne], og [det mærkes i hverdagen|det præger vores måde at arbejde på].",
];

/// Pay and terms.
pub const TERMS: &[&str] = &[
    "Løn- og ansættelsesvilkår [er i henhold til|følger] {overenskomst}.",
    "Ansættelsen sker [efter|i henhold til] {overenskomst}[ med mulighed for tillæg| og principperne for lokal løn|].",
    "Du bliver aflønnet efter [kvalifikationer og gældende overenskomst|{overenskomst}].",
    "Lønnen [aftales individuelt|forhandles] og [afhænger af erfaring|afspejler dine kvalifikationer].",
];

/// So many of them are by agreement.
pub const BY_AGREEMENT: usize = 3;

/// How to apply, when there is a link.
pub const APPLY: &[&str] = &[
    "[Send din ansøgning og dit CV|Søg stillingen|Ansøgning sendes] via <a href=\"{link}\">[linket her|vores rekrutteringssystem|ansøgningsformularen]</a>.",
    "[Klik på|Brug] <a href=\"{link}\" target=\"_blank\" rel=\"noopener\">Søg stillingen</a> og [vedhæft|upload] [ansøgning, CV og relevante papirer|dit CV og et par linjer om dig selv].",
    "Ansøgningen[ med relevante bilag| med CV og eksamensbeviser|] [sendes til|mailes til] <a href=\"mailto:{mail}\">{mail}</a>, [mærket|skriv] \"{stilling}\"[ i emnefeltet|].",
    "Vi [modtager kun|tager alene imod] ansøgninger [via linket|elektronisk]: <a href=\"{link}\">{link}</a>",
];

/// When to apply, when there is a date.
pub const DEADLINE: &[&str] = &[
    "[Ansøgningsfristen er|Sidste frist for ansøgning er] {frist}.",
    "Vi skal have din ansøgning [senest|i hænde senest] {frist}.",
    "Frist: {frist}. Samtaler [holdes|forventes afholdt] {samtaler}.",
    "[Send os din ansøgning|Søg jobbet] senest {frist}, [så vi kan nå at kalde til samtale {samtaler}|vi glæder os til at læse den].",
];

/// When to apply, when it is soon.
pub const ASAP: &[&str] = &[
    "[Send gerne din ansøgning hurtigst muligt|Søg hurtigst muligt], da vi [holder samtaler løbende|ansætter, når den rette er fundet].",
    "Vi [læser ansøgningerne|indkalder til samtale] løbende og [tager annoncen ned|lukker for ansøgninger], når [stillingen er besat|vi har fundet den rette].",
];

/// Whom to ask.
pub const CONTACT: &[&str] = &[
    "Har du spørgsmål[ til stillingen| om jobbet|], er du velkommen til at [kontakte|ringe til] {rolle} {kontakt} på [tlf.|telefon] {tlf}.",
    "[Vil du vide mere|Ønsker du at høre mere], så [kontakt|ring til] {kontakt}, {rolle}, [tlf. {tlf}|på {tlf} eller <a href=\"mailto:{mail}\">{mail}</a>].",
    "Yderligere oplysninger [fås|kan fås] hos {rolle} {kontakt}, [tlf. {tlf}|{tlf}], [bedst|helst] [mellem kl. 8 og 10|om eftermiddagen|efter kl. 14|på hverdage].",
    "[Kom gerne forbi og se stedet|Du er velkommen til en rundvisning] – [aftal tid med|ring til] {kontakt} på {tlf}.",
];

/// How an ad may end.
pub const CLOSINGS: &[&str] = &[
    "Vi [glæder os til|ser frem til] at [høre fra dig|læse din ansøgning|møde dig].",
    "[Velkommen til|Vi glæder os til at byde dig velkommen i] {enhed}!",
    "[Vil du være vores nye kollega?|Er det dig?|Lyder det som noget for dig?] [Så send os nogle ord om dig selv.|Så tøv ikke med at søge.|Vi håber, du søger.]",
    "[Jobbet|Stillingen] [besættes|er ledig] {start}.",
];

/// Headings: of tasks, wants, offers, the workplace, terms, applying.
pub const HEADINGS: [&[&str]; 6] = [
    &["Dine opgaver", "Om jobbet", "Opgaverne", "Hvad skal du lave?", "Arbejdsopgaver", "Din hverdag", "Jobbet"],
    &["Vi forventer, at du", "Om dig", "Din profil", "Hvem er du?", "Vi lægger vægt på, at du", "Kvalifikationer"],
    &["Vi tilbyder", "Hvad får du?", "Det får du hos os", "Vi kan tilbyde dig", "Du kan se frem til"],
    &["Om os", "Om {firma}", "Hvem er vi?", "Arbejdspladsen", "Om arbejdspladsen", "Mød {firma}"],
    &["Løn og vilkår", "Ansættelsesvilkår", "Løn- og ansættelsesforhold", "Vilkår"],
    &["Ansøgning", "Sådan søger du", "Interesseret?", "Søg jobbet", "Ansøgning og frist", "Vil du vide mere?"],
];
