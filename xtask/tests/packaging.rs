//! The files of the Debian package, before there is one. `cargo xtask package` looks into the package itself.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn packaging() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../packaging")
}

fn read(name: &str) -> String {
    fs::read_to_string(packaging().join(name)).unwrap()
}

/// Runs systemd's own check; `None`, and a word, where there is no systemd.
fn systemd_analyze(arguments: &[&str], unit: &Path) -> Option<Output> {
    match Command::new("systemd-analyze").args(arguments).arg(unit).output() {
        Ok(output) => Some(output),
        Err(error) => {
            println!("the unit is not checked here: systemd-analyze: {error}");
            None
        }
    }
}

/// The unit with programs that exist on every machine, under its own name.
fn unit_to_verify() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("xtask-unit-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let unit = folder.join("approval-console.service");
    let text = read("approval-console.service");
    assert_eq!(text.matches("=/usr/bin/approval-console-server ").count(), 2);
    fs::write(&unit, text.replace("=/usr/bin/approval-console-server ", "=/bin/true ")).unwrap();
    unit
}

#[test]
fn systemd_understands_every_line_of_the_unit() {
    let unit = unit_to_verify();
    if let Some(output) = systemd_analyze(&["verify", "--man=no", "--recursive-errors=no"], &unit) {
        let told = String::from_utf8_lossy(&output.stderr);
        // Of other units of this machine it tells, too.
        let of_ours: Vec<&str> = told.lines().filter(|line| line.contains("approval-console")).collect();
        assert!(of_ours.is_empty(), "{of_ours:#?}");
    }
    fs::remove_dir_all(unit.parent().unwrap()).unwrap();
}

#[test]
fn the_unit_is_shut_in_as_far_as_a_network_service_can_be() {
    // Of 100, in tenths: 0 is nothing at all, 96 a service without any line of this kind.
    let arguments = ["security", "--offline=true", "--no-pager", "--threshold=15"];
    if let Some(output) = systemd_analyze(&arguments, &packaging().join("approval-console.service")) {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn the_maintainer_script_is_shell_and_leaves_room_for_that_of_the_unit() {
    assert!(read("postrm").lines().any(|line| line == "#DEBHELPER#"));
    assert!(Command::new("sh").arg("-n").arg(packaging().join("postrm")).status().unwrap().success());
}

#[test]
fn account_and_folders_are_named_alike_everywhere() {
    let unit = read("approval-console.service");
    assert!(unit.contains("\nUser=approval-console\n") && unit.contains("\nStateDirectory=approval-console\n"));
    assert!(read("sysusers.d/approval-console.conf").lines().any(|line| line.starts_with("u     approval-console ")));
    for (folder, rights) in
        [("/etc/approval-console", "0750 root"), ("/var/lib/approval-console", "0700 approval-console")]
    {
        let line =
            read("tmpfiles.d/approval-console.conf").lines().find(|line| line.contains(folder)).unwrap().to_owned();
        assert!(
            line.split_whitespace().collect::<Vec<_>>().join(" ").contains(&format!("{folder} {rights} ")),
            "{line}"
        );
    }
}

#[test]
fn the_container_is_made_of_the_package_and_runs_as_nobody_in_particular() {
    let text = read("Containerfile");
    let copied: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("COPY ")).collect();
    assert_eq!(copied, ["approval-console-server_*.deb /tmp/package.deb"]);
    let last = |word: &str| text.lines().rfind(|line| line.starts_with(word)).unwrap_or_default().to_owned();
    assert_eq!(last("USER"), "USER 10001:10001");
    let unit = read("approval-console.service");
    let started = unit.lines().find_map(|line| line.strip_prefix("ExecStart=")).unwrap();
    let entry = last("ENTRYPOINT").replace(['[', ']', '"', ','], "");
    assert_eq!(entry, format!("ENTRYPOINT {started}"));
}
