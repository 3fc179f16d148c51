//! Ways in which a service can behave badly.

use super::{GOOD_READ, Line, request};
use std::{thread, time::Duration};

/// In whatever the services say; no caseworker may see it.
pub const SECRET: &str = "hemmelig";
/// More than an answer may have.
const TOO_MUCH: usize = 300 * 1024;

/// One way to behave badly, and what a caseworker is told.
pub struct Bad {
    pub what: &'static str,
    pub act: fn(&mut dyn Line),
    pub status: u16,
    pub told: &'static str,
}

pub fn answer(line: &mut dyn Line, head: &str, body: &str) {
    request(line);
    line.say(&format!("HTTP/1.1 {head}\r\nx-{SECRET}: 1\r\nconnection: close\r\n\r\n{body}"));
}

pub const JSON: &str = "200 OK\r\ncontent-type: application/json";

const CAN_NOT_BE_READ: &str = "svarede noget, der ikke kan læses.";
pub const BROKE: &str = "kan ikke nås lige nu. Prøv igen om lidt.";
const LATE: &str = "svarede ikke i tide. Prøv igen om lidt.";
const TOO_LARGE: &str = "svarede med mere, end serveren tager imod. Sig det til driften.";

/// Whatever the method.
pub const FROM_THE_START: [Bad; 13] = [
    Bad { what: "hangs up at once", act: |_| (), status: 502, told: BROKE },
    Bad { what: "hangs up on the request", act: |line| drop(request(line)), status: 502, told: BROKE },
    Bad { what: "is silent", act: |line| line.wait_for_end(), status: 504, told: LATE },
    Bad { what: "trickles", act: trickles, status: 504, told: LATE },
    Bad {
        what: "speaks something else",
        act: |line| {
            request(line);
            line.say("SSH-2.0-OpenSSH_9.9\r\n");
            line.wait_for_end()
        },
        status: 502,
        told: CAN_NOT_BE_READ,
    },
    Bad {
        what: "redirects",
        act: |line| answer(line, "301 Moved\r\nlocation: http://hemmelig.example/", "hemmelig"),
        status: 502,
        told: "viste videre til en anden adresse. Sig det til driften.",
    },
    Bad {
        what: "answers HTML",
        act: |line| answer(line, "200 OK\r\ncontent-type: text/html", "<html>hemmelig"),
        status: 502,
        told: CAN_NOT_BE_READ,
    },
    Bad {
        what: "answers compressed",
        act: |line| answer(line, &format!("{JSON}\r\ncontent-encoding: gzip"), "hemmelig"),
        status: 502,
        told: CAN_NOT_BE_READ,
    },
    Bad { what: "answers no JSON", act: |line| answer(line, JSON, "hemmelig"), status: 502, told: CAN_NOT_BE_READ },
    Bad { what: "answers nothing", act: |line| answer(line, JSON, ""), status: 502, told: CAN_NOT_BE_READ },
    Bad {
        what: "announces too much",
        act: |line| {
            answer(line, &format!("{JSON}\r\ncontent-length: 99999999999"), "{");
            line.wait_for_end()
        },
        status: 502,
        told: TOO_LARGE,
    },
    Bad { what: "has too many headers", act: too_many_headers, status: 502, told: TOO_LARGE },
    Bad {
        what: "fails with a stack trace",
        act: |line| {
            answer(
                line,
                "500 Oops\r\ncontent-type: application/problem+json",
                r#"{"detail":"hemmelig","fejltekst":"hemmelig"}"#,
            )
        },
        status: 502,
        told: "fejlede. Prøv igen om lidt.",
    },
];

/// Only once the body has begun: what is handed on as it comes has begun by then.
pub const IN_THE_MIDDLE: [Bad; 5] = [
    Bad {
        what: "cuts its JSON",
        act: |line| answer(line, JSON, r#"{"hemmelig":["#),
        status: 502,
        told: CAN_NOT_BE_READ,
    },
    Bad {
        what: "says less than announced",
        act: |line| answer(line, &format!("{JSON}\r\ncontent-length: 9999"), "{}"),
        status: 502,
        told: BROKE,
    },
    Bad {
        what: "says more than allowed",
        act: |line| answer(line, JSON, &format!("{{{}}}", " ".repeat(TOO_MUCH))),
        status: 502,
        told: TOO_LARGE,
    },
    Bad {
        what: "stops in the middle",
        act: |line| {
            answer(line, JSON, "{");
            line.wait_for_end()
        },
        status: 504,
        told: LATE,
    },
    Bad {
        what: "breaks its chunks",
        act: |line| answer(line, &format!("{JSON}\r\ntransfer-encoding: chunked"), "1\r\n{\r\nhemmelig\r\n"),
        status: 502,
        told: BROKE,
    },
];

fn trickles(line: &mut dyn Line) {
    request(line);
    for byte in GOOD_READ.chars() {
        if !line.say(&byte.to_string()) {
            return;
        }
        thread::sleep(Duration::from_millis(100));
    }
}

fn too_many_headers(line: &mut dyn Line) {
    request(line);
    let many: String = (0..10_000).map(|number| format!("x-{number}: hemmelig\r\n")).collect();
    line.say(&format!("HTTP/1.1 200 OK\r\n{many}\r\n"));
}
