//! A colleague's day: read the queue, choose, begin, read the ad, decide, and again.

use super::{
    caller::{News, NoAnswer},
    choice::Next,
    counts::Colleagues,
    screen::{POLL, Screen},
    temper::{self, Verdict},
};
use crate::{
    clock::Clock,
    demo::{random::Random, refusals},
};
use contract::{
    Fejlkode, Godkendelsesstatus, JobannonceId,
    annoncekilde::Jobannonce,
    bff::{ColleagueWork, SignIn},
    jobannonce_behandling::{
        Behandler, PaabegyndBehandlingRequest, ParkerJobannonceRequest, UpdateJobannonceGodkendelsesStatusRequest,
    },
    metoder::{
        GET_JOBANNONCE_DUPLIKATER, Metode, PAABEGYND_BEHANDLING, PARKER_JOBANNONCE,
        UPDATE_JOBANNONCE_GODKENDELSES_STATUS,
    },
};
use serde::Serialize;
use std::{net::SocketAddr, time::Duration};
use tokio::time;

struct Day {
    colleagues: Colleagues,
    place: usize,
    me: Behandler,
    speed: u32,
    clock: Clock,
    random: Random,
    screen: Screen,
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
    let screen = Screen::new(address, Random::of(random.next(), "screen", place));
    let mut day = Day { colleagues, place, me, speed, clock, random, screen };
    loop {
        if let Err(why) = day.step().await {
            failed(&day.colleagues, place, why);
            let pause = temper::about(&mut day.random, POLL);
            time::sleep(pause).await;
        }
    }
}

impl Day {
    /// One choice and what follows from it.
    async fn step(&mut self) -> Result<(), NoAnswer> {
        if !self.screen.caller.is_signed_in() {
            let sign_in = SignIn { behandler_identifier: self.me.behandler_identifier };
            self.screen.caller.sign_in(&sign_in).await?;
        }
        self.screen.read_queue_if_due().await?;
        let would_take_over = temper::takes_over(&mut self.random);
        match self.choose(would_take_over) {
            Next::Wait => {
                self.screen.turn_to(None).await?;
                self.pass(POLL).await;
                Ok(())
            }
            Next::Resume(ad) => self.handle(ad).await,
            Next::Begin(ad) => {
                self.screen.turn_to(Some(ad)).await?;
                // The console's rule: read again just before, and begin what is free then.
                self.screen.read_queue().await?;
                match self.choose(false) {
                    Next::Begin(ad) => self.begin(ad).await,
                    _ => Ok(()),
                }
            }
            Next::TakeOver(ad) => {
                self.screen.turn_to(Some(ad)).await?;
                self.screen.read_queue().await?;
                if self.choose(true) == Next::TakeOver(ad) { self.take_over(ad).await } else { Ok(()) }
            }
        }
    }

    fn choose(&self, would_take_over: bool) -> Next {
        self.screen.choose(self.me.behandler_identifier, self.clock.now(), would_take_over)
    }

    async fn pass(&mut self, time: Duration) {
        let (colleagues, place) = (&self.colleagues, self.place);
        self.screen.pass(time, |why| failed(colleagues, place, why)).await;
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
                self.screen.forget(ad);
                Ok(())
            }
            Err(NoAnswer::Refused(_, Some(Fejlkode::AfventerIkkeBehandling))) => {
                self.count(|work| {
                    work.begins += 1;
                    work.lost += 1;
                });
                self.screen.forget(ad);
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
        self.screen.turn_to(Some(ad)).await?;
        let News::Changed { value, .. } =
            self.screen.caller.news::<Jobannonce>(&format!("/annoncekilde/v1/jobannoncer/{ad}"), None).await?
        else {
            return Err(NoAnswer::Failed);
        };
        self.screen.caller.look(&path_of(&GET_JOBANNONCE_DUPLIKATER, ad)).await?;
        let reading = temper::reading(&mut self.random, self.speed);
        self.pass(reading).await;
        match self.settle(ad, &value.title).await {
            Err(NoAnswer::Refused(
                _,
                Some(Fejlkode::OptagetAfAnden | Fejlkode::AfventerIkkeBehandling | Fejlkode::IkkePaabegyndt),
            )) => self.count(|work| work.lost += 1),
            settled => settled?,
        }
        self.screen.forget(ad);
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

    async fn write(&mut self, metode: &Metode, ad: JobannonceId, body: &impl Serialize) -> Result<(), NoAnswer> {
        self.screen.caller.write(metode.http, &path_of(metode, ad), body).await
    }

    fn count(&self, count: impl FnOnce(&mut ColleagueWork)) {
        self.colleagues.count(self.place, count);
    }
}

fn failed(colleagues: &Colleagues, place: usize, why: NoAnswer) {
    tracing::debug!(?why, colleague = place, "a simulated colleague's call failed");
    colleagues.count(place, |work| work.failures += 1);
}

fn path_of(metode: &Metode, ad: JobannonceId) -> String {
    format!("{}{ad}", metode.path.trim_end_matches("{jobannonceId}"))
}
