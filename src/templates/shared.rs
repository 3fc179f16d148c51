//! The templates that the team shares: read from the server, and written there.

use super::{
    library::Templates,
    team::{Unsaved, to_send},
    template::Wording,
};
use crate::api::{ApiError, Client};
use contract::TemplateId;
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use std::time::Duration;

/// How often they are read again: what a colleague writes is there before the coffee is.
const AGAIN_AFTER: Duration = Duration::from_secs(120);

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
            match read(templates, &client).await {
                Err(error) if error.is_absent() => drop(is_absent.try_set_value(true)),
                // Those that were read last stay; the next read comes by itself.
                Ok(()) | Err(_) => {}
            }
        });
    };
    read();
    if let Ok(handle) = set_interval_with_handle(read, AGAIN_AFTER) {
        on_cleanup(move || handle.clear());
    }
}

async fn read(templates: Templates, client: &Client) -> Result<(), ApiError> {
    let shared = client.get_shared_templates().await?;
    templates.set_team(shared);
    Ok(())
}

/// Saves a template with the team in place of the version `from`, or as a new one.
pub async fn save(
    templates: Templates,
    client: &Client,
    id: TemplateId,
    wording: Wording,
    from: Option<i64>,
) -> Result<(), Unsaved> {
    let answer = client.put_shared_template(id, &to_send(wording, from)).await;
    settle(templates, client, id, from, answer.map(drop)).await
}

/// Deletes the version `from` of one of the team's templates.
pub async fn delete(templates: Templates, client: &Client, id: TemplateId, from: i64) -> Result<(), Unsaved> {
    let answer = client.delete_shared_template(id, from).await;
    settle(templates, client, id, Some(from), answer).await
}

/// Reads the list again after a write, also after one that was refused: what a colleague wrote is then on the screen.
async fn settle(
    templates: Templates,
    client: &Client,
    id: TemplateId,
    from: Option<i64>,
    answer: Result<(), ApiError>,
) -> Result<(), Unsaved> {
    let refused_for_a_colleague = matches!(&answer, Err(ApiError::Refused(refusal)) if refusal.status == 409);
    if answer.is_err() && !refused_for_a_colleague {
        return answer.map_err(|error| Unsaved::of(&error, from, None));
    }
    let read = read(templates, client).await;
    match (answer, read) {
        // It is done, also where the list could not be read; it comes by itself.
        (Ok(()), _) => Ok(()),
        (Err(_), Err(unread)) => Err(Unsaved::of(&unread, from, None)),
        (Err(refused), Ok(())) => Err(Unsaved::of(&refused, from, templates.of_team(id))),
    }
}
