//! The client against services that note what they are asked: every method goes where its document says, and is tried
//! again as it must be.

mod methods;
mod own_calls;
mod seated;
mod tries;

use super::{Client, Pace, Request, Response, Transport, TransportError};
use contract::{Cpr, RequestId, code_lists::CvStatus, cv_workflow::SetCvStatus};
use std::{
    collections::VecDeque,
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

fn id() -> RequestId {
    RequestId::from(Uuid::from_u128(7))
}

fn cv_status() -> SetCvStatus {
    let comment = Some("Godt CV".to_owned());
    SetCvStatus { person_civil_registration_identifier: cpr(), cv_status_identifier: CvStatus::CvGodkendt, comment }
}
