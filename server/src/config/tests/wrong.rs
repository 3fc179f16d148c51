//! What is wrong, where, and what to do: one line of the table for each rule.

use super::folder::Folder;

/// In order on a loopback address.
pub(super) const HERE: &str = "[listen]\naddress = '127.0.0.1:0'\n[data]\nfolder = 'data'\n";
/// In order for other machines, without services.
pub(super) const REACHED: &str = "[listen]\naddress = '0.0.0.0:443'\npublic_url = 'https://localhost'\ncertificate = 'tls.pem'\n\
    key = 'tls.key'\n[data]\nfolder = 'data'\n[access_log]\nkey_file = 'one.key'\nkeep_days = 1\n[session]\n\
    key_file = 'one.key'\n[sign_in]\nissuer = 'https://idp.example.dk'\nclient_id = 'konsol'\n\
    client_secret_file = 'password'\nca = 'ca.pem'\n[sign_in.claims]\nscopes = 'granted'\n[sign_in.roles]\n\
    a = ['match.jobagent.read']\n[services.defaults]\nca = 'ca.pem'\ntoken = 'none'\n";

/// Faults as `LINE:COLUMN: KEY: REASON`, each only as long as what is expected of it.
#[track_caller]
pub(super) fn assert_told(folder: &Folder, text: &str, expected: &[&str]) {
    let told: Vec<_> = match folder.read(text) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(|fault| fault.line("".as_ref())).collect(),
    };
    let is_same = told.len() == expected.len()
        && told.iter().zip(expected).all(|(told, expected)| told.starts_with(&format!(":{expected}")));
    assert!(is_same, "{text}\n{told:#?}\nexpected:\n{expected:#?}");
}

#[test]
fn what_is_no_toml_or_no_key() {
    let folder = Folder::new();
    for (text, expected) in [
        ("[listen\n", "1:8: unclosed table"),
        ("[listen]\nadress = 'a'\n", "2:1: listen.adress: unknown field `adress`, expected one of `address`"),
        ("[listen]\naddress = 1\n", "2:11: listen.address: invalid type: integer `1`, expected a string"),
        ("[limits]\nconnections = -1\n", "2:15: limits.connections: invalid value: integer `-1`"),
        ("[listen]\naddress = 'a'\naddress = 'b'\n", "3:1: duplicate key"),
        ("[services.x]\n", "1:11: services.x: unknown field `x`, expected one of `defaults`"),
        ("[services.jobagent]\ntoken = 'x'\n", "2:9: services.jobagent.token: unknown variant `x`, expected one of"),
    ] {
        assert_told(&folder, text, &[expected]);
    }
}

#[test]
fn everything_is_told_at_once_and_by_line() {
    let text = "[limits]\nconnections = 0\n[session]\n[listen]\naddress = 'here'\n[services.flexjob]\n\
                connect_seconds = 20\ntoken = 'none'\n[services.jobagent]\nbase_url = 'ftp://a'\n";
    assert_told(
        &Folder::new(),
        text,
        &[
            "1:1: data.folder: is missing; name the folder",
            "2:15: limits.connections: must be from 1 to 65536",
            "3:1: session: has no effect without [sign_in]; remove it",
            "5:11: listen.address: must be an IP address and a port",
            "6:1: services.flexjob.base_url: is missing;",
            "7:19: services.flexjob.connect_seconds: must be from 1 to 19",
            "9:1: services.jobagent.token: is missing; choose",
            "10:12: services.jobagent.base_url: must begin with https://",
        ],
    );
}

