//! What a colleague's console shows her: the queue as last read, and who looks at what. It keeps itself fresh as the real
//! console does.

use super::{
    caller::{Caller, News, NoAnswer},
    choice::{self, Next, Sight},
    temper,
};
use crate::demo::random::Random;
use axum::http::HeaderValue;
use contract::{
    BehandlerId, JobannonceId, Tidspunkt,
    bff::{Presence, PresencePing, Viewer, presence::PING_SECONDS},
    jobannonce_behandling::{AfventendeJobannonce, GetAfventendeJobannoncerResponse},
    metoder::GET_AFVENTENDE_JOBANNONCER,
};
use std::{net::SocketAddr, time::Duration};
use tokio::time::{self, Instant};

/// How often a console reads the queue.
pub(super) const POLL: Duration = Duration::from_secs(5);
/// How often a console says what it looks at.
const PING: Duration = Duration::from_secs(1).saturating_mul(PING_SECONDS);

pub(super) struct Screen {
    pub(super) caller: Caller,
    random: Random,
    queue: Vec<AfventendeJobannonce>,
    tag: Option<HeaderValue>,
    viewers: Vec<Viewer>,
    looks_at: Option<JobannonceId>,
    next_poll: Instant,
    next_ping: Instant,
}

impl Screen {
    pub(super) fn new(address: SocketAddr, random: Random) -> Self {
        let now = Instant::now();
        Self {
            caller: Caller::new(address),
            random,
            queue: Vec::new(),
            tag: None,
            viewers: Vec::new(),
            looks_at: None,
            next_poll: now,
            next_ping: now,
        }
    }

    /// What to do next, from what is shown.
    pub(super) fn choose(&self, me: BehandlerId, now: Tidspunkt, would_take_over: bool) -> Next {
        choice::next(Sight { me, now, queue: &self.queue, viewers: &self.viewers }, would_take_over)
    }

    /// Lets time pass: the queue is read and the others hear from her. What fails is for `note`; the next time is tried
    /// again.
    pub(super) async fn pass(&mut self, time: Duration, note: impl Fn(NoAnswer)) {
        let end = Instant::now() + time;
        loop {
            time::sleep_until(end.min(self.next_poll).min(self.next_ping)).await;
            if Instant::now() >= end {
                return;
            }
            if let Err(why) = self.read_queue_if_due().await {
                note(why);
            }
            if self.next_ping <= Instant::now()
                && let Err(why) = self.look_at(self.looks_at).await
            {
                note(why);
            }
        }
    }

    pub(super) async fn read_queue_if_due(&mut self) -> Result<(), NoAnswer> {
        if self.next_poll <= Instant::now() { self.read_queue().await } else { Ok(()) }
    }

    pub(super) async fn read_queue(&mut self) -> Result<(), NoAnswer> {
        self.next_poll = Instant::now() + temper::about(&mut self.random, POLL);
        let path = GET_AFVENTENDE_JOBANNONCER.path;
        let news = self.caller.news::<GetAfventendeJobannoncerResponse>(path, self.tag.as_ref()).await?;
        if let News::Changed { value, tag } = news {
            (self.queue, self.tag) = (value.afventende_jobannoncer, tag);
        }
        Ok(())
    }

    /// Turns to an ad, or to none, and tells the others unless they know.
    pub(super) async fn turn_to(&mut self, ad: Option<JobannonceId>) -> Result<(), NoAnswer> {
        if self.looks_at == ad { Ok(()) } else { self.look_at(ad).await }
    }

    async fn look_at(&mut self, ad: Option<JobannonceId>) -> Result<(), NoAnswer> {
        self.next_ping = Instant::now() + PING;
        self.looks_at = ad;
        let ping = PresencePing { jobannonce_id: ad, console_id: None };
        let told: Presence = self.caller.tell("/bff/tilstede", &ping).await?;
        self.viewers = told.tilstede;
        Ok(())
    }

    /// What she is done with is out of her sight, whatever the last read said. The next read says how it is.
    pub(super) fn forget(&mut self, ad: JobannonceId) {
        self.queue.retain(|row| row.jobannonce_id != ad);
        self.tag = None;
    }
}
