//! The services behind this server.

use crate::{
    config::{
        Key, Reason, address,
        file::{At, ClientCredentials as CredentialsFile, File, Service, TokenKind},
        is_loopback,
        judge::{IdentityFiles, Judge},
    },
    gateway::{ClientCredentials, Services, Token, Upstream},
    tls::{Purpose, client_config},
};
use rustls::ClientConfig;
use std::{ops::Range, sync::Arc, time::Duration};
use toml::Spanned;

/// The console gives up after 20 seconds: what is answered later, nobody hears.
const LONGEST: u64 = 19;
/// What the server works on at the same time.
const IN_FLIGHT: u64 = 512;
const KEY: &str = "name the file of the key that both servers share; make one with: openssl rand -base64 32";
const CREDENTIALS: &str =
    "say where the access token comes from, in a table client_credentials of this service or of the defaults";

/// A service with what it leaves to the defaults.
struct Merged<'a> {
    own: &'a Spanned<Service>,
    defaults: &'a Service,
}

impl<'a> Merged<'a> {
    fn get<T>(&self, field: impl Fn(&'a Service) -> &'a At<T>) -> &'a At<T> {
        let own = field(self.own.get_ref());
        if own.is_some() { own } else { field(self.defaults) }
    }
}

/// The services; none only where nobody but this machine can call, since the embedded ones take their place.
pub(super) fn judge(judge: &mut Judge<'_>, file: &File, is_loopback: bool) -> Option<Option<Services>> {
    let Some(services) = &file.services else {
        return if is_loopback { Some(None) } else { judge.missing_table("services", Reason::ServicesMissing) };
    };
    let services = services.get_ref();
    let unsaid = Service::default();
    let defaults = services.defaults.as_ref().map_or(&unsaid, Spanned::get_ref);
    if let Some(base_url) = &defaults.base_url {
        judge.fault::<()>(&base_url.span(), Reason::NoEffect("here: each service has its own"));
    }
    let mut in_flight = 0;
    let mut one = |service: &At<Service>| match service {
        Some(own) => upstream(judge, file, &Merged { own, defaults }, is_loopback, &mut in_flight).map(Some),
        None => Some(None),
    };
    let jobannonce_behandling = one(&services.jobannonce_behandling);
    let flexjob = one(&services.flexjob);
    let webservicebesked = one(&services.webservicebesked);
    let jobagent = one(&services.jobagent);
    let cv_workflow = one(&services.cv_workflow);
    let annoncekilde = one(&services.annoncekilde);
    let arbejdsbord = one(&services.arbejdsbord);
    if in_flight > IN_FLIGHT {
        let at = file.services.as_ref().map(Spanned::span).unwrap_or_default();
        return judge.fault(&at, Reason::TooManyInFlight(in_flight));
    }
    Some(Some(Services {
        jobannonce_behandling: jobannonce_behandling?,
        flexjob: flexjob?,
        webservicebesked: webservicebesked?,
        jobagent: jobagent?,
        cv_workflow: cv_workflow?,
        annoncekilde: annoncekilde?,
        arbejdsbord: arbejdsbord?,
    }))
}

fn upstream(
    judge: &mut Judge<'_>,
    file: &File,
    service: &Merged<'_>,
    here_is_loopback: bool,
    in_flight: &mut u64,
) -> Option<Upstream> {
    let at = service.own.span();
    let base = judge
        .needed(
            &at,
            "base_url",
            &service.own.get_ref().base_url,
            "write the address that the contract's paths are put behind",
        )
        .and_then(|url| judge.ok(&url.span(), address::base(url.get_ref())));
    let tls = tls(judge, service);
    let connect_time = judge.seconds(service.get(|one| &one.connect_seconds), 1..=LONGEST, Duration::from_secs(3));
    let answer_time = judge.seconds(service.get(|one| &one.answer_seconds), 1..=LONGEST, Duration::from_secs(15));
    let calls = judge.number(service.get(|one| &one.in_flight), 1..=IN_FLIGHT, 64);
    let answer_bytes = judge.size(service.get(|one| &one.answer_bytes), 1024..=256 * 1024 * 1024, 8 * 1024 * 1024);
    let is_alone = here_is_loopback && base.as_ref().is_none_or(is_loopback);
    let token = token(judge, file, service, (tls.as_ref(), answer_time), is_alone);
    *in_flight += calls.unwrap_or_default();
    Some(Upstream {
        base: base?,
        tls: tls?,
        connect_time: connect_time?,
        answer_time: answer_time?,
        in_flight: usize::try_from(calls?).unwrap_or(usize::MAX),
        answer_bytes: answer_bytes?,
        token: token?,
    })
}

