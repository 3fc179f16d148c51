//! Every method goes where its document says, and is tried again as it must be.

use super::{ApiError, Body, Client, Enrolment, Pace, Purpose, Request, Response, Transport, TransportError};
use contract::{
    BehandlerId, ConsoleId, Cpr, Cvr, Godkendelsesstatus, JobannonceId, RequestId, TemplateId, Tidspunkt,
    bff::{AdSummaries, History},
    bff::{PutSharedTemplate, TemplateDecision},
    code_lists::{
        CvAvailability, CvStatus, Klientkategori, Ledighedsgrad, Samtaleform, VirksomhedsordningSkabelon,
        VirksomhedsordningSubskabelon,
    },
    cv_workflow::{GetCVUpdateListRequest, SetCvAvailability, SetCvStatus},
    jobagent::{CreateJobagentRequest, UpdateJobagentRequest},
    jobannonce_behandling::{
        Behandler, PaabegyndBehandlingRequest, ParkerJobannonceRequest, UpdateJobannonceGodkendelsesStatusRequest,
    },
    metoder::{Http, METODER, Metode, RequestIdRule},
    webservicebesked::{GdprSlettetBody, GdprSlettetNotifikation, Ordningsnotifikation, OrdningsnotifikationBody},
};
use futures::executor::block_on;
use std::{
    collections::{BTreeSet, VecDeque},
    future::{Future, ready},
    pin::Pin,
    sync::{Arc, Mutex},
};
use uuid::Uuid;

const CPR: &str = "0101651234";

/// Services that note what they are asked and answer from a script; 200 once it is at its end.
#[derive(Clone, Default)]
struct Services {
    /// What every answer says; `{}` where nothing is set.
    says: Option<&'static str>,
    asked: Arc<Mutex<Vec<Request>>>,
    script: Arc<Mutex<VecDeque<Result<u16, TransportError>>>>,
}

impl Transport for Services {
    fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
        self.asked.lock().unwrap().push(request);
        let answer = self.script.lock().unwrap().pop_front().unwrap_or(Ok(200));
        let body = self.says.unwrap_or("{}").to_owned();
        Box::pin(ready(answer.map(|status| Response { status, date: None, body })))
    }
}

struct AtOnce;

impl Pace for AtOnce {
    fn pause(&self, _millis: u32) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(ready(()))
    }
}

impl Services {
    fn answering(script: impl IntoIterator<Item = Result<u16, TransportError>>) -> Self {
        Self { script: Arc::new(Mutex::new(script.into_iter().collect())), ..Self::default() }
    }

    fn client(&self) -> Client {
        Client::with_pace(self.clone(), AtOnce)
    }

    fn ids(&self) -> Vec<Option<RequestId>> {
        self.asked.lock().unwrap().iter().map(|request| request.request_id.clone()).collect()
    }
}

fn cpr() -> Cpr {
    Cpr::parse(CPR).unwrap()
}

