//! The terms of one job: hours, period, start, deadline, who to ask.

use super::{calendar, occupations::Occupation, people::Contact, random::Random};
use chrono::{Datelike, NaiveDate};

/// When applications must be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// On this day.
    On(NaiveDate),
    /// As soon as possible.
    Asap,
    /// Not said.
    NotDisclosed,
}

/// What the ad's fields and its text must agree on.
pub struct Terms {
    /// Hours a week; 37 is full time.
    pub hours: i64,
    /// The last day of a limited period.
    pub until: Option<NaiveDate>,
    /// The first day; none when it is as soon as possible.
    pub start: Option<NaiveDate>,
    /// When applications must be in.
    pub deadline: Deadline,
    /// How many are sought.
    pub positions: i32,
    /// Shifts.
    pub shifts: Vec<&'static str>,
    /// Driving licences.
    pub licences: Vec<&'static str>,
    /// Whom to ask; may be nobody.
    pub contacts: Vec<Contact>,
}

impl Terms {
    /// Terms of an ad written on a day.
    pub fn new(occupation: &Occupation, written: NaiveDate, random: &mut Random) -> Self {
        let usual = &occupation.usual;
        let hours = if random.percent(usual.part_time) { random.between(6, 17) * 2 } else { 37 };
        let deadline = match random.below(100) {
            0..62 => Deadline::On(calendar::working_day_from(calendar::later(written, random.between(9, 36)))),
            62..82 => Deadline::Asap,
            _ => Deadline::NotDisclosed,
        };
        let start =
            random.percent(60).then(|| calendar::first_of_month(written, if written.day() < 12 { 1 } else { 2 }));
        let start = start.map(|first| if random.percent(20) { calendar::later(first, 14) } else { first });
        let until = random.percent(usual.limited).then(|| {
            let months = u32::try_from(random.between(4, 14)).unwrap_or(6);
            calendar::later(calendar::first_of_month(written, months), -1)
        });
        let positions = match random.below(100) {
            0..84 => 1,
            84..94 => 2,
            94..98 => 3,
            _ => 5,
        };
        let shifts = if random.percent(65) { random.below(usual.shifts.len().min(2) + 1) } else { 0 };
        let contacts = match random.below(100) {
            0..8 => 0,
            8..82 => 1,
            _ => 2,
        };
        Self {
            hours,
            until,
            start,
            deadline,
            positions,
            shifts: random.sample(usual.shifts.iter().copied(), shifts),
            licences: if random.percent(70) { usual.licences.to_vec() } else { Vec::new() },
            contacts: (0..contacts).map(|_| Contact::new(random)).collect(),
        }
    }

    /// Fewer than 37 hours a week.
    pub const fn is_part_time(&self) -> bool {
        self.hours < 37
    }
}
