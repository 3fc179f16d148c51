//! The latest look-ups, kept in this browser: which case, which kind, when, and a name by which to know it again.
//! Never the citizen: where the company may bear her name, the case's number in VITAS stands for it.

use super::found::Found;
use crate::{
    letters::fold,
    locales::flexjob as text,
    storage::{self, Key, cpr_guard::without_cpr},
};
use chrono::TimeDelta;
use contract::{
    BehandlerId, CaseElementId, Tidspunkt,
    flexjob::{CaseElementFlowState, Company},
};

/// Most look-ups of one caseworker; the oldest goes first.
const MOST: usize = 10;
/// Most look-ups of all who share the browser.
const MOST_OF_ALL: usize = 100;
/// How long a look-up is kept.
pub const KEPT_DAYS: i64 = 30;
/// Most characters of a label.
const LONGEST_LABEL: usize = 80;

/// Which of the two a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An application.
    Offer,
    /// A decision, on this application.
    Allocation(CaseElementId),
}

/// A look-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedUp {
    /// Who looked.
    pub by: BehandlerId,
    /// The case.
    pub id: CaseElementId,
    /// What it is.
    pub kind: Kind,
    /// When.
    pub at: Tidspunkt,
    /// By what to know it.
    pub label: String,
}

impl LookedUp {
    /// What to keep of a case.
    pub fn new(by: BehandlerId, found: &Found, at: Tidspunkt) -> Self {
        let (id, kind, label) = match found {
            Found::Offer(offer) => (
                offer.case_element_identifier,
                Kind::Offer,
                label(&offer.company, &offer.case_element_flow_state, false),
            ),
            Found::Allocation(one, _) => (
                one.case_element_identifier,
                Kind::Allocation(one.offer_identifier),
                label(&one.company, &one.case_element_flow_state, one.flexjob_allocation.employed_in_own_company),
            ),
        };
        Self { by, id, kind, at, label }
    }

    /// What it is, and by what to know it.
    pub fn title(&self) -> String {
        let kind = match self.kind {
            Kind::Offer => text::offer(),
            Kind::Allocation(_) => text::allocation(),
        };
        text::title(kind, &self.label)
    }

    /// A line of text: the label last, in which anything may stand but a line break.
    fn stored(&self) -> String {
        let offer = match self.kind {
            Kind::Offer => String::new(),
            Kind::Allocation(offer) => offer.to_string(),
        };
        format!("{}\t{}\t{offer}\t{}\t{}\n", self.by, self.id, self.at.unix_millis(), self.label)
    }

    fn from_stored(line: &str) -> Option<Self> {
        let mut parts = line.splitn(5, '\t');
        let (by, id) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let kind = match parts.next()? {
            "" => Kind::Offer,
            offer => Kind::Allocation(offer.parse().ok()?),
        };
        let at = Tidspunkt::from_unix_millis(parts.next()?.parse().ok()?)?;
        Some(Self { by, id, kind, at, label: parts.next()?.to_owned() })
    }
}

/// The company's name, unless it may be a citizen's: who works in her own company may have given it her name, and an
/// application does not say whether she does.
fn label(company: &Company, flow: &CaseElementFlowState, is_her_own: bool) -> String {
    let name = company.company_name.trim();
    let responsible = fold(company.company_responsible.company_responsible_name.efternavn.trim());
    let bears_a_name = !responsible.is_empty() && fold(name).contains(&responsible);
    let label = if is_her_own || bears_a_name || name.is_empty() { &flow.vitas_case_id } else { name };
    let words: Vec<&str> = label.split_whitespace().collect();
    without_cpr(&words.join(" ")).chars().take(LONGEST_LABEL).collect()
}

/// The look-ups that are kept, the latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent(Vec<LookedUp>);

impl Recent {
    /// What this browser has kept and whose time is not up.
    pub fn kept(now: Tidspunkt) -> Self {
        Self::from_stored(&storage::read(Key::RecentFlexjobs).unwrap_or_default(), now)
    }

    /// Keeps it in this browser.
    pub fn keep(&self) {
        storage::write(Key::RecentFlexjobs, &self.stored());
    }

    /// A caseworker's own, the latest first.
    pub fn of(&self, me: BehandlerId) -> Vec<LookedUp> {
        self.0.iter().filter(|one| one.by == me).cloned().collect()
    }

    /// The allocation of an offer, if a caseworker has looked it up.
    pub fn allocation_of(&self, offer: CaseElementId, me: BehandlerId) -> Option<CaseElementId> {
        self.0.iter().find(|one| one.by == me && one.kind == Kind::Allocation(offer)).map(|one| one.id)
    }

