//! Cases about flexjobs: a company applies ("offer"), the citizen's jobcentre decides ("allocation").

mod allocation;
mod case;
mod employer;
mod offer;
mod pay;
#[cfg(test)]
mod tests;
mod texts;
mod wire;

use super::{citizens::DemoCitizen, companies::Companies, random::Random};
use case::Case;
use contract::{
    CaseElementId, Cpr, Tidspunkt,
    code_lists::{
        AnsoegningStatus::{self, Indsendt, Oprettet, ReturneretTilVirksomhed, TrukketTilbage},
        Bevillingsstatus::{self, Afslag, Annulleret, Bevilget, Ophoert, StatusUkendt, UnderBehandling},
    },
    flexjob::{FlexjobAllocationResponseType, FlexjobOfferResponseType},
};
use uuid::Uuid;

/// A case.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoFlexjob {
    /// Whose it is.
    pub cpr: Cpr,
    /// The application.
    pub offer: FlexjobOfferResponseType,
    /// The decision, where there is one or will be.
    pub allocation: Option<FlexjobAllocationResponseType>,
}

/// Where a case stands: a status of its allocation, or of an offer that has none yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// There is an allocation.
    Allocation(Bevillingsstatus),
    /// There is the offer alone.
    Offer(AnsoegningStatus),
}

/// The cases whose ids are the same in every set of demo data, one for each thing that can be met.
pub static WELL_KNOWN: [Stage; 8] = [
    Stage::Allocation(Bevilget),
    Stage::Allocation(Bevilget),
    Stage::Allocation(Afslag),
    Stage::Allocation(Annulleret),
    Stage::Allocation(Ophoert),
    Stage::Allocation(UnderBehandling),
    Stage::Allocation(StatusUkendt),
    Stage::Offer(Indsendt),
];

/// What the later cases are, over and over again.
static ALLOCATIONS: [Bevillingsstatus; 12] = [
    Bevilget,
    Afslag,
    Bevilget,
    UnderBehandling,
    Bevilget,
    Annulleret,
    Bevilget,
    Bevilget,
    Ophoert,
    Bevilget,
    Afslag,
    StatusUkendt,
];
static OFFERS: [AnsoegningStatus; 5] =
    [AnsoegningStatus::UnderBehandling, ReturneretTilVirksomhed, Oprettet, TrukketTilbage, Indsendt];

/// The well-known case that is granted for good; the first is granted for five years.
const GRANTED_FOR_GOOD: usize = 1;

/// Where the case with an index stands: three in four have an allocation.
fn stage(index: usize) -> Stage {
    if let Some(known) = WELL_KNOWN.get(index) {
        return known.clone();
    }
    let found = match index % 4 {
        3 => OFFERS.get(index / 4 % OFFERS.len()).cloned().map(Stage::Offer),
        _ => ALLOCATIONS.get((index - index / 4) % ALLOCATIONS.len()).cloned().map(Stage::Allocation),
    };
    found.unwrap_or(Stage::Offer(Indsendt))
}

/// Id of a well-known offer, by its place in [`WELL_KNOWN`].
pub fn offer_id(index: usize) -> CaseElementId {
    numbered(0xf1e8_0000_0000_4000_8000_0000_0000_0001, index)
}

/// Id of a well-known allocation, by its place in [`WELL_KNOWN`].
pub fn allocation_id(index: usize) -> CaseElementId {
    numbered(0xf1e8_a110_0000_4000_8000_0000_0000_0001, index)
}

fn numbered(first: u128, index: usize) -> CaseElementId {
    CaseElementId::new(Uuid::from_u128(first + u128::try_from(index).unwrap_or_default()))
}

/// One case for each citizen, as seen at a time.
pub fn generate(seed: u64, citizens: &[DemoCitizen], now: Tidspunkt) -> Vec<DemoFlexjob> {
    let companies = Companies::generate(seed, 0);
    let cases = citizens.iter().enumerate().filter_map(|(index, citizen)| {
        let mut random = Random::of(seed, "flexjob", index);
        let case = Case::new(index, stage(index), citizen, &companies, now, &mut random)?;
        let offer = offer::write(&case, &mut random);
        let allocation = match &case.stage {
            Stage::Allocation(status) => Some(allocation::write(&case, &offer, status, &mut random)),
            Stage::Offer(_) => None,
        };
        Some(DemoFlexjob { cpr: citizen.citizen.cpr.clone(), offer, allocation })
    });
    cases.collect()
}
