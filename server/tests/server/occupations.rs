//! GET /bff/erhverv: the occupations that a wish can name.

use crate::support::{Jobcentre, Who, fresh};
use approval_console_server::demo;
use contract::bff::Occupations;
use serde_json::json;
use std::collections::HashSet;

const PATH: &str = "/bff/erhverv";

#[test]
fn every_occupation_is_told_once_with_its_other_names() {
    let here = Jobcentre::opens();
    let told: Occupations = serde_json::from_value(here.reader().get(PATH).json()).unwrap();
    let known = demo::occupations();
    assert_eq!(told.occupations.len(), known.len());
    let distinct: HashSet<_> = told.occupations.iter().map(|one| &one.concept_uri_da).collect();
    assert_eq!(distinct.len(), known.len());
    for one in &known {
        let told = told.occupations.iter().find(|told| told.concept_uri_da == one.concept_uri).unwrap();
        assert_eq!(told.label, one.label);
        let aliases: HashSet<_> = told.aliases.iter().map(|alias| (alias.alias_identifier, &alias.label)).collect();
        assert_eq!(aliases, one.aliases.iter().map(|alias| (alias.id, &alias.label)).collect());
    }
}

#[test]
fn what_is_told_can_be_wished_for() {
    let here = Jobcentre::opens();
    let told: Occupations = serde_json::from_value(here.ida.get(PATH).json()).unwrap();
    let with_alias = told.occupations.iter().find(|one| !one.aliases.is_empty()).unwrap();
    let lone = here.citizen();
    let wish = json!({
        "conceptUriDa": with_alias.concept_uri_da, "aliasIdentifier": with_alias.aliases[0].alias_identifier,
        "harUddannelse": false, "jobTargetIdentifier": fresh()
    });
    here.creating(&lone).with("/joboensker", json!([wish])).send().is_done();
    assert_eq!(here.jobagents(&lone)[0]["joboensker"][0]["conceptUriDa"], with_alias.concept_uri_da);
}

#[test]
fn only_who_may_read_jobagents_is_told() {
    let here = Jobcentre::opens();
    here.ida.call("GET", PATH).without_cookie().send().is_refused(401, None);
    here.ida.call("GET", PATH).without_csrf().send().is_refused(403, None);
    here.server.sign_in(Who::WithoutScopes).get(PATH).is_refused(403, Some(4575));
}
