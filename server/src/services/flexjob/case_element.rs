//! What the two reading methods share: which case element is asked for, and whether it can be shown.

use crate::{http::Fields, store::queries::flexjobs::CaseElement};
use contract::{CaseElementId, Fejlkode, code_lists::Bevillingsstatus};

/// The id that a `GetCaseElementRequest` names. Both "…Header" members are accepted and ignored (domain.md 6.9).
pub(super) fn read(fields: &mut Fields<'_>) -> Option<CaseElementId> {
    fields.uuid("getCaseElementRequestType.caseElementIdentifier").map(CaseElementId::new)
}

/// 80002 for what is not there, 80003 for an allocation in status "Ukendt" and for its offer.
pub(super) fn shown<T>(found: Option<CaseElement<T>>) -> Result<T, Fejlkode> {
    match found {
        None => Err(Fejlkode::BevillingIkkeFundet),
        Some(CaseElement { allocation_status: Some(Bevillingsstatus::StatusUkendt), .. }) => {
            Err(Fejlkode::BevillingUkendt)
        }
        Some(found) => Ok(found.content),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::code_list::CodeList;

    #[test]
    fn only_an_unknown_status_hides_what_is_there() {
        assert_eq!(shown::<()>(None), Err(Fejlkode::BevillingIkkeFundet));
        let with = |allocation_status| shown(Some(CaseElement { content: 7, allocation_status }));
        assert_eq!(with(None), Ok(7));
        for status in Bevillingsstatus::known() {
            let expected =
                if *status == Bevillingsstatus::StatusUkendt { Err(Fejlkode::BevillingUkendt) } else { Ok(7) };
            assert_eq!(with(Some(status.clone())), expected);
        }
    }
}
