//! Callers who hold what they have: heads and bodies that do not end, answers that nobody takes, connections without a word,
//! handshakes that stop half-way. They come from other addresses of this machine, and everybody else is served as ever.

use super::{configuration, message::Message, target::Target};
use crate::{
    authority::{Authority, For, When},
    caller::Caller,
    program::Program,
};
use approval_console_server::tls::{self, Roots};
use rustls::{ClientConnection, StreamOwned, pki_types::ServerName};
use std::{
    fs,
    io::{ErrorKind, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    os::unix::fs::PermissionsExt,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::net::TcpSocket;

/// From each address, fewer than it may have.
const EACH: usize = 200;
/// More than one address may have.
const TOO_MANY: usize = 600;
/// With answers that nobody takes: of each, the system takes in some megabytes first.
const UNREAD: usize = 10;
/// Others who are asked for while all are held.
const OTHERS: usize = 100;
/// Bytes of an answer that the system takes in for a caller who does not read.
const ROOM: u32 = 4096;
/// Longer than the server waits for any of them.
const PATIENCE: Duration = Duration::from_secs(30);

/// Tries all, and tells how many connections that were.
pub fn try_all(base: &str, target: &Target<'_>) -> usize {
    let mut held = 0;
    for (what, bytes, expected) in [
        ("heads", "GET / HTTP/1.1\r\nhost: local".to_owned(), ""),
        ("bodies", half_a_body(target.ida), "HTTP/1.1 408 "),
        ("silence", String::new(), ""),
    ] {
        let mut lines = connections(target.address, 2 * EACH);
        for line in &mut lines {
            line.write_all(bytes.as_bytes()).unwrap();
        }
        held += lines.len();
        others_are_served(target);
        for line in lines {
            let said = until_closed(line);
            assert!(said.starts_with(expected) && said.is_empty() == expected.is_empty(), "slow {what}: {said}");
        }
    }
    held + answers_that_nobody_takes(base, target) + more_than_may_be(target)
}

fn half_a_body(ida: &Caller) -> String {
    let message = Message::of("POST", "/bff/tilstede").by(ida).header("content-type: application/json");
    String::from_utf8(message.header("content-length: 100").kept()).unwrap() + "{\"half"
}

fn answers_that_nobody_takes(base: &str, target: &Target<'_>) -> usize {
    let queue = Message::get("/v2/JobannonceBehandling/afventende-jobannoncer").by(target.ida).kept();
    // More answers than the system takes in: the server must wait for their reader.
    let many = queue.repeat(2_000);
    let mut lines = connections(target.address, UNREAD);
    for line in &mut lines {
        line.set_write_timeout(Some(Duration::from_millis(5))).unwrap();
        // What does not fit is as good as sent.
        line.write_all(&many).ok();
    }
    others_are_served(target);
    let begun = Instant::now();
    for line in &mut lines {
        while is_open(line) {
            assert!(begun.elapsed() < PATIENCE, "{base} waits for somebody who does not read");
        }
    }
    lines.len()
}

/// Whether the other end is still there, without reading.
fn is_open(line: &mut TcpStream) -> bool {
    match line.write_all(b"G") {
        Ok(()) => true,
        Err(error) => matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
    }
}

/// Whoever takes more places than one may have loses what is too much at once, and nobody else loses any.
fn more_than_may_be(target: &Target<'_>) -> usize {
    let lines = connections_from(Ipv4Addr::new(127, 0, 0, 9), target.address, TOO_MANY);
    others_are_served(target);
    let count = lines.len();
    for line in lines {
        assert_eq!(until_closed(line), "");
    }
    count
}

/// At a server with TLS of its own; tells how many.
pub fn try_half_handshakes(folder: &Path) -> usize {
    let authority = Authority::new("Ours");
    let issued = authority.issue(For::Server, When::Now);
    for (name, text) in [("tls.pem", &issued.certificate), ("tls.key", &issued.key)] {
        fs::write(folder.join(name), text).unwrap();
        fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o600)).unwrap();
    }
    let tls = "[listen]\ncertificate = \"tls.pem\"\nkey = \"tls.key\"\n";
    let program = Program::telling_all(&configuration(folder, "by-tls", tls), &folder.join("by-tls.log"));
    let roots = Roots::from_pem(authority.pem().as_bytes()).unwrap();
    let client = tls::client_config(&roots, None).unwrap();
    let ask = || {
        let name = ServerName::try_from("localhost").unwrap();
        let connection = ClientConnection::new(Arc::clone(&client), name).unwrap();
        let mut stream = StreamOwned::new(connection, TcpStream::connect(program.address()).unwrap());
        stream.write_all(&Message::get("/healthz").bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    };
    let mut lines = connections(program.address(), 2 * EACH);
    for (number, line) in lines.iter_mut().enumerate() {
        // The beginning of a greeting, or none.
        let begins: &[u8] = if number % 2 == 0 { &[0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3] } else { &[] };
        line.write_all(begins).unwrap();
    }
    for _ in 0..OTHERS {
        let begun = Instant::now();
        ask();
        assert!(begun.elapsed() < Duration::from_secs(1), "others shake hands for {:?}", begun.elapsed());
    }
    let count = lines.len();
    for line in lines {
        until_closed(line);
    }
    ask();
    program.stop();
    count
}

fn others_are_served(target: &Target<'_>) {
    for _ in 0..OTHERS {
        target.probe();
    }
}

/// From two addresses beside that of all others.
fn connections(to: SocketAddr, count: usize) -> Vec<TcpStream> {
    let mut lines = connections_from(Ipv4Addr::new(127, 0, 0, 7), to, count.div_ceil(2));
    lines.extend(connections_from(Ipv4Addr::new(127, 0, 0, 8), to, count / 2));
    lines
}

fn connections_from(address: Ipv4Addr, to: SocketAddr, count: usize) -> Vec<TcpStream> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let connect = || {
        runtime.block_on(async {
            let socket = TcpSocket::new_v4().unwrap();
            socket.set_recv_buffer_size(ROOM).unwrap();
            socket.bind((address, 0).into()).unwrap();
            let stream = socket.connect(to).await.unwrap().into_std().unwrap();
            stream.set_nonblocking(false).unwrap();
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            stream
        })
    };
    (0..count).map(|_| connect()).collect()
}

fn until_closed(mut line: TcpStream) -> String {
    let mut bytes = Vec::new();
    match line.read_to_end(&mut bytes) {
        Err(error) if error.kind() != ErrorKind::ConnectionReset => panic!("it is not closed: {error}"),
        _ => String::from_utf8_lossy(&bytes).into_owned(),
    }
}
