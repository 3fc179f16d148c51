//! Whether a meeting can be booked.

use crate::store::queries::jobagents::interviews::InterviewOption;
use chrono::{Datelike, NaiveDateTime};
use contract::{Fejlkode, Tidspunkt, copenhagen};

/// A meeting that is asked for, and what there is.
#[derive(Clone, Debug)]
pub struct Booking<'a> {
    /// When it begins.
    pub starts_at: Tidspunkt,
    /// The caseworker asked for, and whether there is such a one.
    pub caseworker: Option<(&'a str, bool)>,
    /// The offer, if there is one of the identifier.
    pub option: Option<&'a InterviewOption>,
    /// Whether the time has been booked.
    pub is_taken: bool,
    /// Whether the citizen has a CV on Jobnet.
    pub has_cv: bool,
    /// Whether the citizen has a meeting before her.
    pub has_meeting: bool,
    /// Until when the citizen must have had a meeting.
    pub deadline: Option<Tidspunkt>,
}

/// 4786 no CV · 8273 a meeting already · 8108 no such offer, or it is inactive · 8109 not within the offer's days ·
/// 8288 after the citizen's deadline · 4822 no such caseworker · 9003 she does not hold these meetings ·
/// 4819 the time is not offered, is over, or has been booked.
pub fn booking(booking: &Booking<'_>, now: Tidspunkt) -> Result<(), Fejlkode> {
    if !booking.has_cv {
        return Err(Fejlkode::IngenCvKonto);
    }
    if booking.has_meeting {
        return Err(Fejlkode::HarAlleredeJobsamtale);
    }
    let option = booking.option.filter(|option| option.active).ok_or(Fejlkode::UkendtMoedetilbud)?;
    let begins = copenhagen::local(booking.starts_at.utc());
    if !(option.first_day..=option.last_day).contains(&begins.date()) {
        return Err(Fejlkode::MoedeUdenforTilbuddet);
    }
    if booking.deadline.is_some_and(|deadline| booking.starts_at > deadline) {
        return Err(Fejlkode::MoedeEfterFrist);
    }
    match booking.caseworker {
        Some((_, false)) => return Err(Fejlkode::SagsbehandlerIkkeFundet),
        Some((id, true)) if !option.caseworkers.iter().any(|allowed| allowed == id) => {
            return Err(Fejlkode::SagsbehandlerIkkeTilladt);
        }
        _ => {}
    }
    let is_available = !booking.is_taken && booking.starts_at > now && is_offered(option, begins);
    if is_available { Ok(()) } else { Err(Fejlkode::MoedetidOptaget) }
}

fn is_offered(option: &InterviewOption, begins: NaiveDateTime) -> bool {
    begins.weekday().num_days_from_monday() < 5 && option.times.contains(&begins.time())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveTime;

    const ANNA: &str = "CVR:10000000-RID:00000001";

    fn option() -> InterviewOption {
        InterviewOption {
            id: uuid::Uuid::nil(),
            label: "Jobsamtale".into(),
            first_day: "2026-11-23".parse().unwrap(),
            last_day: "2026-12-05".parse().unwrap(),
            times: vec![NaiveTime::from_hms_opt(9, 0, 0).unwrap(), NaiveTime::from_hms_opt(13, 30, 0).unwrap()],
            phone: None,
            active: true,
            caseworkers: vec![ANNA.into()],
        }
    }

    /// A meeting that can be booked, and what is changed about it, asked for on Monday at noon.
    fn ask(starts_at: &str, change: impl FnOnce(&mut Booking<'_>)) -> Result<(), i32> {
        let option = option();
        let mut asked = Booking {
            starts_at: starts_at.parse().unwrap(),
            caseworker: Some((ANNA, true)),
            option: Some(&option),
            is_taken: false,
            has_cv: true,
            has_meeting: false,
            deadline: None,
        };
        change(&mut asked);
        booking(&asked, "2026-11-23T12:00:00".parse().unwrap()).map_err(Fejlkode::number)
    }

    #[test]
    fn when_a_meeting_can_be() {
        for (starts_at, expected) in [
            ("2026-11-24T09:00:00", Ok(())),
            ("2026-11-24T12:30:00Z", Ok(())),
            ("2026-12-04T13:30:00", Ok(())),
            ("2026-11-23T13:30:00", Ok(())),
            ("2026-11-23T09:00:00", Err(4819)),
            ("2026-11-24T10:00:00", Err(4819)),
            ("2026-11-24T09:00:01", Err(4819)),
            ("2026-11-24T09:00:00.0000001", Err(4819)),
            ("2026-12-05T09:00:00", Err(4819)),
            ("2026-12-06T09:00:00", Err(8109)),
            ("2026-11-22T23:59:59", Err(8109)),
        ] {
            assert_eq!(ask(starts_at, |_| ()), expected, "{starts_at}");
        }
    }

    #[test]
    fn what_stands_in_its_way() {
        let at = "2026-11-24T09:00:00";
        let inactive = InterviewOption { active: false, ..option() };
        assert_eq!(ask(at, |asked| asked.has_cv = false), Err(4786));
        assert_eq!(ask(at, |asked| asked.has_meeting = true), Err(8273));
        assert_eq!(ask(at, |asked| asked.option = None), Err(8108));
        assert_eq!(ask(at, |asked| asked.is_taken = true), Err(4819));
        assert_eq!(ask(at, |asked| asked.caseworker = None), Ok(()));
        assert_eq!(ask(at, |asked| asked.caseworker = Some(("CVR:10000000-RID:9", false))), Err(4822));
        assert_eq!(ask(at, |asked| asked.caseworker = Some(("CVR:10000000-RID:00000002", true))), Err(9003));
        for (deadline, expected) in [("2026-11-24T08:59:59", Err(8288)), (at, Ok(()))] {
            assert_eq!(ask(at, |asked| asked.deadline = Some(deadline.parse().unwrap())), expected);
        }
        let mut asked = Booking {
            starts_at: at.parse().unwrap(),
            caseworker: None,
            option: Some(&inactive),
            is_taken: false,
            has_cv: true,
            has_meeting: false,
            deadline: None,
        };
        let now = "2026-11-23T12:00:00".parse().unwrap();
        assert_eq!(booking(&asked, now), Err(Fejlkode::UkendtMoedetilbud));
        let active = option();
        asked.option = Some(&active);
        assert_eq!(booking(&asked, now), Ok(()));
    }

    #[test]
    fn the_first_code_of_the_order_is_told() {
        type Make = fn(&mut Booking<'_>);
        let wrong: [(Make, i32); 8] = [
            (|asked| asked.has_cv = false, 4786),
            (|asked| asked.has_meeting = true, 8273),
            (|asked| asked.option = None, 8108),
            (|asked| asked.starts_at = "2027-01-04T09:00:00".parse().unwrap(), 8109),
            (|asked| asked.deadline = "2026-11-23T12:00:00".parse().ok(), 8288),
            (|asked| asked.caseworker = Some(("CVR:10000000-RID:9", false)), 4822),
            (|asked| asked.caseworker = Some(("CVR:10000000-RID:00000002", true)), 9003),
            (|asked| asked.is_taken = true, 4819),
        ];
        for from in 0..wrong.len() {
            let got = ask("2026-11-24T09:00:00", |asked| wrong[from..].iter().rev().for_each(|(make, _)| make(asked)));
            assert_eq!(got, Err(wrong[from].1));
        }
    }
}
