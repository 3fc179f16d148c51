//! Whether an id is an offer's or an allocation's. The services are two calls and the id does not tell, so both are
//! asked; the one whose it is not answers 80002 and hands nothing out.

use crate::api::{ApiError, Client};
use contract::{
    CaseElementId, Fejlkode, Tidspunkt,
    flexjob::{FlexjobAllocationResponseType, FlexjobOfferResponseType},
};
use std::sync::Arc;

/// What an id names.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// An application. It does not tell the id of its allocation.
    Offer(Arc<FlexjobOfferResponseType>),
    /// A decision, and the application that it names.
    Allocation(Arc<FlexjobAllocationResponseType>, Result<Arc<FlexjobOfferResponseType>, ApiError>),
}

/// A case as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it is.
    pub found: Found,
    /// When, by the server's clock.
    pub at: Tidspunkt,
}

type Offer = Result<Arc<FlexjobOfferResponseType>, ApiError>;
type Allocation = Result<Arc<FlexjobAllocationResponseType>, ApiError>;

/// Reads what an id names.
pub async fn read(client: Client, id: CaseElementId) -> Result<Reading, ApiError> {
    let (offer, allocation) = futures::join!(client.get_flexjob(id), client.get_flexjob_allocation(id));
    let found = match one_of(offer.map(Arc::new), allocation.map(Arc::new))? {
        One::Offer(offer) => Found::Offer(offer),
        One::Allocation(allocation) => {
            let offer = client.get_flexjob(allocation.offer_identifier).await;
            Found::Allocation(allocation, offer.map(Arc::new))
        }
    };
    Ok(Reading { found, at: client.now() })
}

#[derive(Debug, PartialEq)]
enum One {
    Offer(Arc<FlexjobOfferResponseType>),
    Allocation(Arc<FlexjobAllocationResponseType>),
}

/// What the two answers say together. "Not found" is said only when both say so: while one has not answered, it may
/// be there.
fn one_of(offer: Offer, allocation: Allocation) -> Result<One, ApiError> {
    match (offer, allocation) {
        (_, Ok(allocation)) => Ok(One::Allocation(allocation)),
        (Ok(offer), Err(_)) => Ok(One::Offer(offer)),
        (Err(of_offer), Err(of_allocation)) => Err(more_telling(of_offer, of_allocation)),
    }
}

fn more_telling(one: ApiError, other: ApiError) -> ApiError {
    if one.fejlkode() == Some(Fejlkode::BevillingIkkeFundet) { other } else { one }
}

