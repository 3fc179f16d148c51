//! The companies that advertise: private ones that don't exist, and municipalities and regions that do.

mod names;
mod public;

use super::{
    places::{PLACES, Place, STREETS},
    random::Random,
};
pub use names::domain;
use public::{MUNICIPALITIES, PublicBody, REGIONS};
use std::collections::HashSet;

/// What a company does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trade {
    /// Care and health.
    Care,
    /// Children, schools, social work.
    Childcare,
    /// Building trades.
    Craft,
    /// Software and IT.
    It,
    /// Cleaning and facilities.
    Cleaning,
    /// Shops.
    Retail,
    /// Transport and stores.
    Transport,
    /// Office work.
    Office,
    /// Food, hotels.
    Food,
    /// Engineers.
    Engineering,
    /// Factories.
    Industry,
    /// Gardens, farms.
    Green,
    /// Agency that places people with others.
    Agency,
    /// Municipality.
    Municipality,
    /// Region.
    Region,
}

const PRIVATE: [Trade; 13] = [
    Trade::Care,
    Trade::Childcare,
    Trade::Craft,
    Trade::It,
    Trade::Cleaning,
    Trade::Retail,
    Trade::Transport,
    Trade::Office,
    Trade::Food,
    Trade::Engineering,
    Trade::Industry,
    Trade::Green,
    Trade::Agency,
];

/// A workplace of a company.
#[derive(Debug)]
pub struct Unit {
    /// P-number: ten digits.
    pub p_number: String,
    /// Where it lies.
    pub place: &'static Place,
    /// Street and number.
    pub street: String,
}

/// A company.
#[derive(Debug)]
pub struct Company {
    /// Its name.
    pub name: String,
    /// What it does.
    pub trade: Trade,
    /// A CVR number with a right check sum.
    pub cvr: String,
    /// Its workplaces, at least one.
    pub units: Vec<Unit>,
    /// Where its web pages lie.
    pub domain: String,
    /// When it was founded.
    pub founded: i64,
    /// How many work there.
    pub staff: i64,
    /// Who delivers its ads, as the ad's `user` says.
    pub feed: String,
}

impl Company {
    /// Whether it is a public body.
    pub const fn is_public(&self) -> bool {
        matches!(self.trade, Trade::Municipality | Trade::Region)
    }
}

/// All companies of a set of demo data.
pub struct Companies(Vec<Vec<Company>>);

impl Companies {
    /// Enough companies for so many ads: at least 16 of each private trade.
    pub fn generate(seed: u64, ads: usize) -> Self {
        let mut made = Made::default();
        let each = 16 + ads / 120;
        let mut trades: Vec<Vec<Company>> = PRIVATE
            .iter()
            .enumerate()
            .map(|(trade_index, trade)| {
                let mut random = Random::of(seed, "companies", trade_index);
                (0..each).map(|_| made.private(*trade, &mut random)).collect()
            })
            .collect();
        for (index, (trade, bodies)) in
            [(Trade::Municipality, MUNICIPALITIES), (Trade::Region, REGIONS)].into_iter().enumerate()
        {
            let mut random = Random::of(seed, "public", index);
            trades.push(bodies.iter().map(|body| made.public(trade, body, &mut random)).collect());
        }
        Self(trades)
    }

    /// A company of a trade; some advertise more than others.
    pub fn pick(&self, trade: Trade, random: &mut Random) -> &Company {
        let of_trade = self.0.iter().find(|companies| companies.first().is_some_and(|one| one.trade == trade));
        random.pick_early(of_trade.unwrap_or(&self.0[0]))
    }

    /// Every company.
    pub fn all(&self) -> impl Iterator<Item = &Company> {
        self.0.iter().flatten()
    }
}

/// What is taken already.
#[derive(Default)]
struct Made {
    names: HashSet<String>,
    numbers: HashSet<i64>,
}

