//! Sending a confirmed change: once, under one id, and looked up in the log where an answer says only that it was
//! received before.

use super::{
    change::{Change, availability_request},
    event::Log,
};
use crate::api::{ApiError, Client};
use chrono::TimeDelta;
use contract::{Cpr, RequestId, Tidspunkt};

/// By how much the server's clock, known to the second alone, may be behind what we take for it.
const CLOCK_MARGIN_SECONDS: i64 = 2;

/// A change that a caseworker has confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// Whose CV.
    pub citizen: Cpr,
    /// What.
    pub change: Change,
    /// Its id, whenever it is sent again.
    pub request_id: RequestId,
    /// When it was confirmed, by the server's clock.
    pub at: Tidspunkt,
}

/// How far a confirmed change has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is on its way.
    Sending,
    /// It has been carried out.
    Done {
        /// When the answer came.
        at: Tidspunkt,
    },
    /// The service had received it before, and the log has such a change.
    Found {
        /// When it happened.
        at: Tidspunkt,
    },
    /// The service had received it before, and the log has no such change.
    NotFound,
    /// It was not carried out.
    Refused(ApiError),
    /// It may have been carried out: no answer came that says.
    Unknown,
}

impl Progress {
    /// Whether it is known what became of it.
    pub const fn is_settled(&self) -> bool {
        !matches!(self, Self::Sending | Self::Unknown)
    }

    /// Whether it has been carried out.
    pub const fn is_done(&self) -> bool {
        matches!(self, Self::Done { .. } | Self::Found { .. })
    }
}

/// Sends a change, for the first time or again.
pub async fn send(client: &Client, confirmed: &Confirmed) -> Progress {
    let (citizen, request_id) = (confirmed.citizen.clone(), confirmed.request_id.clone());
    let answer = match &confirmed.change {
        Change::Status(status) => client.update_cv_status(request_id, status.request(citizen)).await,
        Change::Availability(availability) => {
            client.update_cv_availability(request_id, availability_request(availability.clone(), citizen)).await
        }
    };
    match answer {
        Ok(()) => Progress::Done { at: client.now() },
        Err(ApiError::ReceivedBefore) => look_up(client, confirmed).await,
        Err(error) if error.may_have_arrived() => Progress::Unknown,
        Err(error) => Progress::Refused(error),
    }
}

async fn look_up(client: &Client, confirmed: &Confirmed) -> Progress {
    let Ok(events) = client.get_cv_list(confirmed.citizen.clone()).await else { return Progress::Unknown };
    let since = Tidspunkt::from(confirmed.at.utc() - TimeDelta::seconds(CLOCK_MARGIN_SECONDS));
    let found = Log::new(events, client.now()).happened_since(&confirmed.change.kind(), since);
    found.map_or(Progress::NotFound, |at| Progress::Found { at })
}

#[cfg(test)]
mod tests {
    use super::{super::change::tests::status, *};
    use crate::api::{Pace, Request, Response, Transport, TransportError};
    use contract::Fejlkode;
    use futures::executor::block_on;
    use std::{
        collections::VecDeque,
        future::{Future, ready},
        pin::Pin,
        sync::{Arc, Mutex},
    };

    type Answer = Result<(u16, &'static str), TransportError>;

    /// A service that answers from a script and notes what it is asked.
    #[derive(Clone)]
    struct Scripted {
        script: Arc<Mutex<VecDeque<Answer>>>,
        asked: Arc<Mutex<Vec<Request>>>,
    }

    impl Transport for Scripted {
        fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
            self.asked.lock().unwrap().push(request);
            let answer = self.script.lock().unwrap().pop_front().unwrap();
            let response = answer.map(|(status, body)| Response { status, date: None, body: body.to_owned() });
            Box::pin(ready(response))
        }
    }

    impl Pace for Scripted {
        fn pause(&self, _millis: u32) -> Pin<Box<dyn Future<Output = ()>>> {
            Box::pin(ready(()))
        }
    }

    const LOST: Answer = Err(TransportError::Unreachable);
    const BEFORE: Answer = Ok((412, "{}"));
    const IN_LOG: &str = r#"{"cvChangesInfo":{"cvChanges":[{"cvChangeType":"CvStatus","changeType":"Opdatering",
        "cretedDateTime":"2026-11-22T11:59:59Z"}]}}"#;
    const EARLIER_IN_LOG: &str = r#"{"cvChangesInfo":{"cvChanges":[
        {"cvChangeType":"CvStatus","changeType":"Opdatering","cretedDateTime":"2026-11-22T11:59:00Z"},
        {"cvChangeType":"CvSoegbarhed","changeType":"Opdatering","cretedDateTime":"2026-11-22T12:00:01Z"}]}}"#;

    /// What becomes of a change, and the ids of the writes.
    fn sent<const N: usize>(script: [Answer; N]) -> (Progress, Vec<Option<RequestId>>) {
        let service = Scripted { script: Arc::new(Mutex::new(script.into())), asked: Arc::default() };
        let client = Client::with_pace(service.clone(), service.clone());
        let confirmed = Confirmed {
            citizen: Cpr::parse("0101651234").unwrap(),
            change: status("Fint"),
            request_id: RequestId::parse("id-1").unwrap(),
            at: "2026-11-22T12:00:00Z".parse().unwrap(),
        };
        let progress = block_on(send(&client, &confirmed));
        assert!(service.script.lock().unwrap().is_empty(), "everything of the script is asked for");
        let asked = service.asked.lock().unwrap();
        let writes = asked.iter().filter(|request| request.endpoint.as_str().contains("Update"));
        (progress, writes.map(|request| request.request_id.clone()).collect())
    }

    #[test]
    fn a_change_has_one_id_however_often_it_is_sent() {
        let (progress, ids) = sent([LOST, Ok((503, "")), Ok((200, "{}"))]);
        assert!(progress.is_done() && progress.is_settled());
        assert_eq!(ids, vec![RequestId::parse("id-1").ok(); 3]);
    }

    #[test]
    fn what_was_received_before_is_looked_up_in_the_log() {
        let at = "2026-11-22T11:59:59Z".parse().unwrap();
        assert_eq!(sent([LOST, BEFORE, Ok((200, IN_LOG))]).0, Progress::Found { at });
        assert_eq!(sent([LOST, BEFORE, Ok((200, EARLIER_IN_LOG))]).0, Progress::NotFound);
        assert_eq!(sent([BEFORE, LOST, LOST, LOST]).0, Progress::Unknown, "the log could not be read");
    }

    #[test]
    fn no_answer_is_no_refusal() {
        for script in [[LOST, LOST, LOST], [LOST, LOST, Ok((504, ""))]] {
            let (progress, _) = sent(script);
            assert!(progress == Progress::Unknown && !progress.is_settled(), "{progress:?}");
        }
        assert_eq!(sent([Ok((200, "<html>"))]).0, Progress::Unknown);
        let (refused, ids) = sent([Ok((502, r#"{"fejlkode":8236}"#))]);
        let Progress::Refused(error) = refused else { panic!("{refused:?}") };
        assert_eq!((error.fejlkode(), ids.len()), (Some(Fejlkode::ForbindelseKunneIkkeOprettes), 1));
    }
}
