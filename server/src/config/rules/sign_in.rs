//! Who may sign in, and what is believed of what the login service says.

use super::session;
use crate::{
    config::{
        Reason, address,
        file::{At, Claims, File, SignIn},
        judge::Judge,
    },
    session::{ClaimNames, OidcSettings, SignInSettings},
    tls::client_config,
};
use contract::Scope;
use openidconnect::core::CoreJwsSigningAlgorithm;
use std::{collections::BTreeMap, ops::Range, time::Duration};
use toml::Spanned;

const ISSUER: &str = "write the login service's issuer exactly as its discovery document writes it";
const CLIENT: &str = "write the name that the login service knows this server by";
const SECRET: &str = "name the file of this server's password at the login service";
const CLAIMS: &str =
    "say which claim holds the caseworker's rights, in [sign_in.claims]; granted for the scope of the token";
const ROLES: &str = "say which value of that claim gives which scopes; without one nobody may do anything";

pub(super) fn judge(judge: &mut Judge<'_>, file: &File) -> Option<SignInSettings> {
    let Some(table) = &file.sign_in else {
        return match &file.session {
            Some(session) => judge.fault(&session.span(), Reason::NoEffect("without [sign_in]")),
            None => Some(SignInSettings::Development),
        };
    };
    let (at, sign_in) = (table.span(), table.get_ref());
    let session = session::judge(judge, file);
    let issuer = issuer(judge, &at, sign_in);
    let client_id = judge.text(&at, "client_id", &sign_in.client_id, CLIENT);
    let client_secret = judge
        .needed(&at, "client_secret_file", &sign_in.client_secret_file, SECRET)
        .and_then(|file| judge.secret(file));
    let roots = judge.roots(&sign_in.ca, &at);
    let scopes = scopes(judge, &sign_in.scopes);
    let algorithms = algorithms(judge, &sign_in.id_token_algorithms);
    let skew = judge.seconds(&sign_in.clock_skew_seconds, 0..=300, Duration::from_secs(60));
    let answer_time = judge.seconds(&sign_in.answer_seconds, 1..=30, Duration::from_secs(10));
    let claims = claims(judge, &at, &sign_in.claims);
    let roles = roles(judge, &at, sign_in);
    Some(SignInSettings::Oidc(Box::new(OidcSettings {
        issuer: issuer?,
        client_id: client_id?,
        client_secret: client_secret?,
        tls: judge.ok(&at, client_config(&roots?, None))?,
        scopes: scopes?,
        algorithms: algorithms?,
        skew: skew?,
        answer_time: answer_time?,
        claims: claims?,
        roles: roles?,
        session: session?,
    })))
}

/// Its text is kept as it is: the login service compares it so.
fn issuer(judge: &mut Judge<'_>, at: &Range<usize>, sign_in: &SignIn) -> Option<String> {
    let issuer = judge.needed(at, "issuer", &sign_in.issuer, ISSUER)?;
    judge.ok(&issuer.span(), address::base(issuer.get_ref()))?;
    Some(issuer.get_ref().clone())
}

fn scopes(judge: &mut Judge<'_>, scopes: &At<Vec<Spanned<String>>>) -> Option<Vec<String>> {
    let Some(scopes) = scopes else { return Some(vec!["openid".into()]) };
    let names: Vec<_> = scopes.get_ref().iter().map(|scope| scope.get_ref().clone()).collect();
    if names.iter().any(|name| name == "openid") {
        Some(names)
    } else {
        judge.fault(&scopes.span(), Reason::OpenidMissing)
    }
}

fn algorithms(judge: &mut Judge<'_>, names: &At<Vec<Spanned<String>>>) -> Option<Vec<CoreJwsSigningAlgorithm>> {
    let Some(names) = names else { return Some(vec![CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256]) };
    if names.get_ref().is_empty() {
        return judge.fault(&names.span(), Reason::Empty("name one, such as [\"RS256\"], or leave the key out"));
    }
    let read: Vec<_> = names
        .get_ref()
        .iter()
        .map(|name| {
            let known = algorithm(name.get_ref()).ok_or_else(|| Reason::UnknownAlgorithm(name.get_ref().clone()));
            judge.ok(&name.span(), known)
        })
        .collect();
    read.into_iter().collect()
}

/// Signatures with a public key alone: HS256 would let anyone sign who knows our password, `none` anyone at all.
fn algorithm(name: &str) -> Option<CoreJwsSigningAlgorithm> {
    Some(match name {
        "RS256" => CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
        "RS384" => CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
        "RS512" => CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
        "PS256" => CoreJwsSigningAlgorithm::RsaSsaPssSha256,
        "PS384" => CoreJwsSigningAlgorithm::RsaSsaPssSha384,
        "PS512" => CoreJwsSigningAlgorithm::RsaSsaPssSha512,
        "ES256" => CoreJwsSigningAlgorithm::EcdsaP256Sha256,
        "ES384" => CoreJwsSigningAlgorithm::EcdsaP384Sha384,
        "ES512" => CoreJwsSigningAlgorithm::EcdsaP521Sha512,
        "EdDSA" => CoreJwsSigningAlgorithm::EdDsa,
        _ => return None,
    })
}

fn claims(judge: &mut Judge<'_>, at: &Range<usize>, claims: &At<Claims>) -> Option<ClaimNames> {
    let claims = judge.needed(at, "claims", claims, CLAIMS)?;
    let (at, claims) = (claims.span(), claims.get_ref());
    let mut or = |value: &At<String>, name, otherwise: &str| match value {
        Some(_) => judge.text(&at, name, value, CLAIMS),
        None => Some(otherwise.to_owned()),
    };
    let identifier = or(&claims.identifier, "identifier", "behandlerIdentifier");
    let name = or(&claims.name, "name", "name");
    let scopes = judge.text(&at, "scopes", &claims.scopes, CLAIMS);
    Some(ClaimNames { identifier: identifier?, name: name?, scopes: scopes? })
}

fn roles(judge: &mut Judge<'_>, at: &Range<usize>, sign_in: &SignIn) -> Option<BTreeMap<String, Vec<Scope>>> {
    let roles = judge.needed(at, "roles", &sign_in.roles, ROLES)?;
    if roles.get_ref().is_empty() {
        return judge.fault(&roles.span(), Reason::Empty(ROLES));
    }
    let read: Vec<_> = roles
        .get_ref()
        .iter()
        .map(|(role, names)| {
            let scopes: Vec<_> = names.iter().map(|name| scope(judge, name)).collect();
            Some((role.clone(), scopes.into_iter().collect::<Option<Vec<_>>>()?))
        })
        .collect();
    read.into_iter().collect()
}

fn scope(judge: &mut Judge<'_>, name: &Spanned<String>) -> Option<Scope> {
    match Scope::from_name(name.get_ref()) {
        Scope::Ukendt(given) => {
            let known: Vec<_> = Scope::KNOWN.iter().map(|scope| scope.name().to_owned()).collect();
            judge.fault(&name.span(), Reason::UnknownScope { given, known: known.join(", ") })
        }
        scope => Some(scope),
    }
}
