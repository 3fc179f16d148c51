//! What a documented method takes beside its body: one list, which the description tells and the gateway lets pass.

use contract::{jobagent, metoder::Metode};

/// What a method takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parameters {
    /// Whether its path names an ad.
    pub(crate) ad: bool,
    /// In its query.
    pub(crate) query: &'static [QueryParameter],
    /// Whether a header has the citizen's CPR number.
    pub(crate) cpr: bool,
    /// Whether it may name the answer that the client has (`If-None-Match`).
    pub(crate) known_tag: bool,
}

/// One parameter of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct QueryParameter {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it holds.
    pub(crate) holds: Holds,
    /// Whether it must be there.
    pub(crate) required: bool,
}

/// What a parameter holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// A number of days.
    Days,
    /// Another whole number.
    Number,
    /// A caseworker's id.
    Behandler,
    /// A jobagent's id.
    Jobagent,
}

const DAYS: QueryParameter = QueryParameter { name: "dageSiden", holds: Holds::Days, required: true };
const BEHANDLER: QueryParameter =
    QueryParameter { name: "behandlerIdentifier", holds: Holds::Behandler, required: true };
const JOBAGENT: QueryParameter =
    QueryParameter { name: jobagent::ID_PARAMETER, holds: Holds::Jobagent, required: true };
const ANY_JOBAGENT: QueryParameter = QueryParameter { required: false, ..JOBAGENT };

/// What a method takes beside its body.
pub(crate) fn of(metode: &Metode) -> Parameters {
    let none = Parameters::default();
    match metode.navn {
        "GetAfventendeJobannoncer" => Parameters { known_tag: true, ..none },
        "PaabegyndBehandling"
        | "UpdateJobannonceGodkendelsesStatus"
        | "ParkerJobannonce"
        | "GetJobannonceDuplikater" => Parameters { ad: true, ..none },
        "GetIndividuelStatistik" => Parameters { query: &[DAYS, BEHANDLER], ..none },
        "GetAkkumuleretStatistik" | "GetBehandlerStatistik" => Parameters { query: &[DAYS], ..none },
        "GetJobagent" => Parameters { cpr: true, query: &[ANY_JOBAGENT], ..none },
        "CreateJobagent" => Parameters { cpr: true, ..none },
        "UpdateJobagent" | "DeleteJobagent" => Parameters { cpr: true, query: &[JOBAGENT], ..none },
        _ => none,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::metoder::{METODER, Tjeneste};

    #[test]
    fn an_ad_where_the_path_has_a_place_for_it_and_a_cpr_number_where_a_jobagent_is_spoken_of() {
        for metode in &METODER {
            let parameters = of(metode);
            assert_eq!(parameters.ad, metode.path.contains("{jobannonceId}"), "{}", metode.navn);
            assert_eq!(parameters.ad, metode.path.contains('{'), "{}", metode.navn);
            assert_eq!(parameters.cpr, metode.tjeneste == Tjeneste::Jobagent, "{}", metode.navn);
            let statistic = metode.path.contains("/statistik/");
            assert_eq!(parameters.query.contains(&DAYS), statistic, "{}", metode.navn);
        }
    }
}
