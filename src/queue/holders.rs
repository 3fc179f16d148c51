//! Who holds ads of the queue, and how many.

use contract::{BehandlerId, jobannonce_behandling::Behandler};
use std::collections::HashMap;

/// Someone who holds ads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub id: BehandlerId,
    /// By name.
    pub name: String,
    /// How many, parked ones included.
    pub ads: usize,
}

/// The holders of the rows that are held, by name.
pub fn holders<'row>(held_by: impl Iterator<Item = &'row Behandler>) -> Vec<Holder> {
    let mut counts: HashMap<BehandlerId, (&str, usize)> = HashMap::new();
    for by in held_by {
        counts.entry(by.behandler_identifier).or_insert((&by.behandler_navn, 0)).1 += 1;
    }
    let holder = |(id, (name, ads)): (BehandlerId, (&str, usize))| Holder { id, name: name.to_owned(), ads };
    let mut holders: Vec<Holder> = counts.into_iter().map(holder).collect();
    holders.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    holders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_holder_once_by_name() {
        let by = |number, name: &str| Behandler {
            behandler_identifier: BehandlerId::new(uuid::Uuid::from_u128(number)),
            behandler_navn: name.to_owned(),
        };
        let rows = [by(2, "Ida Holm"), by(1, "Bo Friis"), by(2, "Ida Holm"), by(3, "Bo Friis")];
        let found: Vec<_> = holders(rows.iter()).into_iter().map(|holder| (holder.name, holder.ads)).collect();
        assert_eq!(found, [("Bo Friis".to_owned(), 1), ("Bo Friis".to_owned(), 1), ("Ida Holm".to_owned(), 2)]);
    }
}
