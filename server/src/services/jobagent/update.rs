//! UpdateJobagent: sets the citizen's experience on every wish of a jobagent, and books a meeting; both or neither.

use super::{
    new_id, rules,
    who::{self, Named},
};
use crate::{
    app::App,
    http::{Fields, Refusal},
    services::call::Call,
    store::queries::{
        citizens::Citizen,
        jobagents::{
            self,
            bookings::{self, NewBooking},
            cv,
            interviews::{self, InterviewOption},
        },
    },
};
use axum::{
    Json,
    extract::{Request, State},
};
use contract::{
    BehandlerId, Cpr, Fejlkode, JobagentId, Tidspunkt, copenhagen,
    cpr::age::age_on,
    feltregel,
    jobagent::{ServiceReceipt, UpdateJobagentRequest, UpdateJobagentResponse},
    metoder::UPDATE_JOBAGENT,
    tilmeldingsregel,
};
use rusqlite::Connection;

pub(super) async fn put(State(app): State<App>, request: Request) -> Result<Json<UpdateJobagentResponse>, Refusal> {
    let call = Call::receive(&app, request, &UPDATE_JOBAGENT).await?;
    let (caller, cpr, named) = (call.caller, who::cpr(&call), Named::by(&call));
    let read = move |fields: &mut Fields<'_>| {
        let cpr = cpr.map_err(|code| fields.refuse(code)).ok();
        let (request, id) = (read(fields), named.among(fields));
        Some((cpr?, id?, request?))
    };
    let answer = call.apply(&app, read, move |connection, now, (cpr, id, request)| {
        Update { connection, now, caller, cpr, id, request }.apply()
    });
    answer.await.map(Json)
}

fn read(fields: &mut Fields<'_>) -> Option<UpdateJobagentRequest> {
    let har_uddannelse = fields.boolean("harUddannelse");
    let senest_aktiv = fields.int("senestAktiv");
    let erfaringsmaaneder = fields.int("erfaringsmaaneder");
    let moede_starttidspunkt = fields.time("moedeStarttidspunkt");
    let moedetilbud_id = fields.uuid("moedetilbudId");
    let caseworker = fields.optional_text("sagsbehandlerEksterntId");
    if let Some(text) = caseworker {
        fields.check("sagsbehandlerEksterntId", feltregel::sagsbehandler_eksternt_id(text));
    }
    let samtaleform_type = fields.code("samtaleformType");
    Some(UpdateJobagentRequest {
        har_uddannelse: har_uddannelse?,
        senest_aktiv: senest_aktiv?,
        erfaringsmaaneder: erfaringsmaaneder?,
        moede_starttidspunkt: moede_starttidspunkt?,
        moedetilbud_id: moedetilbud_id?,
        sagsbehandler_eksternt_id: caseworker.map(Into::into),
        samtaleform_type: samtaleform_type?,
    })
}

/// An update whose fields are right, inside its transaction.
struct Update<'a> {
    connection: &'a Connection,
    now: Tidspunkt,
    caller: BehandlerId,
    cpr: Cpr,
    id: JobagentId,
    request: UpdateJobagentRequest,
}

impl Update<'_> {
    fn apply(self) -> Result<UpdateJobagentResponse, Refusal> {
        let (connection, request) = (self.connection, &self.request);
        let today = copenhagen::date(self.now.utc());
        tilmeldingsregel::experience(Some(request.senest_aktiv), Some(request.erfaringsmaaneder), today)?;
        tilmeldingsregel::meeting_day(copenhagen::date(request.moede_starttidspunkt.utc()), today)?;
        let citizen = who::citizen(connection, &self.cpr, &UPDATE_JOBAGENT)?;
        let jobagent = who::jobagent(connection, &self.cpr, self.id)?;
        // The enrolment was right when it was made; the citizen, the day and the classification may have changed.
        rules::citizen(&citizen)?;
        let age = age_on(&self.cpr, today);
        rules::enrolment(&jobagent.klient_kategori, &jobagent.ledighedsgrad, jobagent.joboensker.len(), age)?;
        rules::occupations(connection, &jobagent.joboensker)?;
        let option = self.bookable(&citizen)?;

        let experience = (request.har_uddannelse, request.senest_aktiv, request.erfaringsmaaneder);
        jobagents::set_experience(connection, self.id, experience)?;
        let booking = NewBooking {
            id: new_id()?,
            option: option.id,
            starts_at: request.moede_starttidspunkt,
            cpr: self.cpr.clone(),
            jobagent: self.id,
            caseworker: request.sagsbehandler_eksternt_id.clone(),
            form: request.samtaleform_type.clone(),
            booked_at: self.now,
            booked_by: self.caller,
        };
        bookings::insert(connection, &booking)?;
        Ok(UpdateJobagentResponse {
            service_receipt: ServiceReceipt { event_date: self.now, message_identifier: new_id()? },
            job_center_receipt: receipt(&option, &booking),
            phone: option.phone,
            fax: None,
            no_self_activating_code_needed: true,
            indkaldelse_id: booking.id,
        })
    }

    /// The offer, if the meeting can be booked.
    fn bookable(&self, citizen: &Citizen) -> Result<InterviewOption, Refusal> {
        let (connection, request) = (self.connection, &self.request);
        let option = interviews::find(connection, request.moedetilbud_id)?;
        let caseworker = match request.sagsbehandler_eksternt_id.as_deref() {
            Some(id) => Some((id, interviews::is_caseworker(connection, id)?)),
            None => None,
        };
        let asked = rules::Booking {
            starts_at: request.moede_starttidspunkt,
            caseworker,
            option: option.as_ref(),
            is_taken: bookings::is_taken(connection, request.moedetilbud_id, request.moede_starttidspunkt)?,
            has_cv: cv::exists(connection, &self.cpr)?,
            has_meeting: bookings::has_one_from(connection, &self.cpr, self.now)?,
            deadline: citizen.interview_deadline,
        };
        rules::booking(&asked, self.now)?;
        Ok(option.ok_or(Fejlkode::UkendtMoedetilbud)?)
    }
}

/// What the jobcentre says, for the citizen to read.
fn receipt(option: &InterviewOption, booking: &NewBooking) -> String {
    let begins = copenhagen::local(booking.starts_at.utc()).format("%d-%m-%Y kl. %H.%M");
    format!("{} er booket til den {begins}. Samtaleform: {}.", option.label, booking.form.label().to_lowercase())
}
