//! Scopes: what a signed-in caseworker may do (`<domain>.<area>.<read|write>`).

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A scope the console knows how to use.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Read the queue, duplicates, statistics and the ad source.
    JobannoncegodkendelseRead,
    /// Begin, park and decide.
    JobannoncegodkendelseWrite,
    /// Read jobagents.
    JobagentRead,
    /// Make, change and remove jobagents.
    JobagentWrite,
    /// Send notifications.
    WebservicebeskedWrite,
    /// A scope of another service, or one we have not heard of: kept, never acted on.
    Ukendt(String),
}

impl Scope {
    /// Every scope that the documents name.
    pub const KNOWN: [Self; 5] = [
        Self::JobannoncegodkendelseRead,
        Self::JobannoncegodkendelseWrite,
        Self::JobagentRead,
        Self::JobagentWrite,
        Self::WebservicebeskedWrite,
    ];

    /// The name as the services print it.
    pub fn name(&self) -> &str {
        match self {
            Self::JobannoncegodkendelseRead => "virksomhedsindsats.jobannoncegodkendelse.read",
            Self::JobannoncegodkendelseWrite => "virksomhedsindsats.jobannoncegodkendelse.write",
            Self::JobagentRead => "match.jobagent.read",
            Self::JobagentWrite => "match.jobagent.write",
            Self::WebservicebeskedWrite => "virksomhedsordning.webservicebesked.write",
            Self::Ukendt(name) => name,
        }
    }

    /// Reads a name; an unknown one is kept.
    pub fn from_name(name: &str) -> Self {
        Self::KNOWN.into_iter().find(|scope| scope.name() == name).unwrap_or_else(|| Self::Ukendt(name.to_owned()))
    }
}

impl Serialize for Scope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Scope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|name| Self::from_name(&name))
    }
}
