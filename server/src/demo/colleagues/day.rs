//! A colleague's day: read the queue, choose, begin, read the ad, decide, and again.

use super::{
    caller::{Caller, News, NoAnswer},
    choice::{self, Next, Sight},
    counts::Colleagues,
    temper::{self, Verdict},
};
use crate::{
    clock::Clock,
    demo::{random::Random, refusals},
};
use axum::http::HeaderValue;
use contract::{
    Fejlkode, Godkendelsesstatus, JobannonceId,
    annoncekilde::Jobannonce,
    bff::{ColleagueWork, Presence, PresencePing, SignIn, Viewer, presence::PING_SECONDS},
    jobannonce_behandling::{
        AfventendeJobannonce, Behandler, GetAfventendeJobannoncerResponse, PaabegyndBehandlingRequest,
        ParkerJobannonceRequest, UpdateJobannonceGodkendelsesStatusRequest,
    },
    metoder::{
        GET_AFVENTENDE_JOBANNONCER, GET_JOBANNONCE_DUPLIKATER, Metode, PAABEGYND_BEHANDLING, PARKER_JOBANNONCE,
        UPDATE_JOBANNONCE_GODKENDELSES_STATUS,
    },
};
use serde::Serialize;
use std::{net::SocketAddr, time::Duration};
use tokio::time::{self, Instant};

/// How often a console reads the queue.
const POLL: Duration = Duration::from_secs(5);
/// How often a console says what it looks at.
const PING: Duration = Duration::from_secs(1).saturating_mul(PING_SECONDS);

struct Day {
    colleagues: Colleagues,
    place: usize,
    me: Behandler,
    speed: u32,
    clock: Clock,
    random: Random,
    caller: Caller,
    queue: Vec<AfventendeJobannonce>,
    tag: Option<HeaderValue>,
    viewers: Vec<Viewer>,
    looks_at: Option<JobannonceId>,
    next_poll: Instant,
    next_ping: Instant,
}

/// Works until the future is dropped.
pub(super) async fn begin(colleagues: Colleagues, place: usize, speed: u32, address: SocketAddr, clock: Clock) {
    let Some(me) = colleagues.behandler(place) else { return };
    // Another day each time; nothing depends on which.
    let mut seed = [0; 8];
    let _ = getrandom::fill(&mut seed);
    let mut random = Random::of(u64::from_ne_bytes(seed), "colleague", place);
    // They do not all come in at the same second.
    let arrives = temper::arriving(&mut random, POLL, speed);
    time::sleep(arrives).await;
    let now = Instant::now();
    let mut day = Day {
        colleagues,
        place,
        me,
        speed,
        clock,
        random,
        caller: Caller::new(address),
        queue: Vec::new(),
        tag: None,
        viewers: Vec::new(),
        looks_at: None,
        next_poll: now,
        next_ping: now,
    };
    loop {
        if let Err(why) = day.step().await {
            day.failed(why);
            let pause = temper::about(&mut day.random, POLL);
            time::sleep(pause).await;
        }
    }
}

impl Day {
    /// One choice and what follows from it.
    async fn step(&mut self) -> Result<(), NoAnswer> {
        if !self.caller.is_signed_in() {
            self.caller.sign_in(&SignIn { behandler_identifier: self.me.behandler_identifier }).await?;
        }
        if self.next_poll <= Instant::now() {
            self.read_queue().await?;
        }
        let would_take_over = temper::takes_over(&mut self.random);
        match self.choose(would_take_over) {
            Next::Wait => {
                self.look_at(None).await?;
                self.pass(POLL).await;
                Ok(())
            }
            Next::Resume(ad) => self.handle(ad).await,
            Next::Begin(ad) => {
                self.look_at(Some(ad)).await?;
                // The console's rule: read again just before, and begin what is free then.
                self.read_queue().await?;
                match self.choose(false) {
                    Next::Begin(ad) => self.begin(ad).await,
                    _ => Ok(()),
                }
            }
            Next::TakeOver(ad) => {
                self.look_at(Some(ad)).await?;
                self.read_queue().await?;
                if self.choose(true) == Next::TakeOver(ad) { self.take_over(ad).await } else { Ok(()) }
            }
        }
    }

    fn choose(&self, would_take_over: bool) -> Next {
        let (me, now) = (self.me.behandler_identifier, self.clock.now());
        choice::next(Sight { me, now, queue: &self.queue, viewers: &self.viewers }, would_take_over)
    }

    async fn begin(&mut self, ad: JobannonceId) -> Result<(), NoAnswer> {
        match self.write_begin(ad, false).await {
            Ok(()) => {
                self.count(|work| work.begins += 1);
                self.handle(ad).await
            }
            Err(NoAnswer::Refused(_, Some(Fejlkode::OptagetAfAnden))) => {
                self.count(|work| {
                    work.begins += 1;
                    work.collisions += 1;
                });
                self.forget(ad);
                Ok(())
            }
            Err(NoAnswer::Refused(_, Some(Fejlkode::AfventerIkkeBehandling))) => {
                self.count(|work| {
                    work.begins += 1;
                    work.lost += 1;
                });
                self.forget(ad);
                Ok(())
            }
            Err(why) => Err(why),
        }
    }

