//! Every method goes where its document says, and no CPR number goes where it must not.

use super::{
    super::{Body, Client, Enrolment, Purpose, Request},
    CPR, Services, cpr, cv_status, id,
};
use contract::{
    BehandlerId, Cvr, Godkendelsesstatus, Tidspunkt,
    code_lists::{
        CvAvailability, Klientkategori, Ledighedsgrad, Samtaleform, VirksomhedsordningSkabelon,
        VirksomhedsordningSubskabelon,
    },
    cv_workflow::{GetCVUpdateListRequest, SetCvAvailability},
    jobagent::{CreateJobagentRequest, UpdateJobagentRequest},
    jobannonce_behandling::{
        Behandler, PaabegyndBehandlingRequest, ParkerJobannonceRequest, UpdateJobannonceGodkendelsesStatusRequest,
    },
    metoder::{METODER, Metode, RequestIdRule},
    webservicebesked::{GdprSlettetBody, GdprSlettetNotifikation, Ordningsnotifikation, OrdningsnotifikationBody},
};
use futures::executor::block_on;
use std::collections::BTreeSet;
use uuid::Uuid;

fn at() -> Tidspunkt {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

fn enrolment() -> Enrolment {
    Enrolment { citizen: cpr(), jobagent: "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a53333".parse().unwrap() }
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
        assert_eq!(request.endpoint.method(), metode.navn);
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
