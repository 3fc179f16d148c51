//! Reading the three statistics, all of one period.

use super::{period::days_to_ask, series::Series};
use crate::api::{ApiError, Client};
use contract::{
    BehandlerId, Fejlkode, copenhagen,
    jobannonce_behandling::{BehandlerStatistikElement, StatistikElement},
};

/// What the services say of a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistics {
    /// The days of the period, counting today.
    pub days: u16,
    /// One's own; `None` for a colleague the service does not know yet.
    pub mine: Option<Series>,
    /// Everybody's.
    pub everybody: Series,
    /// Who has approved anything, as the service gives them.
    pub caseworkers: Vec<BehandlerStatistikElement>,
}

/// Reads them.
pub async fn read(client: Client, me: BehandlerId, days: u16) -> Result<Statistics, ApiError> {
    let asked = days_to_ask(days);
    let (mine, everybody, caseworkers) = futures::join!(
        client.get_individuel_statistik(me, asked),
        client.get_akkumuleret_statistik(asked),
        // Of the period alone: the service's average is over what is asked for.
        client.get_behandler_statistik(days),
    );
    let mine = match mine {
        // A new colleague has no approvals yet: that is news, not an error (domain.md 6.5).
        Err(error) if error.fejlkode() == Some(Fejlkode::BehandlerIkkeFundet) => None,
        other => Some(other?),
    };
    let today = copenhagen::date(client.now().utc());
    let series = |elements: &[StatistikElement]| Series::new(elements, today, days, asked);
    Ok(Statistics {
        days,
        mine: mine.as_deref().map(series),
        everybody: series(&everybody?),
        caseworkers: caseworkers?,
    })
}
