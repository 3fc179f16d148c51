//! What every call has in common that stands in the access log: it is refused where the log can't be written.

use super::operation;
use crate::access_log;
use axum::http::Method;
use utoipa::openapi::Paths;

const REFUSED: &str = "Serveren kan ikke skrive i sin adgangslog; intet er vist eller ændret.";

/// Adds that refusal to the document.
pub fn add(paths: &mut Paths) {
    for (path, item) in &mut paths.paths {
        let operations = [
            (Method::GET, &mut item.get),
            (Method::POST, &mut item.post),
            (Method::PUT, &mut item.put),
            (Method::DELETE, &mut item.delete),
        ];
        for (http, operation) in operations {
            if let Some(operation) = operation
                && access_log::needs_entry(&http, path)
            {
                let responses = &mut operation.responses.responses;
                responses.entry("503".to_owned()).or_insert_with(|| operation::refused(REFUSED).build().into());
            }
        }
    }
}
