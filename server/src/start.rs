//! Starting and stopping.

mod data;
mod listeners;
mod setup;
mod stop;

pub use setup::{Demo, Setup};

use crate::{
    access_log::AccessLogError,
    app::{self, App},
    cli::Options,
    clock::Clock,
    config::Faults,
    demo::colleagues,
    gateway::NotOnThisMachine,
    operations::{
        damage,
        metrics::{self, Metrics},
    },
    publisher::{Publisher, broker_url::NotABrokerUrl},
    serve::{self, Listening},
    session::{SignIn, SignInFault},
    site::Site,
    store::{FolderLock, StoreError},
};
use listeners::Listeners;
use sd_notify::NotifyState;
use std::{
    io,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};
use stop::{notify, told_to_stop};
use thiserror::Error;
use tokio::{net::TcpListener, sync::watch, time::timeout};

/// Why the server can't run. Displayed, it says what to do.
#[derive(Debug, Error)]
pub enum StartError {
    /// Another program has the port.
    #[error("Port {0} is in use by another program. Stop that program, or choose another port with --port.")]
    PortInUse(u16),
    /// The port can't be had for another reason.
    #[error("Can't listen on {address}: {error}. Choose another port with --port, or another address with --host.")]
    NoPort {
        /// Which address.
        address: SocketAddr,
        /// Why not.
        error: io::Error,
    },
    /// The address for metrics can't be had.
    #[error("Can't listen on {address} for metrics: {error}. Name another address, or none.")]
    NoMetrics {
        /// Which address.
        address: SocketAddr,
        /// Why not.
        error: io::Error,
    },
    /// Others could reach the server, and it would let them choose who they are.
    #[error(
        "Won't listen on {0}: whoever reaches this server chooses by name who she is, which is for development on one's \
         own machine. Leave --host out, or name a login service in a configuration file and start with --config FILE."
    )]
    DevelopmentSignIn(IpAddr),
    /// The database can't be used.
    #[error("Can't use the database in {}: {}", folder.display(), damage::told(error, error, folder))]
    Store {
        /// The data folder.
        folder: PathBuf,
        /// Why not.
        error: StoreError,
    },
    /// The access log can't be used.
    #[error("Can't use the access log in {}: {error}", folder.display())]
    AccessLog {
        /// Its folder.
        folder: PathBuf,
        /// Why not.
        error: AccessLogError,
    },
    /// The file to import can't be read.
    #[error("Can't read {} for --import: {error}", file.display())]
    Import {
        /// Which file.
        file: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// The configuration is not in order.
    #[error("{0}")]
    Configuration(#[from] Faults),
    /// A service on another machine would be told who calls by a key that is for one machine alone.
    #[error(transparent)]
    NotOnThisMachine(#[from] NotOnThisMachine),
    /// Nobody could sign in as the configuration says.
    #[error("Can't start: {0}.")]
    SignIn(#[from] SignInFault),
    /// The address of the message broker is none.
    #[error("Can't use the address given by --amqp-url or AMQP_URL: {0}.")]
    BrokerUrl(#[from] NotABrokerUrl),
    /// The system refuses threads or sockets.
    #[error("Can't start: {0}")]
    System(#[from] io::Error),
}

/// Does what the command line says, until told to stop.
pub fn run(options: &Options) -> Result<(), StartError> {
    let clock = Clock::system();
    run_as(&Setup::of(options, &clock)?, clock)
}

/// Serves until told to stop.
pub fn run_as(setup: &Setup, clock: Clock) -> Result<(), StartError> {
    setup.check()?;
    let listeners = Listeners::bind(&setup.listening)?;
    // Before the store, so that it is given back after it.
    let _lock = FolderLock::take(&setup.data).map_err(|error| setup.store_failed(error))?;
    let store = data::prepare(setup, &clock)?;
    let access_log = data::open_access_log(setup, &clock)?;
    let colleagues = data::join(setup, &store)?;
    let failures = setup.listening.limits.sign_in_failures_per_minute;
    let app = App {
        colleagues,
        placements: setup.placements.clone(),
        vouching: setup.vouching.clone(),
        sign_in: SignIn::new(setup.sign_in.clone(), setup.listening.public_url.clone())?,
        ..App::embedded(store, clock, access_log, &setup.data, failures)
    };
    for certificate in &setup.certificates {
        app.metrics.certificate_expires(&certificate.key, certificate.until.timestamp());
    }
    let (access_log, sign_in) = (app.access_log.clone(), app.sign_in.clone());
    app.readiness.depends_on("access log", move || access_log.is_written());
    app.readiness.depends_on("login service", move || sign_in.is_possible());
    let publisher = setup
        .broker
        .as_ref()
        .map(|url| Publisher::new(url, app.store.clone(), app.clock.clone(), app.publishing.clone()))
        .transpose()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(serve(setup, listeners, app, publisher));
    runtime.shutdown_timeout(setup.listening.limits.stop_time);
    Ok(served?)
}

async fn serve(setup: &Setup, listeners: Listeners, app: App, publisher: Option<Publisher>) -> io::Result<()> {
    let told_to_stop = told_to_stop()?;
    let site = Site::built();
    if !site.is_built() {
        println!("The console is not built: only the services answer. Build it with: cargo xtask start");
    }
    let Setup { listening, data, demo, open, .. } = setup;
    let listens_at = listeners.calls.local_addr()?;
    let address = shown(listening, listens_at);
    println!("The console is at {address}");
    if *open && webbrowser::open(&address).is_err() {
        println!("No browser could be opened; open the address yourself.");
    }
    let calls = TcpListener::from_std(listeners.calls)?;
    let metrics_page = metrics::routes(app.metrics.clone(), app.store.clone(), data);
    let (stop, stopping) = watch::channel(false);
    let publisher = publisher.map(|publisher| tokio::spawn(publisher.run(stopping.clone())));
    if let Some(crew) = demo.as_ref().and_then(|demo| demo.colleagues).filter(|crew| crew.size() > 0) {
        let (colleagues, clock) = (app.colleagues.clone(), app.clock.clone());
        tokio::spawn(colleagues::work(colleagues, crew, listens_at, clock, stopping.clone()));
    }
    if let Some(listener) = listeners.metrics {
        println!("Metrics are at http://{}/metrics", listener.local_addr()?);
        let listener = TcpListener::from_std(listener)?;
        let stopping = stopping.clone();
        tokio::spawn(async move {
            let plain = Listening::development(([127, 0, 0, 1], 0).into());
            serve::serve(listener, metrics_page, &plain, Metrics::default(), stopping).await;
        });
    }
    let sign_in = app.sign_in.clone();
    let getting_to_know = sign_in.clone();
    tokio::spawn(async move { getting_to_know.get_to_know().await });
    let (readiness, metrics) = (app.readiness.clone(), app.metrics.clone());
    let router = app::router(app, site, listening);
    notify(NotifyState::Ready);
    let told = async {
        told_to_stop.await;
        tracing::info!("stopping");
        readiness.stopping();
        notify(NotifyState::Stopping);
        stop.send_replace(true);
    };
    tokio::join!(told, serve::serve(calls, router, listening, metrics, stopping.clone()));
    // A token that was given and not kept would end a session.
    drop(timeout(listening.limits.stop_time, sign_in.finish()).await);
    if let Some(publisher) = publisher {
        // What it does not finish in time goes out after the next start.
        drop(timeout(listening.limits.stop_time, publisher).await);
    }
    Ok(())
}

/// Where a browser finds the console.
fn shown(listening: &Listening, listens_at: SocketAddr) -> String {
    match &listening.public_url {
        Some(url) => url.origin(),
        None => {
            let scheme = if listening.tls.is_some() { "https" } else { "http" };
            format!("{scheme}://localhost:{}", listens_at.port())
        }
    }
}
