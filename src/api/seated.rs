//! The client as it works for one caseworker: its calls say whose they are, and stop when her session ends.

use super::{ApiError, Client};
use contract::BehandlerId;
use leptos::prelude::{Notify, Track};

impl Client {
    /// The client of a caseworker's own pages. Its calls say whose they are, and go while she is signed in.
    pub fn of(&self, me: BehandlerId) -> Self {
        let mut own = self.clone();
        own.me = Some(me);
        own
    }

    /// Who is signed in from now on.
    pub fn seat(&self, me: Option<BehandlerId>) {
        match me {
            Some(me) if self.seat.take(me) => self.come_back.notify(),
            Some(_) => {}
            None => self.seat.leave(),
        }
    }

    /// Follows from an effect that the server said, to a call of hers, that the caseworker is not signed in.
    pub fn follow_signed_out(&self) {
        self.signed_out.track();
    }

    /// Follows from an effect that the caseworker has signed in again.
    pub fn follow_come_back(&self) {
        self.come_back.track();
    }

    /// No call is made for who is not signed in.
    pub(super) fn admitted(&self) -> Result<(), ApiError> {
        let is_admitted = self.me.is_none_or(|me| self.seat.admits(me));
        is_admitted.then_some(()).ok_or(ApiError::SignedOut)
    }

    /// Waits while the caseworker's session has ended; gives whether she is back.
    pub(super) async fn comes_back(&self) -> bool {
        match self.me {
            Some(me) => self.seat.comes_back(me).await,
            None => false,
        }
    }

    /// Takes in what a call was refused with.
    pub(super) fn heard(&self, error: ApiError) -> ApiError {
        if error == ApiError::SignedOut && self.me.is_some_and(|me| self.seat.end(me)) {
            self.signed_out.notify();
        }
        error
    }
}
