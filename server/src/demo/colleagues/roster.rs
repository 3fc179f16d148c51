//! Who the simulated colleagues are. Their names and identifiers never change, so that a restart meets the same people.

use contract::{BehandlerId, Scope, bff::SeededCaseworker, jobannonce_behandling::Behandler};
use uuid::Uuid;

const FIRST: [&str; 20] = [
    "Astrid", "Bo", "Cecilie", "David", "Ellen", "Frederik", "Gudrun", "Hassan", "Inger", "Jakob", "Karla", "Lasse",
    "Merete", "Nadia", "Oskar", "Pia", "Rune", "Sanne", "Tobias", "Vibeke",
];
const LAST: [&str; 25] = [
    "Agerskov",
    "Bundgaard",
    "Clausen",
    "Dalsgaard",
    "Elkjær",
    "Fogh",
    "Groth",
    "Husum",
    "Isaksen",
    "Juhl",
    "Klit",
    "Lyngby",
    "Mikkelsen",
    "Nyborg",
    "Ottesen",
    "Præstegaard",
    "Quist",
    "Ravnsborg",
    "Sejersen",
    "Tanggaard",
    "Ulrich",
    "Vinther",
    "Warming",
    "Yding",
    "Ørsted",
];
/// The first one's identifier, in the form of a random uuid; the others follow it.
const FIRST_ID: u128 = 0xc011_ea60_0e5b_4c7d_9a2f_5171_0000_0001;

/// The first so many, none called like another.
pub(super) fn people(size: usize) -> Vec<SeededCaseworker> {
    let names = (0..).flat_map(|round| FIRST.iter().enumerate().map(move |(place, first)| (place, round, first)));
    let ids = (FIRST_ID..).map(|id| BehandlerId::new(Uuid::from_u128(id)));
    let one = |((place, round, first), behandler_identifier): ((usize, usize, &&str), BehandlerId)| {
        let last = LAST.get((place + 5 * round) % LAST.len()).copied().unwrap_or_default();
        SeededCaseworker {
            behandler: Behandler { behandler_identifier, behandler_navn: format!("{first} {last}") },
            scopes: vec![Scope::JobannoncegodkendelseRead, Scope::JobannoncegodkendelseWrite],
        }
    };
    names.zip(ids).take(size).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use std::collections::BTreeSet;

    #[test]
    fn a_hundred_differ_in_name_and_identifier_from_each_other_and_from_whom_one_can_sign_in_as() {
        let all: Vec<Behandler> = people(100).into_iter().chain(demo::caseworkers()).map(|one| one.behandler).collect();
        assert_eq!(all.iter().map(|one| &one.behandler_navn).collect::<BTreeSet<_>>().len(), 108);
        assert_eq!(all.iter().map(|one| one.behandler_identifier).collect::<BTreeSet<_>>().len(), 108);
        assert!(all.iter().all(|one| one.behandler_identifier.uuid().get_version_num() == 4));
        assert_eq!(people(3), people(100)[..3]);
    }
}
