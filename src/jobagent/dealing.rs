//! Dealing with one citizen's jobagents: what is open, what is asked, and what became of it.

use super::{
    catalogue::Names,
    change::{Change, Confirmed, Sent, send},
    fault::{Fault, Form, Why, field_of},
    form_parts::SUMMARY,
    notice::Notice,
};
use crate::{
    api::{ApiError, Client, Enrolment},
    locales::jobagent as text,
    ui::{Loader, Toasts, Work, focus_error_summary, focus_first, follow},
};
use contract::{
    Cpr, Fejlkode, JobagentId,
    jobagent::{Jobagent, UpdateJobagentResponse},
};
use leptos::prelude::*;

/// What is open beside the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Nothing.
    Looking,
    /// The form for a new jobagent, which has this id from the start.
    Making(JobagentId),
    /// The form for changing one and booking a meeting.
    Booking(JobagentId),
}

impl Mode {
    const fn form(self) -> Option<Form> {
        match self {
            Self::Looking => None,
            Self::Making(_) => Some(Form::Enrolment),
            Self::Booking(_) => Some(Form::Booking),
        }
    }
}

/// What the service says of a meeting that it has booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// What it says.
    Here(Box<UpdateJobagentResponse>),
    /// The answer with it was lost.
    Lost,
}

/// The work on a citizen's jobagents. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Dealing {
    citizen: StoredValue<Cpr>,
    read: Loader<Vec<Jobagent>>,
    /// The jobagents as they were read last; `None` before the first time.
    pub jobagents: RwSignal<Option<Vec<Jobagent>>>,
    /// What the occupations are called.
    pub names: RwSignal<Names>,
    /// What is open.
    pub mode: RwSignal<Mode>,
    /// What is wrong with the form that is open.
    pub faults: RwSignal<Vec<Fault>>,
    /// Why something was not done, where it is not about a field.
    pub notice: RwSignal<Option<Notice>>,
    /// The change that is looked at a second time.
    pub question: RwSignal<Option<Confirmed>>,
    /// Whether that look is open.
    pub is_asking: RwSignal<bool>,
    /// Why the change that is looked at is of unknown fate.
    pub failure: RwSignal<Option<ApiError>>,
    /// Whether a change is on its way.
    pub sending: Work,
    /// Of the meeting that was booked last.
    pub receipt: RwSignal<Option<Receipt>>,
    unsettled: StoredValue<Option<Confirmed>>,
}

impl Dealing {
    /// Begins with reading them. What is typed of the citizen's number goes when she is found.
    pub fn with(citizen: Cpr, typed: RwSignal<String>, names: RwSignal<Names>, client: Client) -> Self {
        let read = {
            let citizen = citizen.clone();
            Loader::new(move || {
                let (client, citizen) = (client.clone(), citizen.clone());
                async move { client.get_jobagenter(citizen).await }
            })
        };
        let dealing = Self {
            citizen: StoredValue::new(citizen),
            read,
            jobagents: RwSignal::new(None),
            names,
            mode: RwSignal::new(Mode::Looking),
            faults: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
            question: RwSignal::new(None),
            is_asking: RwSignal::new(false),
            failure: RwSignal::new(None),
            sending: Work::default(),
            receipt: RwSignal::new(None),
            unsettled: StoredValue::new(None),
        };
        follow(move || {
            if let Some(Ok(read)) = dealing.reading() {
                let is_first = dealing.jobagents.with_untracked(Option::is_none);
                dealing.jobagents.set(Some(read));
                if is_first {
                    typed.try_set(String::new());
                    focus_first("#jobagent-citizen");
                }
            }
        });
        dealing
    }

    /// Whose they are.
    pub fn citizen(self) -> Cpr {
        self.citizen.get_value()
    }

    /// The latest reading; `None` while one is awaited.
    pub fn reading(self) -> Option<Result<Vec<Jobagent>, ApiError>> {
        self.read.get()
    }

    /// Reads them once more; what is shown stays meanwhile.
    pub fn read_again(self) {
        self.read.again();
    }

    /// One of them, as it was read last.
    pub fn jobagent(self, id: JobagentId) -> Option<Jobagent> {
        let is_it = |one: &&Jobagent| one.jobagent_identifier == id;
        self.jobagents.with_untracked(|all| all.as_ref()?.iter().find(is_it).cloned())
    }

