//! Whatever a service answers is read or refused, never a panic; and what was read and is written again reads the
//! same. On a stable compiler: `cargo fuzz run --sanitizer none decoding`, in the folder contract/.

#![no_main]

use contract::{
    Cpr, Problem, RequestId, Tidspunkt, annoncekilde::Jobannonce, bff::Session, cv_workflow, flexjob, jobagent,
    jobannonce_behandling, webservicebesked,
};
use libfuzzer_sys::fuzz_target;
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

/// An unknown code is kept when it is read and refused when it is written; everything else survives.
fn survives<T: Serialize + DeserializeOwned + PartialEq + Debug>(text: &str) {
    let Ok(value) = serde_json::from_str::<T>(text) else { return };
    let shown = format!("{value:?}");
    assert!(!shown.is_empty());
    if let Ok(wire) = serde_json::to_string(&value) {
        let again = serde_json::from_str::<T>(&wire).expect("what was written can be read");
        // Times are written in steps of 100 ns, so the second round is compared.
        assert_eq!(serde_json::to_string(&again).expect("what was read can be written"), wire);
    }
}

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    survives::<jobannonce_behandling::GetAfventendeJobannoncerResponse>(text);
    survives::<jobannonce_behandling::GetBehandlerStatistikResponse>(text);
    survives::<Jobannonce>(text);
    survives::<Session>(text);
    survives::<Problem>(text);
    survives::<flexjob::FlexjobOfferResponse>(text);
    survives::<flexjob::FlexjobAllocationResponse>(text);
    survives::<webservicebesked::SendOrdningsnotifikationRequest>(text);
    survives::<webservicebesked::SendGdprSlettetNotifikationRequest>(text);
    survives::<jobagent::Jobagenter>(text);
    survives::<jobagent::CreateJobagentRequest>(text);
    survives::<jobagent::UpdateJobagentResponse>(text);
    survives::<cv_workflow::GetUpdatedCVsResponse>(text);
    survives::<cv_workflow::GetCVListResponse>(text);
    let _ = (text.parse::<Tidspunkt>().map(|at| at.to_string()), Cpr::parse(text), RequestId::parse(text));
});
