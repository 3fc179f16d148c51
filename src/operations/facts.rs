//! What is known besides the services, as label and value: for the page and for the report alike.

use super::{
    check::Checked,
    standing::Standing,
    waiting::{Line, Waiting},
};
use crate::{
    api::ApiError,
    locales::{format, operations as text},
    storage::cpr_guard::without_cpr,
};
use contract::{Tidspunkt, bff::ServerVersion};

/// The console's own version.
const CONSOLE: &str = env!("CARGO_PKG_VERSION");

/// A label and what is known.
pub type Fact = (&'static str, String);

/// What the server said of itself; `None` while it has not.
pub type ServerSaid = Option<Result<ServerVersion, ApiError>>;

/// The console and the server it talks to.
pub fn of_versions(said: &ServerSaid, now: Tidspunkt) -> Vec<Fact> {
    let mut facts = vec![(text::console(), CONSOLE.to_owned())];
    match said {
        None => facts.push((text::server(), text::asking().to_owned())),
        Some(Ok(server)) => {
            let built = format!("{} ({}, {})", server.version, server.build.name(), server.system);
            facts.push((text::server(), without_cpr(&built)));
            facts.push((text::running_since(), format::moment(server.running_since, now)));
            if server.version != CONSOLE {
                facts.push((text::note(), text::other_version().to_owned()));
            }
        }
        Some(Err(error)) if error.is_absent() => facts.push((text::server(), text::not_told().to_owned())),
        Some(Err(_)) => facts.push((text::server(), text::silent().to_owned())),
    }
    facts
}

/// The notifications on their way, as their service was asked for them; `None` while it is.
pub fn of_notifications(checked: Option<Checked>) -> Vec<Fact> {
    let words = match checked {
        None => text::asking(),
        Some(Checked { delivery: Some(delivery), .. }) => {
            return vec![(text::broker(), delivery.broker_words().to_owned()), (text::sent(), delivery.words())];
        }
        Some(Checked { standing: Standing::Untold, .. }) => text::not_told(),
        Some(_) => text::not_read(),
    };
    vec![(text::sent(), words.to_owned())]
}

/// This browser and what it keeps.
pub fn of_browser(line: Line, waiting: Waiting, now: Tidspunkt) -> Vec<Fact> {
    vec![
        (text::network(), line.network_words().to_owned()),
        (text::list_read(), line.list_words(now)),
        (text::outbox(), waiting.words(now)),
    ]
}
