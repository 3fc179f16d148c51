//! What is wrong about the others: the login service, the services, another server of this kind.

use super::{
    folder::Folder,
    wrong::{HERE, REACHED, assert_told},
};

#[test]
fn a_login_service_is_told_apart_from_one_that_is_no_such() {
    let folder = Folder::new();
    for (from, to, expected) in [
        (
            "issuer = 'https://idp.example.dk'\n",
            "",
            "13:1: sign_in.issuer: is missing; write the login service's issuer",
        ),
        ("'https://idp.example.dk'", "'idp.example.dk'", "14:10: sign_in.issuer: is no address"),
        ("'https://idp.example.dk'", "'http://idp.example.dk'", "14:10: sign_in.issuer: must begin with https://"),
        ("'konsol'", "' '", "15:13: sign_in.client_id: is empty; write the name"),
        ("'password'", "'empty'", "16:22: sign_in.client_secret_file: the file "),
        ("'ca.pem'\n[sign", "'one.key'\n[sign", "17:6: sign_in.ca: holds no certificate; it must be PEM"),
        (
            "'ca.pem'\n[sign",
            "'ca.pem'\nscopes = ['profile']\n[sign",
            "18:10: sign_in.scopes: must have openid among it",
        ),
        (
            "'ca.pem'\n[sign",
            "'ca.pem'\nid_token_algorithms = ['HS256']\n[sign",
            "18:24: sign_in.id_token_algorithms: names \"HS256\", which is not taken; known: RS256",
        ),
        (
            "'ca.pem'\n[sign",
            "'ca.pem'\nclock_skew_seconds = 301\n[sign",
            "18:22: sign_in.clock_skew_seconds: must be from 0 to 300",
        ),
        ("[sign_in.claims]\nscopes = 'granted'\n", "", "13:1: sign_in.claims: is missing; say which claim"),
        (
            "match.jobagent.read",
            "match.jobagent.reed",
            "21:6: sign_in.roles.a: names the scope \"match.jobagent.reed\", which no",
        ),
        ("a = ['match.jobagent.read']\n", "", "20:1: sign_in.roles: is empty; say which value"),
        ("[session]\nkey_file = 'one.key'\n", "", "1:1: session.key_file: is missing; name the file of the key"),
    ] {
        let text = REACHED.replacen(from, to, 1);
        assert_ne!(text, REACHED, "{from}");
        assert_told(&folder, &text, &[expected]);
    }
}

#[test]
fn a_service_is_reached_safely_and_in_time() {
    let folder = Folder::new();
    let service = |rest: &str| format!("{REACHED}[services.jobagent]\nbase_url = 'https://a.dk/b'\n{rest}\n");
    for (rest, expected) in [
        ("answer_seconds = 20", "27:18: services.jobagent.answer_seconds: must be from 1 to 19"),
        ("in_flight = 0", "27:13: services.jobagent.in_flight: must be from 1 to 512"),
        ("ca = 'one.key'", "27:6: services.jobagent.ca: holds no certificate; it must be PEM"),
        (
            "client_certificate = 'client.p12'",
            "27:22: services.jobagent.client_certificate: is missing; a .p12 file needs",
        ),
        (
            "client_certificate = 'client.p12'\nclient_password_file = 'wrong-password'",
            "28:24: services.jobagent.client_password_file: the password does not open it",
        ),
        (
            "client_certificate = 'ca.p12'\nclient_password_file = 'password'",
            "27:22: services.jobagent.client_certificate: there is no file",
        ),
        (
            "client_certificate = 'old-client.pem'\nclient_key = 'old-client.key'",
            "27:22: services.jobagent.client_certificate: has expired on 2025-01-01; renew it",
        ),
        (
            "client_certificate = 'tls.pem'\nclient_key = 'tls.key'",
            "27:22: services.jobagent.client_certificate: is not for clients",
        ),
        ("client_key = 'client.key'", "27:14: services.jobagent.client_key: has no effect without client_certificate"),
        ("token = 'development'", "27:9: services.jobagent.token: is for two servers on one machine"),
        (
            "token = 'client-credentials'",
            "25:1: services.jobagent.client_credentials: is missing; say where the access token",
        ),
        (
            "token = 'client-credentials'\n[services.jobagent.client_credentials]\nclient_id = 'a'\n\
             client_secret_file = 'password'",
            "28:1: services.jobagent.client_credentials.token_endpoint: is missing; write the address",
        ),
    ] {
        assert_told(&folder, &service(rest), &[expected]);
    }
    let defaults = REACHED.to_owned() + "base_url = 'https://a.dk'\n";
    assert_told(&folder, &defaults, &["25:12: services.defaults.base_url: has no effect here"]);
    let together = REACHED.replace("token = 'none'", "token = 'none'\nin_flight = 300")
        + "[services.flexjob]\nbase_url = 'https://a.dk'\n[services.jobagent]\nbase_url = 'https://a.dk'\n";
    assert_told(&folder, &together, &["22:2: services.defaults: makes 600 calls under way"]);
    // A fault of the defaults is told once, however many services have them.
    let defaults = together.replace("300", "3").replace("ca = 'ca.pem'\ntoken", "ca = 'empty'\ntoken");
    assert_told(&folder, &defaults, &["23:6: services.defaults.ca: holds no certificate"]);
}

#[test]
fn what_is_for_one_machine_stays_there() {
    let folder = Folder::new();
    let here = |rest: &str| format!("{HERE}{rest}\n");
    for (text, expected) in [
        (
            format!("{REACHED}[accept]\ndevelopment_key_file = 'one.key'\n"),
            "25:1: accept: is for two servers on one machine",
        ),
        (here("[accept]"), "5:1: accept.development_key_file: is missing; name the file of the key"),
        (
            here("[accept]\ndevelopment_key_file = 'one.key'\nclient_ca = 'ca.pem'"),
            "7:13: accept.client_ca: has no effect without listen.certificate",
        ),
        (format!("{REACHED}[demo]\nads = 5\n"), "25:1: demo: has no effect beside [sign_in]"),
        (
            here("[services.jobagent]\nbase_url = 'http://localhost:1'\ntoken = 'caseworker'"),
            "7:9: services.jobagent.token: sends the caseworker's own access token, and without [sign_in]",
        ),
        (
            here("[services.jobagent]\nbase_url = 'https://a.dk'\ntoken = 'development'"),
            "7:9: services.jobagent.token: is for two servers on one machine",
        ),
    ] {
        assert_told(&folder, &text, &[expected]);
    }
}
