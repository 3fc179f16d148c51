//! What each method takes and gives, as schemas.

use contract::{cv_workflow, flexjob, jobagent, jobannonce_behandling, metoder::Metode, webservicebesked};
use utoipa::{
    ToSchema,
    openapi::{OneOfBuilder, Ref, RefOr, Schema},
};

/// Schemas by name, as the document collects them.
pub type Schemas = Vec<(String, RefOr<Schema>)>;

/// A body: its schema, and the schemas that it refers to.
#[derive(Clone)]
pub struct Body {
    /// The schema to refer to.
    pub schema: RefOr<Schema>,
    /// Every schema it needs.
    pub needs: Schemas,
}

/// Refers to a type, bringing along what it refers to.
pub fn of<T: ToSchema>() -> Body {
    let mut needs = vec![(T::name().into_owned(), T::schema())];
    T::schemas(&mut needs);
    Body { schema: Ref::from_schema_name(T::name()).into(), needs }
}

/// Either of two.
fn either(one: Body, other: Body) -> Body {
    let schema = OneOfBuilder::new().item(one.schema).item(other.schema).into();
    Body { schema, needs: one.needs.into_iter().chain(other.needs).collect() }
}

/// What a method takes; `None` where it takes no body.
pub fn request(metode: &Metode) -> Option<Body> {
    Some(match metode.navn {
        "PaabegyndBehandling" => of::<jobannonce_behandling::PaabegyndBehandlingRequest>(),
        "UpdateJobannonceGodkendelsesStatus" => {
            of::<jobannonce_behandling::UpdateJobannonceGodkendelsesStatusRequest>()
        }
        "ParkerJobannonce" => of::<jobannonce_behandling::ParkerJobannonceRequest>(),
        "GetFlexjob" | "GetFlexjobAllocation" => of::<flexjob::GetCaseElementRequest>(),
        "IsAlive" => of::<flexjob::IsAliveRequest>(),
        "SendOrdningsnotifikation" => of::<webservicebesked::SendOrdningsnotifikationRequest>(),
        "SendGdprSlettetNotifikation" => of::<webservicebesked::SendGdprSlettetNotifikationRequest>(),
        "CreateJobagent" => of::<jobagent::CreateJobagentRequest>(),
        "UpdateJobagent" => of::<jobagent::UpdateJobagentRequest>(),
        "UpdateCVStatus" => of::<cv_workflow::UpdateCVStatusRequest>(),
        "UpdateCVAvailability" => of::<cv_workflow::UpdateCVAvailabilityRequest>(),
        "GetUpdatedCVs" => of::<cv_workflow::GetUpdatedCVsRequest>(),
        "GetCVList" => of::<cv_workflow::GetCVListRequest>(),
        _ => return None,
    })
}

/// What a method gives; `None` where that is nothing (204), an empty object where it is an empty receipt.
pub fn response(metode: &Metode) -> Option<Body> {
    Some(match metode.navn {
        "GetAfventendeJobannoncer" => of::<jobannonce_behandling::GetAfventendeJobannoncerResponse>(),
        "GetJobannonceDuplikater" => of::<jobannonce_behandling::GetJobannonceDuplikaterResponse>(),
        "GetIndividuelStatistik" | "GetAkkumuleretStatistik" => of::<jobannonce_behandling::StatistikResponse>(),
        "GetBehandlerStatistik" => of::<jobannonce_behandling::GetBehandlerStatistikResponse>(),
        "GetFlexjob" => of::<flexjob::FlexjobOfferResponse>(),
        "GetFlexjobAllocation" => of::<flexjob::FlexjobAllocationResponse>(),
        "IsAlive" => of::<flexjob::IsAliveResponse>(),
        "GetJobagent" => either(of::<jobagent::Jobagent>(), of::<jobagent::Jobagenter>()),
        "UpdateJobagent" => of::<jobagent::UpdateJobagentResponse>(),
        "UpdateCVStatus" | "UpdateCVAvailability" => of::<cv_workflow::EmptyReceipt>(),
        "GetUpdatedCVs" => of::<cv_workflow::GetUpdatedCVsResponse>(),
        "GetCVList" => of::<cv_workflow::GetCVListResponse>(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::metoder::{Http, METODER};

    #[test]
    fn every_method_takes_and_gives_what_its_http_method_says() {
        for metode in &METODER {
            assert_eq!(request(metode).is_some(), matches!(metode.http, Http::Post | Http::Put), "{}", metode.navn);
            if metode.http == Http::Get {
                assert!(response(metode).is_some(), "{}", metode.navn);
            }
        }
    }
}
