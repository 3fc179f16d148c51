//! The templates that the team shares, as the server has them.

use super::{
    library::Templates,
    template::{UsedFor, Wording},
};
use crate::api::{ApiError, Client};
use contract::bff::{SharedTemplate, TemplateDecision};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use std::time::Duration;

/// How often they are read again: what a colleague writes is there before the coffee is.
const AGAIN_AFTER: Duration = Duration::from_secs(120);

/// A shared template as one of the list.
fn listed(template: SharedTemplate) -> (String, Wording) {
    let used_for = match template.decision {
        TemplateDecision::Rejection => UsedFor::Rejection,
        TemplateDecision::Approval => UsedFor::Approval,
        TemplateDecision::Both => UsedFor::Both,
    };
    (template.id.to_string(), Wording { name: template.name, body: template.body, used_for })
}

/// Keeps the team's templates fresh for as long as the calling component lives. A server that has no such call is not
/// asked again, and nothing is shown of it.
pub fn follow_team(templates: Templates, client: Client) {
    let is_absent = StoredValue::new(false);
    let read = move || {
        if is_absent.try_get_value() != Some(false) || document().hidden() {
            return;
        }
        let client = client.clone();
        spawn_local(async move {
            match client.get_shared_templates().await {
                Ok(shared) => templates.set_shared(shared.into_iter().map(listed)),
                Err(error) if error.is_absent() => drop(is_absent.try_set_value(true)),
                // Those that were read last stay; the next read comes by itself.
                Err(ApiError::Unreachable | ApiError::TimedOut | ApiError::Refused(_)) => {}
                Err(ApiError::SignedOut | ApiError::ReceivedBefore | ApiError::Unreadable(_)) => {}
            }
        });
    };
    read();
    if let Ok(handle) = set_interval_with_handle(read, AGAIN_AFTER) {
        on_cleanup(move || handle.clear());
    }
}
