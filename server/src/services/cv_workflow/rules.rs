//! The rules of CVWorkFlowService, without a database.

use crate::store::queries::cvs::CvState;
use contract::Fejlkode;

/// Whether a CV's status can be set. Without a CV there is nothing that GetCV could fetch.
pub const fn set_status(cv: Option<CvState>) -> Result<(), Fejlkode> {
    match cv {
        Some(CvState::Active) => Ok(()),
        Some(CvState::Archived) => Err(Fejlkode::CvArkiveret),
        Some(CvState::Disabled) => Err(Fejlkode::CvDeaktiveret),
        Some(CvState::Locked) => Err(Fejlkode::CvLaast),
        Some(CvState::Deleted) | None => Err(Fejlkode::GetCvFejlede),
    }
}

/// Whether it can be set who finds a CV: there must be one. The method's document names no other state.
pub const fn has_cv(cv: Option<CvState>) -> bool {
    !matches!(cv, None | Some(CvState::Deleted))
}

/// The last page's number; 1 when there is nothing.
pub fn last_page(rows: u32, page_size: u32) -> i32 {
    let pages = rows.div_ceil(page_size.max(1)).max(1);
    i32::try_from(pages).unwrap_or(i32::MAX)
}

/// Rows before a page.
pub fn rows_before(page: i64, page_size: u32) -> i64 {
    page.saturating_sub(1).saturating_mul(page_size.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_cv_s_state_allows() {
        for (state, status, availability) in [
            (Some(CvState::Active), Ok(()), true),
            (Some(CvState::Archived), Err(Fejlkode::CvArkiveret), true),
            (Some(CvState::Disabled), Err(Fejlkode::CvDeaktiveret), true),
            (Some(CvState::Locked), Err(Fejlkode::CvLaast), true),
            (Some(CvState::Deleted), Err(Fejlkode::GetCvFejlede), false),
            (None, Err(Fejlkode::GetCvFejlede), false),
        ] {
            assert_eq!((set_status(state), has_cv(state)), (status, availability), "{state:?}");
        }
    }

    #[test]
    fn pages_of_a_hundred() {
        for (rows, last) in [(0, 1), (1, 1), (100, 1), (101, 2), (200, 2), (201, 3)] {
            assert_eq!(last_page(rows, 100), last, "{rows}");
        }
        assert_eq!([1, 2, 7].map(|page| rows_before(page, 100)), [0, 100, 600]);
        assert_eq!(rows_before(i64::MAX, 100), i64::MAX);
    }
}
