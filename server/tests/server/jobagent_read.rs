//! GetJobagent and DeleteJobagent.

use crate::support::{Answer, Jobcentre, Who, every_code, fresh};
use contract::metoder::{DELETE_JOBAGENT, GET_JOBAGENT};
use serde_json::json;

const CPR: &str = "x-civilRegistrationIdentifier";

#[test]
fn every_error_code_of_get_has_a_state_that_causes_it() {
    let here = Jobcentre::opens();
    let (lone, other) = (here.citizen(), here.citizen());
    let hers = here.jobagent_of(&other, |_| ());
    let nobody = here.server.sign_in(Who::WithoutScopes);
    let answers: Vec<(i32, u16, Answer)> = vec![
        (1001, 422, here.ida.call("GET", "/v1/Jobagent").send()),
        (1001, 422, here.ida.call("GET", "/v1/Jobagent").header(CPR, "290281-1234").send()),
        (1010, 404, here.ida.call("GET", "/v1/Jobagent").header(CPR, "2902819999").send()),
        (1010, 404, here.reading("0000000000", &hers).send()),
        (1014, 422, here.reading(&lone, "x").send()),
        (4575, 403, nobody.call("GET", "/v1/Jobagent").header(CPR, &lone).send()),
        (4589, 404, here.reading(&lone, &fresh().to_string()).send()),
        // Another citizen's is not told apart from none.
        (4589, 404, here.reading(&lone, &hers).send()),
    ];
    every_code(&GET_JOBAGENT, answers);
}

#[test]
fn every_error_code_of_delete_has_a_state_that_causes_it() {
    let here = Jobcentre::opens();
    let (lone, other) = (here.citizen(), here.citizen());
    let hers = here.jobagent_of(&other, |_| ());
    let path = format!("/v1/UpdateJobagent?jobagentIdentifier={hers}");
    let answers: Vec<(i32, u16, Answer)> = vec![
        (1001, 422, here.deleting("3102801234", &hers).send()),
        (1010, 404, here.deleting("0000000000", &hers).send()),
        (1014, 422, here.deleting(&other, "x").send()),
        (1014, 422, here.deleting(&other, "").send()),
        (1014, 422, here.write("DELETE", "/v1/UpdateJobagent", &other).send()),
        (4575, 403, here.reader().call("DELETE", &path).header(CPR, &other).send()),
        (4589, 404, here.deleting(&lone, &hers).send()),
    ];
    every_code(&DELETE_JOBAGENT, answers);
    assert_eq!(here.jobagents(&other).len(), 1);
}

#[test]
fn one_or_all_oldest_first_and_only_the_citizens_own() {
    let here = Jobcentre::opens();
    let (lone, other) = (here.citizen(), here.citizen());
    assert!(here.jobagents(&lone).is_empty());
    let mine = [here.jobagent_of(&lone, |_| ()), here.jobagent_of(&lone, |one| one.joboensker.clear())];
    here.jobagent_of(&other, |_| ());
    let all = here.jobagents(&lone);
    assert_eq!(all.iter().map(|one| one["jobagentIdentifier"].as_str().unwrap()).collect::<Vec<_>>(), mine);
    assert_eq!(here.reading(&lone, &mine[1]).send().json(), all[1]);
    assert_eq!(all[1]["joboensker"], json!([]));
    // A blank identifier is none.
    assert_eq!(here.reading(&lone, "").send().json()["jobagenter"].as_array().unwrap().len(), 2);
    // Who may only read sees them too.
    here.reader().call("GET", "/v1/Jobagent").header(CPR, &lone).send().json();
}

#[test]
fn a_removed_jobagent_is_gone_with_its_wishes_and_only_it() {
    let here = Jobcentre::opens();
    let lone = here.citizen();
    let (first, second) = (here.jobagent_of(&lone, |_| ()), here.jobagent_of(&lone, |_| ()));
    let path = format!("/v1/UpdateJobagent?jobagentIdentifier={first}");
    // The page prints no request id.
    here.ida.call("DELETE", &path).header(CPR, &lone).send().is_done();
    here.reading(&lone, &first).send().is_refused(404, Some(4589));
    here.deleting(&lone, &first).send().is_refused(404, Some(4589));
    assert_eq!(here.jobagents(&lone).len(), 1);
    assert_eq!(here.server.count("SELECT count(*) FROM joboenske"), 2);

    here.deleting(&lone, &second).request_id("once").send().is_done();
    here.deleting(&lone, &second).request_id("once").send().is_refused(412, None);
    assert_eq!(here.server.count("SELECT count(*) FROM jobagent"), 0);
}

#[test]
fn a_restart_forgets_nothing() {
    let here = Jobcentre::opens();
    let lone = here.citizen();
    here.creating(&lone).request_id("made").send().is_done();
    let before = here.jobagents(&lone);
    let here = here.reopens();
    assert_eq!(here.jobagents(&lone), before);
    here.creating(&lone).request_id("made").send().is_refused(412, None);
    assert_eq!(here.jobagents(&lone).len(), 1);
}

#[test]
fn who_asks_is_checked_before_what() {
    let here = Jobcentre::opens();
    let lone = here.citizen();
    let id = fresh().to_string();
    let calls =
        || [here.reading(&lone, &id), here.creating(&lone), here.updating(&lone, "x"), here.deleting(&lone, "x")];
    for call in calls() {
        call.without_cookie().send().is_refused(401, None);
    }
    for call in calls() {
        call.without_csrf().send().is_refused(403, None);
    }
    assert_eq!(here.server.count("SELECT count(*) FROM request_id"), 0);
    for answer in [here.ida.call("PUT", "/v1/Jobagent").send(), here.ida.call("GET", "/v1/UpdateJobagent").send()] {
        answer.is_refused(405, None);
    }
}

#[test]
fn no_refusal_repeats_a_cpr_number() {
    let here = Jobcentre::opens();
    let lone = here.citizen_who(|she| she.dead = true);
    for call in [
        here.creating(&lone),
        here.creating("290281-1234"),
        here.updating(&lone, "x"),
        here.reading(&lone, &fresh().to_string()),
        here.deleting("2902819999", &fresh().to_string()),
    ] {
        let answer = call.send();
        assert!(answer.status >= 400);
        for number in [lone.as_str(), "290281-1234", "2902819999"] {
            assert!(!answer.text().contains(number), "{}", answer.status);
        }
    }
}
