//! Writes certificates for trying things out into a folder: `cargo run --example certificates FOLDER`. Not for real use:
//! anyone can read their keys.

// With what is written here, making certificates does not fail.
#[allow(clippy::unwrap_used)]
mod authority;

use authority::{Authority, For, Issued, When};
use std::{env, fs, io, path::Path, process::ExitCode};

/// Of the .p12 file.
const PASSWORD: &str = "for trying out";

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("Which folder? cargo run --example certificates FOLDER");
        return ExitCode::FAILURE;
    };
    match write_all(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Can't write to {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write_all(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let (ours, other) = (Authority::new("Ours"), Authority::new("Another"));
    write(folder, "ca.pem", ours.pem())?;
    write(folder, "other-ca.pem", other.pem())?;
    let client = ours.issue(For::Client, When::Now);
    write(folder, "client.p12", client.pkcs12(PASSWORD))?;
    write(folder, "client.p12-password", format!("{PASSWORD}\n"))?;
    write_issued(folder, "client", &client)?;
    for (name, issued) in [
        ("server", ours.issue(For::Server, When::Now)),
        ("expired-server", ours.issue(For::Server, When::Before)),
        ("future-server", ours.issue(For::Server, When::Later)),
        ("misnamed-server", ours.issue(For::OtherServer, When::Now)),
        ("other-server", other.issue(For::Server, When::Now)),
        ("expired-client", ours.issue(For::Client, When::Before)),
        ("other-client", other.issue(For::Client, When::Now)),
    ] {
        write_issued(folder, name, &issued)?;
    }
    Ok(())
}

fn write_issued(folder: &Path, name: &str, issued: &Issued) -> io::Result<()> {
    write(folder, &format!("{name}.pem"), &issued.certificate)?;
    write(folder, &format!("{name}.key"), &issued.key)
}

/// Readable by their owner alone, as the server demands of keys.
fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> io::Result<()> {
    let file = folder.join(name);
    fs::write(&file, content)?;
    #[cfg(unix)]
    fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(())
}
