use approval_console_server::{
    operations::metrics::Metrics,
    serve::{self, Limits, Listening},
};
use axum::Router;
use std::{
    net::{SocketAddr, TcpStream},
    sync::mpsc,
    thread::JoinHandle,
};
use tokio::sync::watch;

/// Routes that are served on a port of the test's own until dropped.
pub struct Served {
    pub address: SocketAddr,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

impl Served {
    pub fn start(router: Router, listening: Listening, metrics: Metrics) -> Self {
        let (stop, stopping) = watch::channel(false);
        let (tell, told) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::bind(listening.address).await.unwrap();
                tell.send(listener.local_addr().unwrap()).unwrap();
                serve::serve(listener, router, &listening, metrics, stopping).await;
            });
        });
        Self { address: told.recv().unwrap(), stop, thread: Some(thread) }
    }

    /// Routes alone, without what is done with every call.
    pub fn bare(router: Router, limits: Limits) -> Self {
        Self::start(router, Listening { limits, ..here() }, Metrics::default())
    }

    pub fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).unwrap()
    }

    /// Tells it to stop, and does not wait for that.
    pub fn tell_to_stop(&self) {
        self.stop.send_replace(true);
    }

    /// Waits until it has stopped.
    pub fn has_stopped(&mut self) {
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.tell_to_stop();
        self.has_stopped();
    }
}

/// Development, on a free port.
pub fn here() -> Listening {
    Listening::development(([127, 0, 0, 1], 0).into())
}