fn at() -> Tidspunkt {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

fn id() -> RequestId {
    RequestId::from(Uuid::from_u128(7))
}

fn enrolment() -> Enrolment {
    Enrolment { citizen: cpr(), jobagent: "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a53333".parse().unwrap() }
}

fn cv_status() -> SetCvStatus {
    let comment = Some("Godt CV".to_owned());
    SetCvStatus { person_civil_registration_identifier: cpr(), cv_status_identifier: CvStatus::CvGodkendt, comment }
}

/// Calls every method once. What the scripted answer leads to is of no concern here.
async fn call_everything(client: &Client) {
    let behandler = Behandler { behandler_identifier: BehandlerId::new(Uuid::nil()), behandler_navn: "Ida".into() };
    let ad = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222".parse().unwrap();
    let _ = client.get_afventende_jobannoncer().await;
    let begin = PaabegyndBehandlingRequest { behandler: behandler.clone(), overtag_behandling: false };
    let _ = client.paabegynd_behandling(ad, id(), &begin).await;
    let decide = UpdateJobannonceGodkendelsesStatusRequest {
        godkendelses_status: Godkendelsesstatus::Godkendt,
        behandler: behandler.clone(),
        kommentar: None,
        email_broedtekst: None,
    };
    let _ = client.update_jobannonce_godkendelses_status(ad, id(), &decide).await;
    let park = ParkerJobannonceRequest { behandler, parkeret_minutter: 15, kommentar: None };
    let _ = client.parker_jobannonce(ad, id(), &park).await;
    let _ = client.get_jobannonce_duplikater(ad).await;
    let _ = client.get_individuel_statistik(BehandlerId::new(Uuid::nil()), 7).await;
    let _ = client.get_akkumuleret_statistik(7).await;
    let _ = client.get_behandler_statistik(7).await;

    let case = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a54444".parse().unwrap();
    let _ = client.get_flexjob(case).await;
    let _ = client.get_flexjob_allocation(case).await;
    let _ = client.is_flexjob_alive().await;

    let body = OrdningsnotifikationBody {
        ansvarlig_medarbejder_email: None,
        jobtilbud: None,
        myndighedsomraade: None,
        virksomhedsordning_skabelon: VirksomhedsordningSkabelon::Fleksjob,
        virksomhedsordning_subskabelon: VirksomhedsordningSubskabelon::Bevilling,
        ansoegning_status: None,
        bevillingsstatus: None,
        cvr_nummer: Cvr::parse("13748136").unwrap(),
        p_nummer: None,
        cpr_nummer: Some(cpr()),
        vitas_dybt_link: "https://vitas.bm.dk/sag/1".into(),
    };
    let (ekstern_identifier, job_center_kode, registrerings_dato) = (Uuid::nil(), "75100".to_owned(), at());
    let ordning = Ordningsnotifikation {
        ekstern_identifier,
        job_center_kode: job_center_kode.clone(),
        er_oprettelse: true,
        registrerings_dato,
        body,
    };
    let _ = client.send_ordningsnotifikation(id(), ordning).await;
    let body = GdprSlettetBody {
        vitas_sags_id: "1".into(),
        virksomhedsordning_skabelon: VirksomhedsordningSkabelon::Fleksjob,
        cpr_numre: vec![cpr()],
        slettede_external_identifiers: vec![Uuid::nil()],
    };
    let slettet = GdprSlettetNotifikation { ekstern_identifier, job_center_kode, registrerings_dato, body };
    let _ = client.send_gdpr_slettet_notifikation(id(), slettet).await;

    let _ = client.get_jobagenter(cpr()).await;
    let _ = client.get_jobagent(enrolment()).await;
    let create = CreateJobagentRequest {
        jobagent_identifier: None,
        klient_kategori: Klientkategori::Dagpengemodtager,
        tilmeldingsdato: at(),
        ledighedsgrad: Ledighedsgrad::FuldtLedig,
        haendelsesdato: None,
        emailadresse: None,
        joboensker: Vec::new(),
    };
    let _ = client.create_jobagent(cpr(), id(), create).await;
    let update = UpdateJobagentRequest {
        har_uddannelse: true,
        senest_aktiv: 2024,
        erfaringsmaaneder: 12,
        moede_starttidspunkt: at(),
        moedetilbud_id: Uuid::nil(),
        sagsbehandler_eksternt_id: None,
        samtaleform_type: Samtaleform::Digitalt,
    };
    let _ = client.update_jobagent(enrolment(), id(), &update).await;
    let _ = client.delete_jobagent(enrolment(), id()).await;

    let _ = client.update_cv_status(id(), cv_status()).await;
    let availability = SetCvAvailability {
        person_civil_registration_identifier: cpr(),
        cv_availability_type_identifier: CvAvailability::Soegbart,
    };
    let _ = client.update_cv_availability(id(), availability).await;
    let period = GetCVUpdateListRequest {
        cv_change_start_time: at(),
        cv_change_end_time: at(),
        jobcenter: None,
        cv_list_page: None,
    };
    let _ = client.get_updated_cvs(period).await;
    let _ = client.get_cv_list(cpr()).await;
}

/// The method that a request is for, by HTTP method and path.
fn metode_of(request: &Request) -> &'static Metode {
    let path = request.endpoint.as_str().split('?').next().unwrap();
    let fits = |metode: &&Metode| {
        let (asked, listed): (Vec<&str>, Vec<&str>) = (path.split('/').collect(), metode.path.split('/').collect());
        metode.http == request.method
            && asked.len() == listed.len()
            && asked.iter().zip(&listed).all(|(asked, listed)| asked == listed || listed.starts_with('{'))
    };
    METODER.iter().find(fits).unwrap_or_else(|| panic!("no method for {request:?}"))
}

