//! What fills the gaps of an ad's phrases.

use super::{
    calendar,
    companies::{Company, Trade, Unit},
    occupations::{Occupation, Sector},
    phrase::{self, Words},
    random::Random,
    terms::{Deadline, Terms},
};
use chrono::{Datelike, NaiveDate};

/// The words for an ad written on a day.
pub fn words(
    sector: &Sector,
    occupation: &Occupation,
    company: &Company,
    unit: &Unit,
    terms: &Terms,
    day: NaiveDate,
    random: &mut Random,
) -> Words {
    let mut words = Words::default();
    words.set("firma", company.name.as_str());
    words.set("by", unit.place.town);
    words.set("kommune", unit.place.municipality);
    words.set("stilling", occupation.noun);
    words.set("Stilling", phrase::capital(occupation.noun));
    words.set("stillinger", occupation.plural);
    words.set("overenskomst", phrase::plain(sector.agreement, &Words::default(), random));
    words.set("fagforening", sector.union);
    words.set("år", company.founded.to_string());
    words.set("ansatte", grouped(company.staff));
    words.set("antalteam", random.between(4, 38).min(company.staff.max(4)).to_string());
    words.set("timer", terms.hours.to_string());
    words.set("vagter", terms.shifts.join(" og ").to_lowercase());
    words.set("kort", terms.licences.join(" og "));
    words.set("web", company.domain.as_str());
    words.set("link", format!("https://job.{}/{}", company.domain, random.between(10_000, 999_999)));
    words.set("mail", format!("{}@{}", random.pick(&["job", "hr", "kontakt", "ansoegning"]), company.domain));
    words.set(
        "antal",
        *["en", "to", "tre", "fire", "fem"].get(usize::try_from(terms.positions - 1).unwrap_or(0)).unwrap_or(&"flere"),
    );
    words.set(
        "start",
        terms.start.map_or_else(|| "hurtigst muligt".to_owned(), |day| format!("den {}", calendar::day_and_month(day))),
    );
    if let Some(until) = terms.until {
        words.set("slut", calendar::written(until));
    }
    if let Deadline::On(day) = terms.deadline {
        let written = match random.below(3) {
            0 => format!("{} den {}", calendar::weekday(day), calendar::day_and_month(day)),
            _ => calendar::written(day),
        };
        words.set("frist", written);
        words.set("samtaler", format!("i uge {}", calendar::later(day, 7).iso_week().week()));
    } else {
        words.set("samtaler", format!("i uge {}", calendar::later(day, 21).iso_week().week()));
    }
    if let Some(contact) = terms.contacts.first() {
        words.set("kontakt", contact.name());
        words.set("rolle", if company.is_public() { "afdelingsleder" } else { contact.role });
        words.set("tlf", contact.phone(random));
    }
    // Last, since units hold gaps of their own.
    let units = units(sector, occupation, company);
    let place = phrase::plain(random.pick(units), &words, random);
    words.set("Enhed", phrase::capital(&place));
    words.set("enhed", place);
    words
}

/// Where one works: a region's are hospitals, and some occupations have their own.
const fn units(sector: &Sector, occupation: &Occupation, company: &Company) -> &'static [&'static str] {
    if matches!(company.trade, Trade::Region) && !sector.region_units.is_empty() {
        sector.region_units
    } else if occupation.usual.units.is_empty() {
        sector.units
    } else {
        occupation.usual.units
    }
}

/// `18.100`
fn grouped(number: i64) -> String {
    if number < 1_000 { number.to_string() } else { format!("{}.{:03}", number / 1_000, number % 1_000) }
}
