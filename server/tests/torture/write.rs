//! The writes of a busy day, each with a mark of its own: found again in the database, it tells whether the write is there.

use crate::{
    caller::{Call, Caller},
    scene,
};
use contract::metoder::{
    CREATE_JOBAGENT, Metode, PAABEGYND_BEHANDLING, PARKER_JOBANNONCE, SEND_ORDNINGSNOTIFIKATION, UPDATE_CV_STATUS,
    UPDATE_JOBANNONCE_GODKENDELSES_STATUS,
};
use serde_json::{Value, json};
use uuid::Uuid;

/// What is written. Each touches several tables, or stands for a service of its own.
#[derive(Clone, Debug)]
pub enum Write {
    /// An ad is begun.
    Begin { ad: Uuid },
    /// It is rejected, with a mail.
    Reject { ad: Uuid },
    /// It is parked.
    Park { ad: Uuid },
    /// A notification is accepted.
    Notify,
    /// A citizen's CV is judged.
    JudgeCv { citizen: usize },
    /// A citizen is enrolled, with three wishes.
    Enrol { citizen: usize, jobagent: Uuid },
    /// A template is shared with the team.
    Share { template: Uuid },
}

/// A write and its mark, which is its request id, too.
#[derive(Clone, Debug)]
pub struct Marked {
    pub mark: String,
    pub write: Write,
}

impl Marked {
    /// The call that writes it.
    pub fn call(&self, who: &Caller) -> Call {
        let (method, path, mut body) = match &self.write {
            Write::Begin { ad } => of_ad("POST", &PAABEGYND_BEHANDLING, *ad, json!({ "overtagBehandling": false })),
            Write::Reject { ad } => {
                let mail = format!("{} {}", self.mark, "Kære opretter, annoncen mangler løn og sted. ".repeat(30));
                let fields =
                    json!({ "godkendelsesStatus": "IkkeGodkendt", "kommentar": self.mark, "emailBroedtekst": mail });
                of_ad("PUT", &UPDATE_JOBANNONCE_GODKENDELSES_STATUS, *ad, fields)
            }
            Write::Park { ad } => {
                of_ad("PUT", &PARKER_JOBANNONCE, *ad, json!({ "parkeretMinutter": 60, "kommentar": self.mark }))
            }
            Write::Notify => ("POST", SEND_ORDNINGSNOTIFIKATION.path.to_owned(), notification()),
            Write::JudgeCv { citizen } => {
                let cpr = scene::citizen(*citizen);
                let fields = json!({
                    "personCivilRegistrationIdentifier": cpr, "cvStatusIdentifier": "CvGodkendt", "comment": self.mark
                });
                ("POST", UPDATE_CV_STATUS.path.to_owned(), json!({ "cvStatus": fields }))
            }
            Write::Enrol { jobagent, .. } => ("POST", CREATE_JOBAGENT.path.to_owned(), enrolment(*jobagent)),
            Write::Share { template } => {
                let body = format!("{} {}", self.mark, "{{titel}} mangler løn. ".repeat(30));
                let fields = json!({ "name": self.mark, "decision": "rejection", "body": body, "version": null });
                ("PUT", format!("/bff/skabeloner/{template}"), fields)
            }
        };
        if let (Write::Begin { .. } | Write::Reject { .. } | Write::Park { .. }, Some(fields)) =
            (&self.write, body.as_object_mut())
        {
            fields.insert("behandler".to_owned(), json!(who.behandler));
        }
        let cpr = if let Write::Enrol { citizen, .. } = self.write { Some(scene::citizen(citizen)) } else { None };
        Call { method, path, request_id: Some(self.mark.clone()), cpr, body }
    }
}

impl Write {
    /// Whether the server remembers its request id, and takes none a second time.
    pub const fn is_taken_once(&self) -> bool {
        !matches!(self, Self::Share { .. })
    }

    /// What the access log calls it, and what kind of thing it concerns there.
    pub const fn in_access_log(&self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Begin { .. } => (PAABEGYND_BEHANDLING.navn, Some("ad")),
            Self::Reject { .. } => (UPDATE_JOBANNONCE_GODKENDELSES_STATUS.navn, Some("ad")),
            Self::Park { .. } => (PARKER_JOBANNONCE.navn, Some("ad")),
            Self::Notify => (SEND_ORDNINGSNOTIFIKATION.navn, Some("case")),
            Self::JudgeCv { .. } => (UPDATE_CV_STATUS.navn, Some("citizen")),
            Self::Enrol { .. } => (CREATE_JOBAGENT.navn, Some("citizen")),
            Self::Share { .. } => ("PutSkabelon", None),
        }
    }
}

fn of_ad(method: &'static str, metode: &Metode, ad: Uuid, fields: Value) -> (&'static str, String, Value) {
    (method, metode.path.replace("{jobannonceId}", &ad.to_string()), fields)
}

fn notification() -> Value {
    json!({"ordningsnotifikation": {
        "eksternIdentifier": "00000000-0000-4000-8000-000000000001", "jobCenterKode": "15118", "erOprettelse": true,
        "registreringsDato": "2026-11-21T13:00:00.0000000+01:00",
        "body": {
            "virksomhedsordningSkabelon": "Loentilskud", "virksomhedsordningSubskabelon": "Ansoegning",
            "cvrNummer": "13748136", "vitasDybtLink": "https://vitas.example/1"
        }
    }})
}

/// Of a citizen, with three wishes.
pub fn enrolment(jobagent: Uuid) -> Value {
    let wish = |number: u128| {
        json!({
            "conceptUriDa": scene::occupation(), "harUddannelse": true,
            "jobTargetIdentifier": Uuid::from_u128(jobagent.as_u128() + number)
        })
    };
    let today = contract::copenhagen::date(approval_console_server::clock::Clock::system().now().utc());
    json!({
        "jobagentIdentifier": jobagent, "klientKategori": "Dagpengemodtager", "ledighedsgrad": "FuldtLedig",
        "tilmeldingsdato": format!("{today}T00:00:00"), "joboensker": [wish(1), wish(2), wish(3)]
    })
}
