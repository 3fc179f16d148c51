//! `GodkendelsesstatusTypeCodeList`: where an ad stands in approval.

crate::code_list! {
    /// Approval status of a job ad. `UnderBehandling` can be read but never set (121304).
    Godkendelsesstatus, "GodkendelsesstatusTypeCodeList", {
        /// Waiting for a caseworker.
        UnderBehandling => "UnderBehandling", "Under behandling";
        /// Approved.
        Godkendt => "Godkendt", "Godkendt";
        /// Refused.
        IkkeGodkendt => "IkkeGodkendt", "Ikke godkendt";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code_list::Unknown;

    #[test]
    fn reads_names_in_any_case_and_keeps_what_it_does_not_know() {
        let read = |json: &str| serde_json::from_str::<Godkendelsesstatus>(json).unwrap();
        assert_eq!(read("\"Godkendt\""), Godkendelsesstatus::Godkendt);
        assert_eq!(read("\"ikkegodkendt\""), Godkendelsesstatus::IkkeGodkendt);
        assert_eq!(read("\"Slettet\"").label(), "Ukendt (Slettet)");
        assert_eq!(read("17").label(), "Ukendt (17)");
        // No id is documented, so 2 must not be taken for an approval.
        assert_eq!(read("2"), Godkendelsesstatus::Ukendt(Unknown::Number(2)));
    }

    #[test]
    fn sends_known_names_only() {
        assert_eq!(serde_json::to_string(&Godkendelsesstatus::IkkeGodkendt).unwrap(), "\"IkkeGodkendt\"");
        assert!(serde_json::to_string(&Godkendelsesstatus::Ukendt(Unknown::Number(2))).is_err());
    }
}
