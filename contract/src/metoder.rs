//! The twenty-one methods as the documents list them: path, scope, request id, error codes. The server's description
//! of itself, the table in docs/contract.md and the tests of both are made from this one.

use crate::{Fejlkode, Scope};

/// One of the five services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tjeneste {
    /// `Virksomhedsindsats.JobannonceBehandlingService` v2.
    JobannonceBehandling,
    /// `Virksomhedsordning.FlexjobService` v1.
    Flexjob,
    /// `Virksomhedsordning.WebservicebeskedService` v1.
    Webservicebesked,
    /// Jobagent v1.
    Jobagent,
    /// `CVWorkFlowService` v1.
    CvWorkFlow,
}

impl Tjeneste {
    /// The service's name with its version.
    pub const fn name(self) -> &'static str {
        match self {
            Self::JobannonceBehandling => "JobannonceBehandlingService v2",
            Self::Flexjob => "FlexjobService v1",
            Self::Webservicebesked => "WebservicebeskedService v1",
            Self::Jobagent => "Jobagent v1",
            Self::CvWorkFlow => "CVWorkFlowService v1",
        }
    }
}

/// The HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Http {
    /// GET.
    Get,
    /// POST.
    Post,
    /// PUT.
    Put,
    /// DELETE.
    Delete,
}

/// Whether a method has an `x-requestId`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestIdRule {
    /// It has none.
    None,
    /// It must have one; a repeated one is answered 412.
    Required,
    /// None is printed; a repeated one is answered 412 all the same (domain.md 6.7).
    Accepted,
}

/// One method.
#[derive(Clone, Debug)]
pub struct Metode {
    /// Its service.
    pub tjeneste: Tjeneste,
    /// Its name as printed.
    pub navn: &'static str,
    /// The HTTP method.
    pub http: Http,
    /// Its path, with parameters in braces.
    pub path: &'static str,
    /// The scope it needs; `None` where the document defines none.
    pub scope: Option<Scope>,
    /// Its request id.
    pub request_id: RequestIdRule,
    /// The codes its document lists, and those that domain.md 6 adds.
    pub fejlkoder: &'static [i32],
}

impl Metode {
    /// The codes as such.
    pub fn fejlkoder(&self) -> impl Iterator<Item = Fejlkode> {
        self.fejlkoder.iter().copied().map(Fejlkode::from)
    }
}

macro_rules! metoder {
    ($($constant:ident = $tjeneste:ident, $navn:literal, $http:ident $path:literal, $scope:expr, $request_id:ident, [$($fejlkode:literal),+];)+) => {
        $(
            #[doc = concat!("`", $navn, "`.")]
            pub const $constant: Metode = Metode {
                tjeneste: Tjeneste::$tjeneste,
                navn: $navn,
                http: Http::$http,
                path: $path,
                scope: $scope,
                request_id: RequestIdRule::$request_id,
                fejlkoder: &[$($fejlkode),+],
            };
        )+

        /// Every method, in the order of the documents.
        pub static METODER: [Metode; 21] = [$($constant),+];
    };
}

