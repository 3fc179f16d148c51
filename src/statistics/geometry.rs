//! Where the marks of a chart of days stand. Whole pixels for texts; tenths of them for shapes, so that a year fits
//! on a phone, and no number with a fraction is ever written.

use super::{holidays::DayOff, scale::Scale, series::Day, trend::WEEK};
use std::fmt::Write;

/// Height of the drawing, in pixels.
pub const HEIGHT: i64 = 232;
/// Above the axis' end.
const TOP: i64 = 12;
/// Below the axis: the marks of days off, and the dates.
const BELOW: i64 = 34;
/// For the last date, half of which stands beyond its day.
const RIGHT: i64 = 18;
/// Pixels of a digit or a point of the numbers beside the axis, and around them.
const DIGIT: i64 = 8;
const BESIDE_NUMBERS: i64 = 12;
/// Steps of the axis, at most.
const STEPS: i64 = 4;
/// Tenths of a pixel from which a day is wide enough for edges on whole pixels, and for a gap.
const WIDE_DAY: i64 = 30;

/// The chart's measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plot {
    /// Width of the drawing, in pixels.
    pub width: i64,
    /// Where the days begin, in pixels.
    pub left: i64,
    /// The numbers' axis.
    pub scale: Scale,
    days: i64,
}

impl Plot {
    /// A chart of so many days, the largest with so many approvals, in a drawing so many pixels wide.
    pub fn new(days: usize, largest: i64, width: i64) -> Self {
        let scale = Scale::up_to(largest, STEPS);
        let characters = crate::locales::format::integer(scale.end()).len();
        let left = i64::try_from(characters).unwrap_or(0) * DIGIT + BESIDE_NUMBERS;
        let days = i64::try_from(days).unwrap_or(i64::MAX).max(1);
        Self { width: width.max(left + RIGHT + 1), left, scale, days }
    }

    /// Width of the days together, in pixels.
    pub const fn inner_width(&self) -> i64 {
        self.width - self.left - RIGHT
    }

    /// The axis, in pixels from the top.
    pub const fn base(&self) -> i64 {
        HEIGHT - BELOW
    }

    /// The middle of a day, in pixels from the left.
    pub fn middle(&self, at: usize) -> i64 {
        (self.edge(at) + self.edge(at + 1)) / 20
    }

    /// Where a number stands, in tenths of a pixel from the top: the fraction `value / of`.
    fn up(&self, value: i64, of: i64) -> i64 {
        self.base() * 10 - self.scale.place(value, of, (self.base() - TOP) * 10)
    }

    /// Where a number of the axis stands, in pixels from the top.
    pub fn height_of(&self, value: i64) -> i64 {
        self.up(value, 1) / 10
    }

    /// Where the day with this place begins, in tenths of a pixel from the left.
    fn edge(&self, at: usize) -> i64 {
        let at = i64::try_from(at).unwrap_or(i64::MAX).min(self.days);
        let edge = self.left * 10 + at * self.inner_width() * 10 / self.days;
        if self.is_wide() { edge / 10 * 10 } else { edge }
    }

    const fn is_wide(&self) -> bool {
        self.inner_width() * 10 / self.days >= WIDE_DAY
    }

    /// The day below a point so many pixels from the left; beside the days the nearest.
    pub fn day_at(&self, x: i64) -> usize {
        let at = (x - self.left) * self.days / self.inner_width().max(1);
        usize::try_from(at.clamp(0, self.days - 1)).unwrap_or(0)
    }

    /// The lines at the axis' numbers, in pixels.
    pub fn lines(&self) -> String {
        let mut path = String::new();
        for tick in self.scale.ticks().iter().skip(1) {
            draw(&mut path, 'M', self.left, self.height_of(*tick));
            draw(&mut path, 'H', self.width - RIGHT, 0);
        }
        path
    }

    /// A bar for each day with approvals, in tenths of a pixel.
    pub fn bars(&self, days: &[Day]) -> String {
        let gap = if self.is_wide() { (self.inner_width() / self.days / 5).max(1) * 10 } else { 0 };
        let (before, base) = (gap / 20 * 10, self.base() * 10);
        let mut path = String::new();
        for (at, day) in days.iter().enumerate().filter(|(_, day)| day.approved > 0) {
            let top = self.up(day.approved, 1) / 10 * 10;
            let sides = [self.edge(at) + before, self.edge(at + 1) - (gap - before)];
            self.block(&mut path, sides, [top, base]);
        }
        path
    }

    /// The mean of seven days from where it is known, in tenths of a pixel.
    pub fn means(&self, days: &[Day]) -> String {
        let of = i64::try_from(WEEK).unwrap_or(1);
        let mut path = String::new();
        let mut letter = 'M';
        for (at, day) in days.iter().enumerate() {
            letter = match day.week {
                Some(week) => {
                    draw(&mut path, letter, (self.edge(at) + self.edge(at + 1)) / 2, self.up(week, of));
                    'L'
                }
                None => 'M',
            };
        }
        path
    }

