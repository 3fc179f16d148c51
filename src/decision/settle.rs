//! What happened to a write whose answer does not say: told from the list, read again after it.

use super::form::Decision;
use contract::{BehandlerId, handling::Handling};

/// What was to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Begin or take over.
    Begin,
    /// Park.
    Park,
    /// Decide.
    Decide(Decision),
}

/// Whether a write that was "received before" did what it should, by what the list says now. `handling` is
/// `None` when the ad is not in the list.
pub fn was_done(intent: Intent, handling: Option<Handling<'_>>, me: BehandlerId) -> bool {
    let mine = |handling: Handling<'_>| handling.handler().is_some_and(|by| by.behandler_identifier == me);
    match (intent, handling) {
        (Intent::Begin, Some(handling @ Handling::Held { .. })) => mine(handling),
        (Intent::Park, Some(handling @ Handling::Parked { .. })) => mine(handling),
        (Intent::Decide(_), None) => true,
        (Intent::Begin | Intent::Park | Intent::Decide(_), _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::jobannonce_behandling::Behandler;
    use uuid::Uuid;

    #[test]
    fn the_list_tells_what_happened() {
        let me = Behandler { behandler_identifier: BehandlerId::new(Uuid::nil()), behandler_navn: "Mig".to_owned() };
        let other = BehandlerId::new(Uuid::from_u128(1));
        let held = Some(Handling::Held { by: &me, since: None });
        let parked = Some(Handling::Parked { by: &me, until: "2026-11-21T13:00:00Z".parse().unwrap() });
        let my_id = me.behandler_identifier;
        assert!(was_done(Intent::Begin, held, my_id));
        assert!(!was_done(Intent::Begin, held, other));
        assert!(!was_done(Intent::Begin, Some(Handling::Free), my_id));
        assert!(was_done(Intent::Park, parked, my_id));
        assert!(!was_done(Intent::Park, held, my_id));
        assert!(was_done(Intent::Decide(Decision::Approve), None, my_id));
        assert!(!was_done(Intent::Decide(Decision::Approve), held, my_id));
    }
}
