//! Every method stands in the access log with whom it concerns, or tells nothing of a person.

use crate::support::{AdText, Answer, Entry, Jobcentre, Log, Who, request, thing};
use approval_console_server::demo::flexjob::{allocation_id, offer_id};
use contract::metoder::{
    GET_CV_LIST, GET_FLEXJOB, GET_FLEXJOB_ALLOCATION, GET_UPDATED_CVS, IS_ALIVE, METODER, Metode,
    SEND_GDPR_SLETTET_NOTIFIKATION, SEND_ORDNINGSNOTIFIKATION, UPDATE_CV_AVAILABILITY, UPDATE_CV_STATUS,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const CASE: &str = "6f1c0b9a-52a4-4f0e-8a51-0c7d3f2e9b10";
const DELETED: &str = "0b8f6f3e-9d0c-4a77-b0a4-3a1f6f0f2c21";

/// What tells nothing of a person.
const UNLOGGED: [&str; 5] = [
    "GetAfventendeJobannoncer",
    "GetIndividuelStatistik",
    "GetAkkumuleretStatistik",
    "GetBehandlerStatistik",
    "IsAlive",
];

/// A log, and which methods were seen in it.
struct Seen {
    log: Log,
    methods: BTreeSet<&'static str>,
}

impl Seen {
    /// A call that went well is in the log, by Ida, about these.
    #[track_caller]
    fn done(&mut self, what: &'static str, answer: &Answer, about: &[(String, String)]) {
        assert!(answer.status < 300, "{what}: {}", answer.status);
        let entry = self.log.when(|| Some(self.log.newest(what)).filter(|entry| ended(entry).is_some()));
        assert_eq!(ended(&entry), Some((answer.status.into(), None)), "{what}");
        assert_eq!(entry.name, Some(Who::Ida.behandler().behandler_navn), "{what}");
        let (said, expected): (BTreeSet<_>, BTreeSet<_>) = (entry.subjects.iter().collect(), about.iter().collect());
        assert_eq!(said, expected, "{what}");
        self.methods.insert(what);
    }

    fn citizen(&self, cpr: &str) -> (String, String) {
        self.log.citizen(cpr)
    }
}

/// How an entry ended: by itself, or by the one that follows it.
fn ended(entry: &Entry) -> Option<(i64, Option<i64>)> {
    entry.status.map(|status| (status, None)).or(entry.outcome)
}

fn of(metode: &Metode, here: &Jobcentre, body: &Value) -> Answer {
    request(&here.ida, metode, body).send()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn every_method_is_logged_with_whom_it_concerns() {
    let here = Jobcentre::opens();
    here.server.import_ads(&[AdText::new(1)]);
    let mut seen = Seen { log: Log::of(&here.server), methods: BTreeSet::new() };
    ads(&here, &mut seen);
    cases(&here, &mut seen);
    jobagents(&here, &mut seen);
    cvs(&here, &mut seen);

    let before = seen.log.entries();
    here.ida.queue();
    let me = here.ida_id();
    here.ida.statistic("individuel", &format!("behandlerIdentifier={me}&dageSiden=5"));
    here.ida.statistic("akkumuleret", "dageSiden=5").json();
    here.ida.statistic("behandler", "dageSiden=5").json();
    of(&IS_ALIVE, &here, &json!({})).json();
    assert_eq!(seen.log.entries(), before);
    seen.methods.extend(UNLOGGED);
    for metode in &METODER {
        assert!(seen.methods.contains(metode.navn), "{} was not tried", metode.navn);
    }
}

fn ads(here: &Jobcentre, seen: &mut Seen) {
    let (ida, ad) = (&here.ida, AdText::new(1).id);
    let about = [thing("ad", &ad)];
    seen.done("GetJobannonce", &ida.content(&ad), &about);
    seen.done("PaabegyndBehandling", &ida.begin(&ad), &about);
    seen.done("ParkerJobannonce", &ida.park(&ad, 5), &about);
    let decided = ida.deciding(&ad, "Godkendt").with("/kommentar", json!("Fin annonce")).send();
    seen.done("UpdateJobannonceGodkendelsesStatus", &decided, &about);
    seen.done("GetHistory", &ida.get(&format!("/bff/historik/{ad}")), &about);
    let duplicates = ida.get(&format!("/v2/JobannonceBehandling/duplikater/{ad}"));
    seen.done("GetJobannonceDuplikater", &duplicates, &about);
}

fn cases(here: &Jobcentre, seen: &mut Seen) {
    let case = |id: &str| json!({ "getCaseElementRequestType": { "caseElementIdentifier": id } });
    let (offer, allocation) = (offer_id(0).to_string(), allocation_id(0).to_string());
    // Whose the case is, only the answer tells.
    let answer = of(&GET_FLEXJOB, here, &case(&offer));
    let cpr = answer.json()["flexjobRequestResponseType"]["flexjobOffer"]["personCivilRegistrationIdentifier"].clone();
    let citizen = seen.citizen(text(&cpr));
    seen.done("GetFlexjob", &answer, &[citizen.clone(), thing("case", &offer)]);
    let answer = of(&GET_FLEXJOB_ALLOCATION, here, &case(&allocation));
    seen.done("GetFlexjobAllocation", &answer, &[citizen, thing("case", &offer), thing("case", &allocation)]);

    let answer = of(
        &SEND_ORDNINGSNOTIFIKATION,
        here,
        &json!({ "ordningsnotifikation": {
            "eksternIdentifier": CASE, "jobCenterKode": "15118", "erOprettelse": true,
            "registreringsDato": "2026-11-21T13:00:00", "body": {
                "virksomhedsordningSkabelon": "Loentilskud", "virksomhedsordningSubskabelon": "Ansoegning",
                "ansoegningStatus": "Indsendt", "cvrNummer": "13748136", "pNummer": "1003403698",
                "cprNummer": "0101651234", "vitasDybtLink": "https://vitas.example/sag/4711"
            }
        } }),
    );
    // The production unit's number has a citizen's form and is none.
    seen.done("SendOrdningsnotifikation", &answer, &[seen.citizen("0101651234"), thing("case", CASE)]);
    let answer = of(
        &SEND_GDPR_SLETTET_NOTIFIKATION,
        here,
        &json!({ "gdprSlettetNotifikation": {
            "eksternIdentifier": CASE, "jobCenterKode": "15118", "registreringsDato": "2026-11-21T13:00:00", "body": {
                "vitasSagsId": "VITAS-4711", "virksomhedsordningSkabelon": "Fleksjob",
                "cprNumre": ["0101651234", "2902011234"], "slettedeExternalIdentifiers": [DELETED]
            }
        } }),
    );
    let citizens = ["0101651234", "2902011234"].map(|cpr| seen.citizen(cpr));
    let about = [citizens.to_vec(), vec![thing("case", CASE), thing("case", DELETED)]].concat();
    seen.done("SendGdprSlettetNotifikation", &answer, &about);
}

fn jobagents(here: &Jobcentre, seen: &mut Seen) {
    let lone = here.citizen();
    let call = here.creating(&lone);
    let body: Value = serde_json::from_slice(call.body()).unwrap();
    let made = text(&body["jobagentIdentifier"]).to_owned();
    let about = [seen.citizen(&lone), thing("jobagent", &made)];
    seen.done("CreateJobagent", &call.send(), &about);
    // Those that a citizen has, only the answer tells.
    let answer = here.ida.call("GET", "/v1/Jobagent").header("x-civilRegistrationIdentifier", &lone).send();
    seen.done("GetJobagent", &answer, &about);
    seen.done("DeleteJobagent", &here.deleting(&lone, &made).send(), &about);
    let (bo, jobagent) = here.citizen_who_can_book();
    let answer = here.updating(&bo, &jobagent).send();
    seen.done("UpdateJobagent", &answer, &[seen.citizen(&bo), thing("jobagent", &jobagent)]);
}

fn cvs(here: &Jobcentre, seen: &mut Seen) {
    let lone = here.citizen();
    here.has_cv(&lone, "Active");
    let about = [seen.citizen(&lone)];
    let of_her = |field: &str, value: &str| json!({ "personCivilRegistrationIdentifier": lone, field: value });
    let body = json!({ "cvStatus": of_her("cvStatusIdentifier", "CvGodkendt") });
    seen.done("UpdateCVStatus", &of(&UPDATE_CV_STATUS, here, &body), &about);
    let body = json!({ "cvAvailability": of_her("cvAvailabilityTypeIdentifier", "Soegbart") });
    seen.done("UpdateCVAvailability", &of(&UPDATE_CV_AVAILABILITY, here, &body), &about);
    seen.done("GetCVList", &of(&GET_CV_LIST, here, &of_her("", "")), &about);
    let period = json!({ "cvChangeStartTime": "2026-11-01T00:00:00", "cvChangeEndTime": "2026-12-01T00:00:00" });
    let answer = of(&GET_UPDATED_CVS, here, &json!({ "getCVUpdateListRequest": period }));
    let list = answer.json()["getCVUpdateListResponse"]["cvUpdateList"].clone();
    let citizens: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|item| seen.citizen(text(&item["personCivilRegistrationIdentifier"])))
        .collect();
    assert!(citizens.len() > 1, "nobody but her is in the list");
    seen.done("GetUpdatedCVs", &answer, &citizens);
}
