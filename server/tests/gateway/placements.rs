//! Services that the configuration doesn't name.

use super::support::{Door, House, Ours, Stranger, Who, believing, reached};
use approval_console_server::{
    config::Key,
    gateway::{Placements, Services, Token},
};
use contract::metoder::{Http, METODER, Tjeneste};

const AD: &str = "6a4f2b1c-0d3e-4f5a-8b9c-0d1e2f3a4b5c";

#[test]
fn a_service_that_is_not_set_up_says_so_and_what_is_the_consoles_own_is_simply_absent() {
    let house = House::open(Placements::configured(Services::default()).unwrap(), Door::Open);
    let ida = house.sign_in(Who::Ida);
    for metode in &METODER {
        let http = match metode.http {
            Http::Get => "GET",
            Http::Post => "POST",
            Http::Put => "PUT",
            Http::Delete => "DELETE",
        };
        let path = metode.path.replace("{jobannonceId}", AD);
        let problem = ida.call(http, &path).send().is_refused(503, None);
        let told = problem["beskrivelse"].as_str().unwrap();
        assert_eq!(told, format!("{} er ikke sat op på denne server.", metode.tjeneste.name()));
        ida.call(http, &path).without_cookie().send().is_refused(401, None);
    }
    for path in
        ["/annoncekilde/v1/jobannoncer/x", "/bff/oversigt", "/bff/historik/x", "/bff/notifications", "/bff/erhverv"]
    {
        ida.get(path).is_refused(404, None);
    }
    // What no service has is the front's own.
    assert_eq!(ida.get("/bff/session").status, 200);
    assert_eq!(ida.get("/bff/skabeloner").status, 200);
    assert_eq!(ida.get("/bff/version").status, 200);
}

#[test]
fn each_service_has_an_address_of_its_own() {
    let (queue, flexjob) = (Stranger::good(), Stranger::good());
    let at = |base: &str| Some(reached(base, &believing(Ours::Missing), Token::None));
    let placements = Placements::configured(Services {
        jobannonce_behandling: at(&format!("{}/jobannonce/", queue.base)),
        flexjob: at(&flexjob.base),
        ..Services::default()
    });
    let house = House::open(placements.unwrap(), Door::Open);
    let ida = house.sign_in(Who::Ida);
    assert_eq!(ida.get("/v2/JobannonceBehandling/afventende-jobannoncer").status, 200);
    assert_eq!(ida.call("POST", "/Flexjob/IsAlive").request_id("1").raw("{}").send().status, 204);
    assert_eq!(queue.seen()[0].target, "/jobannonce/v2/JobannonceBehandling/afventende-jobannoncer");
    assert_eq!(flexjob.seen()[0].target, "/Flexjob/IsAlive");
    let problem = ida.call("GET", "/v1/Jobagent").send().is_refused(503, None);
    assert!(problem["beskrivelse"].as_str().unwrap().starts_with(Tjeneste::Jobagent.name()));
}

#[test]
fn the_key_of_development_is_for_this_machine() {
    let key = Token::Development(Key::parse(super::support::KEY).unwrap());
    let elsewhere = reached("https://api.example.dk", &believing(Ours::Good), key);
    let refused = Placements::configured(Services { flexjob: Some(elsewhere), ..Services::default() });
    assert!(refused.unwrap_err().to_string().contains("this machine alone"));
}
