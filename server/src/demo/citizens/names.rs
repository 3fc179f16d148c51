//! Names of citizens.

use crate::demo::{people, random::Random};

const FEMALE: &[&str] = &[
    "Anna",
    "Mette",
    "Kirsten",
    "Hanne",
    "Camilla",
    "Louise",
    "Maria",
    "Pernille",
    "Charlotte",
    "Line",
    "Trine",
    "Emma",
    "Birgitte",
    "Signe",
    "Tina",
    "Maja",
    "Heidi",
    "Amina",
    "Zeynep",
    "Katarzyna",
    "Nadia",
    "Gitte",
    "Bente",
    "Dorthe",
    "Julie",
    "Astrid",
    "Freja",
    "Laila",
    "Oksana",
    "Thi Mai",
];

const MALE: &[&str] = &[
    "Peter",
    "Lars",
    "Michael",
    "Jens",
    "Thomas",
    "Henrik",
    "Søren",
    "Morten",
    "Anders",
    "Martin",
    "Kasper",
    "Niels",
    "Jesper",
    "Christian",
    "Brian",
    "Ole",
    "Steffen",
    "Hassan",
    "Omar",
    "Karl Emil",
    "Hans Jørgen",
    "Torben",
    "Flemming",
    "Frederik",
    "Malthe",
    "Yusuf",
    "Piotr",
    "Emil",
    "Kim",
    "Aksel",
];

/// First and last name.
pub fn name(female: bool, random: &mut Random) -> (&'static str, &'static str) {
    (random.pick(if female { FEMALE } else { MALE }), people::last_name(random))
}
