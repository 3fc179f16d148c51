//! Asking those who answer, and those who don't.

use super::{login_service, report::Report, services};
use crate::{
    config::tests::Folder,
    outbound::tests::{certificates::server_that_says, who_says},
    session::{OidcSettings, SignInSettings},
    tls::authority::{For, When},
};

/// As the configuration makes them, for a login service.
pub(super) fn settings(issuer: &str) -> OidcSettings {
    match Folder::new().read(&sign_in(issuer)).unwrap().sign_in {
        SignInSettings::Oidc(settings) => *settings,
        SignInSettings::Development => panic!("no login service"),
    }
}

fn sign_in(issuer: &str) -> String {
    format!(
        "[listen]\naddress = '127.0.0.1:0'\npublic_url = 'http://localhost:1'\n[data]\nfolder = 'data'\n[session]\n\
         key_file = 'one.key'\n[sign_in]\nissuer = '{issuer}'\nclient_id = 'konsol'\nclient_secret_file = 'password'\n\
         ca = 'ca.pem'\n[sign_in.claims]\nscopes = 'granted'\n[sign_in.roles]\na = []\n"
    )
}

/// What was told, one text for each that was asked.
fn told(reports: &[Report]) -> Vec<String> {
    let fault = |report: &Report| report.fault.as_ref().map(|fault| format!("{}: {fault}", report.key));
    reports.iter().flat_map(|report| report.lines().chain(fault(report))).collect()
}

#[tokio::test]
async fn each_service_is_asked_once_with_its_own_certificates() {
    let folder = Folder::new();
    let own = folder.ours.issue(For::Server, When::Now);
    let nothing = "HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n";
    let demanding = server_that_says(&own, Some(&folder.ours), nothing);
    let misnamed = server_that_says(&folder.ours.issue(For::OtherServer, When::Now), None, nothing);
    let plain = who_says(nothing.into());
    let text = format!(
        "[listen]\naddress = '127.0.0.1:0'\n[data]\nfolder = 'data'\n[services.defaults]\nca = 'ca.pem'\ntoken = 'none'\n\
         [services.jobannonce_behandling]\nbase_url = '{demanding}api'\nclient_certificate = 'client.p12'\n\
         client_password_file = 'password'\n[services.flexjob]\nbase_url = '{demanding}'\n[services.jobagent]\n\
         base_url = '{misnamed}'\n[services.cv_workflow]\nbase_url = '{plain}'\n"
    );
    let told = told(&services::ask(&folder.read(&text).unwrap()).await);
    assert_eq!(
        told,
        [
            format!(
                "services.jobannonce_behandling.base_url: {demanding}api answered 401, TLS 1.3, its certificate is valid until \
                 2049-01-01, ours was not refused"
            ),
            format!("services.flexjob.base_url: {demanding}: it demands a client certificate; configure one"),
            format!(
                "services.jobagent.base_url: {misnamed}: its certificate is for another name (DnsName(\"other.example.dk\")); check \
                 the address"
            ),
            format!("services.cv_workflow.base_url: {plain} answered 401, unencrypted, on this machine"),
        ]
    );
}

#[tokio::test]
async fn the_login_service_says_who_it_is() {
    let folder = Folder::new();
    let own = folder.ours.issue(For::Server, When::Now);
    let document = "HTTP/1.1 200 OK\r\n\r\n{\"issuer\":\"https://HOST/realms/star\",\"authorization_endpoint\":\
                    \"https://HOST/auth\",\"token_endpoint\":\"https://HOST/token\",\"jwks_uri\":\"https://HOST/keys\",\
                    \"code_challenge_methods_supported\":[\"S256\"]}";
    let ask = async |issuer: &str| told(&login_service::ask(&folder.read(&sign_in(issuer)).unwrap()).await);
    let there = server_that_says(&own, None, document);
    let register = "sign_in.issuer: register there http://localhost:1/bff/callback to come back to after signing in, and \
                    http://localhost:1/ after signing out";
    let good = format!(
        "sign_in.issuer: {there}realms/star/.well-known/openid-configuration answered 200, TLS 1.3, its certificate is valid \
         until 2049-01-01"
    );
    assert_eq!(ask(&format!("{there}realms/star")).await, [good.as_str(), register]);
    // With a slash it is another issuer.
    let other = ask(&format!("{there}realms/star/")).await;
    assert!(other[2].contains("copy it as it is"), "{other:?}");
    for (answer, expected) in [
        ("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n", "answered 404; is the issuer right?"),
        ("HTTP/1.1 200 OK\r\n\r\n<html>", "answered something that is no discovery document"),
    ] {
        let told = ask(&server_that_says(&own, None, answer)).await;
        assert!(told.iter().any(|told| told.contains(expected)), "{told:?}");
    }
}