#[test]
fn what_other_machines_reach_is_encrypted_and_signed_in_to() {
    let folder = Folder::new();
    assert_told(&folder, HERE, &[]);
    assert_told(&folder, REACHED, &[]);
    let bare = HERE.replace("127.0.0.1", "0.0.0.0");
    assert_told(
        &folder,
        &bare,
        &[
            "1:1: access_log.key_file: is missing",
            "1:1: listen.public_url: is missing; write what browsers call the server",
            "1:1: services: is missing: the embedded services",
            "2:11: listen.address: can be reached from other machines, and nobody speaks TLS",
            "2:11: listen.address: can be reached from other machines, where anyone could sign in as anyone",
        ],
    );
    let by_proxy = HERE.to_owned() + "[proxy]\ntrusted = ['10.0.0.1/32']\n";
    assert_told(
        &folder,
        &by_proxy,
        &[
            "1:1: access_log.key_file: is missing",
            "1:1: services: is missing: the embedded services",
            "5:1: proxy: lets other machines in by a proxy",
        ],
    );
    for (text, expected) in [
        (
            REACHED.replace("'https://l", "'http://l"),
            "3:14: listen.public_url: says http, and the server has a certificate",
        ),
        (REACHED.replace("https://localhost'", "https://a.dk'"), "4:15: listen.certificate: is not for the host a.dk"),
        (
            REACHED.replace("https://localhost'", "https://localhost/a'"),
            "3:14: listen.public_url: must be scheme, host",
        ),
        (
            HERE.replace("[data]", "public_url = 'https://a.dk'\n[data]"),
            "3:14: listen.public_url: says https, and nobody",
        ),
        (REACHED.replace("[services.defaults]\nca = 'ca.pem'\ntoken = 'none'\n", ""), "1:1: services: is missing"),
    ] {
        assert_told(&folder, &text, &[expected]);
    }
}

#[test]
fn a_proxy_is_named_by_its_address() {
    let folder = Folder::new();
    for (trusted, expected) in [
        ("[]", "26:11: proxy.trusted: is empty; name the proxy's address"),
        ("['proxy.example.dk']", "26:12: proxy.trusted: must be a network"),
        ("['10.0.0.5/24']", "26:12: proxy.trusted: has bits beyond its prefix; write 10.0.0.0/24"),
        ("['10.0.0.5/32', '10.0.0.5/32']", "26:27: proxy.trusted: is there twice"),
    ] {
        assert_told(&folder, &format!("{REACHED}[proxy]\ntrusted = {trusted}\n"), &[expected]);
    }
}

#[test]
fn a_certificate_fits_its_key_its_time_and_its_use() {
    let folder = Folder::new();
    let with = |certificate: &str, key: &str| {
        HERE.replace("[data]", &format!("certificate = '{certificate}'\nkey = '{key}'\n[data]"))
    };
    for (certificate, key, expected) in [
        ("none.pem", "tls.key", "3:15: listen.certificate: there is no file"),
        ("one.key", "tls.key", "3:15: listen.certificate: holds no certificate"),
        ("tls.pem", "none.key", "4:7: listen.key: there is no file"),
        ("tls.pem", "tls.pem", "4:7: listen.key: holds no private key"),
        ("tls.pem", "encrypted.key", "4:7: listen.key: the key is encrypted"),
        ("tls.pem", "client.key", "4:7: listen.key: the key does not belong to the certificate"),
        ("old.pem", "old.key", "3:15: listen.certificate: has expired on 2025-01-01; renew it"),
        ("young.pem", "young.key", "3:15: listen.certificate: is not valid before 2048-01-01"),
        ("client.pem", "client.key", "3:15: listen.certificate: is not for servers"),
        ("client.p12", "client.key", "4:7: listen.key: has no effect beside a .p12 file"),
    ] {
        assert_told(&folder, &with(certificate, key), &[expected]);
    }
    let without_key = HERE.replace("[data]", "certificate = 'tls.pem'\n[data]");
    assert_told(&folder, &without_key, &["3:15: listen.certificate: is missing; a PEM certificate needs"]);
    let without_certificate = HERE.replace("[data]", "key = 'tls.key'\n[data]");
    assert_told(&folder, &without_certificate, &["3:7: listen.key: has no effect without listen.certificate"]);
}

#[test]
fn a_key_is_in_a_file_of_its_own() {
    let folder = Folder::new();
    let log = |rest: &str| format!("{HERE}[access_log]\n{rest}\n");
    for (text, expected) in [
        (log("keep_days = 1"), "5:1: access_log.key_file: is missing; name the file of the key"),
        (log("key_file = 'one.key'"), "5:1: access_log.keep_days: is missing; say how many days"),
        (log("key_file = 'one.key'\nkeep_days = 0"), "7:13: access_log.keep_days: must be from 1 to 36500"),
        (
            log("key_file = 'short.key'\nkeep_days = 1"),
            "6:12: access_log.key_file: the file holds 16 bytes instead of 32",
        ),
        (log("key_file = 'empty'\nkeep_days = 1"), "6:12: access_log.key_file: the file "),
        (
            log("key_file = 'one.key'\nformer_key_files = ['two.key', 'one.key']\nkeep_days = 1"),
            "7:32: access_log.former_key_files: is there twice",
        ),
    ] {
        assert_told(&folder, &text, &[expected]);
    }
}
