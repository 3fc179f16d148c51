//! The offers of meetings, and who holds them. Identifiers never change, so that a test or docs/demo-meetings.md can
//! name one; days are counted from the day the database is filled.

use super::calendar::later;
use crate::store::queries::jobagents::interviews::{InterviewCaseworker, InterviewOption};
use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

/// Identifier, as `CVR:…-RID:…` with a CVR number that nobody has, and name.
const CASEWORKERS: [(&str, &str); 4] = [
    ("CVR:10000000-RID:12345678", "Hanne Skovgaard"),
    ("CVR:10000000-RID:23456789", "Torben Ilsø"),
    ("CVR:10000000-RID:34567890", "Amina Rashid"),
    ("CVR:10000000-RID:45678901", "Niels Vang"),
];

struct Offer {
    id: u128,
    label: &'static str,
    /// First and last day, counted from today.
    days: (i64, i64),
    /// When meetings begin: hour and minute.
    times: &'static [(u32, u32)],
    phone: Option<&'static str>,
    active: bool,
    /// Places in [`CASEWORKERS`].
    held_by: &'static [usize],
}

const OFFERS: [Offer; 5] = [
    Offer {
        id: 0x7a10_55c2_9d3e_4b61_8f24_c0d1_e2f3_a001,
        label: "Jobsamtale på jobcentret",
        days: (-30, 365),
        times: &[(9, 0), (10, 0), (11, 0), (13, 0), (14, 0)],
        phone: Some("70101010"),
        active: true,
        held_by: &[0, 1],
    },
    Offer {
        id: 0x7a10_55c2_9d3e_4b61_8f24_c0d1_e2f3_a002,
        label: "Telefonsamtale",
        days: (0, 365),
        times: &[(8, 30), (9, 15), (10, 0), (10, 45), (12, 30), (13, 15), (14, 0), (14, 45)],
        phone: Some("70101011"),
        active: true,
        held_by: &[1, 2],
    },
    Offer {
        id: 0x7a10_55c2_9d3e_4b61_8f24_c0d1_e2f3_a003,
        label: "Fælles informationsmøde",
        days: (-90, -10),
        times: &[(9, 0)],
        phone: None,
        active: true,
        held_by: &[0],
    },
    Offer {
        id: 0x7a10_55c2_9d3e_4b61_8f24_c0d1_e2f3_a004,
        label: "Opfølgningssamtale til foråret",
        days: (60, 365),
        times: &[(9, 30), (12, 30)],
        phone: Some("70101010"),
        active: true,
        held_by: &[2, 3],
    },
    Offer {
        id: 0x7a10_55c2_9d3e_4b61_8f24_c0d1_e2f3_a005,
        label: "Aftensamtale",
        days: (-30, 365),
        times: &[(16, 30), (17, 30)],
        phone: None,
        active: false,
        held_by: &[3],
    },
];

/// The caseworkers who hold meetings.
pub fn interview_caseworkers() -> Vec<InterviewCaseworker> {
    CASEWORKERS.iter().map(|(id, name)| InterviewCaseworker { id: (*id).into(), name: (*name).into() }).collect()
}

/// The offers, as made on a Danish day. The first and the second can be booked now, the third is over, the fourth is
/// to come, the fifth is inactive.
pub fn interview_options(today: NaiveDate) -> Vec<InterviewOption> {
    let made = |offer: &Offer| InterviewOption {
        id: Uuid::from_u128(offer.id),
        label: offer.label.into(),
        first_day: later(today, offer.days.0),
        last_day: later(today, offer.days.1),
        times: offer.times.iter().filter_map(|(hour, minute)| NaiveTime::from_hms_opt(*hour, *minute, 0)).collect(),
        phone: offer.phone.map(Into::into),
        active: offer.active,
        caseworkers: offer
            .held_by
            .iter()
            .filter_map(|at| CASEWORKERS.get(*at))
            .map(|(id, _)| (*id).to_owned())
            .collect(),
    };
    OFFERS.iter().map(made).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_can_be_booked_and_some_cannot() {
        let today = "2026-11-21".parse().unwrap();
        let made = interview_options(today);
        let can_be_booked =
            |option: &&InterviewOption| option.active && (option.first_day..=option.last_day).contains(&today);
        assert_eq!(made.iter().filter(can_be_booked).count(), 2);
        assert_eq!(made.iter().filter(|option| !option.active).count(), 1);
        for (option, offer) in made.iter().zip(&OFFERS) {
            assert_eq!((option.times.len(), option.caseworkers.len()), (offer.times.len(), offer.held_by.len()));
            assert_eq!(option.id.get_version_num(), 4);
        }
    }

    #[test]
    fn the_document_names_each_with_its_days_times_and_caseworkers() {
        let document = include_str!("../../../docs/demo-meetings.md");
        let letter = |at: usize| char::from(b'A' + u8::try_from(at).unwrap());
        for (option, offer) in interview_options("2026-11-21".parse().unwrap()).iter().zip(&OFFERS) {
            let days = format!("{} to {}", offer.days.0, offer.days.1).replace('-', "−");
            let times: Vec<String> = option.times.iter().map(|time| time.format("%H:%M").to_string()).collect();
            let held_by: Vec<String> = offer.held_by.iter().map(|at| letter(*at).to_string()).collect();
            let row =
                format!("| `{}` | {} | {days} | {} | {} |", option.id, offer.label, times.join(" "), held_by.join(" "));
            assert!(document.contains(&row), "{row}");
        }
        for (at, (id, name)) in CASEWORKERS.iter().enumerate() {
            assert!(document.contains(&format!("| {} | `{id}` | {name} |", letter(at))), "{id}");
        }
    }
}
