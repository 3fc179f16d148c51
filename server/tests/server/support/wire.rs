use std::{
    io::{ErrorKind, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// Longer than anything takes: a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection whose bytes the test writes itself.
pub struct Wire(TcpStream);

impl Wire {
    pub fn to(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        Self(stream)
    }

    /// Sends, unless the server has hung up.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        self.0.write_all(bytes.as_ref()).is_ok()
    }

    /// What comes until the server hangs up.
    pub fn rest(mut self) -> String {
        let mut bytes = Vec::new();
        match self.0.read_to_end(&mut bytes) {
            // Hung up on while still sending.
            Err(error) if error.kind() != ErrorKind::ConnectionReset => panic!("the server did not hang up: {error}"),
            _ => String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// What comes up to and with a text.
    pub fn until(&mut self, end: &str) -> String {
        let (mut bytes, mut byte) = (Vec::new(), [0]);
        while !bytes.ends_with(end.as_bytes()) {
            let read = self.0.read(&mut byte).unwrap();
            assert_eq!(read, 1, "the server hung up after {}", String::from_utf8_lossy(&bytes));
            bytes.push(byte[0]);
        }
        String::from_utf8(bytes).unwrap()
    }

    /// What has come by now.
    pub fn so_far(&mut self, wait: Duration) -> String {
        self.0.set_read_timeout(Some(wait)).unwrap();
        let mut bytes = [0; 4096];
        let read = self.0.read(&mut bytes).unwrap_or_default();
        self.0.set_read_timeout(Some(PATIENCE)).unwrap();
        String::from_utf8_lossy(&bytes[..read]).into_owned()
    }
}
