//! `GET /bff/kolleger`: how the simulated colleagues work (`--colleagues`), in counts alone.

use crate::jobannonce_behandling::Behandler;
use serde::{Deserialize, Serialize};
use std::ops::AddAssign;

/// All of them; none where the server has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Colleagues {
    /// What they have done together since the server started.
    pub total: ColleagueWork,
    /// Each of them.
    pub kolleger: Vec<Colleague>,
}

/// A simulated colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Colleague {
    /// Who she plays.
    pub behandler: Behandler,
    /// What she has done since the server started.
    pub work: ColleagueWork,
}

/// What was done. A call counts when its answer is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ColleagueWork {
    /// Begins of an ad that looked free, the collisions among them.
    pub begins: u64,
    /// Begins that were refused since a colleague was faster (121301).
    pub collisions: u64,
    /// Ads taken over from a colleague who had held them long.
    pub take_overs: u64,
    /// Approvals and rejections.
    pub decisions: u64,
    /// Ads parked.
    pub parkings: u64,
    /// Ads that somebody took over or decided before she was done (121301 to 121303).
    pub lost: u64,
    /// Other calls that failed or were refused.
    pub failures: u64,
}

impl AddAssign for ColleagueWork {
    fn add_assign(&mut self, other: Self) {
        self.begins += other.begins;
        self.collisions += other.collisions;
        self.take_overs += other.take_overs;
        self.decisions += other.decisions;
        self.parkings += other.parkings;
        self.lost += other.lost;
        self.failures += other.failures;
    }
}