    /// What lies behind the days off, from the top to below the axis; days together are one. In tenths of a pixel.
    pub fn bands(&self, days: &[Day]) -> String {
        self.blocks_of_days_off(days, [TOP * 10, self.base() * 10])
    }

    /// The strip below the axis on days off, in tenths of a pixel.
    pub fn strip(&self, days: &[Day]) -> String {
        self.blocks_of_days_off(days, [self.base() * 10 + 20, self.base() * 10 + 60])
    }

    fn blocks_of_days_off(&self, days: &[Day], [top, bottom]: [i64; 2]) -> String {
        let mut path = String::new();
        let mut begun = None;
        for at in 0..=days.len() {
            match (days.get(at).is_some_and(|day| day.off.is_some()), begun) {
                (true, None) => begun = Some(at),
                (false, Some(first)) => {
                    self.block(&mut path, [self.edge(first), self.edge(at)], [top, bottom]);
                    begun = None;
                }
                _ => {}
            }
        }
        path
    }

    /// A rhombus below each holiday, smaller where days are narrow, in tenths of a pixel.
    pub fn holidays(&self, days: &[Day]) -> String {
        let mut path = String::new();
        let half = (self.inner_width() * 10 / self.days).clamp(30, 40);
        for (at, _) in days.iter().enumerate().filter(|(_, day)| matches!(day.off, Some(DayOff::Holiday(_)))) {
            let (x, y) = (self.middle(at) * 10, self.base() * 10 + 45);
            draw(&mut path, 'M', x, y - half);
            draw(&mut path, 'L', x + half, y);
            draw(&mut path, 'L', x, y + half);
            draw(&mut path, 'L', x - half, y);
            path.push('z');
        }
        path
    }

    fn block(&self, path: &mut String, [left, right]: [i64; 2], [top, bottom]: [i64; 2]) {
        draw(path, 'M', left, bottom);
        draw(path, 'V', top, 0);
        draw(path, 'H', right, 0);
        draw(path, 'V', bottom, 0);
        path.push('z');
    }
}

/// Adds a step to a path; the letters `H` and `V` have one number.
fn draw(path: &mut String, letter: char, x: i64, y: i64) {
    // Writing to a string does not fail.
    match letter {
        'H' | 'V' => write!(path, "{letter}{x}").ok(),
        _ => write!(path, "{letter}{x} {y}").ok(),
    };
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::{super::series::tests::series_of, *};
    use proptest::prelude::*;

    #[test]
    fn a_week_in_whole_pixels() {
        // Monday to Sunday.
        let series = series_of("2026-11-22", &[4, 0, 2, 1, 0, 0, 0]);
        let plot = Plot::new(7, series.largest(), 108);
        assert_eq!((plot.left, plot.inner_width(), plot.base()), (20, 70, 198));
        assert_eq!([0, 3, 6].map(|at| plot.middle(at)), [25, 55, 85]);
        assert_eq!([0, 4].map(|value| plot.height_of(value)), [198, 12]);
        assert_eq!(plot.bars(&series.days), "M210 1980V120H290V1980zM410 1980V1050H490V1980zM510 1980V1510H590V1980z");
        assert_eq!(plot.bands(&series.days), "M700 1980V120H900V1980z", "Saturday and Sunday are one");
        assert_eq!(plot.strip(&series.days), "M700 2040V2000H900V2040z");
        assert_eq!(plot.holidays(&series.days), "");
        assert_eq!(plot.lines(), "M20 151H90M20 105H90M20 58H90M20 12H90");
    }

    #[test]
    fn the_mean_begins_where_it_is_known() {
        let mut series = series_of("2026-11-22", &[7, 7, 7, 7]);
        series.days[0].week = None;
        series.days[1].week = Some(7);
        series.days[2].week = Some(49);
        series.days[3].week = Some(0);
        let plot = Plot::new(4, 8, 78);
        assert_eq!(plot.means(&series.days), "M350 1747L450 352L550 1980");
    }

    #[test]
    fn holidays_have_a_mark_of_their_own() {
        // Christmas Eve is an ordinary Thursday here, then come two holidays and a Sunday.
        let series = series_of("2026-12-27", &[0, 0, 0, 0]);
        let plot = Plot::new(4, 0, 60);
        assert_eq!(plot.holidays(&series.days).matches('M').count(), 2);
        assert_eq!(plot.bands(&series.days).matches('M').count(), 1);
    }

    proptest! {
        #[test]
        fn every_day_is_found_where_it_stands_and_nothing_leaves_the_drawing(
            days in 1_usize..=366, width in 120_i64..1_600, largest in 0_i64..20_000
        ) {
            let plot = Plot::new(days, largest, width);
            let wide_enough = plot.inner_width() >= i64::try_from(days).unwrap() * 2;
            for at in 0..days {
                let middle = plot.middle(at);
                prop_assert!((plot.left..=plot.width).contains(&middle));
                prop_assert!(!wide_enough || plot.day_at(middle) == at, "{at} at {middle} of {plot:?}");
            }
            prop_assert_eq!(plot.day_at(-5), 0);
            prop_assert_eq!(plot.day_at(width + 5), days - 1);
            prop_assert!(plot.height_of(largest) >= TOP);
        }
    }
}