impl Made {
    fn private(&mut self, trade: Trade, random: &mut Random) -> Company {
        let home = random.pick_ref(PLACES);
        let founded = random.between(if trade == Trade::It { 1986 } else { 1921 }, 2024);
        let mut name = names::name(trade, home, random);
        let mut tries = 0;
        while !self.names.insert(name.clone()) {
            tries += 1;
            name = names::name(trade, home, random);
            if tries > 20 {
                name = format!("{name} af {}", random.between(1990, 2024));
            }
        }
        let more = if random.percent(30) { random.below(3) } else { 0 };
        let mut places = vec![home];
        places.extend((0..more).map(|_| random.pick_ref(PLACES)));
        let cvr = self.cvr(random);
        let staff = match random.below(10) {
            0..5 => random.between(4, 30),
            5..9 => random.between(31, 240),
            _ => random.between(241, 2_900),
        };
        let units = places.into_iter().map(|place| self.unit(place, random)).collect();
        Company { feed: feed(&cvr, random), domain: names::domain(&name), trade, cvr, units, founded, staff, name }
    }

    fn public(&mut self, trade: Trade, body: &PublicBody, random: &mut Random) -> Company {
        let here = PLACES.iter().filter(|place| body.municipalities.contains(&place.municipality));
        let units = here.flat_map(|place| [place, place]).map(|place| self.unit(place, random)).collect();
        Company {
            name: body.name.to_owned(),
            trade,
            cvr: body.cvr.to_owned(),
            units,
            domain: names::domain(body.name),
            founded: 2007,
            staff: random.between(30, 190) * 100,
            feed: feed(body.cvr, random),
        }
    }

    fn unit(&mut self, place: &'static Place, random: &mut Random) -> Unit {
        // P-numbers are issued upwards from 1000000000 and have not come this far. None reads as a CPR number,
        // since there is no month above 12.
        let number = self.number(1_035_000_000, 1_039_999_999, random);
        let letter = if random.percent(12) { random.pick(&["A", "B", "C", ", 1.", ", st."]) } else { "" };
        let street = format!("{} {}{letter}", random.pick(STREETS), random.between(1, 148));
        Unit { p_number: number.to_string(), place, street }
    }

    /// A CVR number that nobody has yet: they are issued upwards, and have not come this far.
    fn cvr(&mut self, random: &mut Random) -> String {
        loop {
            let number = self.number(47_000_000, 49_999_999, random).to_string();
            if contract::cvr::has_valid_check_sum(&number) {
                return number;
            }
        }
    }

    fn number(&mut self, low: i64, high: i64, random: &mut Random) -> i64 {
        loop {
            let number = random.between(low, high);
            if self.numbers.insert(number) {
                return number;
            }
        }
    }
}

/// The name a system delivers under.
fn feed(cvr: &str, random: &mut Random) -> String {
    match random.below(8) {
        0..3 => format!("Emply {cvr}"),
        3 => format!("HR-manager {cvr}"),
        4 => format!("Jobindex A/S {}", random.between(1_000, 9_999)),
        5 => format!("Signatur {cvr}"),
        6 => "Ofir feed".to_owned(),
        _ => "JobAG selvbetjening".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_company_has_its_own_valid_numbers() {
        let companies = Companies::generate(1, 50_000);
        let mut cvr = HashSet::new();
        let mut names = HashSet::new();
        let mut units = HashSet::new();
        for company in companies.all() {
            assert!(contract::cvr::has_valid_check_sum(&company.cvr), "{} {}", company.name, company.cvr);
            assert!(cvr.insert(company.cvr.clone()) && names.insert(company.name.clone()), "{}", company.name);
            assert!(!company.units.is_empty(), "{}", company.name);
            assert!(company.units.iter().all(|unit| unit.p_number.len() == 10 && units.insert(unit.p_number.clone())));
        }
        assert!(Companies::generate(1, 250).all().count() > 150);
    }
}