/// Cases as the services write them, for the tests of the whole folder.
#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::api::Refusal;
    use contract::Problem;

    const COMPANY: &str = r#"{"companyIdentifier":{"cvRnumberIdentifier":{"value":"13748136"},"productionUnitIdentifier":{"value":"1003107931"}},
        "companyName":"Nordlys Bageri ApS","companyPhoneNumber":"+4520123456",
        "companyAddress":{"vejnavn":"Skolegade","husnummer":"12B","etage":"1","bynavn":"Aarhus C","postnummer":"8000","landekode":"DK"},
        "companyResponsible":{"companyResponsibleName":{"fornavn":"Anne","efternavn":"Holm"},
          "companyResponsiblePhoneNumber":"+4520123457","companyResponsibleEmailAddress":{"value":"anne.holm@nordlys.example"}}}"#;
    const PAY: &str = r#"{"expectedSalary":{"salaryIdentifier":"Maanedsloen","salary":10000},
        "fullTimeSalary":{"salaryIdentifier":"Maanedsloen","salary":37000.0},
        "pensionPay":true,"pension":{"employerPercentage":8,"employeePercentage":4},"holidayPay":true}"#;
    const FLOW: &str = r#"{"jobOfferStatusIdentifier":"Afsluttet","jobAllocationStatusIdentifier":"Bevilget","vitasCaseId":"FJ-2026-012345",
        "vitasUrl":"https://vitas.example/fleksjob/1","obtainedByExternalOperator":false,
        "decisionDate":"2026-03-20T10:00:00+01:00"}"#;
    const SIGNED: &str = r#"{"companySigner":"Anne Holm","companySignerDateTime":"2026-02-02T09:30:00+01:00"}"#;

    /// An application.
    pub fn offer() -> FlexjobOfferResponseType {
        let json = format!(
            r#"{{"caseElementFlowState":{FLOW},"company":{COMPANY},"companyCaseHandling":{SIGNED},"caseWorkerCaseHandling":{{}},
            "companyBusinessIdentifier":"Privat","caseElementIdentifier":"f1e80000-0000-4000-8000-000000000001",
            "salaryInformation":{PAY},
            "flexjobOffer":{{"jobDescription":"Pakke brød","personCivilRegistrationIdentifier":"0101651234",
              "preferedStartDate":"2026-04-01T00:00:00+02:00","expectedWeeklyWorkingHours":15,"companyResponsibleOfficeHours":"",
              "companyContactOfficeHours":"Hverdage 9-15","conceptUriDa":"http://data.star.dk/esco/occupation/1",
              "jobCenterCode":"75100","forwardedByEmailAddress":""}}}}"#
        );
        serde_json::from_str(&json).unwrap()
    }

    /// The decision that grants it as it stands.
    pub fn allocation() -> FlexjobAllocationResponseType {
        let json = format!(
            r#"{{"caseElementFlowState":{FLOW},"company":{COMPANY},"companyCaseHandling":{SIGNED},
            "caseworkerCaseHandling":{{"signer":"Bo Friis","signerDateTime":"2026-03-20T10:00:00+01:00"}},
            "jobCenter":{{"jobCenterCode":"75100","jobCenterName":"Jobcenter Aarhus",
              "jobCenterAddress":{{"vejnavn":"Værkmestergade","husnummer":"5","bynavn":"Aarhus C","postnummer":"8000"}}}},
            "companyBusinessIdentifier":"Privat","companyPublicIdentifier":null,
            "caseElementIdentifier":"f1e8a110-0000-4000-8000-000000000001","offerIdentifier":"f1e80000-0000-4000-8000-000000000001",
            "flexjobAllocation":{{"conceptUriDa":"http://data.star.dk/esco/occupation/1","jobDescription":"Pakke brød",
              "personCivilRegistrationIdentifier":"0101651234","companyContactOfficeHours":"Hverdage 9-15",
              "assessmentDecisionComment":"Bevilget","specialConsiderationComment":"Ingen løft","salaryInformation":{PAY},
              "flexjobTypeIdentifier":"Fleksjob","flexjobDurationIdentifier":"Permanent","employedInOwnCompany":false,
              "effectiveWorkingHoursFromOffer":15,"effectiveWorkingHours":15.0,"workLoad":60,"calculatedWorkingHours":25,
              "startDate":"2026-04-01T00:00:00+02:00","endDate":null}}}}"#
        );
        serde_json::from_str(&json).unwrap()
    }

    fn refused(code: i32) -> ApiError {
        let problem = Problem { fejlkode: Some(Fejlkode::from(code)), ..Problem::default() };
        ApiError::Refused(Box::new(Refusal { status: 404, problem }))
    }

    #[test]
    fn an_id_is_one_of_both() {
        let missing = || refused(80_002);
        let (offer, allocation) = (Arc::new(offer()), Arc::new(allocation()));
        let is_offer = Ok(One::Offer(Arc::clone(&offer)));
        let is_allocation = Ok(One::Allocation(Arc::clone(&allocation)));
        assert_eq!(one_of(Ok(Arc::clone(&offer)), Err(missing())), is_offer);
        assert_eq!(one_of(Err(missing()), Ok(Arc::clone(&allocation))), is_allocation);
        assert_eq!(one_of(Ok(Arc::clone(&offer)), Err(ApiError::TimedOut)), is_offer);
        assert_eq!(one_of(Err(ApiError::Unreachable), Ok(Arc::clone(&allocation))), is_allocation);
        assert_eq!(one_of(Ok(offer), Ok(allocation)), is_allocation);
    }

    #[test]
    fn not_found_is_said_only_when_both_say_so() {
        for (offer, allocation, told) in [
            (refused(80_002), refused(80_002), refused(80_002)),
            (refused(80_002), refused(80_003), refused(80_003)),
            (refused(80_003), refused(80_002), refused(80_003)),
            (refused(80_002), ApiError::Unreachable, ApiError::Unreachable),
            (ApiError::TimedOut, refused(80_002), ApiError::TimedOut),
            (refused(4_575), refused(4_575), refused(4_575)),
        ] {
            assert_eq!(one_of(Err(offer), Err(allocation)), Err(told));
        }
    }
}
