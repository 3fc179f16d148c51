//! Configurations that are in order, and many that are not.

mod example;
mod folder;
mod wrong;
mod wrong_others;

use super::Reason;
use crate::session::SignInSettings;
pub(super) use folder::Folder;

#[test]
fn a_loopback_address_needs_nothing_else() {
    let folder = Folder::new();
    let config = folder.read("[listen]\naddress = '127.0.0.1:0'\n[data]\nfolder = 'data'\n").unwrap();
    assert!(matches!(config.sign_in, SignInSettings::Development));
    assert_eq!((config.listening.address.port(), config.data), (0, folder.path("data")));
    assert!(config.services.is_none() && config.access_log.is_none() && config.listening.tls.is_none());
    assert_eq!((config.warnings, config.certificates), (Vec::new(), Vec::new()));
}

#[test]
fn a_certificate_is_warned_of_a_month_before_its_end() {
    let folder = Folder::new();
    let text = "[listen]\naddress = '127.0.0.1:0'\ncertificate = 'tls.pem'\nkey = 'tls.key'\n[data]\nfolder = 'data'\n";
    assert_eq!(folder.read_at(text, "2048-11-30T00:00:00Z").unwrap().warnings, Vec::new());
    let config = folder.read_at(text, "2048-12-20T00:00:00Z").unwrap();
    let told: Vec<_> = config.warnings.iter().map(|warning| warning.line("c.toml".as_ref())).collect();
    assert_eq!(told, ["c.toml:3:15: listen.certificate: expires on 2049-01-01, in less than 30 days; renew it"]);
    assert_eq!(config.certificates.len(), 1);
}

#[test]
fn two_servers_of_this_kind_work_on_one_machine() {
    let folder = Folder::new();
    let behind = "[listen]\naddress = '[::1]:0'\ncertificate = 'tls.pem'\nkey = 'tls.key'\n[data]\nfolder = 'behind'\n\
                  [accept]\nclient_ca = 'ca.pem'\ndevelopment_key_file = 'one.key'\n[demo]\nads = 5\nseed = 7\n";
    let config = folder.read(behind).unwrap();
    assert_eq!(config.demo.map(|demo| demo.to_string()).as_deref(), Some("--ads 5 --seed 7"));
    let accepts = config.accept.unwrap().development_key;

    let in_front = "[listen]\naddress = '127.0.0.1:0'\n[data]\nfolder = 'front'\n[demo]\n[services.defaults]\nca = 'ca.pem'\n\
                    client_certificate = 'client.pem'\nclient_key = 'client.key'\ntoken = 'development'\n\
                    development_key_file = 'one.key'\n[services.jobagent]\nbase_url = 'https://localhost:8443/'\n";
    let services = folder.read(in_front).unwrap().services.unwrap();
    let jobagent = services.jobagent.unwrap();
    assert_eq!(jobagent.base.as_str(), "https://localhost:8443/");
    assert!(matches!(jobagent.token, crate::gateway::Token::Development(key) if key.id() == accepts.id()));
    assert!(services.flexjob.is_none());
}

#[test]
fn a_file_that_is_not_there_is_told_by_name() {
    let folder = Folder::new();
    let error = super::read(&folder.path("none.toml"), folder::now()).unwrap_err().to_string();
    assert!(error.starts_with("Can't read the configuration") && error.contains("none.toml"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_secret_that_others_may_read_is_refused_and_one_of_a_group_is_not() {
    use std::{fs, os::unix::fs::PermissionsExt};
    let folder = Folder::new();
    let text =
        "[listen]\naddress = '127.0.0.1:0'\n[data]\nfolder = 'd'\n[access_log]\nkey_file = 'one.key'\nkeep_days = 1\n";
    for (mode, is_good) in [(0o600, true), (0o400, true), (0o640, true), (0o644, false), (0o660, false), (0o601, false)]
    {
        fs::set_permissions(folder.path("one.key"), fs::Permissions::from_mode(mode)).unwrap();
        let read = folder.read(text);
        assert_eq!(read.is_ok(), is_good, "{mode:o}");
        if let Err(faults) = read {
            let [fault] = &faults[..] else { panic!("{faults:?}") };
            assert_eq!((fault.key.as_str(), fault.place.line), ("access_log.key_file", 6));
            assert!(matches!(&fault.reason, Reason::Disk(fault) if fault.to_string().contains("chmod")), "{fault:?}");
        }
    }
}

#[test]
fn commands_find_what_is_kept_whatever_else_is_wrong() {
    let folder = Folder::new();
    let kept = |key: &str| {
        let text = format!(
            "[listen]\naddress = '0.0.0.0:8443'\ncertificate = 'old.pem'\nkey = 'old.key'\n[data]\nfolder = 'data'\n\
             [access_log]\nfolder = 'log'\nkey_file = '{key}'\nformer_key_files = ['two.key']\nkeep_days = 30\n"
        );
        assert!(folder.read(&text).is_err(), "it has ended, and there is no sign-in");
        folder.write("c.toml", text);
        super::read_kept(&folder.path("c.toml"), folder::now())
    };
    let found = kept("one.key").unwrap();
    let log = found.access_log.unwrap();
    assert_eq!((found.data, log.folder), (folder.path("data"), folder.path("log")));
    assert_eq!((log.key.bytes(), log.former_keys.len()), (&[1; 32], 1));
    let told = kept("short.key").unwrap_err().to_string();
    assert!(told.contains("c.toml:9:12: access_log.key_file: ") && told.lines().count() == 1, "{told}");
}
