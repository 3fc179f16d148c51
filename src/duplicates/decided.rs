//! Where an ad stands, also one that is no longer in the queue.

use crate::{
    ads::AdContent,
    locales::{code_lists::spoken, duplicates as text},
    queue::{LiveQueue, words},
};
use contract::{Godkendelsesstatus, JobannonceId, handling::Handling, jobannonce_behandling::JobannonceBehandling};

/// Where an ad stands now, in words. `listed` is what the answer that named it said of its handler.
pub fn state(queue: LiveQueue, id: JobannonceId, listed: Option<&JobannonceBehandling>, content: &AdContent) -> String {
    let now = queue.now();
    if queue.lacks(id) {
        return decided(content.ad().map(|ad| ad.approval_status.clone()));
    }
    let behandling = queue.behandling(id);
    words(Handling::at(now, behandling.as_ref().or(listed)), queue.me(), now)
}

/// An ad that is not in the queue has been decided; the ad source may know which way.
fn decided(status: Option<Godkendelsesstatus>) -> String {
    match status {
        Some(status @ (Godkendelsesstatus::Godkendt | Godkendelsesstatus::IkkeGodkendt)) => {
            spoken(status.label()).into_owned()
        }
        Some(Godkendelsesstatus::UnderBehandling | Godkendelsesstatus::Ukendt(_)) | None => text::decided().to_owned(),
    }
}
