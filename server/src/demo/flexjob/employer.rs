//! Which company offers a flexjob, and what work.

use crate::demo::{
    companies::{Companies, Company, Trade, Unit},
    occupations::{Occupation, SECTORS, Sector},
    people::Contact,
    places::Place,
    random::Random,
};

/// The employer of a case.
pub(super) struct Employer<'a> {
    pub(super) company: &'a Company,
    /// Where it has its address.
    pub(super) unit: &'a Unit,
    /// Another of its workplaces.
    pub(super) elsewhere: Option<&'a Unit>,
    pub(super) sector: &'static Sector,
    pub(super) occupation: &'static Occupation,
    /// Who answers for the company.
    pub(super) responsible: Contact,
    /// Who answers for the place of work.
    pub(super) at_workplace: Option<Contact>,
}

impl<'a> Employer<'a> {
    /// One in a place's municipality, or else in that part of the country.
    pub(super) fn near(place: &Place, companies: &'a Companies, random: &mut Random) -> Option<Self> {
        let wants_public = random.percent(40);
        let region = place.postal_code.get(..1);
        let is_local = |unit: &&Unit| unit.place.municipality == place.municipality;
        let is_regional = |unit: &&Unit| unit.place.postal_code.get(..1) == region;
        let employers = || companies.all().filter(|company| company.trade != Trade::Agency);
        let mut pool: Vec<_> = employers()
            .filter(|company| company.is_public() == wants_public)
            .filter_map(|company| Some((company, company.units.iter().find(is_local)?)))
            .collect();
        if pool.is_empty() {
            pool = employers().filter_map(|company| Some((company, company.units.iter().find(is_regional)?))).collect();
        }
        let (company, unit) = pool.get(random.below(pool.len())).copied()?;
        let (sector, occupation) = work(company.trade, random)?;
        let elsewhere = company.units.iter().find(|other| other.p_number != unit.p_number);
        let at_workplace = random.percent(60).then(|| Contact::new(random));
        let responsible = Contact::new(random);
        Some(Self { company, unit, elsewhere, sector, occupation, responsible, at_workplace })
    }
}

/// An occupation that a company of a trade has.
fn work(trade: Trade, random: &mut Random) -> Option<(&'static Sector, &'static Occupation)> {
    let fits = |sector: &Sector, occupation: &Occupation| match trade {
        Trade::Municipality => occupation.usual.municipality >= 20,
        Trade::Region => occupation.usual.region >= 20,
        // Some occupations are public alone.
        _ => sector.trade == trade && occupation.usual.municipality + occupation.usual.region < 100,
    };
    let all: Vec<_> = SECTORS
        .iter()
        .flat_map(|sector| sector.occupations.iter().map(move |occupation| (*sector, occupation)))
        .filter(|(sector, occupation)| fits(sector, occupation))
        .collect();
    all.get(random.below(all.len())).copied()
}

/// CVR and P-number of an agency that finds people jobs.
pub(super) fn operator<'a>(companies: &'a Companies, random: &mut Random) -> Option<(&'a str, &'a str)> {
    let agency = companies.pick(Trade::Agency, random);
    agency.units.first().map(|unit| (agency.cvr.as_str(), unit.p_number.as_str()))
}
