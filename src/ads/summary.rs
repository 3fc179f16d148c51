//! The few words that tell one ad from another.

use contract::{
    annoncekilde::{Address, Jobannonce},
    bff,
};

/// What a list shows of an ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdSummary {
    /// Headline.
    pub title: String,
    /// Company.
    pub company: String,
    /// Town.
    pub place: String,
}

impl From<&Jobannonce> for AdSummary {
    fn from(ad: &Jobannonce) -> Self {
        let place = one_line(ad.job.address.place());
        Self { title: one_line(&ad.title), company: one_line(&ad.employer.name), place }
    }
}

impl From<bff::AdSummary> for AdSummary {
    fn from(told: bff::AdSummary) -> Self {
        Self { title: one_line(&told.title), company: one_line(&told.company), place: one_line(&told.place) }
    }
}

/// `Søndergade 4, 8000 Aarhus C`, without the parts that are missing.
pub fn address_line(address: &Address) -> String {
    let town: Vec<&str> = [&address.postal_code, &address.city].into_iter().filter_map(filled).collect();
    let abroad = (!matches!(address.country_code.as_str(), "" | "DK")).then_some(address.country_name.as_str());
    let mut parts: Vec<String> = filled(&address.street_name).map(str::to_owned).into_iter().collect();
    if !town.is_empty() {
        parts.push(town.join(" "));
    }
    parts.extend(abroad.map(str::to_owned));
    parts.join(", ")
}

/// The occupation's name, if the ad has one.
pub fn occupation(ad: &Jobannonce) -> Option<&str> {
    filled(&ad.job.preferred_label_da)
}

fn filled(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// Foreign text as one harmless line: runs of white space become one space, so that a line break cannot stretch a
/// row, and marks that turn the direction of writing go, so that they cannot turn the console's own words.
pub(super) fn one_line(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let straight: String = text.chars().filter(|c| !turns(c)).collect();
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ad(json: &str) -> Jobannonce {
        serde_json::from_str(json).unwrap()
    }

    const ID: &str = r#""id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","approvalStatus":"UnderBehandling""#;

    #[test]
    fn foreign_text_becomes_one_line() {
        let address = r#"{"city":"Ny \n by"}"#;
        let summary =
            AdSummary::from(&ad(&format!(r#"{{{ID},"title":" Kok \n m/k ","job":{{"address":{address}}}}}"#)));
        assert_eq!((summary.title.as_str(), summary.place.as_str()), ("Kok m/k", "Ny by"));
        assert_eq!(one_line("Firma \u{202E}SpA\u{2069}"), "Firma SpA");
    }

    #[test]
    fn addresses_leave_out_what_is_missing() {
        let line = |address: Address| address_line(&address);
        let whole = Address {
            street_name: Some("Søndergade 4".into()),
            city: Some("Aarhus C".into()),
            postal_code: Some("8000".into()),
            country_code: "DK".into(),
            country_name: "Danmark".into(),
            municipality: None,
        };
        assert_eq!(line(whole.clone()), "Søndergade 4, 8000 Aarhus C");
        assert_eq!(line(Address { street_name: None, ..whole.clone() }), "8000 Aarhus C");
        let abroad = Address { country_code: "SE".into(), country_name: "Sverige".into(), ..Address::default() };
        assert_eq!(line(abroad), "Sverige");
    }
}