    async fn take_over(&mut self, ad: JobannonceId) -> Result<(), NoAnswer> {
        self.write_begin(ad, true).await?;
        self.count(|work| work.take_overs += 1);
        self.handle(ad).await
    }

    async fn write_begin(&mut self, ad: JobannonceId, overtag_behandling: bool) -> Result<(), NoAnswer> {
        let body = PaabegyndBehandlingRequest { behandler: self.me.clone(), overtag_behandling };
        self.write(&PAABEGYND_BEHANDLING, ad, &body).await
    }

    /// Reads an ad that she holds, and decides or parks it.
    async fn handle(&mut self, ad: JobannonceId) -> Result<(), NoAnswer> {
        if self.looks_at != Some(ad) {
            self.look_at(Some(ad)).await?;
        }
        let News::Changed { value, .. } =
            self.caller.news::<Jobannonce>(&format!("/annoncekilde/v1/jobannoncer/{ad}"), None).await?
        else {
            return Err(NoAnswer::Failed);
        };
        self.caller.look(&path_of(&GET_JOBANNONCE_DUPLIKATER, ad)).await?;
        let reading = temper::reading(&mut self.random, self.speed);
        self.pass(reading).await;
        match self.settle(ad, &value.title).await {
            Err(NoAnswer::Refused(
                _,
                Some(Fejlkode::OptagetAfAnden | Fejlkode::AfventerIkkeBehandling | Fejlkode::IkkePaabegyndt),
            )) => self.count(|work| work.lost += 1),
            settled => settled?,
        }
        self.forget(ad);
        Ok(())
    }

    async fn settle(&mut self, ad: JobannonceId, title: &str) -> Result<(), NoAnswer> {
        let behandler = self.me.clone();
        let (godkendelses_status, kommentar, email_broedtekst) = match temper::verdict(&mut self.random) {
            Verdict::Park { minutes } => {
                let body = ParkerJobannonceRequest { behandler, parkeret_minutter: minutes, kommentar: None };
                self.write(&PARKER_JOBANNONCE, ad, &body).await?;
                self.count(|work| work.parkings += 1);
                return Ok(());
            }
            Verdict::Approve => (Godkendelsesstatus::Godkendt, None, None),
            Verdict::Reject { remark, reason } => {
                let mail = refusals::letter("Hej", title, reason, &behandler.behandler_navn);
                (Godkendelsesstatus::IkkeGodkendt, Some(remark.to_owned()), Some(mail))
            }
        };
        let body =
            UpdateJobannonceGodkendelsesStatusRequest { godkendelses_status, behandler, kommentar, email_broedtekst };
        self.write(&UPDATE_JOBANNONCE_GODKENDELSES_STATUS, ad, &body).await?;
        self.count(|work| work.decisions += 1);
        Ok(())
    }

    /// Lets time pass as a console does: the queue is read and the others hear from her.
    async fn pass(&mut self, time: Duration) {
        let end = Instant::now() + time;
        loop {
            time::sleep_until(end.min(self.next_poll).min(self.next_ping)).await;
            let now = Instant::now();
            if now >= end {
                return;
            }
            if now >= self.next_poll
                && let Err(why) = self.read_queue().await
            {
                self.failed(why);
            }
            if now >= self.next_ping
                && let Err(why) = self.look_at(self.looks_at).await
            {
                self.failed(why);
            }
        }
    }

    async fn read_queue(&mut self) -> Result<(), NoAnswer> {
        self.next_poll = Instant::now() + temper::about(&mut self.random, POLL);
        let path = GET_AFVENTENDE_JOBANNONCER.path;
        let news = self.caller.news::<GetAfventendeJobannoncerResponse>(path, self.tag.as_ref()).await?;
        if let News::Changed { value, tag } = news {
            (self.queue, self.tag) = (value.afventende_jobannoncer, tag);
        }
        Ok(())
    }

    async fn look_at(&mut self, ad: Option<JobannonceId>) -> Result<(), NoAnswer> {
        self.next_ping = Instant::now() + PING;
        self.looks_at = ad;
        let ping = PresencePing { jobannonce_id: ad, console_id: None };
        let told: Presence = self.caller.tell("/bff/tilstede", &ping).await?;
        self.viewers = told.tilstede;
        Ok(())
    }

    async fn write(&mut self, metode: &Metode, ad: JobannonceId, body: &impl Serialize) -> Result<(), NoAnswer> {
        self.caller.write(metode.http, &path_of(metode, ad), body).await
    }

    /// What she is done with is out of her sight, whatever the last read said. The next read says how it is.
    fn forget(&mut self, ad: JobannonceId) {
        self.queue.retain(|row| row.jobannonce_id != ad);
        self.tag = None;
    }

    fn failed(&self, why: NoAnswer) {
        tracing::debug!(?why, colleague = self.place, "a simulated colleague's call failed");
        self.count(|work| work.failures += 1);
    }

    fn count(&self, count: impl FnOnce(&mut ColleagueWork)) {
        self.colleagues.count(self.place, count);
    }
}

fn path_of(metode: &Metode, ad: JobannonceId) -> String {
    format!("{}{ad}", metode.path.trim_end_matches("{jobannonceId}"))
}
