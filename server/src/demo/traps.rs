//! What a caseworker should refuse an ad for (domain.md 1 and 6.10). The ad itself never says so.

use super::{companies::Company, random::Random};

/// A fault in an ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trap {
    /// Asks for an age.
    Age,
    /// Asks for a sex.
    Gender,
    /// Asks for an origin.
    Origin,
    /// The jobseeker must pay.
    Payment,
    /// Not paid employment with the one who advertises.
    NoWage,
    /// The CVR number does not exist.
    InvalidCvr,
    /// Says next to nothing.
    Missing,
    /// The workplace is under blockade.
    Blockade,
}

/// All of them.
pub const ALL: [Trap; 8] = [
    Trap::Age,
    Trap::Gender,
    Trap::Origin,
    Trap::Payment,
    Trap::NoWage,
    Trap::InvalidCvr,
    Trap::Missing,
    Trap::Blockade,
];

const AGE: &[&str] = &[
    "Vi er et ungt team, og du [er derfor|skal derfor være] [i tyverne|mellem 20 og 35 år|under 30].",
    "Du er [ung og frisk|ung, sulten og nyuddannet], for [vi er alle under 35|gennemsnitsalderen hos os er 27 år].",
    "Da vi er et ungt team, [søger vi en på samme alder|leder vi efter en nyuddannet på højst 30 år].",
    "Alder: [20-30 år|helst under 40 år|max. 35 år].",
];

const GENDER: &[&str] = &[
    "Vi [søger|forestiller os] en [kvinde|mand], da [teamet i forvejen er sammensat sådan|det passer bedst til vores kunder].",
    "[Vi mangler en frisk pige|Vi har brug for en stærk mand] til [teamet|holdet], [så tøv ikke|så skynd dig at søge].",
    "[Kvinder|Mænd] [vil blive foretrukket|har fortrinsret] til stillingen.",
    "Jobbet er [fysisk hårdt og derfor kun for mænd|bedst egnet til en kvinde].",
];

const ORIGIN: &[&str] = &[
    "Du [er etnisk dansk|har dansk som modersmål] og [er vokset op i Danmark|kender vores kultur].",
    "[Dansk som modersmål er et krav|Vi ansætter kun folk med dansk baggrund], [da kunderne forventer det|sådan er det bare hos os].",
    "Du [må ikke bære tørklæde|er kristen eller uden religion], da [det ikke passer til vores profil|kunderne lægger vægt på det].",
];

const PAYMENT: &[&str] = &[
    "Før opstart [gennemfører du vores kursus|skal du på introkursus] til [1.995|2.450|3.200] kr., som du selv betaler.",
    "Der betales et [depositum|gebyr] på [500|750|1.200] kr. [for arbejdstøj|for oprettelse i vores system] inden første vagt.",
    "[Startpakken|Udstyret] koster [995|1.495|4.900] kr. og [trækkes ikke fra i lønnen, men indbetales|skal indbetales], før du begynder.",
];

const NO_WAGE: &[&str] = &[
    "[De første to måneder|Prøvetiden på otte uger] er [ulønnet|uden løn], hvorefter [vi ser på en aftale|du kan fakturere som selvstændig].",
    "Du [arbejder som selvstændig på ren provision|er din egen chef, og indtjeningen er provision] [uden fast løn|og ikke fast løn].",
    "Stillingen er [frivillig og ulønnet|ulønnet], men [du får gode oplevelser|den ser godt ud på dit CV].",
];

const BLOCKADE: &[&str] = &[
    "Vi er [for tiden omfattet af en blokade|i konflikt med {fagforening}], men [det mærker du ikke i hverdagen|arbejdet fortsætter som normalt].",
    "Bemærk, at {fagforening} har [iværksat blokade mod|varslet konflikt med] os; [vi ansætter stadig|det skal ikke afholde dig fra at søge].",
];

impl Trap {
    /// Texts that leave out what a jobseeker must know.
    pub const MISSING_BODIES: &[&str] = &[
        "<p>{Stilling} søges i {by}. [Ring|Skriv] til {firma}.</p>",
        "<p>[Kom og vær med|Bliv en del af holdet] hos {firma}. [Mere info følger|Ring for info|Se hjemmesiden].</p>",
        "<p>{firma} i {by} mangler {stilling} {start}.</p><p>&nbsp;</p>",
        "<p>{Stilling}<br>{by}<br>{timer} timer<br>{firma}</p>",
        "<p>[Tekst kommer|Indsæt tekst her] – {Stilling}, {firma}, {by}</p>",
        "<p><strong>Job!</strong> {enhed} {by}, start {start}</p>",
    ];

    /// A fault by chance.
    pub fn pick(random: &mut Random) -> Self {
        random.pick(&ALL)
    }

    /// The sentences that hold the fault; none when it is elsewhere.
    pub const fn sentences(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Age => Some(AGE),
            Self::Gender => Some(GENDER),
            Self::Origin => Some(ORIGIN),
            Self::Payment => Some(PAYMENT),
            Self::NoWage => Some(NO_WAGE),
            Self::Blockade => Some(BLOCKADE),
            Self::InvalidCvr | Self::Missing => None,
        }
    }

    /// The CVR number as the ad gives it.
    pub fn cvr(self, company: &Company) -> String {
        let mut number = company.cvr.clone();
        if self == Self::InvalidCvr {
            // One digit off: the check sum's last weight is 1, so it cannot hold.
            let last = number.pop().and_then(|digit| digit.to_digit(10)).unwrap_or(0);
            number.push_str(&((last + 1) % 10).to_string());
        }
        number
    }
}
