//! A caseworker's day: ad after ad, with mails, parking and taking over; and now and then what else the console is for.

use super::{
    board::Board,
    client::{Call, Client, Expected},
    desk::{Desk, compressed},
};
use axum::http::Method;
use contract::{
    jobagent::CPR_HEADER,
    jobannonce_behandling::Behandler,
    metoder::{
        GET_AKKUMULERET_STATISTIK, GET_BEHANDLER_STATISTIK, GET_CV_LIST, GET_FLEXJOB, GET_INDIVIDUEL_STATISTIK,
        GET_JOBAGENT, GET_JOBANNONCE_DUPLIKATER, Metode, PAABEGYND_BEHANDLING, PARKER_JOBANNONCE,
        UPDATE_JOBANNONCE_GODKENDELSES_STATUS,
    },
};
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};
use tokio::time::Instant;
use uuid::Uuid;

/// Of the team; each is edited by everybody.
const TEMPLATES: usize = 10;

pub struct Day {
    me: Behandler,
    desk: Desk,
    board: Arc<Board>,
    number: usize,
    writes: usize,
}

impl Day {
    pub fn new(number: usize, me: Behandler, client: Client, board: Arc<Board>) -> Self {
        Self { me, desk: Desk::new(number, client), board, number, writes: 0 }
    }

    /// Comes in within some time, and works until the end.
    pub async fn work(mut self, arrives_within: Duration, until: Instant) {
        self.desk.open(&self.me, arrives_within, until).await;
        while self.desk.is_open() {
            match self.desk.random.below(100) {
                0..66 => self.handle_an_ad().await,
                66..74 => self.meet_a_colleague().await,
                74..80 => self.look_at_statistics().await,
                80..90 => self.look_at_a_citizen().await,
                90..95 => self.edit_a_template().await,
                _ => self.look_back().await,
            }
            self.desk.think(1, 4).await;
        }
    }

    async fn handle_an_ad(&mut self) {
        let Some(ad) = self.board.free() else { return };
        self.desk.turn_to(&ad).await;
        self.desk.think(1, 3).await;
        let begin = self.begin(&ad, false);
        self.desk.send(&begin).await;
        self.board.begun(&ad);
        let duplicates = compressed(Call::of(&GET_JOBANNONCE_DUPLIKATER).about(&ad));
        self.desk.send(&duplicates).await;
        self.desk.think(5, 15).await;
        self.settle(&ad).await;
    }

    /// An ad that somebody else has: she is told so, or takes it over.
    async fn meet_a_colleague(&mut self) {
        let Some(ad) = self.board.of_another(&mut self.desk.random) else { return };
        self.desk.turn_to(&ad).await;
        let take_over = self.desk.random.below(2) == 0;
        let begin = self.begin(&ad, take_over).expecting(Expected::DoneOrTaken);
        if self.desk.send(&begin).await.is_some_and(|answer| answer.is_done()) {
            self.desk.think(2, 6).await;
            self.settle(&ad).await;
        }
    }

    /// Decides or parks an ad, which may have been taken over meanwhile. Now and then an answer is lost, and the console
    /// sends the same again.
    async fn settle(&mut self, ad: &str) {
        let comment = format!("Set af {}", self.me.behandler_navn);
        let mail = "Kære opretter, annoncen mangler oplysninger om løn og arbejdssted. ".repeat(12);
        let call = match self.desk.random.below(10) {
            0..5 => self.decide(ad, json!({ "godkendelsesStatus": "Godkendt" })),
            5 => self.decide(ad, json!({ "godkendelsesStatus": "Godkendt", "emailBroedtekst": mail })),
            6..9 => self.decide(
                ad,
                json!({ "godkendelsesStatus": "IkkeGodkendt", "kommentar": comment, "emailBroedtekst": mail }),
            ),
            _ => self.write(&PARKER_JOBANNONCE, ad, json!({ "parkeretMinutter": 60, "kommentar": comment })),
        };
        let call = call.expecting(Expected::DoneOrTaken);
        let is_done = self.desk.send(&call).await.is_some_and(|answer| answer.is_done());
        if is_done && self.desk.random.below(20) == 0 {
            self.desk.send(&call.expecting(Expected::Refused(412))).await;
        }
    }

