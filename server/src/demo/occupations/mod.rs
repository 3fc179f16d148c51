//! The occupations that ads are for, sector by sector, with what such ads say.
//!
//! How the phrases are written: a task follows "Du skal", a want follows "Vi ser gerne, at du", an offer follows
//! "Vi tilbyder"; intros and abouts are whole sentences. See `phrase` for `[a|b]` and `{gap}`.

mod aliases;
mod care;
mod childcare;
mod cleaning;
mod craft;
mod engineering;
mod food;
mod green;
mod industry;
mod it;
mod office;
mod public_sector;
mod retail;
mod transport;

use super::{companies::Trade, random::Random};

/// Occupations whose ads sound alike.
pub struct Sector {
    /// The private companies that seek them.
    pub trade: Trade,
    /// Where one works, e.g. a care home's name; without the town, which titles add.
    pub units: &'static [&'static str],
    /// The same at a region, i.e. mostly at a hospital; may be empty when no region seeks.
    pub region_units: &'static [&'static str],
    /// How such an ad begins.
    pub intros: &'static [&'static str],
    /// Tasks that all the sector's jobs may hold.
    pub tasks: &'static [&'static str],
    /// Wants that fit all the sector's jobs.
    pub wants: &'static [&'static str],
    /// What such workplaces offer.
    pub offers: &'static [&'static str],
    /// What such workplaces say of themselves.
    pub abouts: &'static [&'static str],
    /// The collective agreement.
    pub agreement: &'static str,
    /// The union that could be in conflict with a private company.
    pub union: &'static str,
    /// The occupations.
    pub occupations: &'static [Occupation],
}

/// One occupation.
pub struct Occupation {
    /// Its name in the classification.
    pub label: &'static str,
    /// In a sentence, one of them.
    pub noun: &'static str,
    /// In a sentence, several of them.
    pub plural: &'static str,
    /// Headlines that only fit this occupation.
    pub titles: &'static [&'static str],
    /// What one does.
    pub tasks: &'static [&'static str],
    /// What one must know or be.
    pub wants: &'static [&'static str],
    /// Usual terms.
    pub usual: Usual,
}

/// What is usual in an occupation; shares are so many in a hundred.
pub struct Usual {
    /// Jobs at a municipality.
    pub municipality: usize,
    /// Jobs at a region.
    pub region: usize,
    /// Part-time jobs.
    pub part_time: usize,
    /// Jobs for a limited period.
    pub limited: usize,
    /// Shifts that occur.
    pub shifts: &'static [&'static str],
    /// Driving licences that are asked for.
    pub licences: &'static [&'static str],
    /// Where one works; empty when all the sector's units fit.
    pub units: &'static [&'static str],
}

/// Nothing unusual: a full-time job by day at a private company.
pub const USUAL: Usual =
    Usual { municipality: 0, region: 0, part_time: 8, limited: 8, shifts: &[], licences: &[], units: &[] };

/// Evenings, nights, weekends.
pub const ALL_HOURS: &[&str] = &["Aftenarbejde", "Natarbejde", "Skiftende arbejdstid", "Normal arbejdstid"];

pub use aliases::of as aliases_of;

/// The sectors.
pub const SECTORS: &[&Sector] = &[
    &care::SECTOR,
    &childcare::SECTOR,
    &cleaning::SECTOR,
    &craft::SECTOR,
    &engineering::SECTOR,
    &food::SECTOR,
    &green::SECTOR,
    &industry::SECTOR,
    &it::SECTOR,
    &office::SECTOR,
    &public_sector::SECTOR,
    &retail::SECTOR,
    &transport::SECTOR,
];

impl Occupation {
    /// The occupation's URI. The identifier is made from the name: the classification's own are not known to us.
    pub fn concept_uri(&self) -> String {
        format!("http://data.star.dk/esco/occupation/{}", Random::of(0, self.label, 0).uuid())
    }
}

/// An occupation by chance; a sector with many occupations is met as often as its size says.
pub fn pick(random: &mut Random) -> (&'static Sector, &'static Occupation) {
    let all: usize = SECTORS.iter().map(|sector| sector.occupations.len()).sum();
    let mut at = random.below(all);
    for sector in SECTORS {
        if let Some(occupation) = sector.occupations.get(at) {
            return (sector, occupation);
        }
        at -= sector.occupations.len();
    }
    (&care::SECTOR, &care::SECTOR.occupations[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enough_different_occupations_with_enough_to_say() {
        let mut labels = Vec::new();
        for sector in SECTORS {
            assert!(sector.units.len() >= 3 && sector.intros.len() >= 4 && sector.abouts.len() >= 4);
            for occupation in sector.occupations {
                labels.push(occupation.label);
                assert!(occupation.tasks.len() + sector.tasks.len() >= 10, "{}", occupation.label);
                assert!(occupation.wants.len() + sector.wants.len() >= 8, "{}", occupation.label);
                assert!(occupation.concept_uri().len() == 72, "{}", occupation.concept_uri());
            }
        }
        let all = labels.len();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), all);
        assert!(all >= 60, "{all}");
    }
}
