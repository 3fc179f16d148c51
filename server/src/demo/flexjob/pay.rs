//! What a flexjob pays: by the effective hours, with the pension that is usual.

use super::wire::number;
use crate::demo::random::Random;
use contract::{
    code_lists::Loentype,
    flexjob::{Pension, Salary, SalaryInformation},
};

/// Hours of a full week.
const FULL_TIME: f64 = 37.0;

/// Terms of pay, without the hours.
#[derive(Clone, Debug)]
pub(super) struct Pay {
    kind: Loentype,
    full_time: f64,
    pension: Option<(f64, f64)>,
    holiday_pay: Option<bool>,
    holiday_pay_pensionable: Option<bool>,
}

impl Pay {
    pub(super) fn new(is_public: bool, random: &mut Random) -> Self {
        let (kind, full_time) = match random.below(10) {
            0..6 => (Loentype::Maanedsloen, number(random.between(236, 389)) * 100.0),
            6..9 => (Loentype::Timeloen, number(random.between(600, 940)) / 4.0),
            _ => (Loentype::Aarsloen, number(random.between(285, 452)) * 1_000.0),
        };
        let pension = match (is_public, random.below(10)) {
            (true, 0..5) => Some((9.6, 4.8)),
            (true, _) => Some((11.54, 5.77)),
            (false, 0..5) => Some((8.0, 4.0)),
            (false, 5..8) => Some((10.0, 2.0)),
            (false, _) => None,
        };
        let holiday_pay = random.percent(85).then(|| random.percent(80));
        let holiday_pay_pensionable = (pension.is_some() && holiday_pay == Some(true)).then(|| random.percent(50));
        Self { kind, full_time, pension, holiday_pay, holiday_pay_pensionable }
    }

    /// The same terms with a little more to begin with, as a jobcentre's look at the agreement may find.
    pub(super) fn raised(&self, percent: f64) -> Self {
        let step = if self.kind == Loentype::Timeloen { 4.0 } else { 0.01 };
        Self { full_time: (self.full_time * (1.0 + percent / 100.0) * step).round() / step, ..self.clone() }
    }

    /// For so many effective hours a week. Pay by the hour is the same however many there are.
    pub(super) fn for_hours(&self, hours: f64) -> SalaryInformation {
        let expected = match self.kind {
            Loentype::Timeloen => self.full_time,
            _ => (self.full_time * hours / FULL_TIME).round(),
        };
        let salary = |salary| Salary { salary_identifier: self.kind.clone(), salary };
        SalaryInformation {
            expected_salary: salary(expected),
            full_time_salary: salary(self.full_time),
            pension_pay: Some(self.pension.is_some()),
            pension: Pension {
                employer_percentage: self.pension.map(|(employer, _)| employer),
                employee_percentage: self.pension.map(|(_, employee)| employee),
            },
            holiday_pay: self.holiday_pay,
            holiday_pay_pensionable: self.holiday_pay_pensionable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_hours_pay_less_but_for_the_hour() {
        let of =
            |kind, full_time| Pay { kind, full_time, pension: None, holiday_pay: None, holiday_pay_pensionable: None };
        let paid = |pay: &Pay, hours| pay.for_hours(hours).expected_salary.salary;
        assert_eq!(paid(&of(Loentype::Maanedsloen, 37_000.0), 10.0), 10_000.0);
        assert_eq!(paid(&of(Loentype::Timeloen, 180.25), 10.0), 180.25);
        assert_eq!(of(Loentype::Timeloen, 180.25).raised(1.0).full_time, 182.0);
        assert_eq!(of(Loentype::Maanedsloen, 27_400.0).raised(1.0).full_time, 27_700.0);
    }
}