    /// Puts a look-up first.
    pub fn add(&mut self, one: LookedUp) {
        self.0.retain(|other| (other.by, other.id) != (one.by, one.id));
        let me = one.by;
        self.0.insert(0, one);
        let mut mine = 0;
        self.0.retain(|other| {
            mine += usize::from(other.by == me);
            other.by != me || mine <= MOST
        });
        self.0.truncate(MOST_OF_ALL);
    }

    /// Forgets a caseworker's own.
    pub fn forget(&mut self, me: BehandlerId) {
        self.0.retain(|one| one.by != me);
    }

    fn stored(&self) -> String {
        self.0.iter().map(LookedUp::stored).collect()
    }

    /// Lines that cannot be read are nothing.
    fn from_stored(text: &str, now: Tidspunkt) -> Self {
        let is_fresh = |one: &LookedUp| now.utc() - one.at.utc() < TimeDelta::days(KEPT_DAYS);
        Self(text.lines().filter_map(LookedUp::from_stored).filter(is_fresh).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        flexjob::found::tests::{allocation, offer},
        storage::cpr_guard::holds_cpr,
    };
    use std::sync::Arc;

    fn at(text: &str) -> Tidspunkt {
        text.parse().unwrap()
    }

    fn me(number: u128) -> BehandlerId {
        BehandlerId::new(uuid::Uuid::from_u128(number))
    }

    fn now() -> Tidspunkt {
        at("2026-11-21T12:00:00Z")
    }

    fn looked_up(by: u128, id: u128) -> LookedUp {
        let id = CaseElementId::new(uuid::Uuid::from_u128(id));
        LookedUp { by: me(by), id, kind: Kind::Offer, at: now(), label: "Nordlys\tBageri".into() }
    }

    #[test]
    fn what_is_kept_comes_back_for_thirty_days() {
        let mut recent = Recent::default();
        recent.add(looked_up(1, 5));
        recent.add(LookedUp {
            at: at("2026-11-20T12:00:00Z"),
            ..LookedUp::new(me(1), &Found::Offer(Arc::new(offer())), now())
        });
        recent.add(LookedUp::new(me(1), &Found::Allocation(Arc::new(allocation()), Ok(Arc::new(offer()))), now()));
        assert_eq!(Recent::from_stored(&recent.stored(), now()), recent);
        let later = at("2026-12-21T12:00:00Z");
        assert_eq!(Recent::from_stored(&recent.stored(), later), Recent::default());
        let between = at("2026-12-20T12:00:00Z");
        assert_eq!(Recent::from_stored(&recent.stored(), between).0.len(), 2);
        assert_eq!(Recent::from_stored("x\n\t\t\t\t\n{}", now()), Recent::default());
    }

    #[test]
    fn each_caseworker_has_her_own_and_the_oldest_gives_way() {
        let mut recent = Recent::default();
        recent.add(looked_up(2, 1));
        for id in 0..14 {
            recent.add(looked_up(1, id));
        }
        recent.add(looked_up(1, 9));
        let mine: Vec<_> = recent.of(me(1)).iter().map(|one| one.id.uuid().as_u128()).collect();
        assert_eq!(mine, [9, 13, 12, 11, 10, 8, 7, 6, 5, 4]);
        assert_eq!(recent.of(me(2)).len(), 1);
        recent.forget(me(1));
        assert_eq!((recent.of(me(1)).len(), recent.of(me(2)).len()), (0, 1));
    }

    #[test]
    fn an_offer_leads_to_the_allocation_that_one_has_seen() {
        let found = Found::Allocation(Arc::new(allocation()), Err(crate::api::ApiError::TimedOut));
        let mut recent = Recent::default();
        recent.add(LookedUp::new(me(1), &found, now()));
        let one = allocation();
        assert_eq!(recent.allocation_of(one.offer_identifier, me(1)), Some(one.case_element_identifier));
        assert_eq!(recent.allocation_of(one.offer_identifier, me(2)), None);
        assert_eq!(recent.allocation_of(one.case_element_identifier, me(1)), None);
    }

    #[test]
    fn neither_a_number_nor_the_name_of_a_citizen_is_kept() {
        let label = |name: &str, own: bool| {
            let mut one = allocation();
            one.company.company_name = name.into();
            one.flexjob_allocation.employed_in_own_company = own;
            let found = Found::Allocation(Arc::new(one), Ok(Arc::new(offer())));
            LookedUp::new(me(1), &found, now()).stored()
        };
        assert!(label("Nordlys  Bageri\nApS", false).ends_with("\tNordlys Bageri ApS\n"));
        for (name, own) in [("Murer Jensen", true), ("A. HOLM VVS", false), ("Holms Tømrer", false), ("  ", false)] {
            assert!(label(name, own).ends_with("\tFJ-2026-012345\n"), "{name}");
        }
        assert!(!holds_cpr(&label("Firma 010165-1234", false)));
        assert!(label(&"æ".repeat(2_000), false).chars().count() < 300);
    }
}