metoder! {
    GET_AFVENTENDE_JOBANNONCER = JobannonceBehandling, "GetAfventendeJobannoncer", Get "/v2/JobannonceBehandling/afventende-jobannoncer",
        Some(Scope::JobannoncegodkendelseRead), None, [4575];
    PAABEGYND_BEHANDLING = JobannonceBehandling, "PaabegyndBehandling", Post "/v2/JobannonceBehandling/paabegynd-behandling/{jobannonceId}",
        Some(Scope::JobannoncegodkendelseWrite), Required, [1014, 4575, 121100, 121301, 121302, 121303];
    UPDATE_JOBANNONCE_GODKENDELSES_STATUS = JobannonceBehandling, "UpdateJobannonceGodkendelsesStatus", Put "/v2/JobannonceBehandling/opdater-godkendelsesstatus/{jobannonceId}",
        Some(Scope::JobannoncegodkendelseWrite), Required, [1014, 4575, 121100, 121301, 121302, 121303, 121304];
    PARKER_JOBANNONCE = JobannonceBehandling, "ParkerJobannonce", Put "/v2/JobannonceBehandling/parker/{jobannonceId}",
        Some(Scope::JobannoncegodkendelseWrite), Required, [1014, 4575, 121100, 121301, 121302, 121303];
    GET_JOBANNONCE_DUPLIKATER = JobannonceBehandling, "GetJobannonceDuplikater", Get "/v2/JobannonceBehandling/duplikater/{jobannonceId}",
        Some(Scope::JobannoncegodkendelseRead), None, [1014, 4575, 121100];
    GET_INDIVIDUEL_STATISTIK = JobannonceBehandling, "GetIndividuelStatistik", Get "/v2/JobannonceBehandling/statistik/individuel",
        Some(Scope::JobannoncegodkendelseRead), None, [1014, 4575, 121300];
    GET_AKKUMULERET_STATISTIK = JobannonceBehandling, "GetAkkumuleretStatistik", Get "/v2/JobannonceBehandling/statistik/akkumuleret",
        Some(Scope::JobannoncegodkendelseRead), None, [1014, 4575];
    GET_BEHANDLER_STATISTIK = JobannonceBehandling, "GetBehandlerStatistik", Get "/v2/JobannonceBehandling/statistik/behandler",
        Some(Scope::JobannoncegodkendelseRead), None, [1014, 4575];
    GET_FLEXJOB = Flexjob, "GetFlexjob", Post "/Flexjob/GetFlexjob",
        None, Required, [1014, 4575, 80002, 80003];
    GET_FLEXJOB_ALLOCATION = Flexjob, "GetFlexjobAllocation", Post "/Flexjob/GetFlexjobAllocation",
        None, Required, [1014, 4575, 80002, 80003];
    IS_ALIVE = Flexjob, "IsAlive", Post "/Flexjob/IsAlive",
        None, Required, [1014, 4575];
    SEND_ORDNINGSNOTIFIKATION = Webservicebesked, "SendOrdningsnotifikation", Post "/v1/Webservicebesked/SendOrdningsnotifikation",
        Some(Scope::WebservicebeskedWrite), Required, [1014, 4575];
    SEND_GDPR_SLETTET_NOTIFIKATION = Webservicebesked, "SendGdprSlettetNotifikation", Post "/v1/Webservicebesked/SendGdprSlettetNotifikation",
        Some(Scope::WebservicebeskedWrite), Required, [1014, 4575];
    GET_JOBAGENT = Jobagent, "GetJobagent", Get "/v1/Jobagent",
        Some(Scope::JobagentRead), None, [1001, 1010, 1014, 4575, 4589];
    CREATE_JOBAGENT = Jobagent, "CreateJobagent", Post "/v1/Jobagent",
        Some(Scope::JobagentWrite), Required, [
        1001, 1010, 1014, 4313, 4314, 4316, 4318, 4338, 4405, 4575, 4589, 4641, 4645, 4698, 4710, 4720,
        4725, 4750, 4763, 6014, 6033, 7062, 8281
    ];
    UPDATE_JOBAGENT = Jobagent, "UpdateJobagent", Put "/v1/UpdateJobagent",
        Some(Scope::JobagentWrite), Accepted, [
        1001, 1010, 1014, 4313, 4314, 4316, 4318, 4338, 4405, 4575, 4589, 4641, 4645, 4698, 4710, 4720,
        4725, 4750, 4763, 4769, 4783, 4786, 4819, 4822, 6014, 6033, 7062, 8108, 8109, 8111, 8273, 8281,
        8288, 9003, 9018, 9344, 9345
    ];
    DELETE_JOBAGENT = Jobagent, "DeleteJobagent", Delete "/v1/UpdateJobagent",
        Some(Scope::JobagentWrite), Accepted, [1001, 1010, 1014, 4575, 4589];
    UPDATE_CV_STATUS = CvWorkFlow, "UpdateCVStatus", Post "/CVWorkFlow/UpdateCVStatus",
        None, Required, [
        1010, 1014, 4103, 4368, 4369, 4370, 4385, 4511, 4753, 4754, 4823, 8236, 8291, 8292, 9008, 9009,
        9338, 9346
    ];
    UPDATE_CV_AVAILABILITY = CvWorkFlow, "UpdateCVAvailability", Post "/CVWorkFlow/UpdateCVAvailability",
        None, Required, [1010, 1014];
    GET_UPDATED_CVS = CvWorkFlow, "GetUpdatedCVs", Post "/CVWorkFlow/GetUpdatedCVs",
        None, Required, [1014, 9343, 9346];
    GET_CV_LIST = CvWorkFlow, "GetCVList", Post "/CVWorkFlow/GetCVList",
        None, Required, [1010, 1014];
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn twenty_one_methods_whose_codes_are_known() {
        let names: HashSet<_> = METODER.iter().map(|metode| metode.navn).collect();
        assert_eq!(names.len(), 21);
        for metode in &METODER {
            assert!(metode.fejlkoder.is_sorted(), "{}", metode.navn);
            for code in metode.fejlkoder() {
                assert!(code.fejltekst().is_some(), "{} lists {}", metode.navn, code.number());
            }
        }
        let listed: HashSet<_> = METODER.iter().flat_map(Metode::fejlkoder).collect();
        assert_eq!(listed.len(), Fejlkode::KNOWN.len(), "a code that no method lists");
    }
}