#[test]
fn every_method_goes_where_its_document_says() {
    let services = Services::default();
    block_on(call_everything(&services.client()));
    let asked = services.asked.lock().unwrap();
    let called: BTreeSet<&str> = asked.iter().map(|request| metode_of(request).navn).collect();
    assert_eq!(called, METODER.iter().map(|metode| metode.navn).collect());
    for request in asked.iter() {
        let metode = metode_of(request);
        let has_id = metode.request_id != RequestIdRule::None;
        assert_eq!(request.request_id.is_some(), has_id, "{}", metode.navn);
        assert_eq!(request.citizen.is_some(), metode.navn.ends_with("Jobagent"), "{}", metode.navn);
        assert_eq!(request.purpose == Purpose::Read, metode.navn.starts_with("Get") || metode.navn == "IsAlive");
    }
}

#[test]
fn a_cpr_number_is_in_no_address_and_in_nothing_that_is_written_out() {
    let services = Services::default();
    block_on(call_everything(&services.client()));
    let asked = services.asked.lock().unwrap();
    assert!(asked.iter().filter_map(|request| request.body.as_ref()).any(|body| body.as_str().contains(CPR)));
    for request in asked.iter() {
        assert!(!request.endpoint.as_str().contains(CPR) && !format!("{request:?}").contains(CPR), "{request:?}");
    }
    assert_eq!(format!("{:?}", Body::of(&"0101651234").unwrap()), "Body(12 bytes)");
}

#[test]
fn the_servers_own_calls_about_ads_are_reads_that_give_what_it_knows() {
    let services = Services::answering([Ok(200), Ok(200), Ok(404)]);
    let client = services.client();
    let ad = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222".parse().unwrap();
    assert_eq!(block_on(client.get_history(ad)), Ok(History::default()));
    assert_eq!(block_on(client.get_summaries()), Ok(AdSummaries::default()));
    assert!(block_on(client.get_summaries()).is_err_and(|error| error.is_absent()));
    let asked = services.asked.lock().unwrap();
    let paths: Vec<&str> = asked.iter().map(|request| request.endpoint.as_str()).collect();
    assert_eq!(paths, ["/bff/historik/7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222", "/bff/oversigt", "/bff/oversigt"]);
    assert!(asked.iter().all(|request| request.method == Http::Get && request.purpose == Purpose::Read));
}

#[test]
fn a_write_keeps_its_id_when_no_answer_came() {
    let lost = Err(TransportError::Unreachable);
    let services = Services::answering([lost, Ok(503), Ok(412)]);
    let answer = block_on(services.client().update_cv_status(id(), cv_status()));
    assert_eq!(answer, Err(ApiError::ReceivedBefore), "and what happened is for the caller to look up");
    assert_eq!(services.ids(), [Some(id()), Some(id()), Some(id())]);
}

