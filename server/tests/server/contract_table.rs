//! docs/contract.md: one row per method, made from the table of methods and held against the code it names.

use contract::metoder::{Http, METODER, Metode, RequestIdRule, Tjeneste};
use serde_json::Value;
use std::{collections::HashMap, fs, path::PathBuf};

/// Where a method lives: its function in src/api, its file in server/src/services, the tests of its codes, and its screen.
struct Place {
    navn: &'static str,
    client: &'static str,
    server: &'static str,
    tests: &'static [&'static str],
    /// The console's page, and the end-to-end tests that go there.
    screen: (&'static str, &'static [&'static str]),
}

const fn place(
    navn: &'static str,
    client: &'static str,
    server: &'static str,
    tests: &'static [&'static str],
    screen: (&'static str, &'static [&'static str]),
) -> Place {
    Place { navn, client, server, tests, screen }
}

const QUEUE_READS: &[&str] = &["reading", "order_of_checks", "session"];
const QUEUE_WRITES: &[&str] = &["writing", "order_of_checks", "malformed", "concurrency"];

#[rustfmt::skip]
const PLACES: [Place; 21] = [
    place("GetAfventendeJobannoncer", "jobannonce_behandling::get_afventende_jobannoncer", "jobannonce_behandling/afventende_jobannoncer", QUEUE_READS, ("/annoncer", &["queue"])),
    place("PaabegyndBehandling", "jobannonce_behandling::paabegynd_behandling", "jobannonce_behandling/paabegynd_behandling", QUEUE_WRITES, ("/annoncer/:id", &["approve", "take-over"])),
    place("UpdateJobannonceGodkendelsesStatus", "jobannonce_behandling::update_jobannonce_godkendelses_status", "jobannonce_behandling/opdater_godkendelsesstatus", QUEUE_WRITES, ("/annoncer/:id", &["approve", "reject"])),
    place("ParkerJobannonce", "jobannonce_behandling::parker_jobannonce", "jobannonce_behandling/parker", QUEUE_WRITES, ("/annoncer/:id", &["park"])),
    place("GetJobannonceDuplikater", "jobannonce_behandling::get_jobannonce_duplikater", "jobannonce_behandling/duplikater", &["duplicates", "reading", "order_of_checks"], ("/annoncer/:id/dubletter", &["duplicates"])),
    place("GetIndividuelStatistik", "jobannonce_behandling::get_individuel_statistik", "jobannonce_behandling/statistik", &["statistics", "order_of_checks"], ("/statistik", &["statistics"])),
    place("GetAkkumuleretStatistik", "jobannonce_behandling::get_akkumuleret_statistik", "jobannonce_behandling/statistik", &["statistics", "order_of_checks"], ("/statistik", &["statistics"])),
    place("GetBehandlerStatistik", "jobannonce_behandling::get_behandler_statistik", "jobannonce_behandling/statistik", &["statistics", "order_of_checks"], ("/statistik", &["statistics"])),
    place("GetFlexjob", "flexjob::get_flexjob", "flexjob/get_flexjob", &["flexjob"], ("/fleksjob", &["flexjob"])),
    place("GetFlexjobAllocation", "flexjob::get_flexjob_allocation", "flexjob/get_flexjob_allocation", &["flexjob"], ("/fleksjob", &["flexjob"])),
    place("IsAlive", "flexjob::is_flexjob_alive", "flexjob/is_alive", &["flexjob"], ("/drift", &["operations"])),
    place("SendOrdningsnotifikation", "webservicebesked::send_ordningsnotifikation", "webservicebesked/ordningsnotifikation", &["webservicebesked"], ("/notifikationer", &["notifications", "notifications-lost"])),
    place("SendGdprSlettetNotifikation", "webservicebesked::send_gdpr_slettet_notifikation", "webservicebesked/gdpr_slettet_notifikation", &["webservicebesked"], ("/notifikationer", &["notifications", "notifications-lost"])),
    place("GetJobagent", "jobagent::get_jobagent", "jobagent/read", &["jobagent_read"], ("/jobagent", &["jobagent"])),
    place("CreateJobagent", "jobagent::create_jobagent", "jobagent/create", &["jobagent_create"], ("/jobagent", &["jobagent"])),
    place("UpdateJobagent", "jobagent::update_jobagent", "jobagent/update", &["jobagent_update"], ("/jobagent", &["jobagent", "jobagent-refused"])),
    place("DeleteJobagent", "jobagent::delete_jobagent", "jobagent/read", &["jobagent_read"], ("/jobagent", &["jobagent"])),
    place("UpdateCVStatus", "cv_workflow::update_cv_status", "cv_workflow/update_cv_status", &["cv_workflow"], ("/cv", &["cv", "cv-refused"])),
    place("UpdateCVAvailability", "cv_workflow::update_cv_availability", "cv_workflow/update_cv_availability", &["cv_workflow"], ("/cv", &["cv"])),
    place("GetUpdatedCVs", "cv_workflow::get_updated_cvs", "cv_workflow/get_updated_cvs", &["cv_workflow", "cv_changes"], ("/cv", &["cv-changed"])),
    place("GetCVList", "cv_workflow::get_cv_list", "cv_workflow/get_cv_list", &["cv_workflow", "cv_changes"], ("/cv", &["cv"])),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

fn place_of(metode: &Metode) -> &'static Place {
    PLACES.iter().find(|place| place.navn == metode.navn).unwrap()
}

impl Place {
    fn client_file(&self) -> String {
        format!("src/api/{}.rs", self.client.split("::").next().unwrap())
    }

    fn client_function(&self) -> &str {
        self.client.split("::").nth(1).unwrap()
    }

    fn server_file(&self) -> String {
        format!("server/src/services/{}.rs", self.server)
    }

    fn test_files(&self) -> Vec<String> {
        self.tests.iter().map(|name| format!("server/tests/server/{name}.rs")).collect()
    }
}

/// The types that the description gives each method: what it takes and what it gives.
fn types() -> HashMap<String, String> {
    let description: Value = serde_json::from_str(&read("contract/openapi.json")).unwrap();
    let mut types = HashMap::new();
    for operation in
        description["paths"].as_object().unwrap().values().flat_map(|path| path.as_object().unwrap().values())
    {
        let takes = names(&operation["requestBody"]["content"]["application/json"]["schema"]);
        let gives = names(&operation["responses"]["200"]["content"]["application/json"]["schema"]);
        let told = format!("{} → {}", takes.unwrap_or("–".into()), gives.unwrap_or("–".into()));
        types.insert(operation["operationId"].as_str().unwrap().to_owned(), told);
    }
    types
}

fn names(schema: &Value) -> Option<String> {
    let name = |schema: &Value| Some(format!("`{}`", schema["$ref"].as_str()?.rsplit('/').next()?));
    match schema["oneOf"].as_array() {
        Some(either) => Some(either.iter().filter_map(name).collect::<Vec<_>>().join(" or ")),
        None => name(schema),
    }
}

fn table() -> String {
    let types = types();
    let mut text = String::from(
        "# The contract, method by method\n\nMade from `contract/src/metoder.rs` and checked against the code it names; renew it with\n\
         `UPDATE_DOCS=1 cargo test -p approval-console-server --test server contract_table`. The codes are those of the documents\n\
         and those that domain.md adds (1014 for fields, 1010 for an unknown citizen). Texts: `contract/src/fejlkode.rs`.\n\
         Types, limits and code lists: [contract/openapi.json](../contract/openapi.json), or `/openapi` on a running server.\n\
         Who causes which code in the demo data: [demo-citizens.md](demo-citizens.md). The last column is the page from which the\n\
         console calls the method, and the journeys in tests/e2e that do so; `every-method` goes through all of them.\n",
    );
    let mut service: Option<Tjeneste> = None;
    for metode in &METODER {
        if service != Some(metode.tjeneste) {
            service = Some(metode.tjeneste);
            text.push_str(&format!(
                "\n## {}\n\n| method | path | scope | x-requestId | takes → gives | server | client | error codes | tests | screen |\n\
                 |---|---|---|---|---|---|---|---|---|---|\n",
                metode.tjeneste.name()
            ));
        }
        text.push_str(&row(metode, &types[metode.navn]));
    }
    text
}

fn row(metode: &Metode, types: &str) -> String {
    let place = place_of(metode);
    let http = match metode.http {
        Http::Get => "GET",
        Http::Post => "POST",
        Http::Put => "PUT",
        Http::Delete => "DELETE",
    };
    let scope = metode.scope.as_ref().map_or("–".to_owned(), |scope| format!("`{}`", scope.name()));
    let id = match metode.request_id {
        RequestIdRule::None => "–",
        RequestIdRule::Required => "yes",
        RequestIdRule::Accepted => "if sent",
    };
    let never_sent = |code: &i32| if (metode.navn, *code) == NEVER_SENT { " (never sent)" } else { "" };
    let codes: Vec<String> = metode.fejlkoder.iter().map(|code| format!("{code}{}", never_sent(code))).collect();
    let quoted = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" ");
    let (page, journeys) = place.screen;
    format!(
        "| {} | {http} `{}` | {scope} | {id} | {types} | `{}` | `{}` | {} | {} | `{page}`: {} |\n",
        metode.navn,
        metode.path,
        place.server,
        place.client,
        codes.join(" "),
        quoted(place.tests),
        quoted(journeys)
    )
}

#[test]
fn the_table_is_up_to_date() {
    let now = table();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(root().join("docs/contract.md"), &now).unwrap();
    }
    let fresh = read("docs/contract.md") == now;
    assert!(fresh, "docs/contract.md is stale; renew it with UPDATE_DOCS=1 and this test");
}

