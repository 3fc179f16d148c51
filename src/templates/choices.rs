//! Every template in one list, in the caseworker's order, and what of it can be chosen for a decision.

use super::{
    built_in::BuiltIn,
    template::{Source, Template, TemplateId, UsedFor, Wording},
    variables::Variables,
};
use crate::decision::Decision;

/// A template that can be chosen now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The key that chooses it, 1 to 9.
    pub digit: Option<u8>,
    /// Which template.
    pub id: TemplateId,
    /// Its name.
    pub name: String,
    /// The e-mail, filled with what is known of the ad. Its blanks are left.
    pub body: String,
    /// It refuses, so that it may not go with an approval.
    pub is_refusal: bool,
}

/// All templates as one list: in the order that was chosen, then the new ones, one's own first.
pub fn merged(order: &[TemplateId], own: Vec<Template>, shared: Vec<Template>) -> Vec<Template> {
    let built_in = BuiltIn::EVERY.map(|template| Template {
        id: TemplateId::built_in(template),
        source: Source::BuiltIn,
        wording: Wording { name: template.name().to_owned(), body: template.body(), used_for: UsedFor::Rejection },
    });
    let mut all: Vec<Template> = own.into_iter().chain(shared).chain(built_in).collect();
    // The sort is stable, so what has no place yet keeps its own order after what has.
    all.sort_by_key(|template| order.iter().position(|id| *id == template.id).unwrap_or(usize::MAX));
    all
}

/// The templates that may go with a decision, or all of them, filled and with their digits.
pub fn choices(templates: &[Template], decision: Option<Decision>, variables: &Variables) -> Vec<Choice> {
    let may = |template: &&Template| decision.is_none_or(|decision| template.wording.used_for.goes_with(decision));
    let digits = (1..=9).map(Some).chain(std::iter::repeat(None));
    let choice = |(template, digit): (&Template, Option<u8>)| Choice {
        digit,
        id: template.id.clone(),
        name: template.wording.name.clone(),
        body: variables.fill(&template.wording.body),
        is_refusal: template.wording.used_for == UsedFor::Rejection,
    };
    templates.iter().filter(may).zip(digits).map(choice).collect()
}

/// Towards the top or the bottom of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// One place up.
    Top,
    /// One place down.
    Bottom,
}

/// The order after one template has moved a place.
pub fn moved(templates: &[Template], id: &TemplateId, towards: Towards) -> Vec<TemplateId> {
    let mut order: Vec<TemplateId> = templates.iter().map(|template| template.id.clone()).collect();
    let place = order.iter().position(|other| other == id);
    let other = place.and_then(|place| match towards {
        Towards::Top => place.checked_sub(1),
        Towards::Bottom => Some(place + 1).filter(|place| *place < order.len()),
    });
    if let (Some(place), Some(other)) = (place, other) {
        order.swap(place, other);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(name: &str, used_for: UsedFor) -> Template {
        let wording = Wording { name: name.into(), body: format!("{name} {{{{behandler}}}}"), used_for };
        Template { id: TemplateId::from_text(&format!("own/{name}")), source: Source::Own, wording }
    }

    fn names(templates: &[Template]) -> Vec<&str> {
        templates.iter().map(|template| template.wording.name.as_str()).collect()
    }

    #[test]
    fn own_ones_lead_until_she_orders_them_otherwise() {
        let mine = || vec![own("a", UsedFor::Rejection), own("b", UsedFor::Both)];
        let usual = merged(&[], mine(), Vec::new());
        assert_eq!(names(&usual)[..3], ["a", "b", "Ugyldigt CVR-nummer eller ukendt virksomhed"]);
        assert_eq!(usual.len(), 10);

        let order = moved(&usual, &usual[2].id, Towards::Top);
        let ordered = merged(&order, mine(), Vec::new());
        assert_eq!(names(&ordered)[..3], ["a", "Ugyldigt CVR-nummer eller ukendt virksomhed", "b"]);
        assert_eq!(moved(&usual, &usual[0].id, Towards::Top), usual.iter().map(|it| it.id.clone()).collect::<Vec<_>>());
        let mut more = mine();
        more.push(own("ny", UsedFor::Both));
        assert_eq!(names(&merged(&order, more, Vec::new())).last(), Some(&"ny"), "a new one disturbs no digit");
    }

    #[test]
    fn a_key_for_each_of_the_first_nine_that_may_go_with_the_decision() {
        let mine =
            vec![own("godkend", UsedFor::Approval), own("begge", UsedFor::Both), own("afvis", UsedFor::Rejection)];
        let all = merged(&[], mine, Vec::new());
        let variables = Variables::of(None, None, "Ida");
        let keys = |decision| {
            let choices = choices(&all, decision, &variables);
            choices.into_iter().map(|choice| (choice.digit, choice.name)).collect::<Vec<_>>()
        };
        assert_eq!(keys(Some(Decision::Approve)), [(Some(1), "godkend".into()), (Some(2), "begge".into())]);
        let reject = keys(Some(Decision::Reject));
        assert_eq!(reject[..2], [(Some(1), "begge".into()), (Some(2), "afvis".into())]);
        assert_eq!((reject.len(), reject[8].0, reject[9].0), (10, Some(9), None));
        assert_eq!(keys(None).len(), 11);
        let first = choices(&all, Some(Decision::Reject), &variables).remove(0);
        assert_eq!((first.body.as_str(), first.is_refusal), ("begge Ida", false));
    }
}