    /// Opens something else, with nothing told of before.
    pub fn open(self, mode: Mode) {
        self.clear();
        self.receipt.try_set(None);
        self.mode.try_set(mode);
    }

    /// Takes back what was told of the last try.
    pub fn clear(self) {
        self.faults.try_set(Vec::new());
        self.notice.try_set(None);
    }

    /// Asks for a second look at a change. What is to be changed is read again just before: a colleague may have been there.
    pub async fn ask(self, client: Client, change: Change) {
        self.clear();
        if let Change::Update(before, _) | Change::Delete(before) = &change {
            let which = Enrolment { citizen: self.citizen(), jobagent: before.jobagent_identifier };
            match client.get_jobagent(which).await {
                Ok(now) if now == *before => {}
                Ok(now) => return self.changed_meanwhile(now),
                Err(error) if error.fejlkode() == Some(Fejlkode::UkendtIdentifikation) => {
                    return self.deleted_meanwhile();
                }
                Err(error) => return self.tell(error),
            }
        }
        let unsettled = self.unsettled.try_get_value().flatten();
        self.question.try_set(Some(Confirmed::of(change, unsettled)));
        self.failure.try_set(None);
        self.is_asking.try_set(true);
    }

    /// Sends what is asked about, and tells what became of it.
    pub async fn carry_out(self, client: Client, toasts: Toasts) {
        let Some(confirmed) = self.question.get_untracked() else { return };
        self.failure.set(None);
        let sent = send(&client, self.citizen(), &confirmed).await;
        let is_unknown = matches!(sent, Sent::Unknown(_));
        self.unsettled.try_set_value(is_unknown.then(|| confirmed.clone()));
        // One whose fate is unknown is told also if the dialog was closed meanwhile.
        self.is_asking.try_set(is_unknown);
        match sent {
            Sent::Unknown(error) => drop(self.failure.try_set(Some(error))),
            Sent::Refused(error) => self.tell(error),
            Sent::NotDone => drop(self.notice.try_set(Some(Notice::NotDone))),
            Sent::Unclear => drop(self.notice.try_set(Some(Notice::Unclear))),
            Sent::Done(receipt) => self.done(&confirmed.change, receipt, toasts),
        }
    }

    /// The second look was closed. What may have been done is read.
    pub fn put_off(self) {
        if self.unsettled.with_value(Option::is_some) {
            self.read_again();
        }
    }

    /// Tells why something was not done: at the field it is about, if that is open.
    fn tell(self, error: ApiError) {
        let form = self.mode.try_get_untracked().and_then(Mode::form);
        let field = error.fejlkode().zip(form).and_then(|(code, form)| field_of(code, form));
        match field {
            Some(field) => {
                self.faults.try_set(vec![field.fault(Why::Refused(error))]);
                focus_error_summary(SUMMARY);
            }
            None => drop(self.notice.try_set(Some(Notice::Failed(error)))),
        }
    }

    fn changed_meanwhile(self, now: Jobagent) {
        self.jobagents.try_update(|all| {
            let id = now.jobagent_identifier;
            if let Some(one) = all.iter_mut().flatten().find(|one| one.jobagent_identifier == id) {
                *one = now;
            }
        });
        self.notice.try_set(Some(Notice::ChangedMeanwhile));
    }

    /// What was to be changed is no longer there.
    pub fn deleted_meanwhile(self) {
        self.open(Mode::Looking);
        self.read_again();
        self.notice.try_set(Some(Notice::DeletedMeanwhile));
    }

    fn done(self, change: &Change, receipt: Option<Box<UpdateJobagentResponse>>, toasts: Toasts) {
        self.open(Mode::Looking);
        self.read_again();
        toasts.tell(match change {
            Change::Create(_) => text::created(),
            Change::Update(..) => text::updated(),
            Change::Delete(_) => text::deleted(),
        });
        if matches!(change, Change::Update(..)) {
            self.receipt.try_set(Some(receipt.map_or(Receipt::Lost, Receipt::Here)));
            focus_first("#jobagent-receipt");
        } else {
            focus_first("#jobagent-citizen");
        }
    }
}
