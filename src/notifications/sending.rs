//! Sending: each confirmed notification under one id of its own, and never again without being asked.

use super::{
    check::{Checked, Notification},
    desk::NotificationDesk,
    progress::{Doubt, Parcel, Progress, Receipt, Refused},
    verdict::{Verdict, named, verdict},
    written::Written,
};
use crate::api::{ApiError, Client, new_request_id};
use contract::RequestId;
use leptos::{prelude::*, task::spawn_local};

/// How many of the latest notifications are looked through for one that may have been accepted.
const LOOKED_THROUGH: u16 = 200;

impl NotificationDesk {
    /// Sends what has been confirmed, unless another is on its way or in doubt.
    pub(super) fn send(self, client: Client, checked: Checked, written: Written) {
        if self.progress.with_untracked(Progress::is_free) {
            self.start(client, Parcel { id: new_request_id(), checked, written });
        }
    }

    /// Sends what is in doubt once more, under the same id.
    pub(super) fn send_again(self, client: Client) {
        if let Progress::InDoubt(parcel, _) = self.progress.get_untracked() {
            self.start(client, parcel);
        }
    }

    /// Leaves what is in doubt as it is. It stays in the form.
    pub(super) fn give_up(self) {
        if self.progress.with_untracked(|progress| progress.in_doubt().is_some()) {
            self.progress.set(Progress::Idle);
        }
    }

    /// Learns from the list what has been accepted: that settles a doubt.
    pub(super) fn learn(self, client: &Client, accepted: &[&str]) {
        let Some(Progress::InDoubt(parcel, _)) = self.progress.try_get_untracked() else { return };
        if accepted.contains(&parcel.id.as_str()) {
            self.accept(client, parcel);
        }
    }

    fn start(self, client: Client, parcel: Parcel) {
        self.progress.set(Progress::OnItsWay(parcel.clone()));
        spawn_local(async move {
            let came = what_came(&client, &parcel).await;
            // Whoever signed out meanwhile is told nothing, and neither is who came after her.
            if self.progress.try_with_untracked(|progress| progress.on_its_way() == Some(&parcel.id)) == Some(true) {
                match came {
                    Came::Accepted => self.accept(&client, parcel),
                    Came::Refused(error) => {
                        let (kind, id, faults) = (parcel.kind(), parcel.id, named(&error));
                        self.progress.set(Progress::Refused(Refused { id, kind, error, faults }));
                    }
                    Came::InDoubt(doubt) => self.progress.set(Progress::InDoubt(parcel, doubt)),
                }
            }
        });
    }

    fn accept(self, client: &Client, parcel: Parcel) {
        let receipt = Receipt { kind: parcel.kind(), id: parcel.id, at: client.now() };
        self.remember(receipt.clone(), parcel.written);
        self.progress.try_set(Progress::Accepted(receipt));
    }
}

/// What came of sending once.
enum Came {
    Accepted,
    Refused(ApiError),
    InDoubt(Doubt),
}

async fn what_came(client: &Client, parcel: &Parcel) -> Came {
    match verdict(call(client, parcel).await) {
        Verdict::Accepted => Came::Accepted,
        Verdict::Refused(error) => Came::Refused(error),
        Verdict::Unanswered(error) => Came::InDoubt(Doubt::NoAnswer(error)),
        Verdict::AskTheList => match is_listed(client, &parcel.id).await {
            Ok(true) => Came::Accepted,
            Ok(false) | Err(_) => Came::InDoubt(Doubt::ReceivedBefore),
        },
    }
}

async fn call(client: &Client, parcel: &Parcel) -> Result<(), ApiError> {
    let id = parcel.id.clone();
    match parcel.checked.notification() {
        Notification::Ordning(it) => client.send_ordningsnotifikation(id, (**it).clone()).await,
        Notification::Gdpr(it) => client.send_gdpr_slettet_notifikation(id, (**it).clone()).await,
    }
}

async fn is_listed(client: &Client, id: &RequestId) -> Result<bool, ApiError> {
    let list = client.get_notifications(None, LOOKED_THROUGH).await?;
    Ok(list.notifications.iter().any(|one| one.id == id.as_str()))
}
