//! Why something could not be kept.

use thiserror::Error;

/// Why something could not be kept or read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StorageError {
    /// The browser keeps nothing for us: a private window, or the caseworker has said no.
    #[error("storage is closed")]
    Closed,
    /// There is no room left.
    #[error("storage is full")]
    Full,
    /// The value holds what looks like a CPR number, and those are never stored.
    #[error("holds what looks like a CPR number")]
    HoldsCpr,
    /// Anything else, in the browser's words.
    #[error("{0}")]
    Failed(String),
}

impl StorageError {
    /// Reads the browser's exception.
    pub(super) fn of(name: &str, message: &str) -> Self {
        match name {
            "QuotaExceededError" => Self::Full,
            "InvalidStateError" | "NotAllowedError" | "SecurityError" => Self::Closed,
            _ => Self::Failed(format!("{name}: {message}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_are_told_apart_by_name() {
        for (name, expected) in [
            ("QuotaExceededError", StorageError::Full),
            ("InvalidStateError", StorageError::Closed),
            ("SecurityError", StorageError::Closed),
            ("VersionError", StorageError::Failed("VersionError: newer".to_owned())),
        ] {
            assert_eq!(StorageError::of(name, "newer"), expected, "{name}");
        }
    }
}
