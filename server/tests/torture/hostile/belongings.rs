//! What there is, and is another's: a citizen's search, a colleague's ad, a name in a body, a session.

use super::{
    asking::{body, message},
    attacks::begin_path,
    calls::ROWS,
    idor::her_page,
    message::Message,
    target::Target,
};
use crate::{caller::Caller, scene, write};
use contract::jobagent::{CPR_HEADER, ID_PARAMETER};
use serde_json::{Value, json};
use uuid::Uuid;

/// Tries all, and tells how many calls that were.
pub fn try_all(target: &Target<'_>, mads: &Caller) -> usize {
    let ida = target.ida;
    let said = |message: Message, who: &Caller| target.send(message.by(who).bytes());
    let id = Message::with_id;
    let jobagent = Uuid::from_u128(0x1d16);
    let of = |method: &str, path: &str, citizen: usize| {
        let target = format!("{path}?{ID_PARAMETER}={jobagent}");
        id(Message::of(method, &target)).header(format!("{CPR_HEADER}: {}", scene::citizen(citizen)))
    };
    let enrol = id(Message::of("POST", "/v1/Jobagent")).header(format!("{CPR_HEADER}: {}", scene::citizen(1)));
    let enrolled = said(enrol.json(&write::enrolment(jobagent)), ida);
    assert_eq!(enrolled.status(), 204, "{}", enrolled.0);
    let update = ROWS.iter().find(|row| row.0 == "PUT /v1/UpdateJobagent").unwrap();
    for attempt in [
        of("GET", "/v1/Jobagent", 2),
        of("PUT", "/v1/UpdateJobagent", 2).json(&body(update, ida)),
        of("DELETE", "/v1/UpdateJobagent", 2).json(&json!({})),
    ] {
        let told = said(attempt, ida);
        assert!(told.status() == 404 && told.0.contains("4589"), "another citizen's: {}", told.0);
        assert!(!told.0.contains(&jobagent.to_string()) && !told.0.contains(&scene::citizen(1)), "{}", told.0);
    }
    assert!(said(of("GET", "/v1/Jobagent", 1), ida).0.contains(&jobagent.to_string()), "it is as it was");

    let begin = |who: &Caller| id(Message::of("POST", &begin_path(4))).json(&begun(who));
    assert_eq!(said(begin(mads), mads).status(), 204);
    assert_eq!(said(begin(mads), ida).status(), 403, "in another's name");
    assert_eq!(said(begin(ida), ida).status(), 409, "a colleague's ad");
    for row in ROWS.iter().filter(|row| row.0.starts_with("PUT /v2/")) {
        assert_eq!(said(message(row, &scene::ad(4).to_string(), ida), ida).status(), 409, "{}", row.0);
        assert_eq!(said(message(row, &scene::ad(4).to_string(), mads), ida).status(), 403, "{}", row.0);
    }

    let from_her_page = Message::of("DELETE", "/bff/session").header(her_page(ida));
    assert_eq!(said(from_her_page, mads).status(), 401, "a page of hers signs him out");
    let told = said(Message::get("/bff/session").header(her_page(ida)), mads);
    let is_in = |who: &Caller| told.0.contains(&who.behandler.behandler_identifier.to_string());
    assert!(told.status() == 200 && is_in(mads) && !is_in(ida), "{}", told.0);
    let out = said(Message::of("DELETE", "/bff/session"), mads);
    assert_eq!(out.status(), 204);
    assert_eq!(said(Message::get("/bff/session"), ida).status(), 200, "signing out ends one's own session");
    13
}

fn begun(who: &Caller) -> Value {
    json!({ "behandler": who.behandler, "overtagBehandling": false })
}
