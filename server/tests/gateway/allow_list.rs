//! What passes: the documented methods, and nothing that looks like them.

use super::support::{Caseworker, Door, House, Ours, Stranger, Who, believing, placed, reached};
use approval_console_server::{app::RESERVED, gateway::Token};
use contract::metoder::{Http, METODER, Metode};
use std::{
    collections::BTreeSet,
    io::{Read, Write},
    net::TcpStream,
};

const AD: &str = "6a4f2b1c-0d3e-4f5a-8b9c-0d1e2f3a4b5c";
const CPR: &str = "0101651234";
const OWN: [&str; 5] = [
    "/annoncekilde/v1/jobannoncer/{jobannonceId}",
    "/bff/oversigt",
    "/bff/historik/{jobannonceId}",
    "/bff/notifications",
    "/bff/erhverv",
];

struct Console {
    house: House,
    ida: Caseworker,
    behind: Stranger,
}

impl Console {
    fn before_one_service() -> Self {
        let behind = Stranger::good();
        let house = House::open(placed(&reached(&behind.base, &believing(Ours::Good), Token::None)), Door::Open);
        let ida = house.sign_in(Who::Ida);
        Self { house, ida, behind }
    }

    /// What the service was asked.
    fn asked_behind(&self) -> Vec<String> {
        self.behind.seen().iter().map(|seen| format!("{} {}", seen.method, seen.target)).collect()
    }

    /// Writes a request's first line as it is, which no client would.
    fn raw(&self, method: &str, target: &str) -> u16 {
        let address = self.house.base.strip_prefix("http://").unwrap();
        let (body, cookie) = ("{}", &self.ida.cookie);
        let length = body.len();
        let request = format!(
            "{method} {target} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nx-csrf: 1\r\nx-requestId: {target:.20}\r\n\
             x-civilRegistrationIdentifier: {CPR}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\
             connection: close\r\n\r\n{body}"
        );
        let mut line = TcpStream::connect(address).unwrap();
        line.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        let _ = line.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
    }
}

const fn verb(http: Http) -> &'static str {
    match http {
        Http::Get => "GET",
        Http::Post => "POST",
        Http::Put => "PUT",
        Http::Delete => "DELETE",
    }
}

fn filled(path: &str) -> String {
    path.replace("{jobannonceId}", AD)
}

fn query(metode: &Metode) -> String {
    match metode.path {
        path if path.ends_with("/individuel") => format!("?dageSiden=7&behandlerIdentifier={AD}"),
        path if path.contains("/statistik/") => "?dageSiden=7".to_owned(),
        _ if matches!(metode.navn, "UpdateJobagent" | "DeleteJobagent") => format!("?jobagentIdentifier={AD}"),
        _ => String::new(),
    }
}

#[test]
fn every_documented_method_passes_once_and_as_documented() {
    let console = Console::before_one_service();
    let mut wanted = Vec::new();
    for metode in &METODER {
        let target = format!("{}{}", filled(metode.path), query(metode));
        let more = if target.contains('?') { "&debug=1" } else { "?debug=1" };
        let status = console.raw(verb(metode.http), &format!("{target}{more}"));
        // The stranger answers whatever isn't a GET with 204.
        let good = if metode.http == Http::Get { 200 } else { 204 };
        assert_eq!(status, good, "{}", metode.navn);
        wanted.push(format!("{} {target}", verb(metode.http)));
    }
    for path in OWN {
        assert_eq!(console.raw("GET", &filled(path)), 200, "{path}");
        wanted.push(format!("GET {}", filled(path)));
    }
    assert_eq!(console.asked_behind(), wanted);
}

