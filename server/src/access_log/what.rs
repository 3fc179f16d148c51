//! Which calls are logged, and how. Every method of the documents and every call of the server's own is named here.
//!
//! What tells nothing of a citizen, a case or a single ad is left out: consoles ask for the queue and who looks at what
//! every few seconds, and the few entries that matter would drown.

use axum::http::Method;
use contract::metoder::{Http, METODER};

/// How a call is logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Logged {
    /// Not at all.
    Not,
    /// Somebody reads about the ad in the path: logged before the answer goes out.
    ReadOfPath,
    /// Somebody reads about whom the answer names, too: logged before the answer goes out.
    ReadOfAnswer,
    /// Somebody changes something: logged before it is done, and then how it ended.
    Change,
    /// Somebody comes.
    SignIn,
    /// Somebody goes, which must always be possible.
    SignOut,
}

/// What a call of a route is called, and how it is logged; `None` if it isn't named here.
pub(super) fn of(method: &Method, route: &str) -> Option<(&'static str, Logged)> {
    // A route that is read answers HEAD, too.
    let http = match method.as_str() {
        "GET" | "HEAD" => Http::Get,
        "POST" => Http::Post,
        "PUT" => Http::Put,
        "DELETE" => Http::Delete,
        _ => return None,
    };
    match METODER.iter().find(|metode| metode.http == http && metode.path == route) {
        Some(metode) => Some((metode.navn, documented(metode.navn)?)),
        None => own(http, route),
    }
}

/// Whether a call of a route is refused where it can't be logged.
pub(crate) fn needs_entry(method: &Method, route: &str) -> bool {
    match of(method, route) {
        Some((_, Logged::ReadOfPath | Logged::ReadOfAnswer | Logged::Change | Logged::SignIn)) => true,
        Some((_, Logged::Not | Logged::SignOut)) | None => false,
    }
}

fn documented(navn: &str) -> Option<Logged> {
    Some(match navn {
        // The queue in ids, numbers without citizens, and whether the service lives.
        "GetAfventendeJobannoncer"
        | "GetIndividuelStatistik"
        | "GetAkkumuleretStatistik"
        | "GetBehandlerStatistik"
        | "IsAlive" => Logged::Not,
        "GetJobannonceDuplikater" => Logged::ReadOfPath,
        "GetFlexjob" | "GetFlexjobAllocation" | "GetJobagent" | "GetUpdatedCVs" | "GetCVList" => Logged::ReadOfAnswer,
        "PaabegyndBehandling"
        | "UpdateJobannonceGodkendelsesStatus"
        | "ParkerJobannonce"
        | "SendOrdningsnotifikation"
        | "SendGdprSlettetNotifikation"
        | "CreateJobagent"
        | "UpdateJobagent"
        | "DeleteJobagent"
        | "UpdateCVStatus"
        | "UpdateCVAvailability" => Logged::Change,
        _ => return None,
    })
}

/// The server's own calls, by their names in its description of itself.
fn own(http: Http, route: &str) -> Option<(&'static str, Logged)> {
    Some(match (http, route) {
        (Http::Get, "/annoncekilde/v1/jobannoncer/{jobannonceId}") => ("GetJobannonce", Logged::ReadOfPath),
        (Http::Get, "/bff/historik/{jobannonceId}") => ("GetHistory", Logged::ReadOfPath),
        (Http::Put, "/bff/skabeloner/{id}") => ("PutSkabelon", Logged::Change),
        (Http::Delete, "/bff/skabeloner/{id}") => ("DeleteSkabelon", Logged::Change),
        (Http::Post, "/bff/session") | (Http::Get, "/bff/callback") => ("SignIn", Logged::SignIn),
        (Http::Delete, "/bff/session") => ("SignOut", Logged::SignOut),
        (Http::Get, "/bff/session") => ("GetSession", Logged::Not),
        (Http::Get, "/bff/behandlere") => ("GetBehandlere", Logged::Not),
        // The queue in few words; which ad is opened is logged when it is read.
        (Http::Get, "/bff/oversigt") => ("GetSummaries", Logged::Not),
        // Without what the notifications say.
        (Http::Get, "/bff/notifications") => ("GetNotifications", Logged::Not),
        (Http::Get, "/bff/erhverv") => ("GetOccupations", Logged::Not),
        (Http::Get, "/bff/way-in") => ("GetWayIn", Logged::Not),
        (Http::Get, "/bff/version") => ("GetVersion", Logged::Not),
        (Http::Get, "/bff/kolleger") => ("GetKolleger", Logged::Not),
        (Http::Get, "/bff/skabeloner") => ("GetSkabeloner", Logged::Not),
        (Http::Post, "/bff/tilstede") => ("PostTilstede", Logged::Not),
        (Http::Get, "/healthz") => ("GetHealth", Logged::Not),
        (Http::Get, "/readyz") => ("GetReadiness", Logged::Not),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// Every operation that the server describes, documented and its own.
    fn described() -> Vec<(Method, String, String)> {
        let document = serde_json::to_value(crate::openapi::document()).unwrap();
        let paths = document["paths"].as_object().unwrap();
        let operations = paths.iter().flat_map(|(path, operations)| {
            operations.as_object().unwrap().iter().map(move |(http, operation)| {
                let name = operation["operationId"].as_str().unwrap().to_owned();
                (http.to_uppercase().parse().unwrap(), path.clone(), name)
            })
        });
        operations.collect()
    }

    #[test]
    fn every_call_is_named_and_by_its_own_name() {
        let described = described();
        assert!(described.len() > METODER.len());
        for (http, path, name) in &described {
            assert_eq!(of(http, path).map(|(name, _)| name), Some(name.as_str()), "{http} {path}");
        }
        let documented: HashSet<_> = METODER.iter().map(|metode| metode.navn).collect();
        assert!(described.iter().filter(|(.., name)| documented.contains(name.as_str())).count() == METODER.len());
    }

    #[test]
    fn whoever_may_change_something_is_logged() {
        for (http, path, name) in described() {
            let changes = http != Method::GET && !matches!(name.as_str(), "PostTilstede" | "IsAlive");
            let (_, logged) = of(&http, &path).unwrap();
            assert!(!changes || logged != Logged::Not, "{name}");
        }
    }

    #[test]
    fn to_ask_without_wanting_the_answer_is_to_read() {
        let route = "/annoncekilde/v1/jobannoncer/{jobannonceId}";
        assert_eq!(of(&Method::HEAD, route), of(&Method::GET, route));
        assert_eq!(of(&Method::PATCH, route), None);
        assert_eq!(of(&Method::GET, "/annoncer"), None);
    }
}
