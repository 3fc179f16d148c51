//! What may pass: for each documented method what of a call goes on and what kind of answer comes back. What is not
//! named here stays here.

use crate::services::parameters::{self, Holds, Parameters, QueryParameter};
use contract::{
    Fejlkode, Scope,
    metoder::{Http, Metode},
};

/// A call that may be handed on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage {
    /// The HTTP method.
    pub(super) http: Http,
    /// Its path, here and behind the service's address; `{jobannonceId}` is the only place for a value.
    pub(super) path: &'static str,
    /// What it takes beside its body.
    pub(super) takes: Parameters,
    /// What it gives.
    pub(super) gives: Gives,
    /// The codes that its document lists.
    pub(super) codes: &'static [i32],
}

/// What an answer to a good call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    /// That it is done.
    Nothing,
    /// An object, read whole before any of it is handed on.
    Whole,
    /// A list too long to wait for its end: handed on as it comes.
    Stream,
}

impl Passage {
    /// For a documented method; `None` for one that nobody has thought about here.
    pub(super) fn of(metode: &Metode) -> Option<Self> {
        let gives = match metode.navn {
            "GetAfventendeJobannoncer" => Gives::Stream,
            "PaabegyndBehandling"
            | "UpdateJobannonceGodkendelsesStatus"
            | "ParkerJobannonce"
            | "SendOrdningsnotifikation"
            | "SendGdprSlettetNotifikation"
            | "CreateJobagent"
            | "DeleteJobagent" => Gives::Nothing,
            "GetJobannonceDuplikater"
            | "GetIndividuelStatistik"
            | "GetAkkumuleretStatistik"
            | "GetBehandlerStatistik"
            | "GetFlexjob"
            | "GetFlexjobAllocation"
            | "IsAlive"
            | "GetJobagent"
            | "UpdateJobagent"
            | "UpdateCVStatus"
            | "UpdateCVAvailability"
            | "GetUpdatedCVs"
            | "GetCVList" => Gives::Whole,
            _ => return None,
        };
        let takes = parameters::of(metode);
        Some(Self { http: metode.http, path: metode.path, takes, gives, codes: metode.fejlkoder })
    }

    /// Whether it has a body.
    pub(super) const fn has_body(&self) -> bool {
        matches!(self.http, Http::Post | Http::Put)
    }

    /// Whether the same call, sent again, is the same call: of anything else, what became of it matters.
    pub(super) const fn is_read(&self) -> bool {
        matches!(self.http, Http::Get)
    }

    /// Whether its document lists a code.
    pub(super) fn lists(&self, code: Fejlkode) -> bool {
        self.codes.contains(&code.number())
    }
}

/// One of the reads that are this project's own.
#[derive(Clone, Debug)]
pub(super) struct OwnRead {
    /// What of it passes.
    pub(super) passage: Passage,
    /// Who may; `None`: whoever may anything.
    pub(super) scope: Option<Scope>,
}

const fn own(path: &'static str, takes: Parameters, gives: Gives, scope: Option<Scope>) -> OwnRead {
    OwnRead { passage: Passage { http: Http::Get, path, takes, gives, codes: &[1014, 4575, 121_100] }, scope }
}

const NOTHING: Parameters = Parameters { ad: false, query: &[], cpr: false, known_tag: false };
const AN_AD: Parameters = Parameters { ad: true, ..NOTHING };
const A_PAGE: Parameters = Parameters {
    query: &[
        QueryParameter { name: "before", holds: Holds::Number, required: false },
        QueryParameter { name: "limit", holds: Holds::Number, required: false },
    ],
    ..NOTHING
};

/// What an ad says, from the ad source.
pub(super) static ANNONCEKILDE: [OwnRead; 1] =
    [own("/annoncekilde/v1/jobannoncer/{jobannonceId}", AN_AD, Gives::Whole, Some(Scope::JobannoncegodkendelseRead))];

/// What another of this program knows and no service of STAR.
pub(super) static ARBEJDSBORD: [OwnRead; 4] = [
    own(
        "/bff/oversigt",
        Parameters { known_tag: true, ..NOTHING },
        Gives::Stream,
        Some(Scope::JobannoncegodkendelseRead),
    ),
    own("/bff/historik/{jobannonceId}", AN_AD, Gives::Whole, Some(Scope::JobannoncegodkendelseRead)),
    own("/bff/notifications", A_PAGE, Gives::Whole, None),
    own("/bff/erhverv", NOTHING, Gives::Whole, Some(Scope::JobagentRead)),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openapi::bodies;
    use contract::metoder::METODER;

    #[test]
    fn every_documented_method_passes_and_gives_what_its_document_says() {
        for metode in &METODER {
            let passage = Passage::of(metode).unwrap_or_else(|| panic!("{} does not pass", metode.navn));
            assert_eq!(passage.path, metode.path);
            assert_eq!(passage.gives == Gives::Nothing, bodies::response(metode).is_none(), "{}", metode.navn);
            assert_eq!(passage.has_body(), bodies::request(metode).is_some(), "{}", metode.navn);
            assert!(metode.fejlkoder().all(|code| passage.lists(code)), "{}", metode.navn);
        }
    }

    #[test]
    fn what_is_not_documented_does_not_pass() {
        let unknown = Metode { navn: "DeleteAll", ..METODER[0].clone() };
        assert!(Passage::of(&unknown).is_none());
    }

    #[test]
    fn what_can_name_a_citizen_is_read_whole() {
        for metode in METODER.iter().filter(|metode| !metode.path.starts_with("/v2/JobannonceBehandling/")) {
            assert_ne!(Passage::of(metode).unwrap().gives, Gives::Stream, "{}", metode.navn);
        }
    }
}