#[test]
fn every_method_has_its_client_its_server_and_its_tests() {
    for metode in &METODER {
        let place = place_of(metode);
        let function = format!("pub async fn {}(", place.client_function());
        assert!(read(&place.client_file()).contains(&function), "{}: no {function} in src/api", metode.navn);
        assert!(!read(&place.server_file()).is_empty());
        assert!(place.test_files().iter().any(|file| read(file).contains("#[test]")), "{}", metode.navn);
        let (_, journeys) = place.screen;
        assert!(journeys.iter().all(|file| read(&format!("tests/e2e/{file}.spec.mjs")).contains("journey(")));
    }
}

/// The document lists it, but the local server never sends it there (domain.md 6.4).
const NEVER_SENT: (&str, i32) = ("PaabegyndBehandling", 121_303);

/// A test names a code by its number; 1014 also by the fields it is for.
#[test]
fn every_code_of_every_method_is_named_by_a_test() {
    for metode in &METODER {
        let text: String = place_of(metode).test_files().iter().map(|file| read(file).replace('_', "")).collect();
        for code in metode.fejlkoder.iter().filter(|code| (metode.navn, **code) != NEVER_SENT) {
            let named = text.contains(&code.to_string()) || *code == 1014 && text.contains("isrefusedfor(");
            assert!(named, "{}: {code} is in no test", metode.navn);
        }
    }
}
