//! Services that behave badly: each is told as it is, in Danish, in time, with nothing of what they said; and the next good
//! answer arrives.

use super::support::{
    Answer, BROKE, Bad, Caseworker, Door, FROM_THE_START, House, IN_THE_MIDDLE, JSON, Ours, SECRET, Stranger, Who,
    answer, believing, placed, reached,
};
use approval_console_server::gateway::Token;
use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    time::{Duration, Instant},
};

/// Read whole before it is handed on.
const WHOLE: &str = "/v2/JobannonceBehandling/statistik/akkumuleret?dageSiden=7";
/// Handed on as it comes.
const STREAM: &str = "/v2/JobannonceBehandling/afventende-jobannoncer";
/// Longer than any call may take here, by far.
const IN_TIME: Duration = Duration::from_secs(3);

struct Console {
    _house: House,
    ida: Caseworker,
}

impl Console {
    fn before(base: &str) -> Self {
        let house = House::open(placed(&reached(base, &believing(Ours::Missing), Token::None)), Door::Open);
        let ida = house.sign_in(Who::Ida);
        Self { _house: house, ida }
    }

    fn ask(&self, path: &str) -> Answer {
        let begun = Instant::now();
        let answer = self.ida.get(path);
        assert!(begun.elapsed() < IN_TIME, "{:?}", begun.elapsed());
        answer
    }
}

fn is_told(answer: &Answer, bad: &Bad, base: &str) {
    let problem = answer.is_refused(bad.status, None);
    let told = problem["beskrivelse"].as_str().unwrap();
    assert_eq!(told, format!("JobannonceBehandlingService v2 {}", bad.told), "{}", bad.what);
    let all = format!("{}{:?}", answer.text(), answer.headers);
    let address = base.rsplit('/').next().unwrap();
    assert!(!all.contains(SECRET) && !all.contains(address), "{}: {all}", bad.what);
}

fn is_told_for(bad: &Bad, path: &str) {
    let behind = Stranger::at_first(bad.act);
    let console = Console::before(&behind.base);
    is_told(&console.ask(path), bad, &behind.base);
    assert_eq!(console.ask(path).status, 200, "{}: the next good call", bad.what);
}

#[test]
fn whoever_is_bad_from_the_start_is_told_of() {
    for bad in &FROM_THE_START {
        is_told_for(bad, WHOLE);
        is_told_for(bad, STREAM);
    }
}

#[test]
fn an_answer_that_goes_wrong_in_the_middle_is_told_of_where_it_is_read_whole() {
    for bad in &IN_THE_MIDDLE {
        is_told_for(bad, WHOLE);
    }
}

#[test]
fn and_breaks_off_where_it_is_handed_on_as_it_comes() {
    for bad in IN_THE_MIDDLE.iter().filter(|bad| bad.what != "cuts its JSON") {
        let behind = Stranger::at_first(bad.act);
        let console = Console::before(&behind.base);
        let begun = Instant::now();
        let answer = console.ida.call("GET", STREAM).try_send();
        assert!(answer.is_err(), "{}: {answer:?}", bad.what);
        assert!(begun.elapsed() < IN_TIME, "{}", bad.what);
        assert_eq!(console.ask(STREAM).status, 200, "{}: the next good call", bad.what);
    }
}

#[test]
fn of_a_good_answer_only_the_answer_arrives() {
    let behind = Stranger::always(|line| {
        let head = "set-cookie: hemmelig=1\r\nserver: hemmelig\r\ncache-control: public, max-age=9999\r\n\
                    strict-transport-security: max-age=1\r\naccess-control-allow-origin: *\r\netag: \"7\"";
        answer(line, &format!("{JSON}; charset=utf-8\r\n{head}"), r#"{"statistikElementer":[]}"#);
    });
    let console = Console::before(&behind.base);
    for path in [WHOLE, STREAM] {
        let answer = console.ask(path);
        assert_eq!(answer.json()["statistikElementer"].as_array().unwrap().len(), 0);
        assert!(!format!("{:?}", answer.headers).contains(SECRET), "{:?}", answer.headers);
        assert_eq!(
            (answer.header("strict-transport-security"), answer.header("access-control-allow-origin")),
            ("", "")
        );
        assert_eq!(answer.header("etag"), "W/\"7\"");
    }
}

#[test]
fn where_nobody_listens_five_calls_find_out_for_all() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let base = format!("http://{free}");
    let console = Console::before(&base);
    let bad = Bad { what: "nobody", act: |_| (), status: 502, told: BROKE };
    for _ in 0..5 {
        is_told(&console.ask(STREAM), &bad, &base);
    }
    let resting = Bad { status: 503, told: "har ikke kunnet nås flere gange i træk. Prøv igen om lidt.", ..bad };
    let answer = console.ask(STREAM);
    is_told(&answer, &resting, &base);
    assert!(["1", "2"].contains(&answer.header("retry-after")), "{:?}", answer.headers);
    // Another service at the same address has its own luck.
    let other = console.ida.call("GET", "/v1/Jobagent").header("x-civilRegistrationIdentifier", "0101651234").send();
    assert!(other.is_refused(502, None)["beskrivelse"].as_str().unwrap().starts_with("Jobagent v1 kan ikke nås"));
}

/// A listener whose queue is full: nothing answers a new connection, as behind a firewall.
#[test]
fn a_black_hole_swallows_nobody() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let listener = runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        socket.listen(1).unwrap()
    });
    let address: SocketAddr = listener.local_addr().unwrap();
    let waiting: Vec<TcpStream> =
        std::iter::from_fn(|| TcpStream::connect_timeout(&address, Duration::from_millis(300)).ok()).take(64).collect();
    assert!(waiting.len() < 64, "the queue never fills");
    let console = Console::before(&format!("http://{address}"));
    let bad = Bad { what: "black hole", act: |_| (), status: 502, told: BROKE };
    is_told(&console.ask(STREAM), &bad, &address.to_string());
}

#[test]
fn a_write_is_never_sent_twice() {
    const AD: &str = "6a4f2b1c-0d3e-4f5a-8b9c-0d1e2f3a4b5c";
    for bad in &FROM_THE_START[..4] {
        let behind = Stranger::at_first(bad.act);
        let console = Console::before(&behind.base);
        let begin = || console.ida.beginning(AD, false).request_id("det-samme").send();
        begin().is_refused(bad.status, None);
        assert!(behind.seen().is_empty(), "{}: sent again", bad.what);
        begin().is_done();
        assert_eq!(behind.seen().len(), 1, "{}", bad.what);
    }
}
