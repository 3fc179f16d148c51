//! What people write in a case.

use super::case::Case;
use crate::demo::{phrase, random::Random};
use contract::code_lists::Bevillingsstatus;

const OFFICE_HOURS: &[&str] = &[
    "Mandag-fredag kl. 9-15",
    "Mandag-torsdag kl. 8-16, fredag kl. 8-13",
    "Hverdage kl. 7.30-10, derefter på mobil",
    "Bedst mellem kl. 12 og 14",
    "",
];

const CONSIDERATIONS: &[&str] = &[
    "[Ingen løft over 5 kg|Undgå tunge løft]. [Mulighed for at skifte stilling|Siddende og stående arbejde skiftevis].",
    "[Behov for ekstra pauser|Kort pause hver time], [helst i et roligt lokale|gerne med mulighed for at ligge ned].",
    "[Faste og afgrænsede opgaver|En opgave ad gangen], [tydelige aftaler om ugens arbejde|fast kontaktperson på arbejdspladsen].",
    "[Mødetid tidligst kl. 9|Faste mødetider]. [Ingen aften- eller weekendvagter|Fri hver onsdag til behandling].",
    "[Roligt miljø uden meget støj|Møder først, når der er faldet ro på]. [Begrænset kundekontakt|Ingen telefonpasning].",
    "Arbejdstiden [deles over tre dage|fordeles på fire dage] [med en hviledag imellem|efter aftale]. [Langsom optrapning over otte uger|Timetallet drøftes ved opfølgning].",
];

/// When somebody can be reached.
pub(super) fn office_hours(random: &mut Random) -> String {
    random.pick_early(OFFICE_HOURS).to_string()
}

/// What the work is.
pub(super) fn description(case: &Case<'_>, random: &mut Random) -> String {
    let employer = &case.employer;
    let tasks = employer.occupation.tasks.iter().chain(employer.sector.tasks).copied();
    let tasks: Vec<String> =
        random.sample(tasks, 3).into_iter().map(|task| phrase::plain(task, &case.words, random)).collect();
    let opening = "{firma} [tilbyder et fleksjob som|har brug for hjælp af en|vil gerne ansætte en] {stilling}";
    let opening = phrase::plain(opening, &case.words, random);
    match tasks.as_slice() {
        [first, second, third] => format!("{opening}. Medarbejderen skal {first}, {second} og {third}."),
        _ => format!("{opening}."),
    }
}

/// What a private company says of itself.
pub(super) fn company_information(case: &Case<'_>, random: &mut Random) -> Option<String> {
    let tells = !case.employer.company.is_public() && random.percent(80);
    tells.then(|| phrase::capital(&phrase::plain(random.pick(case.employer.sector.abouts), &case.words, random)))
}

/// What must be taken into account.
pub(super) fn consideration(case: &Case<'_>, random: &mut Random) -> String {
    let picked = random.sample(CONSIDERATIONS.iter().copied(), 2);
    picked.into_iter().map(|one| phrase::plain(one, &case.words, random)).collect::<Vec<_>>().join(" ")
}

/// Remark on the decision; nothing while there is none.
pub(super) fn decision(status: &Bevillingsstatus, case: &Case<'_>, random: &mut Random) -> String {
    let text = match status {
        Bevillingsstatus::Bevilget => {
            "[Timetallet følger arbejdspladsvurderingen|Bevilget efter samtale med borger og arbejdsgiver|Bevilget på det \
             foreliggende grundlag]. [Opfølgning efter 2½ år|Første opfølgning om et halvt år|Løn og pension er i orden]."
        }
        Bevillingsstatus::Afslag => {
            "[Opgaverne passer ikke til skånehensynene|Løn- og ansættelsesvilkårene følger ikke overenskomsten|\
             Arbejdsevnen kan ikke udnyttes i det beskrevne job]. [Virksomheden er vejledt om en ny ansøgning|Borgeren er \
             orienteret]."
        }
        Bevillingsstatus::Annulleret => {
            "[Virksomheden har trukket tilbuddet|Borgeren har fundet andet arbejde|Ansøgningen var sendt to gange]."
        }
        Bevillingsstatus::Ophoert => {
            "[Ansættelsen er ophørt efter aftale|Virksomheden har lukket afdelingen|Borgeren har selv sagt op]."
        }
        _ => "",
    };
    phrase::plain(text, &case.words, random)
}
