//! The code lists of the services beside the approval queue, by the field they belong to (domain.md 6.2).

mod cv;
mod fleksjob;
mod jobagent;
mod virksomhedsordning;

pub use cv::{CvAvailability, CvChange, CvStatus, Operation};
pub use fleksjob::{Fleksjobtype, Fleksjobvarighed, Loentype, OffentligVirksomhed, Virksomhedstype};
pub use jobagent::{Klientkategori, Ledighedsgrad, Samtaleform};
pub use virksomhedsordning::{
    AnsoegningStatus, Bevillingsstatus, Jobtilbud, Myndighedsomraade, VirksomhedsordningSkabelon,
    VirksomhedsordningSubskabelon,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Godkendelsesstatus, code_list::CodeList};
    use serde::{Serialize, de::DeserializeOwned};
    use std::fmt::Debug;

    fn survives<C: CodeList + Serialize + DeserializeOwned + PartialEq + Debug>(values: usize) {
        assert_eq!(C::known().len(), values, "{}", C::NAME);
        for value in C::known() {
            let name = value.wire_name().unwrap();
            assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "{name}");
            assert_eq!(&serde_json::from_str::<C>(&serde_json::to_string(value).unwrap()).unwrap(), value);
            assert_eq!(&serde_json::from_str::<C>(&format!("\"{}\"", name.to_lowercase())).unwrap(), value);
        }
        assert_eq!(serde_json::from_str::<C>("\"NytIAar\"").unwrap().wire_name(), None);
    }

    #[test]
    fn every_value_of_every_list_survives_the_wire() {
        survives::<Godkendelsesstatus>(3);
        survives::<AnsoegningStatus>(6);
        survives::<Bevillingsstatus>(6);
        survives::<Loentype>(3);
        survives::<Fleksjobtype>(2);
        survives::<Fleksjobvarighed>(2);
        survives::<Virksomhedstype>(2);
        survives::<OffentligVirksomhed>(3);
        survives::<Jobtilbud>(4);
        survives::<Myndighedsomraade>(4);
        survives::<VirksomhedsordningSkabelon>(7);
        survives::<VirksomhedsordningSubskabelon>(7);
        survives::<Samtaleform>(5);
        survives::<Klientkategori>(8);
        survives::<Ledighedsgrad>(3);
        survives::<CvStatus>(4);
        survives::<CvAvailability>(2);
        survives::<CvChange>(5);
        survives::<Operation>(3);
    }

    #[test]
    fn an_integer_is_read_only_by_the_id_table() {
        let read =
            |number: i64| (Samtaleform::from_number(number).wire_name(), Operation::from_number(number).wire_name());
        assert_eq!(read(6), (Some("MoedeDirektePaaArbejde"), None));
        assert_eq!(read(1), (None, Some("Oprettelse")));
        assert_eq!(Bevillingsstatus::from_number(2).wire_name(), None);
    }
}
