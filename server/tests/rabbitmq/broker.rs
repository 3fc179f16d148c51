//! A RabbitMQ of the test's own: folder, ports, name and cookie, and nothing of the machine's configuration.

use std::{
    env,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};
use tempfile::TempDir;

/// Of the only user there is.
pub const PASSWORD: &str = "hemmeligt";
/// Longest wait for it to start, on a machine with much else to do.
const STARTING: Duration = Duration::from_secs(60);
/// Debian's own `rabbitmq-server` on PATH changes user and folder first; this is the program behind it.
const DEBIAN: &str = "/usr/lib/rabbitmq/bin/rabbitmq-server";

pub struct RabbitMq {
    program: PathBuf,
    folder: TempDir,
    port: u16,
    distribution_port: u16,
    epmd_port: u16,
    // Erlang's name server. RabbitMQ would start one that outlives the test.
    epmd: Child,
    running: Option<Child>,
}

impl RabbitMq {
    pub fn not_started() -> Self {
        let program = find();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("enabled_plugins"), "[].\n").unwrap();
        let configuration = format!("default_user = console\ndefault_pass = {PASSWORD}\nloopback_users = none\n");
        std::fs::write(folder.path().join("rabbitmq.conf"), configuration).unwrap();
        let [port, distribution_port, epmd_port] = free_ports();
        let epmd = Command::new("epmd")
            .args(["-address", "127.0.0.1", "-port", &epmd_port.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("epmd comes with Erlang, which RabbitMQ needs");
        Self { program, folder, port, distribution_port, epmd_port, epmd, running: None }
    }

    pub fn url(&self) -> String {
        format!("amqp://console:{PASSWORD}@127.0.0.1:{}", self.port)
    }

    /// Starts it on the data it had, and waits until it takes connections.
    pub fn start(&mut self) {
        let mut child = self.command().spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        self.running = Some(child);
        let (tell, told) = mpsc::channel();
        // Reads on to the end, so that RabbitMQ never waits for a reader.
        thread::spawn(move || output.lines().map_while(Result::ok).for_each(|line| drop(tell.send(line))));
        let mut said = String::new();
        while !said.contains("completed with") {
            match told.recv_timeout(STARTING) {
                Ok(line) => said.extend([line.as_str(), "\n"]),
                Err(why) => panic!("RabbitMQ did not start ({why}):\n{said}"),
            }
        }
    }

    fn command(&self) -> Command {
        let at = |name: &str| self.folder.path().join(name);
        let mut command = Command::new(&self.program);
        command
            .env("HOME", self.folder.path())
            .env("RABBITMQ_CONF_ENV_FILE", at("no-such-file"))
            .env("RABBITMQ_CONFIG_FILE", at("rabbitmq.conf"))
            .env("RABBITMQ_ENABLED_PLUGINS_FILE", at("enabled_plugins"))
            .env("RABBITMQ_MNESIA_BASE", at("data"))
            .env("RABBITMQ_LOG_BASE", at("log"))
            .env("RABBITMQ_NODENAME", format!("notifications-{}@localhost", self.port))
            .env("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1")
            .env("RABBITMQ_NODE_PORT", self.port.to_string())
            .env("RABBITMQ_DIST_PORT", self.distribution_port.to_string())
            .env("ERL_EPMD_PORT", self.epmd_port.to_string())
            // Makes the script become the server instead of waiting beside it, so that a kill reaches it.
            .env("RUNNING_UNDER_SYSTEMD", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        command
    }

    /// SIGKILL: it writes nothing more.
    pub fn kill(&mut self) {
        let mut running = self.running.take().expect("it runs");
        running.kill().unwrap();
        running.wait().unwrap();
    }
}

impl Drop for RabbitMq {
    fn drop(&mut self) {
        for child in self.running.iter_mut().chain([&mut self.epmd]) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn find() -> PathBuf {
    if let Some(named) = env::var_os("RABBITMQ_SERVER") {
        return named.into();
    }
    let on_path = || {
        let path = env::var_os("PATH")?;
        env::split_paths(&path).map(|folder| folder.join("rabbitmq-server")).find(|program| program.is_file())
    };
    Some(PathBuf::from(DEBIAN)).filter(|program| Path::is_file(program)).or_else(on_path).expect(
        "RabbitMQ is not on this machine: run `cargo xtask test broker`, or install it (Debian, as root: apt-get install \
         rabbitmq-server), or name its program in the environment variable RABBITMQ_SERVER",
    )
}

/// Held all at once, so that they differ.
fn free_ports() -> [u16; 3] {
    let held = [(); 3].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    held.map(|listener| listener.local_addr().unwrap().port())
}
