//! The same ad again, with the small edits that such ads have: posted twice, by another system, by an agency.

use super::{
    ad::Draft,
    calendar,
    companies::{Companies, Trade},
    random::Random,
};
use chrono::{DateTime, TimeDelta, Utc};
use contract::{Godkendelsesstatus, JobannonceId, annoncekilde::Employer, copenhagen};

/// Words that are in every edit's reach before the copy would no longer be nearly the same.
const WORDS_PER_EDIT: usize = 55;

const ADDED: &[&str] = &[
    "<p>Vi glæder os til at høre fra dig!</p>",
    "<p>Send gerne din ansøgning allerede i dag.</p>",
    "<p>OBS: Genopslag.</p>",
    "<p>Tidligere ansøgere behøver ikke søge igen.</p>",
    "<p>Vi holder samtaler løbende.</p>",
];

const MARKS: &[&str] = &[" (m/k)", " - M/K", " – genopslag", " *", "!", " (genopslået)"];

const FEEDS: &[&str] = &["Jobindex A/S 4471", "Ofir feed", "JobAG selvbetjening", "Jobnet import", "Careerjet DK"];

/// A near-copy that arrived at a time.
pub fn copy(original: &Draft, arrived: DateTime<Utc>, companies: &Companies, random: &mut Random) -> Draft {
    let mut draft = original.clone();
    draft.copy_of = Some(original.ad.id);
    draft.ad.id = JobannonceId::new(random.uuid());
    for time in [&mut draft.ad.created_date_time, &mut draft.ad.updated_date_time, &mut draft.ad.publication_date_time]
    {
        *time = Some(arrived.into());
    }
    draft.ad.approval_status = Godkendelsesstatus::UnderBehandling;
    draft.ad.views = 0;
    restyle(&mut draft, random);
    if random.percent(45) {
        draft.ad.title.push_str(random.pick(MARKS));
    }
    if random.percent(50) {
        draft.ad.user = Some(random.pick(FEEDS).to_owned());
    }
    let mut edits: Vec<fn(&mut Draft, &mut Random)> = vec![add_sentence, move_contact, change_deadline, drop_links];
    let words = draft.ad.body.split_whitespace().count();
    let most = (words / WORDS_PER_EDIT).min(3);
    for _ in 0..random.below(most + 1) {
        edits.swap_remove(random.below(edits.len()))(&mut draft, random);
    }
    if words > WORDS_PER_EDIT * 3 && random.percent(18) {
        post_by_agency(&mut draft, companies, random);
    }
    keep_deadline_ahead(&mut draft, arrived);
    draft
}

/// Changes that are seen in the HTML and hardly on the screen.
fn restyle(draft: &mut Draft, random: &mut Random) {
    let styles: &[(&str, &str)] = match random.below(5) {
        0 => &[(" – ", " - ")],
        1 => &[(". ", ".  "), ("<p></p>", "")],
        2 => &[("<h2>", "<h3>"), ("</h2>", "</h3>"), ("<strong>", "<b>"), ("</strong>", "</b>")],
        3 => &[("<p>&nbsp;</p>", ""), ("<br />", "<br>")],
        _ => &[("<p>", "<p class=\"MsoNormal\">")],
    };
    for (from, to) in styles {
        draft.ad.body = draft.ad.body.replace(from, to);
    }
}

fn add_sentence(draft: &mut Draft, random: &mut Random) {
    draft.ad.body.push_str(random.pick(ADDED));
}

/// Lists the contact persons the other way round, and moves the text's last paragraph up behind its first.
fn move_contact(draft: &mut Draft, _: &mut Random) {
    draft.ad.application.contact_persons.reverse();
    let body = &draft.ad.body;
    let (Some(last), Some(first)) = (body.rfind("<p"), body.find("</p>").map(|at| at + "</p>".len())) else { return };
    if last > first && !body[last..].contains("</ul>") && !body.contains("<div>") {
        draft.ad.body = [&body[..first], &body[last..], &body[first..last]].concat();
    }
}

/// A week more to apply, in the field and in the text.
fn change_deadline(draft: &mut Draft, _: &mut Random) {
    let Some(deadline) = draft.ad.application.deadline_date.filter(|_| !draft.deadline.is_empty()) else { return };
    let moved = deadline.utc() + TimeDelta::days(7);
    let written = calendar::written(copenhagen::date(moved));
    draft.ad.body = draft.ad.body.replace(&draft.deadline, &written);
    draft.ad.application.deadline_date = Some(moved.into());
    draft.deadline = written;
}

/// Another system keeps a link's text and loses its address.
fn drop_links(draft: &mut Draft, _: &mut Random) {
    let mut parts = draft.ad.body.split("<a ");
    let mut body = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        body.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    draft.ad.body = body.replace("</a>", "");
}

fn post_by_agency(draft: &mut Draft, companies: &Companies, random: &mut Random) {
    let agency = companies.pick(Trade::Agency, random);
    if draft.ad.employer.name == agency.name {
        return;
    }
    let lead =
        random.pick(&["søger for vores kunde", "rekrutterer på vegne af kunde", "har fået til opgave at formidle"]);
    draft.ad.body = format!("<p>{} {lead}:</p>{}", agency.name.replace('&', "&amp;"), draft.ad.body);
    draft.ad.employer = Employer {
        cvr_number: Some(agency.cvr.clone()),
        p_number: agency.units.first().map(|unit| unit.p_number.clone()),
        name: agency.name.clone(),
        has_company_logo: false,
    };
    draft.ad.user = Some(agency.feed.clone());
    draft.is_public = false;
    draft.trap = draft.trap.filter(|trap| *trap != super::traps::Trap::InvalidCvr);
}

/// Nobody posts again what can no longer be applied for.
fn keep_deadline_ahead(draft: &mut Draft, arrived: DateTime<Utc>) {
    let ahead = arrived + TimeDelta::days(2);
    let application = &mut draft.ad.application;
    if application.deadline_date.is_some_and(|deadline| deadline.utc() < ahead) {
        application.deadline_date = Some((ahead + TimeDelta::days(12)).into());
    }
    let last = application.deadline_date.map_or(arrived + TimeDelta::days(35), |deadline| deadline.utc());
    draft.ad.unpublication_date_time = Some((last + TimeDelta::minutes(1)).into());
}
