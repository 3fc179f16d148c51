//! Who is signed in, as the gate keeps it: the one place where that changes.

use super::{access::Access, ways::KnownWay};
use crate::{
    api::{ApiError, Client, Explanation, explain},
    ui::follow_changes,
};
use contract::{
    BehandlerId,
    bff::{Session, Way},
};
use leptos::{prelude::*, task::spawn_local};

/// The gate's knowledge. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Standing {
    client: StoredValue<Client>,
    access: RwSignal<Access>,
    /// What is on the screen is to be another.
    drawn: Trigger,
    way: KnownWay,
}

impl Standing {
    /// Nothing is known, and the server is asked.
    pub fn ask_first(client: Client) -> Self {
        let (access, way) = (RwSignal::new(Access::Asking), KnownWay::provide());
        let standing = Self { client: StoredValue::new(client), access, drawn: Trigger::new(), way };
        standing.ask();
        standing.follow_signed_out();
        standing
    }

    /// Whether anyone is signed in, for what is drawn by it: followed as far as it draws another thing.
    pub fn shown(self) -> Access {
        self.drawn.track();
        self.access.get_untracked()
    }

    /// Whether a session has ended in the middle of work.
    pub fn has_ended(self) -> bool {
        matches!(*self.access.read(), Access::Ended(_))
    }

    /// The client that works for nobody yet.
    pub fn client(self) -> Client {
        self.client.get_value()
    }

    /// Asks the server who is signed in, and how one does.
    pub fn ask(self) {
        let client = self.client();
        let answer = client.clone();
        spawn_local(async move { self.hear(answer.get_session().await) });
        // Where it is needed and was not told, it is asked for again.
        spawn_local(async move { drop(self.way.learn(&client).await) });
    }

    /// Signs in as a seeded caseworker, and shows why it failed.
    pub async fn sign_in(self, id: BehandlerId, failure: RwSignal<Option<Explanation>>) {
        match self.client().sign_in(id).await {
            Ok(session) => self.hear(Ok(session)),
            Err(error) => {
                failure.try_set(Some(explain(&error)));
            }
        }
    }

    /// Takes in who is signed in.
    fn hear(self, answer: Result<Session, ApiError>) {
        if let Some(access) = self.access.try_get_untracked() {
            self.turn(access.after_answer(answer));
        }
    }

    /// Nobody is signed in any more, as the caseworker wished.
    pub fn leave(self) {
        self.turn(Access::SignedOut);
    }

    /// Somebody else is at the keyboard. The login service may know the one before her still, and would let her in as that.
    pub fn leave_to_another(self, me: BehandlerId) {
        self.turn(Access::Leaving);
        let client = self.client();
        spawn_local(async move {
            let elsewhere = match self.way.learn(&client).await {
                Ok(Way::OpenIdConnect) => client.of(me).sign_out().await,
                Ok(Way::Development) => Ok(None),
                Err(error) => Err(error),
            };
            match elsewhere {
                Ok(Some(address)) => drop(window().location().assign(address.as_str())),
                Ok(None) => self.leave(),
                // In another tab it is somebody else already.
                Err(ApiError::SignedOut) => self.ask_anew(),
                Err(error) => self.turn(Access::Failed(error)),
            }
        });
    }

    /// Begins anew.
    pub fn ask_anew(self) {
        self.turn(Access::Asking);
        self.ask();
    }

    fn follow_signed_out(self) {
        let client = self.client();
        let signed_out = move || client.follow_signed_out();
        follow_changes(signed_out, move || {
            self.turn(self.access.get_untracked().after_signed_out());
            // In another tab she may have signed in since.
            self.ask();
        });
    }

    /// Calls are let through before any view can make one, and no longer than their caseworker is signed in.
    fn turn(self, to: Access) {
        self.client.with_value(|client| match &to {
            Access::SignedIn(session) => client.seat(Some(session.behandler.behandler_identifier)),
            Access::Ended(_) => {}
            Access::Asking | Access::Leaving | Access::SignedOut | Access::Failed(_) => client.seat(None),
        });
        let before = self.access.get_untracked();
        if before == to {
            return;
        }
        let stays = before.shows_the_same_as(&to);
        self.access.set(to);
        if !stays {
            self.drawn.notify();
        }
    }
}
