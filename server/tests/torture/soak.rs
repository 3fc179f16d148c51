//! 200 caseworkers at work for five minutes on 6,000 ads, over TLS, with the access log on: nothing is answered in a way
//! that nobody expects, and the server needs no more at the end than near the beginning.

mod board;
mod client;
mod day;
mod desk;
mod figures;
mod house;
mod page;
mod watch;

use crate::report;
use board::Board;
use client::Client;
use day::Day;
use figures::Figures;
use house::House;
use page::Page;
use std::{env, fmt, fs, path::Path, sync::Arc, time::Duration};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep_until},
};
use watch::Watch;

const CASEWORKERS: usize = 200;
const ADS: usize = 6000;
/// How long is measured, where TORTURE_SOAK_SECONDS does not say another number of seconds.
const MEASURED: Duration = Duration::from_secs(300);

#[test]
#[ignore = "takes minutes; run by cargo xtask torture"]
fn two_hundred_caseworkers_meet_no_error_and_leave_the_server_as_it_was() {
    report::phase("soak", || {
        let house = House::open(CASEWORKERS, ADS);
        let board = Arc::new(Board::read(&house.database()));
        let times = Times::from_environment();
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let (figures, watch) = runtime.block_on(work(&house, board, &times));
        drop(runtime);
        house.program.stop();
        let page = Page { figures: &figures, watch: &watch, times: &times, caseworkers: CASEWORKERS, ads: ADS };
        let text = page.to_string();
        println!("{text}");
        judge(&figures, &watch);
        if let Some(file) = env::var_os("TORTURE_WRITE") {
            fs::write(Path::new(&file), &text).unwrap();
        }
        Shown(figures.done(), figures.refused_as_planned())
    });
}

/// How long the server is warmed up, and then measured.
pub struct Times {
    pub warm_up: Duration,
    pub measured: Duration,
}

impl Times {
    /// The first is a tenth of the second.
    fn from_environment() -> Self {
        let seconds = env::var("TORTURE_SOAK_SECONDS").ok();
        let measured = seconds.map_or(MEASURED, |text| {
            Duration::from_secs(text.parse().expect("TORTURE_SOAK_SECONDS is a number of seconds"))
        });
        Self { warm_up: measured / 10, measured }
    }
}

async fn work(house: &House, board: Arc<Board>, times: &Times) -> (Figures, Watch) {
    let measured_from = Instant::now() + times.warm_up;
    let until = measured_from + times.measured;
    let figures = Arc::new(Figures::from(measured_from));
    let mut days = JoinSet::new();
    for (number, behandler) in house.behandlere.iter().enumerate() {
        let client = Client::new(&house.program.base, &house.tls, Arc::clone(&figures));
        let day = Day::new(number, behandler.clone(), client, Arc::clone(&board));
        // They do not all come in at the same moment, and all are there when it is measured.
        days.spawn(day.work(times.warm_up.mul_f64(0.8), until));
    }
    sleep_until(measured_from).await;
    let watch = Watch::over(house.program.pid(), times.measured).await;
    while let Some(day) = days.join_next().await {
        day.unwrap();
    }
    (Arc::into_inner(figures).expect("every caseworker has gone home"), watch)
}

fn judge(figures: &Figures, watch: &Watch) {
    assert!(
        figures.unexpected().is_empty(),
        "{} unexpected answers: {:#?}",
        figures.unexpected().len(),
        figures.first()
    );
    assert!(watch.memory().is_flat(), "memory grows: {}", watch.memory());
    assert!(watch.descriptors().is_flat(), "file descriptors grow: {}", watch.descriptors());
    for status in [404, 409, 412] {
        // Else nothing is shown of what goes wrong as it should.
        assert!(figures.count(status) > 0, "nobody was answered {status}");
    }
}

/// What the phase's line says.
struct Shown(u64, u64);

impl fmt::Display for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(done, refused) = self;
        write!(
            formatter,
            "{CASEWORKERS} caseworkers, {done} calls done, {refused} refused as planned, none answered otherwise; memory \
             and file descriptors flat"
        )
    }
}
