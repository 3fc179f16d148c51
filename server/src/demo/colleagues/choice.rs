//! What a colleague does next, from what she sees: as the console chooses, and no more eagerly than a human would like.

use contract::{
    BehandlerId, JobannonceId, Tidspunkt,
    bff::Viewer,
    handling::Handling,
    jobannonce_behandling::AfventendeJobannonce,
    pick::{OLDEST, pick_next},
};

/// After so long a colleague's ad counts as forgotten.
const FORGOTTEN_MILLIS: i64 = 60 * 60 * 1_000;
/// With so few free ads they leave the queue to humans.
const NEARLY_EMPTY: usize = OLDEST;

/// What she sees.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sight<'a> {
    pub(super) me: BehandlerId,
    pub(super) now: Tidspunkt,
    /// The queue, oldest first.
    pub(super) queue: &'a [AfventendeJobannonce],
    /// Who looks at what.
    pub(super) viewers: &'a [Viewer],
}

/// What she does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Goes on with an ad that she holds, e.g. from before a restart.
    Resume(JobannonceId),
    /// Begins a free ad.
    Begin(JobannonceId),
    /// Takes over an ad that was forgotten.
    TakeOver(JobannonceId),
    /// Waits for more ads.
    Wait,
}

/// Decides.
pub(super) fn next(sight: Sight<'_>, would_take_over: bool) -> Next {
    let seen = || sight.queue.iter().map(|row| (row.jobannonce_id, Handling::at(sight.now, row.behandling.as_ref())));
    let held = |who: &dyn Fn(BehandlerId, Option<Tidspunkt>) -> bool| {
        seen().find_map(|(ad, handling)| match handling {
            Handling::Held { by, since } if who(by.behandler_identifier, since) => Some(ad),
            _ => None,
        })
    };
    if let Some(mine) = held(&|by, _| by == sight.me) {
        return Next::Resume(mine);
    }
    let free = || seen().filter(|(_, handling)| *handling == Handling::Free).map(|(ad, _)| ad);
    if free().nth(NEARLY_EMPTY).is_none() {
        return Next::Wait;
    }
    let looked_at = |ad: JobannonceId| sight.viewers.iter().any(|viewer| viewer.jobannonce_id == ad);
    if would_take_over
        && let Some(forgotten) = held(&|_, since| since.is_some_and(|since| is_forgotten(since, sight.now)))
    {
        return Next::TakeOver(forgotten);
    }
    pick_next(free(), sight.me, 1, &looked_at).first().map_or(Next::Wait, |ad| Next::Begin(*ad))
}

const fn is_forgotten(since: Tidspunkt, now: Tidspunkt) -> bool {
    now.unix_millis() - since.unix_millis() > FORGOTTEN_MILLIS
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::jobannonce_behandling::{Behandler, JobannonceBehandling};
    use std::collections::BTreeSet;
    use uuid::Uuid;

    const ME: u128 = 1;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(Uuid::from_u128(number))
    }

    fn who(number: u128) -> Behandler {
        Behandler { behandler_identifier: BehandlerId::new(Uuid::from_u128(number)), behandler_navn: "Ida".into() }
    }

    fn at(minutes: i64) -> Tidspunkt {
        Tidspunkt::from_unix_millis(1_795_000_000_000 + minutes * 60_000).unwrap()
    }

    fn free(numbers: impl IntoIterator<Item = u128>) -> Vec<AfventendeJobannonce> {
        numbers.into_iter().map(|number| AfventendeJobannonce { jobannonce_id: ad(number), behandling: None }).collect()
    }

    fn held(number: u128, by: u128, since: i64, parked_until: Option<i64>) -> AfventendeJobannonce {
        let behandling = JobannonceBehandling {
            behandler: who(by),
            behandling_paabegyndt_tidspunkt: Some(at(since)),
            parkeret_til_tidspunkt: parked_until.map(at),
        };
        AfventendeJobannonce { jobannonce_id: ad(number), behandling: Some(behandling) }
    }

    /// What colleague 1 does an hour and a half into the day.
    fn choose(queue: &[AfventendeJobannonce], looked_at: &[u128], would_take_over: bool) -> Next {
        let viewers: Vec<Viewer> = looked_at
            .iter()
            .map(|number| Viewer { jobannonce_id: ad(*number), behandler: who(9), siden: at(80) })
            .collect();
        let me = who(ME).behandler_identifier;
        next(Sight { me, now: at(90), queue, viewers: &viewers }, would_take_over)
    }

    #[test]
    fn she_picks_as_the_console_does() {
        let queue = free(100..150);
        let free = queue.iter().map(|row| row.jobannonce_id);
        let expected = pick_next(free, who(ME).behandler_identifier, 2, &|_| false);
        assert_eq!(choose(&queue, &[], false), Next::Begin(expected[0]));
        // A colleague looks at that one.
        let looked_at = expected[0].uuid().as_u128();
        assert_eq!(choose(&queue, &[looked_at], false), Next::Begin(expected[1]));
    }

    #[test]
    fn what_is_held_or_parked_is_not_picked() {
        let mut queue = vec![held(1, 2, 85, None), held(2, 2, 10, Some(100))];
        queue.extend(free(100..121));
        let Next::Begin(picked) = choose(&queue, &[], false) else { panic!("picks one") };
        assert!(picked.uuid().as_u128() >= 100);
        // Its park has run out.
        let mut queue: Vec<_> = (0..21).map(|number| held(number, 2, 10, Some(20))).collect();
        assert!(matches!(choose(&queue, &[], false), Next::Begin(_)));
        queue.pop();
        assert_eq!(choose(&queue, &[], false), Next::Wait);
    }

    #[test]
    fn the_last_twenty_are_left_to_humans() {
        assert!(matches!(choose(&free(0..21), &[], true), Next::Begin(_)));
        let mut queue = free(0..20);
        queue.push(held(50, 2, 0, None));
        assert_eq!(choose(&queue, &[], true), Next::Wait);
        assert_eq!(choose(&[], &[], true), Next::Wait);
    }

    #[test]
    fn what_she_holds_comes_first_even_in_a_queue_that_is_nearly_empty() {
        let mut queue = free(0..3);
        queue.push(held(50, ME, 89, None));
        assert_eq!(choose(&queue, &[], false), Next::Resume(ad(50)));
        // Parked, she leaves it.
        queue.pop();
        queue.push(held(50, ME, 89, Some(95)));
        assert_eq!(choose(&queue, &[], false), Next::Wait);
    }

    #[test]
    fn only_what_was_held_for_more_than_an_hour_is_taken_over() {
        let mut queue = vec![held(1, 2, 30, None), held(2, 3, 0, Some(200)), held(3, 3, 29, None)];
        queue.extend(free(100..150));
        assert_eq!(choose(&queue, &[], true), Next::TakeOver(ad(3)));
        assert!(matches!(choose(&queue, &[], false), Next::Begin(_)));
        queue.remove(2);
        assert!(matches!(choose(&queue, &[], true), Next::Begin(_)));
    }

    #[test]
    fn all_looked_at_is_nothing_to_take() {
        let queue = free(0..21);
        let every: Vec<u128> = (0..21).collect();
        assert_eq!(choose(&queue, &every, false), Next::Wait);
        let spread: BTreeSet<_> = (0..10)
            .map(|number| {
                let sight = Sight { me: who(number).behandler_identifier, now: at(90), queue: &queue, viewers: &[] };
                format!("{:?}", next(sight, false))
            })
            .collect();
        assert!(spread.len() > 4, "{spread:?}");
    }
}