#[test]
fn their_neighbours_do_not() {
    let console = Console::before_one_service();
    let paths: BTreeSet<&str> = METODER.iter().map(|metode| metode.path).chain(OWN).collect();
    let mut tried = 0;
    for path in paths {
        let target = filled(path);
        let verbs = METODER.iter().filter(|metode| metode.path == path).map(|metode| verb(metode.http));
        let documented: Vec<&str> = verbs.chain(OWN.contains(&path).then_some("GET")).collect();
        for method in ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"] {
            if !documented.contains(&method) {
                let status = console.raw(method, &target);
                assert!((400..500).contains(&status), "{method} {target}: {status}");
                tried += 1;
            }
        }
        let (folder, last) = target.rsplit_once('/').unwrap();
        for neighbour in [
            format!("{target}/"),
            format!("{target}/mere"),
            format!("{target}%2f.."),
            format!("{target};x=1"),
            format!("{target}%00"),
            format!("{target}%20"),
            format!("/{target}"),
            format!("{folder}//{last}"),
            format!("{folder}/./{last}"),
            format!("{folder}/%2e%2e/{last}"),
            format!("{folder}/x/../{last}"),
            format!("{folder}/..%2f{last}"),
            format!("{folder}/{}", last.to_ascii_uppercase().replace('-', "_")),
            format!("{folder}%2f{last}"),
            format!("/x{target}"),
            format!("/v3{target}"),
        ] {
            for method in &documented {
                let status = console.raw(method, &neighbour);
                // Whatever is under no service's prefix is a page of the console.
                let page = !RESERVED.contains(&neighbour.split('/').nth(1).unwrap());
                assert!((400..500).contains(&status) || page, "{method} {neighbour}: {status}");
                tried += 1;
            }
        }
    }
    assert!(tried > 400, "{tried}");
    assert_eq!(console.asked_behind(), [""; 0]);
}

#[test]
fn whoever_may_not_does_not_pass_either() {
    let console = Console::before_one_service();
    let nobody = console.house.sign_in(Who::WithoutScopes);
    let reader = console.house.sign_in(Who::Reader);
    nobody.get("/v2/JobannonceBehandling/afventende-jobannoncer").is_refused(403, Some(4575));
    nobody.get("/bff/oversigt").is_refused(403, Some(4575));
    nobody.get("/bff/notifications").is_refused(403, Some(4575));
    reader.begin(AD).is_refused(403, Some(4575));
    let ida = &console.ida;
    ida.call("GET", "/bff/oversigt").without_csrf().send().is_refused(403, None);
    ida.call("GET", "/v2/JobannonceBehandling/afventende-jobannoncer").without_cookie().send().is_refused(401, None);
    let other = Who::Colleague.behandler().behandler_identifier.to_string();
    ida.beginning(AD, false).with("/behandler/behandlerIdentifier", other.into()).send().is_refused(403, Some(4575));
    ida.beginning(AD, false).without_request_id().send().is_refused_for(&["x-requestId"]);
    ida.beginning(AD, false).request_id(&"x".repeat(47)).send().is_refused_for(&["x-requestId"]);
    ida.beginning(AD, false).raw("{").send().is_refused_for(&["requestBody"]);
    ida.beginning("..", false).send().is_refused_for(&["jobannonceId"]);
    assert!(console.behind.seen().is_empty());
}

#[test]
fn nothing_of_the_browser_goes_along() {
    let console = Console::before_one_service();
    let call = console.ida.beginning(AD, false).request_id("et-id");
    let call = ["x-forwarded-for", "traceparent", "x-original-url", "te", "forwarded", "if-none-match"]
        .into_iter()
        .fold(call, |call, name| call.header(name, "sladder"));
    call.send().is_done();
    let seen = console.behind.seen();
    let names: BTreeSet<&str> = seen[0].headers.iter().map(|(name, _)| name.as_str()).collect();
    let wanted = ["accept", "accept-encoding", "content-length", "content-type", "host", "user-agent", "x-requestid"];
    assert_eq!(names, BTreeSet::from(wanted));
    assert_eq!(seen[0].header("x-requestid"), Some("et-id"));
    assert_eq!(seen[0].header("host"), console.behind.base.strip_prefix("http://"));
    assert!(seen[0].body.contains(&Who::Ida.behandler().behandler_identifier.to_string()), "{}", seen[0].body);
}
