//! A service that is none of ours: it behaves as a test tells it, byte by byte, and notes what it was asked.

use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

/// Either kind of connection.
pub trait Line: Read + Write {
    /// Says something, whether or not anyone listens to the end.
    fn say(&mut self, text: &str) -> bool {
        self.write_all(text.as_bytes()).and_then(|()| self.flush()).is_ok()
    }

    /// Says nothing until the other side goes.
    fn wait_for_end(&mut self) {
        while self.read(&mut [0; 1024]).is_ok_and(|length| length > 0) {}
    }
}
impl<T: Read + Write> Line for T {}

/// What a connection meets. Whoever wants the request reads it.
pub type Act = fn(&mut dyn Line);

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }
}

/// The service, until it is dropped.
pub struct Stranger {
    pub base: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    gone: Arc<AtomicBool>,
    address: std::net::SocketAddr,
}

/// What it says when it says what is right.
pub const GOOD_READ: &str =
    "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}";
const DONE: &str = "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";

impl Stranger {
    /// With a good answer for everybody.
    pub fn good() -> Self {
        Self::start(None, None)
    }

    /// Meets its first connection in one way, and all others with a good answer.
    pub fn at_first(act: Act) -> Self {
        let mut first = Some(act);
        Self::meeting(move || first.take())
    }

    /// Meets each connection as it is told then.
    pub fn meeting(acts: impl FnMut() -> Option<Act> + Send + 'static) -> Self {
        Self::start(None, Some(Box::new(acts)))
    }

    /// Meets everybody in one way.
    pub fn always(act: Act) -> Self {
        Self::meeting(move || Some(act))
    }

    /// With a good answer for everybody who comes over TLS; to each connection the certificate of its turn, the last to the
    /// rest.
    pub fn with_certificates(tls: Vec<Arc<ServerConfig>>) -> Self {
        Self::start(Some(tls), None)
    }

    fn start(
        mut tls: Option<Vec<Arc<ServerConfig>>>,
        mut acts: Option<Box<dyn FnMut() -> Option<Act> + Send>>,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let (seen, gone) = (Arc::default(), Arc::new(AtomicBool::new(false)));
        let (noted, leaving) = (Arc::clone(&seen), Arc::clone(&gone));
        thread::spawn(move || {
            for tcp in listener.incoming().map_while(Result::ok) {
                if leaving.load(Ordering::SeqCst) {
                    break;
                }
                let tls = tls.as_mut().map(|all| if all.len() > 1 { all.remove(0) } else { Arc::clone(&all[0]) });
                let (act, noted) = (acts.as_mut().and_then(|next| next()), Arc::clone(&noted));
                thread::spawn(move || meet(tcp, tls, act, &noted));
            }
        });
        Self { base: format!("{scheme}://{address}"), seen, gone, address }
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        self.gone.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

fn meet(tcp: TcpStream, tls: Option<Arc<ServerConfig>>, act: Option<Act>, seen: &Mutex<Vec<Seen>>) {
    let mut line: Box<dyn Line> = match tls {
        None => Box::new(tcp),
        Some(tls) => Box::new(StreamOwned::new(ServerConnection::new(tls).unwrap(), tcp)),
    };
    if let Some(act) = act {
        return act(&mut *line);
    }
    if let Some(request) = request(&mut *line) {
        let answer = if request.method == "GET" { GOOD_READ } else { DONE };
        seen.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        line.say(answer);
    }
}

/// Reads a request.
pub fn request(line: &mut dyn Line) -> Option<Seen> {
    let mut read = Vec::new();
    let mut more = |read: &mut Vec<u8>| {
        let mut part = [0; 4096];
        let length = line.read(&mut part).unwrap_or(0);
        read.extend_from_slice(&part[..length]);
        length > 0
    };
    let end = loop {
        if let Some(end) = read.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        if !more(&mut read) {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&read[..end]).into_owned();
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let pairs = lines.filter_map(|line| line.split_once(": "));
    let headers: Vec<_> = pairs.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length: usize = length.map_or(0, |(_, value)| value.parse().unwrap_or(0));
    while read.len() < end + length {
        if !more(&mut read) {
            return None;
        }
    }
    Some(Seen { method, target, headers, body: String::from_utf8_lossy(&read[end..]).into_owned() })
}
