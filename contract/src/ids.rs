//! Identifiers as types of their own, so that one cannot be passed for another.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes a uuid as this kind of identifier.
            pub const fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The bare uuid.
            pub const fn uuid(self) -> Uuid {
                self.0
            }

            /// The first eight characters, for lists where the whole would be noise.
            pub fn short(self) -> String {
                let mut text = self.0.simple().to_string();
                text.truncate(8);
                text
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(formatter)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }
    };
}

uuid_id! {
    /// A job ad (`jobannonceId`).
    JobannonceId
}

uuid_id! {
    /// A caseworker (`behandlerIdentifier`).
    BehandlerId
}

uuid_id! {
    /// An offer or an allocation of FlexjobService (`caseElementIdentifier`).
    CaseElementId
}

uuid_id! {
    /// A citizen's saved job search (`jobagentIdentifier`).
    JobagentId
}

uuid_id! {
    /// One open console, e.g. a tab. It lives as long as the tab does.
    ConsoleId
}

uuid_id! {
    /// An e-mail template that the team shares.
    TemplateId
}