fn tls(judge: &mut Judge<'_>, service: &Merged<'_>) -> Option<Arc<ClientConfig>> {
    let at = service.own.span();
    let roots = judge.roots(service.get(|one| &one.ca), &at);
    // A service's certificate comes with its own key, the defaults' with the defaults'.
    let holder =
        if service.own.get_ref().client_certificate.is_some() { service.own.get_ref() } else { service.defaults };
    let identity = match &holder.client_certificate {
        Some(certificate) => Some(judge.identity(&IdentityFiles {
            certificate,
            key: &holder.client_key,
            password_file: &holder.client_password_file,
            purpose: Purpose::Client,
        })?),
        None => None,
    };
    for (unused, present) in [
        (&service.own.get_ref().client_key, service.own.get_ref().client_certificate.is_some()),
        (&service.own.get_ref().client_password_file, service.own.get_ref().client_certificate.is_some()),
        (&service.defaults.client_key, service.defaults.client_certificate.is_some()),
        (&service.defaults.client_password_file, service.defaults.client_certificate.is_some()),
    ] {
        if let (Some(unused), false) = (unused, present) {
            judge.fault::<()>(&unused.span(), Reason::NoEffect("without client_certificate beside it"));
        }
    }
    judge.ok(&at, client_config(&roots?, identity.as_ref()))
}

fn token(
    judge: &mut Judge<'_>,
    file: &File,
    service: &Merged<'_>,
    way: (Option<&Arc<ClientConfig>>, Option<Duration>),
    is_alone: bool,
) -> Option<Token> {
    const KIND: &str = "choose \"caseworker\", \"client-credentials\" or \"none\"";
    let kind = judge.needed(&service.own.span(), "token", service.get(|one| &one.token), KIND)?;
    match kind.get_ref() {
        TokenKind::None => Some(Token::None),
        TokenKind::Caseworker if file.sign_in.is_none() => judge.fault(&kind.span(), Reason::NoCaseworkerToken),
        TokenKind::Caseworker => Some(Token::Caseworker),
        TokenKind::ClientCredentials => {
            let table = service.get(|one| &one.client_credentials);
            let table = judge.needed(&service.own.span(), "client_credentials", table, CREDENTIALS)?;
            credentials(judge, table, way).map(Token::ClientCredentials)
        }
        TokenKind::Development if !is_alone => {
            judge.fault(&kind.span(), Reason::LoopbackOnly("listen.address or base_url".into()))
        }
        TokenKind::Development => development_key(judge, service).map(Token::Development),
    }
}

fn development_key(judge: &mut Judge<'_>, service: &Merged<'_>) -> Option<Key> {
    let file = service.get(|one| &one.development_key_file);
    let file = judge.needed(&service.own.span(), "development_key_file", file, KEY)?;
    judge.key(file)
}

fn credentials(
    judge: &mut Judge<'_>,
    table: &Spanned<CredentialsFile>,
    (tls, answer_time): (Option<&Arc<ClientConfig>>, Option<Duration>),
) -> Option<ClientCredentials> {
    let (at, file): (Range<usize>, _) = (table.span(), table.get_ref());
    let token_endpoint = judge
        .needed(&at, "token_endpoint", &file.token_endpoint, "write the address that gives access tokens")
        .and_then(|url| judge.ok(&url.span(), address::parse(url.get_ref())));
    let client_id = judge.text(&at, "client_id", &file.client_id, "write the name that this server has there");
    let client_secret = judge
        .needed(
            &at,
            "client_secret_file",
            &file.client_secret_file,
            "name the file of the password that this server has there",
        )
        .and_then(|file| judge.secret(file));
    Some(ClientCredentials {
        token_endpoint: token_endpoint?,
        client_id: client_id?,
        client_secret: client_secret?,
        scope: file.scope.clone().unwrap_or_default(),
        tls: Arc::clone(tls?),
        answer_time: answer_time?,
    })
}
