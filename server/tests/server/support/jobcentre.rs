use super::{Answer, Call, Caseworker, Server, Who};
use approval_console_server::{
    demo,
    store::{
        StoreError,
        queries::{
            citizens::{self, Absence, Citizen},
            jobagents::{self, Made, interviews::InterviewOption},
        },
    },
};
use contract::{
    BehandlerId, Cpr, Fejlkode, JobagentId,
    code_lists::{Klientkategori, Ledighedsgrad},
    copenhagen,
    jobagent::{Jobagent, Joboenske},
    metoder::Metode,
};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU16, Ordering};
use uuid::Uuid;

const CPR: &str = "x-civilRegistrationIdentifier";

/// A server where Ida deals with jobagents, and citizens as a test needs them.
pub struct Jobcentre {
    pub server: Server,
    pub ida: Caseworker,
    citizens: AtomicU16,
}

impl Jobcentre {
    /// Without the demo data's jobagents, so that a test can count its own.
    pub fn opens() -> Self {
        let server = Server::start();
        let empty = |transaction: &mut rusqlite::Transaction<'_>| {
            transaction.execute_batch("DELETE FROM joboenske; DELETE FROM jobagent")?;
            Ok::<_, StoreError>(())
        };
        server.store.write_now(empty).unwrap();
        let ida = server.sign_in(Who::Ida);
        Self { server, ida, citizens: AtomicU16::new(0) }
    }

    /// The same data after the server was stopped and started.
    pub fn reopens(self) -> Self {
        let server = self.server.restart();
        let ida = server.sign_in(Who::Ida);
        Self { server, ida, citizens: self.citizens }
    }

    /// When Ida's session has run out.
    pub fn signs_in_again(self) -> Self {
        let ida = self.server.sign_in(Who::Ida);
        Self { ida, ..self }
    }

    /// A citizen aged 45 who may be enrolled.
    pub fn citizen(&self) -> String {
        self.citizen_who(|_| ())
    }

    /// A citizen aged 45, and what is special about her. Nobody was born on 29 February 1981, and the contracts'
    /// pattern does not mind.
    pub fn citizen_who(&self, is: impl FnOnce(&mut Citizen)) -> String {
        self.citizen_born("290281", is)
    }

    /// A citizen born on a day of the 1900s.
    pub fn citizen_born(&self, day: &str, is: impl FnOnce(&mut Citizen)) -> String {
        let number = self.citizens.fetch_add(1, Ordering::SeqCst);
        let cpr = Cpr::parse(&format!("{day}{number:04}")).unwrap();
        let mut citizen = Citizen {
            cpr: cpr.clone(),
            first_name: "Lone".into(),
            last_name: "Toft".into(),
            jobcentre: "10101".into(),
            category: Klientkategori::Dagpengemodtager,
            dead: false,
            abroad: false,
            foreign_address: false,
            absence: Absence::None,
            interview_deadline: None,
        };
        is(&mut citizen);
        self.server.store.write_now(|transaction| citizens::insert(transaction, &citizen)).unwrap();
        cpr.in_full().into()
    }

    /// A citizen for whom a method answers a code whatever else holds.
    pub fn citizen_with_fault(&self, metode: &Metode, code: i32) -> String {
        let cpr = self.citizen();
        let number = Cpr::parse(&cpr).unwrap();
        let code = Fejlkode::from(code);
        self.server.store.write_now(|transaction| citizens::insert_fault(transaction, &number, metode, code)).unwrap();
        cpr
    }

    pub fn has_cv(&self, cpr: &str, state: &str) {
        self.server
            .store
            .write_now(|transaction| {
                transaction.execute(
                    "INSERT INTO cv (cpr, status, availability, state, revised_at)
                     VALUES (?1, 'CvGodkendt', 'Soegbart', ?2, 0)",
                    (cpr, state),
                )?;
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }

    /// A jobagent that was right when it was made some weeks ago, and what has become wrong about it.
    pub fn jobagent_of(&self, cpr: &str, is: impl FnOnce(&mut Jobagent)) -> String {
        let at = "2026-10-01T00:00:00".parse().unwrap();
        let wish = Joboenske {
            concept_uri_da: occupation(0),
            alias_identifier: None,
            har_uddannelse: false,
            aar_sidst_brugt: None,
            maaneder_med_erfaring: None,
            job_target_identifier: fresh(),
        };
        let mut jobagent = Jobagent {
            jobagent_identifier: JobagentId::new(fresh()),
            klient_kategori: Klientkategori::Dagpengemodtager,
            tilmeldingsdato: at,
            ledighedsgrad: Ledighedsgrad::FuldtLedig,
            haendelsesdato: None,
            emailadresse: None,
            joboensker: vec![wish.clone(), Joboenske { job_target_identifier: fresh(), ..wish }],
        };
        is(&mut jobagent);
        let (cpr, made) = (Cpr::parse(cpr).unwrap(), Made { at, by: None });
        self.server.store.write_now(|transaction| jobagents::insert(transaction, &cpr, &jobagent, made)).unwrap();
        jobagent.jobagent_identifier.to_string()
    }

    /// A citizen with a CV and a jobagent, who can book a meeting.
    pub fn citizen_who_can_book(&self) -> (String, String) {
        let cpr = self.citizen();
        self.has_cv(&cpr, "Active");
        let jobagent = self.jobagent_of(&cpr, |_| ());
        (cpr, jobagent)
    }

    /// The offers of meetings: two that can be booked, one that is over, one to come, one inactive.
    pub fn offers(&self) -> Vec<InterviewOption> {
        demo::interview_options(copenhagen::date(self.server.now().utc()))
    }

    /// CreateJobagent for a citizen, right unless told otherwise.
    pub fn creating(&self, cpr: &str) -> Call<'_> {
        let body = json!({
            "jobagentIdentifier": fresh(), "klientKategori": "Dagpengemodtager", "ledighedsgrad": "FuldtLedig",
            "tilmeldingsdato": "2026-11-21T00:00:00", "emailadresse": "lone@example.dk",
            "joboensker": [{
                "conceptUriDa": occupation(0), "harUddannelse": true, "aarSidstBrugt": 2024,
                "maanederMedErfaring": 18, "jobTargetIdentifier": fresh()
            }]
        });
        self.write("POST", "/v1/Jobagent", cpr).json(&body)
    }

    /// UpdateJobagent for a citizen: Monday at ten, right unless told otherwise.
    pub fn updating(&self, cpr: &str, jobagent: &str) -> Call<'_> {
        let body = json!({
            "harUddannelse": true, "senestAktiv": 2025, "erfaringsmaaneder": 30,
            "moedeStarttidspunkt": "2026-11-23T10:00:00", "moedetilbudId": self.offers()[0].id,
            "samtaleformType": "Telefonisk"
        });
        self.write("PUT", &format!("/v1/UpdateJobagent?jobagentIdentifier={jobagent}"), cpr).json(&body)
    }

    pub fn deleting(&self, cpr: &str, jobagent: &str) -> Call<'_> {
        self.write("DELETE", &format!("/v1/UpdateJobagent?jobagentIdentifier={jobagent}"), cpr)
    }

    pub fn write(&self, method: &'static str, path: &str, cpr: &str) -> Call<'_> {
        self.ida.call(method, path).header(CPR, cpr).request_id(&fresh().to_string())
    }

    /// GetJobagent of one.
    pub fn reading(&self, cpr: &str, jobagent: &str) -> Call<'_> {
        self.ida.call("GET", &format!("/v1/Jobagent?jobagentIdentifier={jobagent}")).header(CPR, cpr)
    }

    /// GetJobagent of all of a citizen's.
    pub fn jobagents(&self, cpr: &str) -> Vec<Value> {
        let answer = self.ida.call("GET", "/v1/Jobagent").header(CPR, cpr).send().json();
        answer["jobagenter"].as_array().unwrap().clone()
    }

    /// The same call by somebody without the scope to write.
    pub fn reader(&self) -> Caseworker {
        self.server.sign_in(Who::Reader)
    }

    pub fn ida_id(&self) -> BehandlerId {
        Who::Ida.behandler().behandler_identifier
    }
}

/// URI of one of the occupations that there are.
pub fn occupation(index: usize) -> String {
    demo::occupations()[index].concept_uri.clone()
}

pub fn fresh() -> Uuid {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).unwrap();
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// Each answer is its code, with its status; and no code that the method lists is left out.
#[track_caller]
pub fn every_code(metode: &Metode, answers: Vec<(i32, u16, Answer)>) {
    for (code, status, answer) in &answers {
        answer.is_refused(*status, Some((*code).into()));
    }
    let mut told: Vec<i32> = answers.into_iter().map(|(code, ..)| code).collect();
    told.sort_unstable();
    told.dedup();
    assert_eq!(told, metode.fejlkoder, "{}", metode.navn);
}
