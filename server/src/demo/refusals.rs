//! What caseworkers decided about an ad, and what they wrote.

use super::{
    Decision,
    ad::Draft,
    random::Random,
    traps::{self, Trap},
};
use contract::{Godkendelsesstatus, Tidspunkt, jobannonce_behandling::Behandler};

/// Remarks on approvals.
const APPROVED: &[&str] = &[
    "Ringet til virksomheden – stillingen er reel.",
    "CVR slået op, ok.",
    "OK efter rettelse af overskriften.",
    "Opslået for anden gang, men som ny stilling. Godkendt.",
    "Opfordring til det underrepræsenterede køn er i orden.",
    "P-nummer passer til adressen.",
];

/// A reason: remarks for colleagues, and a paragraph for the ad's creator.
type Reason = (&'static [&'static str], &'static str);

const DUPLICATE: Reason = (
    &[
        "Dublet af annonce fra samme virksomhed.",
        "Samme stilling er allerede godkendt.",
        "Dublet – kun små ændringer i teksten.",
    ],
    "Den samme stilling er allerede slået op på Jobnet. En stilling kan kun annonceres én gang ad gangen. Ret den eksisterende annonce, hvis noget skal ændres.",
);

const fn reason(trap: Trap) -> Reason {
    match trap {
        Trap::Age => (
            &["Alder nævnt i teksten.", "\"Ungt team\" og aldersgrænse.", "Aldersdiskrimination, se afsnit 1."],
            "Annoncen stiller krav til eller ønsker om ansøgerens alder. Det må den ikke efter forskelsbehandlingsloven. Fjern formuleringen, og send annoncen ind igen.",
        ),
        Trap::Gender => (
            &["Ønske om bestemt køn.", "Køn angivet, ligebehandlingsloven § 6.", "Kønskrav uden dispensation."],
            "Annoncen søger eller foretrækker et bestemt køn. Det må den ikke efter ligebehandlingslovens § 6. I må gerne opfordre det underrepræsenterede køn til at søge, når I ikke samtidig angiver en præference.",
        ),
        Trap::Origin => (
            &["Krav om dansk som modersmål.", "Etnisk oprindelse/religion nævnt.", "Forskelsbehandling – oprindelse."],
            "Annoncen stiller krav til ansøgerens oprindelse, modersmål eller religion. Det må den ikke efter forskelsbehandlingsloven. Sprogkrav må kun stilles, når arbejdet kræver det, og skal beskrives som det niveau, der er brug for.",
        ),
        Trap::Payment => (
            &["Ansøger skal betale for kursus/udstyr.", "Betaling fra jobsøger.", "Gebyr før start – ikke ok."],
            "Annoncen kræver betaling af den jobsøgende. Det er ikke tilladt på Jobnet, heller ikke for kursus, udstyr eller depositum.",
        ),
        Trap::NoWage => (
            &["Ulønnet/ren provision.", "Ikke lønnet ansættelse.", "Ikke et reelt ansættelsesforhold."],
            "Annoncen gælder ikke et lønnet ansættelsesforhold i jeres egen virksomhed. På Jobnet kan der kun annonceres efter lønnede job.",
        ),
        Trap::InvalidCvr => (
            &["CVR findes ikke.", "Ugyldigt CVR-nummer, virksomheden er ikke fundet.", "CVR fejler modulus 11."],
            "Vi kan ikke finde virksomheden på det CVR-nummer, der står i annoncen. Kontrollér nummeret på virk.dk, ret det, og send annoncen ind igen.",
        ),
        Trap::Missing => (
            &["Mangler indhold.", "Ingen jobbeskrivelse.", "For lidt tekst til at kunne godkendes."],
            "Annoncen beskriver ikke stillingen. Skriv mindst, hvilke opgaver jobbet har, hvad I forventer af ansøgeren, og hvordan man søger.",
        ),
        Trap::Blockade => (
            &[
                "Blokade/konflikt oplyst i teksten.",
                "Konfliktramt virksomhed.",
                "Videregivet til Kundesupport: blokade.",
            ],
            "Virksomheden er omfattet af en konflikt eller blokade. Der kan ikke annonceres efter arbejdskraft på området, så længe den varer.",
        ),
    }
}

/// What a caseworker decided.
pub fn decide(draft: &Draft, by: &Behandler, at: Tidspunkt, random: &mut Random) -> Decision {
    let reason = draft.trap.map(reason).or_else(|| draft.copy_of.map(|_| DUPLICATE));
    let id = by.behandler_identifier;
    let Some((remarks, text)) = reason else {
        let kommentar = random.percent(9).then(|| random.pick(APPROVED).to_owned());
        return Decision { by: id, at, status: Godkendelsesstatus::Godkendt, kommentar, email_broedtekst: None };
    };
    Decision {
        by: id,
        at,
        status: Godkendelsesstatus::IkkeGodkendt,
        kommentar: random.percent(80).then(|| random.pick(remarks).to_owned()),
        email_broedtekst: Some(mail(draft, by, text)),
    }
}

fn mail(draft: &Draft, by: &Behandler, reason: &str) -> String {
    let contact = draft.ad.application.contact_persons.first();
    let greeting = contact
        .and_then(|one| one.first_names.as_deref())
        .map_or_else(|| "Hej".to_owned(), |name| format!("Kære {name}"));
    letter(&greeting, &draft.ad.title, reason, &by.behandler_navn)
}

/// Some remark for colleagues, and the reason for the ad's creator that goes with it.
pub fn any_reason(random: &mut Random) -> (&'static str, &'static str) {
    let (remarks, text) = reason(random.pick(&traps::ALL));
    (random.pick(remarks), text)
}

/// The e-mail to the ad's creator.
pub fn letter(greeting: &str, title: &str, reason: &str, by: &str) -> String {
    format!(
        "{greeting}\n\nTak for annoncen \"{title}\". Vi har gennemgået den og kan desværre ikke godkende den til Jobnet.\n\n\
         {reason}\n\nI er velkomne til at kontakte os, hvis I har spørgsmål.\n\nVenlig hilsen\n{by}\n\
         Virksomhedssupport\nStyrelsen for Arbejdsmarked og Rekruttering"
    )
}
