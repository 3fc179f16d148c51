//! Which of the two notifications is written. It stands in the address.

use crate::locales::notifications as text;
use contract::bff::NotificationKind;

/// What stands in the address for the notification that something was deleted.
const GDPR: &str = "gdpr";

/// The kind that the address asks for: the ordinary one where it says nothing useful.
pub fn in_address(value: Option<&str>) -> NotificationKind {
    match value {
        Some(GDPR) => NotificationKind::GdprSlettetNotifikation,
        _ => NotificationKind::Ordningsnotifikation,
    }
}

/// What stands in the address for a kind; nothing for the ordinary one.
pub const fn address(kind: NotificationKind) -> Option<&'static str> {
    match kind {
        NotificationKind::Ordningsnotifikation => None,
        NotificationKind::GdprSlettetNotifikation => Some(GDPR),
    }
}

/// What a kind is called.
pub fn name(kind: NotificationKind) -> &'static str {
    match kind {
        NotificationKind::Ordningsnotifikation => text::ordning(),
        NotificationKind::GdprSlettetNotifikation => text::gdpr(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_found_again_by_its_address() {
        for kind in NotificationKind::EVERY {
            assert_eq!(in_address(address(kind)), kind);
        }
        for other in ["", "GDPR", "ordning", "æøå"] {
            assert_eq!(in_address(Some(other)), NotificationKind::Ordningsnotifikation, "{other}");
        }
    }
}
