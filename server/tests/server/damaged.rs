//! A disk that is full, a file that is damaged, a folder that is taken: told clearly, and nothing is lost.

use crate::{
    start::{Program, run},
    support::{AdText, Server, Who},
};
use approval_console_server::store::{FILE_NAME, StoreError};
use std::{fs, path::Path};

/// Starts where it must not, and says why.
fn refused(data: &Path) -> String {
    let output = run(&["--port", "0", "--ads", "0", "--data", data.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn on_a_full_disk_nothing_is_written_and_the_same_request_is_taken_once_there_is_room() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    let pages = |limit: &str| {
        let set = format!("PRAGMA max_page_count = {limit}");
        server.store.write_now(|transaction| Ok::<i64, StoreError>(transaction.query_row(&set, [], |row| row.get(0))?))
    };
    // SQLite says the same when the file may not grow as when the disk has no room.
    pages("1").unwrap();
    ida.begin(&ad.id).is_done();
    let mail = serde_json::json!("Kære opretter. ".repeat(2000));
    let rejecting =
        || ida.deciding(&ad.id, "IkkeGodkendt").with("/emailBroedtekst", mail.clone()).request_id("rejecting");
    for _ in 0..3 {
        let told = rejecting().send().is_refused(507, None);
        let expected = "Serverens disk er fuld. Intet er gemt; prøv igen, når driften har gjort plads.";
        assert_eq!(told["beskrivelse"], expected);
    }
    assert_eq!(ida.content(&ad.id).json()["approvalStatus"], "UnderBehandling");
    assert_eq!(server.browser().get("/healthz", &[]).status, 200);
    assert_eq!(server.count("SELECT count(*) FROM mail"), 0);

    pages("1000000").unwrap();
    rejecting().send().is_done();
    assert_eq!(server.count("SELECT count(*) FROM mail"), 1);
}

#[test]
fn a_file_that_is_no_database_is_refused_with_the_command_that_restores_one() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    for (content, told) in [("", "its file is empty"), ("Kære kollega", "its file is not one of SQLite's")] {
        fs::write(data.join(FILE_NAME), content).unwrap();
        let refused = refused(data);
        let command = format!("approval-console-server restore FILE --data {}.", data.display());
        assert!(refused.contains(told) && refused.contains(&command), "{refused}");
        assert_eq!(fs::read_to_string(data.join(FILE_NAME)).unwrap(), content);
    }
}

#[test]
fn a_folder_that_is_taken_is_told_to_a_second_server_and_to_a_restore() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut first = Program::start(&data, &["--ads", "3"]);
    let refused_beside = refused(&data);
    let running = format!("a server is running on the data folder {}. Stop it first", data.display());
    assert!(refused_beside.contains(&running), "{refused_beside}");

    let backup = folder.path().join("backup");
    let (data, backup) = (data.to_str().unwrap(), backup.to_str().unwrap());
    assert!(run(&["backup", backup, "--data", data]).status.success());
    let restored = run(&["restore", backup, "--data", data]);
    assert_eq!(restored.status.code(), Some(1));
    assert!(String::from_utf8(restored.stderr).unwrap().contains(&running));
    // However it ends, the folder is free then.
    first.kill();
    assert!(run(&["restore", backup, "--data", data]).status.success());
}
