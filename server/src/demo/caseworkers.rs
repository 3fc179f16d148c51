//! The people that the development sign-in offers. All are made up; their identifiers never change, so that a
//! bookmark or a test can name one.

use contract::{BehandlerId, Scope, bff::SeededCaseworker, jobannonce_behandling::Behandler};
use uuid::Uuid;

/// Six who approve job ads, one who may only look, one who may nothing.
const PEOPLE: [(&str, u128, Rights); 8] = [
    ("Ida Holm", 0x5b0c_6a1e_7d42_4f0b_9c3e_1a2b_6f0d_e101, Rights::Write),
    ("Mads Friis", 0x8e1f_04c7_2b5a_4d6e_8a91_3c7d_50ab_e102, Rights::Write),
    ("Sofie Kjeldsen", 0x13d7_9b20_c4f8_4a3d_b6e5_7f10_29cd_e103, Rights::Write),
    ("Jonas Brandt", 0xa46e_2f8b_0d91_4c57_93fa_e852_7b14_e104, Rights::Write),
    ("Fatima Yildiz", 0x2c95_d01a_6e3b_4b88_a7d4_0596_cf3e_e105, Rights::Write),
    ("Lene Thorup", 0xf708_b36d_91ac_4e25_8c60_d14f_e857_e106, Rights::Write),
    ("Rasmus Dalgaard", 0x6ab1_58e4_f329_4092_b81d_9e73_04f6_e107, Rights::Read),
    ("Nynne Ravn", 0xd953_7c0f_48b6_4d1a_95e2_602a_bd98_e108, Rights::None),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rights {
    Write,
    Read,
    None,
}

/// The seeded caseworkers, in the order to show them; the first is Ida Holm.
pub fn caseworkers() -> Vec<SeededCaseworker> {
    PEOPLE
        .iter()
        .map(|(name, id, rights)| SeededCaseworker {
            behandler: Behandler {
                behandler_identifier: BehandlerId::new(Uuid::from_u128(*id)),
                behandler_navn: (*name).to_owned(),
            },
            scopes: match rights {
                Rights::Write => Scope::KNOWN.to_vec(),
                Rights::Read => vec![Scope::JobannoncegodkendelseRead, Scope::JobagentRead],
                Rights::None => Vec::new(),
            },
        })
        .collect()
}

/// Those who decide ads, in the order above.
pub fn deciding() -> Vec<Behandler> {
    caseworkers()
        .into_iter()
        .filter(|seeded| seeded.scopes.contains(&Scope::JobannoncegodkendelseWrite))
        .map(|seeded| seeded.behandler)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_decide_one_reads_one_may_nothing() {
        let all = caseworkers();
        assert_eq!(all[0].behandler.behandler_navn, "Ida Holm");
        assert_eq!(deciding().len(), 6);
        assert_eq!(all.iter().filter(|one| one.scopes.is_empty()).count(), 1);
        for one in &all {
            assert_eq!(one.behandler.behandler_identifier.uuid().get_version_num(), 4);
        }
    }
}
