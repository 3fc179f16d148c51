//! How `behandling` reads: free, held or parked (domain.md 6.4). The only place that knows the table.

use crate::{
    Tidspunkt,
    jobannonce_behandling::{Behandler, JobannonceBehandling},
};

/// Who, if anyone, an ad is locked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handling<'a> {
    /// Open to all.
    Free,
    /// Locked to its handler, with no end.
    Held {
        /// The handler.
        by: &'a Behandler,
        /// Since when, if the service said.
        since: Option<Tidspunkt>,
    },
    /// Locked to its handler until a time.
    Parked {
        /// The handler.
        by: &'a Behandler,
        /// Until when.
        until: Tidspunkt,
    },
}

impl<'a> Handling<'a> {
    /// Reads `behandling` at a time, which should be the server's.
    pub fn at(now: Tidspunkt, behandling: Option<&'a JobannonceBehandling>) -> Self {
        let Some(behandling) = behandling else {
            return Self::Free;
        };
        let by = &behandling.behandler;
        let since = behandling.behandling_paabegyndt_tidspunkt;
        match behandling.parkeret_til_tidspunkt {
            Some(until) if until > now => Self::Parked { by, until },
            // The park ran out. A begin after that end means the ad was begun again.
            Some(until) if since.is_some_and(|since| until > since) => Self::Free,
            _ => Self::Held { by, since },
        }
    }

    /// The caseworker it is locked to.
    pub const fn handler(self) -> Option<&'a Behandler> {
        match self {
            Self::Free => None,
            Self::Held { by, .. } | Self::Parked { by, .. } => Some(by),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(json: &str) -> String {
        let now = "2026-11-21T12:00:00Z".parse().unwrap();
        let behandling: Option<JobannonceBehandling> = serde_json::from_str(json).unwrap();
        match Handling::at(now, behandling.as_ref()) {
            Handling::Free => "free".into(),
            Handling::Held { .. } => "held".into(),
            Handling::Parked { until, .. } => format!("parked {}", until.utc().format("%H:%M")),
        }
    }

    fn begun(parked: &str) -> String {
        format!(
            r#"{{"behandler":{{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida Holm"}},
                "behandlingPaabegyndtTidspunkt":"2026-11-21T10:00:00Z"{parked}}}"#
        )
    }

    #[test]
    fn every_form_of_not_parked() {
        assert_eq!(at("null"), "free");
        for form in [
            "",
            r#","parkeretTilTidspunkt":null"#,
            r#","parkeretTilTidspunkt":"""#,
            r#","parkeretTilTidspunkt":"0001-01-01T00:00:00""#,
            r#","parkeretTilTidspunkt":"0001-01-01T00:00:00.0000000+01:00""#,
            r#","parkeretTilTidspunkt":"1900-01-01T00:00:00Z""#,
            r#","parkeretTilTidspunkt":"2026-11-21T09:59:59.9999999Z""#,
            r#","parkeretTilTidspunkt":"2026-11-21T10:00:00Z""#,
        ] {
            assert_eq!(at(&begun(form)), "held", "{form}");
        }
    }

    #[test]
    fn parked_until_then_free() {
        assert_eq!(at(&begun(r#","parkeretTilTidspunkt":"2026-11-21T12:00:00.0000001Z""#)), "parked 12:00");
        // No offset is Danish time: 13:30 in Copenhagen is 12:30 UTC.
        assert_eq!(at(&begun(r#","parkeretTilTidspunkt":"2026-11-21T13:30:00""#)), "parked 12:30");
        assert_eq!(at(&begun(r#","parkeretTilTidspunkt":"2026-11-21T12:00:00Z""#)), "free");
        assert_eq!(at(&begun(r#","parkeretTilTidspunkt":"2026-11-21T11:00:00Z""#)), "free");
    }
}
