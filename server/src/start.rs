//! Starting and stopping.

use crate::{
    app::{self, App},
    cli::{DEFAULT_ADS, DEFAULT_SEED, Options},
    clock::Clock,
    demo::colleagues::{self, Colleagues},
    filling::{self, DemoChoice, Filled},
    presence::Presence,
    publisher::{Publisher, Publishing, broker_url::NotABrokerUrl},
    site::Site,
    store::{Store, StoreError},
};
use std::{
    io::{self, ErrorKind},
    net::{IpAddr, SocketAddr, TcpListener},
    path::PathBuf,
    time::Duration,
};
use thiserror::Error;

/// How long calls under way may take to finish when the server is told to stop.
const FAREWELL: Duration = Duration::from_secs(5);

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
    /// The database can't be used.
    #[error("Can't use the database in {}: {error}", folder.display())]
    Store {
        /// The data folder.
        folder: PathBuf,
        /// Why not.
        error: StoreError,
    },
    /// The file to import can't be read.
    #[error("Can't read {} for --import: {error}", file.display())]
    Import {
        /// Which file.
        file: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// The address of the message broker is none.
    #[error("Can't use the address given by --amqp-url or AMQP_URL: {0}.")]
    BrokerUrl(#[from] NotABrokerUrl),
    /// The system refuses threads or sockets.
    #[error("Can't start: {0}")]
    System(#[from] io::Error),
}

/// Does what the command line says, until told to stop.
pub fn run(options: &Options) -> Result<(), StartError> {
    // First, so that a taken port is told before any work is done.
    let listener = listen(options)?;
    let clock = Clock::system();
    let store = prepare(options, &clock)?;
    let colleagues = join(options, &store)?;
    let publishing = Publishing::none();
    let publisher = options
        .amqp_url
        .as_ref()
        .filter(|url| !url.is_empty())
        .map(|url| Publisher::new(url, store.clone(), clock.clone(), publishing.clone()))
        .transpose()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let started = clock.now();
    let app = App { store, clock, publishing, presence: Presence::default(), colleagues, started };
    let served = runtime.block_on(serve(options, listener, app, publisher));
    runtime.shutdown_timeout(FAREWELL);
    Ok(served?)
}

fn listen(options: &Options) -> Result<TcpListener, StartError> {
    let address = SocketAddr::new(options.host, options.port);
    let listener = TcpListener::bind(address).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => StartError::PortInUse(options.port),
        _ => StartError::NoPort { address, error },
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Opens the database and fills it as the command line says.
fn prepare(options: &Options, clock: &Clock) -> Result<Store, StartError> {
    let failed = |error| StartError::Store { folder: options.data.clone(), error };
    let store = Store::open(&options.data).map_err(failed)?;
    let choice = DemoChoice { ads: options.ads.unwrap_or(DEFAULT_ADS), seed: options.seed.unwrap_or(DEFAULT_SEED) };
    match filling::with_demo_data(&store, choice, clock.now()).map_err(failed)? {
        Filled::Now => println!("Made the database in {} with demo data ({choice}).", options.data.display()),
        Filled::Before(before) => {
            let asked = options.ads.is_some() || options.seed.is_some();
            if asked && before != choice.to_string() {
                println!(
                    "Kept the data in {}, which was made with {before}. For {choice}, stop the server and delete \
                     that folder first.",
                    options.data.display()
                );
            }
        }
    }
    if let Some(file) = &options.import {
        let text = std::fs::read(file).map_err(|error| StartError::Import { file: file.clone(), error })?;
        let text = String::from_utf8_lossy(&text);
        let imported = filling::import(&store, &text, clock.now()).map_err(failed)?;
        println!("Imported {} ads from {}.", imported.added, file.display());
        for (line, id) in &imported.there_already {
            println!("  line {line}: ad {id} is there already and was kept as it is");
        }
        for (line, reason) in &imported.bad {
            println!("  line {line}: not imported: {reason}");
        }
    }
    Ok(store)
}

/// Makes the simulated colleagues known, if any are asked for.
fn join(options: &Options, store: &Store) -> Result<Colleagues, StartError> {
    let Some(crew) = options.colleagues else { return Ok(Colleagues::default()) };
    println!("Simulated colleagues at work on the queue: {crew}.");
    colleagues::join(store, crew).map_err(|error| StartError::Store { folder: options.data.clone(), error })
}

async fn serve(options: &Options, listener: TcpListener, app: App, publisher: Option<Publisher>) -> io::Result<()> {
    let told_to_stop = told_to_stop()?;
    let site = Site::built();
    if !site.is_built() {
        println!("The console is not built: only the services answer. Build it with: cargo xtask start");
    }
    let listens_at = listener.local_addr()?;
    let port = listens_at.port();
    let address = match options.host {
        host if host.is_loopback() || host.is_unspecified() => format!("http://localhost:{port}"),
        IpAddr::V4(host) => format!("http://{host}:{port}"),
        IpAddr::V6(host) => format!("http://[{host}]:{port}"),
    };
    println!("The console is at {address}");
    if options.open && webbrowser::open(&address).is_err() {
        println!("No browser could be opened; open the address yourself.");
    }
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let (stop, mut stopping) = tokio::sync::watch::channel(false);
    let publisher = publisher.map(|publisher| tokio::spawn(publisher.run(stopping.clone())));
    if let Some(crew) = options.colleagues.filter(|crew| crew.size() > 0) {
        let (colleagues, clock) = (app.colleagues.clone(), app.clock.clone());
        tokio::spawn(colleagues::work(colleagues, crew, listens_at, clock, stopping.clone()));
    }
    let server = axum::serve(listener, app::router(app, site)).with_graceful_shutdown(async move {
        told_to_stop.await;
        tracing::info!("stopping");
        stop.send_replace(true);
    });
    let deadline = async {
        // An error means that the server ended by itself.
        if stopping.wait_for(|stopping| *stopping).await.is_ok() {
            tokio::time::sleep(FAREWELL).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    let served = tokio::select! {
        ended = std::future::IntoFuture::into_future(server) => ended,
        () = deadline => Ok(()),
    };
    if let Some(publisher) = publisher {
        // What it does not finish in time goes out after the next start.
        drop(tokio::time::timeout(FAREWELL, publisher).await);
    }
    served
}

/// Waits for Ctrl-C or a request to terminate, and hears them from now on.
#[cfg(unix)]
fn told_to_stop() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
fn told_to_stop() -> io::Result<impl Future<Output = ()>> {
    Ok(async { drop(tokio::signal::ctrl_c().await) })
}