    async fn look_at_statistics(&mut self) {
        let mine = format!("behandlerIdentifier={}&dageSiden=90", self.me.behandler_identifier);
        for (metode, query) in [
            (&GET_INDIVIDUEL_STATISTIK, mine.as_str()),
            (&GET_AKKUMULERET_STATISTIK, "dageSiden=90"),
            (&GET_BEHANDLER_STATISTIK, "dageSiden=30"),
        ] {
            self.desk.send(&compressed(Call::of(metode).asking(query))).await;
        }
        self.desk.think(3, 8).await;
    }

    async fn look_at_a_citizen(&mut self) {
        let cpr = self.board.citizen(&mut self.desk.random).to_owned();
        self.desk.send(&compressed(Call::of(&GET_JOBAGENT).with(CPR_HEADER, &cpr))).await;
        let body = json!({ "personCivilRegistrationIdentifier": cpr });
        let changes = Call::of(&GET_CV_LIST).request_id(&self.new_id()).body(body);
        self.desk.send(&changes).await;
        self.desk.think(2, 6).await;
        let offer = self.board.offer(&mut self.desk.random);
        let body = json!({ "getCaseElementRequestType": { "caseElementIdentifier": offer } });
        let flexjob = Call::of(&GET_FLEXJOB).request_id(&self.new_id()).body(body);
        self.desk.send(&flexjob).await;
    }

    /// One of the team's, from the version that she has seen; a colleague may be faster.
    async fn edit_a_template(&mut self) {
        let number = self.desk.random.below(TEMPLATES);
        let id =
            Uuid::from_u128(0x50a4_e000_0000_4000_8000_0000_0000_0000 + u128::try_from(number).unwrap()).to_string();
        let Some(list) = self.desk.send(&Call::own(Method::GET, "/bff/skabeloner")).await else { return };
        self.desk.think(2, 6).await;
        let list = list.json();
        let there = list["skabeloner"].as_array().and_then(|all| all.iter().find(|one| one["id"] == id.as_str()));
        let version = there.map_or(Value::Null, |one| one["version"].clone());
        let body = json!({
            "name": format!("Løn {number}"), "decision": "rejection", "version": version,
            "body": format!("Kære opretter. Skriv venligst lønnen. {}", self.new_id())
        });
        let save = Call::own(Method::PUT, "/bff/skabeloner/{id}").about(&id).body(body);
        self.desk.send(&save.expecting(Expected::DoneOrTaken)).await;
    }

    /// Who did what with an ad; and a link to one that was never there.
    async fn look_back(&mut self) {
        if let Some(ad) = self.board.of_another(&mut self.desk.random) {
            self.desk.send(&compressed(Call::own(Method::GET, "/bff/historik/{jobannonceId}").about(&ad))).await;
        }
        let never = Uuid::from_u128(u128::try_from(self.desk.random.below(1000)).unwrap()).to_string();
        let look = Call::own(Method::GET, "/annoncekilde/v1/jobannoncer/{jobannonceId}").about(&never);
        self.desk.send(&look.expecting(Expected::Refused(404))).await;
    }

    fn begin(&mut self, ad: &str, take_over: bool) -> Call {
        self.write(&PAABEGYND_BEHANDLING, ad, json!({ "overtagBehandling": take_over }))
    }

    fn decide(&mut self, ad: &str, fields: Value) -> Call {
        self.write(&UPDATE_JOBANNONCE_GODKENDELSES_STATUS, ad, fields)
    }

    fn write(&mut self, metode: &Metode, ad: &str, mut fields: Value) -> Call {
        fields["behandler"] = json!(self.me);
        Call::of(metode).about(ad).request_id(&self.new_id()).body(fields)
    }

    fn new_id(&mut self) -> String {
        self.writes += 1;
        format!("soak-{}-{}", self.number, self.writes)
    }
}
