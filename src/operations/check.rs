//! Asking each service whether it lives, by the lightest read it has.

use super::{delivery::Delivery, standing::Standing};
use crate::{
    api::{ApiError, Client, Elapsed},
    locales::operations as text,
};
use chrono::TimeDelta;
use contract::{Cpr, Fejlkode, Tidspunkt, cv_workflow::GetCVUpdateListRequest, metoder::Tjeneste};

/// The services, in the order to show them.
pub const SERVICES: [Tjeneste; 5] = [
    Tjeneste::JobannonceBehandling,
    Tjeneste::Flexjob,
    Tjeneste::Webservicebesked,
    Tjeneste::Jobagent,
    Tjeneste::CvWorkFlow,
];

/// How many of the latest notifications are looked at.
const LATEST: u16 = 50;

/// What asking a service gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What its answer says of it.
    pub standing: Standing,
    /// How long it took, with all tries, in milliseconds.
    pub millis: u32,
    /// What became of the latest notifications, where they were read.
    pub delivery: Option<Delivery>,
}

/// Asks a service.
pub async fn check(client: Client, service: Tjeneste) -> Checked {
    let elapsed = Elapsed::start();
    let mut delivery = None;
    let answer = match service {
        Tjeneste::JobannonceBehandling => client.get_akkumuleret_statistik(1).await.map(|_| true),
        Tjeneste::Flexjob => client.is_flexjob_alive().await,
        // It can only be written to: what it has accepted lies with the server.
        Tjeneste::Webservicebesked => client.get_notifications(None, LATEST).await.map(|latest| {
            delivery = Some(Delivery::of(&latest));
            true
        }),
        Tjeneste::Jobagent => nobodys_jobagents(&client).await,
        Tjeneste::CvWorkFlow => client.get_updated_cvs(latest_second(client.now())).await.map(|_| true),
    };
    let standing = match &answer {
        // Where the service is a real one, nobody need know what became of what was written to it.
        Err(error) if service == Tjeneste::Webservicebesked && error.is_absent() => Standing::Untold,
        answer => Standing::of(answer),
    };
    Checked { standing, millis: elapsed.millis(), delivery }
}

/// That nobody has the number is what a service that lives says.
async fn nobodys_jobagents(client: &Client) -> Result<bool, ApiError> {
    match client.get_jobagenter(Cpr::unknown()).await {
        Err(error) if error.fejlkode() == Some(Fejlkode::UkendtCpr) => Ok(true),
        answer => answer.map(|_| true),
    }
}

/// A period in which hardly any CV has changed.
fn latest_second(now: Tidspunkt) -> GetCVUpdateListRequest {
    let start = Tidspunkt::from(now.utc() - TimeDelta::seconds(1));
    GetCVUpdateListRequest { cv_change_start_time: start, cv_change_end_time: now, jobcenter: None, cv_list_page: None }
}

/// What a caseworker knows a service by.
pub fn work(service: Tjeneste) -> &'static str {
    match service {
        Tjeneste::JobannonceBehandling => text::work_ads(),
        Tjeneste::Flexjob => text::work_flexjob(),
        Tjeneste::Webservicebesked => text::work_notifications(),
        Tjeneste::Jobagent => text::work_jobagents(),
        Tjeneste::CvWorkFlow => text::work_cvs(),
    }
}

/// How a service is asked.
pub fn asked_by(service: Tjeneste) -> &'static str {
    match service {
        Tjeneste::JobannonceBehandling => text::asked_statistics(),
        Tjeneste::Flexjob => text::asked_is_alive(),
        Tjeneste::Webservicebesked => text::asked_notifications(),
        Tjeneste::Jobagent => text::asked_jobagents(),
        Tjeneste::CvWorkFlow => text::asked_cvs(),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::standing::Told, *};
    use crate::api::{Request, Response, Transport, TransportError};
    use contract::feltregel;
    use futures::executor::block_on;
    use std::{
        future::{Future, ready},
        pin::Pin,
        sync::{Arc, Mutex},
    };

    /// Services that answer a refusal with 1010, and note which methods are asked.
    #[derive(Clone, Default)]
    struct Unknowing(Arc<Mutex<Vec<&'static str>>>);

    impl Transport for Unknowing {
        fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
            self.0.lock().unwrap().push(request.endpoint.method());
            Box::pin(ready(Ok(Response { status: 404, date: None, body: r#"{"fejlkode":1010}"#.to_owned() })))
        }
    }

    #[test]
    fn each_service_is_asked_once_by_a_read_of_its_own() {
        let services = Unknowing::default();
        let client = Client::new(services.clone());
        let standings = SERVICES.map(|service| block_on(check(client.clone(), service)).standing);
        let asked = services.0.lock().unwrap();
        assert_eq!(*asked, ["GetAkkumuleretStatistik", "IsAlive", "GetNotifications", "GetJobagent", "GetUpdatedCVs"]);
        let alive: Vec<bool> = standings.iter().map(|standing| standing.is_alive()).collect();
        assert_eq!(alive, [false, false, false, true, false], "only there is 1010 what was hoped for");
    }

    /// A server with real services behind it, which have nothing but what is documented.
    struct Documented;

    impl Transport for Documented {
        fn send(&self, _: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
            Box::pin(ready(Ok(Response { status: 404, ..Response::default() })))
        }
    }

    #[test]
    fn what_can_only_be_written_to_is_no_fault_where_nobody_tells_of_it() {
        let standing = |service| block_on(check(Client::new(Documented), service)).standing;
        assert_eq!(standing(Tjeneste::Webservicebesked), Standing::Untold);
        assert_eq!(standing(Tjeneste::Flexjob), Standing::Refuses(Told::Status(404)));
    }

    #[test]
    fn the_latest_second_is_a_period_that_the_service_takes() {
        let period = latest_second("2026-11-21T12:00:00Z".parse().unwrap());
        assert_eq!(feltregel::period(period.cv_change_start_time, period.cv_change_end_time), Ok(()));
        assert_eq!((period.cv_change_end_time.utc() - period.cv_change_start_time.utc()).num_seconds(), 1);
    }
}
