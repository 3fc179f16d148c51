//! Contact persons: names and telephone numbers, put together by chance.

use super::random::Random;
use contract::annoncekilde::ContactPerson;

const FIRST: &[&str] = &[
    "Anne",
    "Peter",
    "Mette",
    "Lars",
    "Kirsten",
    "Michael",
    "Hanne",
    "Jens",
    "Camilla",
    "Thomas",
    "Louise",
    "Henrik",
    "Maria",
    "Søren",
    "Pernille",
    "Morten",
    "Charlotte",
    "Anders",
    "Line",
    "Martin",
    "Trine",
    "Kasper",
    "Emma",
    "Niels",
    "Birgitte",
    "Jesper",
    "Signe",
    "Christian",
    "Tina",
    "Brian",
    "Maja",
    "Ole",
    "Heidi",
    "Steffen",
    "Amina",
    "Hassan",
    "Zeynep",
    "Omar",
    "Katarzyna",
    "Nadia",
    "Anne-Mette",
    "Karl Emil",
    "Hans Jørgen",
    "Gitte",
    "Bente",
    "Torben",
    "Dorthe",
    "Flemming",
    "Julie",
    "Frederik",
    "Astrid",
    "Malthe",
];

const LAST: &[&str] = &[
    "Nielsen",
    "Jensen",
    "Hansen",
    "Pedersen",
    "Andersen",
    "Christensen",
    "Larsen",
    "Sørensen",
    "Rasmussen",
    "Jørgensen",
    "Petersen",
    "Madsen",
    "Kristensen",
    "Olsen",
    "Thomsen",
    "Møller",
    "Poulsen",
    "Knudsen",
    "Mortensen",
    "Lund",
    "Bach",
    "Vestergaard",
    "Nørgaard",
    "Skov",
    "Bjerre",
    "Damgaard",
    "Kjær",
    "Lauridsen",
    "Overgaard",
    "Bruun",
    "Winther",
    "Iversen",
    "Høj",
    "Toft",
    "Ali",
    "Demir",
    "Nguyen",
    "Kowalski",
    "Ahmed",
    "Gade",
    "Krogh",
    "Thygesen",
    "Aagaard",
    "Bisgaard",
    "Steffensen",
    "Munk",
];

const ROLES: &[&str] = &[
    "afdelingsleder",
    "daglig leder",
    "teamleder",
    "souschef",
    "HR-konsulent",
    "driftschef",
    "indehaver",
    "områdeleder",
    "personaleansvarlig",
    "centerleder",
];

/// Someone to ask about the job.
#[derive(Clone)]
pub struct Contact {
    first: &'static str,
    last: &'static str,
    /// What she is, e.g. `teamleder`.
    pub role: &'static str,
    digits: String,
}

impl Contact {
    /// Someone by chance.
    pub fn new(random: &mut Random) -> Self {
        // Danish numbers have eight digits and no area code; none begins with 0 or 1.
        let digits = format!("{}{:07}", random.between(2, 9), random.between(0, 9_999_999));
        Self { first: random.pick(FIRST), last: random.pick(LAST), role: random.pick(ROLES), digits }
    }

    /// First name.
    pub const fn first(&self) -> &'static str {
        self.first
    }

    /// Last name.
    pub const fn last(&self) -> &'static str {
        self.last
    }

    /// The telephone number's digits.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first, self.last)
    }

    /// The telephone number, in one of the ways people write it.
    pub fn phone(&self, random: &mut Random) -> String {
        let pairs: Vec<&str> = (0..4).map(|pair| &self.digits[pair * 2..pair * 2 + 2]).collect();
        match random.below(4) {
            0 => self.digits.clone(),
            1 => format!("{} {}", &self.digits[..4], &self.digits[4..]),
            2 => format!("+45 {}", pairs.join(" ")),
            _ => pairs.join(" "),
        }
    }

    /// As the ad's contact field.
    pub fn field(&self, random: &mut Random) -> ContactPerson {
        let prefix = if random.percent(60) { "+45" } else { "" };
        ContactPerson {
            first_names: Some(self.first.to_owned()),
            last_name: Some(self.last.to_owned()),
            phone_number: random.percent(92).then(|| format!("{prefix}{}", self.digits)),
        }
    }
}

/// A surname, for a company's name.
pub fn surname(random: &mut Random) -> &'static str {
    // The last ones sound less like a family firm of many years.
    random.pick(&LAST[..33])
}

/// A citizen's last name.
pub fn last_name(random: &mut Random) -> &'static str {
    random.pick(LAST)
}