#[test]
fn a_page_in_place_of_an_answer_is_not_taken_for_a_decision() {
    let decided = |says| {
        let services = Services { says: Some(says), ..Services::default() };
        block_on(services.client().update_cv_status(id(), cv_status()))
    };
    assert!(matches!(decided("<!doctype html><p>Accepter vilkårene</p>"), Err(ApiError::Unreadable(_))));
    assert_eq!((decided(""), decided("{}")), (Ok(()), Ok(())));
}

#[test]
fn a_read_by_post_takes_a_new_id_when_no_answer_came() {
    let services = Services::answering([Err(TransportError::TimedOut), Ok(502), Ok(200)]);
    assert_eq!(block_on(services.client().is_flexjob_alive()), Ok(false));
    let ids = services.ids();
    assert_eq!(ids.iter().flatten().collect::<std::collections::HashSet<_>>().len(), 3, "{ids:?}");
}

#[test]
fn a_refusal_is_not_tried_again() {
    let services = Services::answering([Ok(422)]);
    assert!(block_on(services.client().get_cv_list(cpr())).is_err());
    assert_eq!(services.ids().len(), 1);
}

fn shown(request: &Request) -> String {
    let body = request.body.as_ref().map_or("", Body::as_str);
    format!("{:?} {} {body}", request.method, request.endpoint.as_str())
}

#[test]
fn a_console_says_what_it_shows_and_waits_for_no_second_try() {
    let services = Services::answering([Ok(200), Ok(200), Err(TransportError::Unreachable)]);
    let client = services.client();
    let (console, ad) = (ConsoleId::new(Uuid::from_u128(1)), JobannonceId::new(Uuid::from_u128(2)));
    assert_eq!(block_on(client.tell_presence(console, Some(ad))), Ok(Vec::new()));
    assert_eq!(block_on(client.tell_presence(console, None)), Ok(Vec::new()));
    assert_eq!(block_on(client.tell_presence(console, None)), Err(ApiError::Unreachable));
    let asked = services.asked.lock().unwrap();
    let shows = |ad: &str| {
        format!(r#"Post /bff/tilstede {{"jobannonceId":{ad},"consoleId":"00000000-0000-0000-0000-000000000001"}}"#)
    };
    let told: Vec<String> = asked.iter().map(shown).collect();
    assert_eq!(told, [shows(r#""00000000-0000-0000-0000-000000000002""#), shows("null"), shows("null")]);
    assert!(asked.iter().all(|request| request.purpose == Purpose::Read && request.request_id.is_none()));
}

#[test]
fn a_shared_template_is_changed_from_the_version_that_was_seen() {
    let lost = Err(TransportError::TimedOut);
    let services = Services::answering([Ok(200), lost, Ok(409), lost, Ok(204)]);
    let client = services.client();
    let id = TemplateId::new(Uuid::from_u128(3));
    assert_eq!(block_on(client.get_shared_templates()), Ok(Vec::new()));
    let (name, body, version) = ("Løn".to_owned(), "Hej {{kontakt}}".to_owned(), Some(7));
    let template = PutSharedTemplate { name, decision: TemplateDecision::Both, body, version };
    let refused = block_on(client.put_shared_template(id, &template));
    assert!(matches!(refused, Err(ApiError::Refused(refusal)) if refusal.status == 409));
    assert_eq!(block_on(client.delete_shared_template(id, 8)), Ok(()));

    let asked = services.asked.lock().unwrap();
    let path = "/bff/skabeloner/00000000-0000-0000-0000-000000000003";
    let put = format!(r#"Put {path} {{"name":"Løn","decision":"both","body":"Hej {{{{kontakt}}}}","version":7}}"#);
    let delete = format!("Delete {path}?version=8 ");
    let told: Vec<String> = asked.iter().map(shown).collect();
    assert_eq!(told, ["Get /bff/skabeloner ", &put, &put, &delete, &delete]);
    let purposes = asked.iter().map(|request| (request.method == Http::Get, request.purpose));
    assert!(purposes.into_iter().all(|(get, purpose)| get == (purpose == Purpose::Read)));
}
