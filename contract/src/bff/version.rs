//! `GET /bff/version`: which server answers, for who asks support about it.

use crate::Tidspunkt;
use serde::{Deserialize, Serialize};

/// The server that answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ServerVersion {
    /// Its version. The console inside it has the same.
    pub version: String,
    /// How it was built.
    pub build: Build,
    /// The operating system and the processor it was built for.
    pub system: String,
    /// Since when it runs.
    pub running_since: Tidspunkt,
}

/// How a server was built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Build {
    /// To be used, with the console inside.
    Release,
    /// To be worked on, with the console read from disk.
    Debug,
}

impl Build {
    /// Its name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Debug => "debug",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_are_those_of_the_wire() {
        for build in [Build::Release, Build::Debug] {
            assert_eq!(json!(build), build.name());
        }
    }
}
