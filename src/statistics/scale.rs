//! Where a number stands in a chart, and which numbers its axis names.

/// An axis from nought to a round number that no value exceeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// What the axis names, ascending from 0; at least two.
    ticks: Vec<i64>,
}

impl Scale {
    /// An axis for values up to `largest`, with at most `most` steps of 1, 2 or 5 times a power of ten.
    pub fn up_to(largest: i64, most: i64) -> Self {
        let largest = largest.max(1);
        let mut step = 1;
        for factor in [2, 5, 10].into_iter().cycle() {
            if step * most.max(1) >= largest {
                break;
            }
            // 1 → 2 → 5 → 10: by 2, by 2½, by 2.
            step = if factor == 5 { step / 2 * 5 } else { step * 2 };
        }
        let ticks = (0..).map(|tick| tick * step).take_while(|tick| *tick < largest + step).collect();
        Self { ticks }
    }

    /// What the axis names.
    pub fn ticks(&self) -> &[i64] {
        &self.ticks
    }

    /// The end of the axis.
    pub fn end(&self) -> i64 {
        self.ticks.last().copied().unwrap_or(1)
    }

    /// How far up an axis of `length` the fraction `value / of` stands, rounded. 0 to `length`.
    pub fn place(&self, value: i64, of: i64, length: i64) -> i64 {
        let whole = self.end().saturating_mul(of.max(1));
        let place = (value.saturating_mul(length).saturating_mul(2) + whole) / whole.saturating_mul(2);
        place.clamp(0, length)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn round_ticks() {
        for (largest, ticks) in [
            (0, vec![0, 1]),
            (1, vec![0, 1]),
            (4, vec![0, 1, 2, 3, 4]),
            (5, vec![0, 2, 4, 6]),
            (17, vec![0, 5, 10, 15, 20]),
            (37, vec![0, 10, 20, 30, 40]),
            (401, vec![0, 200, 400, 600]),
            (1_000, vec![0, 500, 1_000]),
        ] {
            assert_eq!(Scale::up_to(largest, 4).ticks(), ticks, "{largest}");
        }
    }

    #[test]
    fn places() {
        let scale = Scale::up_to(40, 4);
        for (value, of, expected) in [(0, 1, 0), (10, 1, 250), (40, 1, 1_000), (90, 1, 1_000), (-1, 1, 0), (70, 7, 250)]
        {
            assert_eq!(scale.place(value, of, 1_000), expected, "{value}/{of}");
        }
        assert_eq!(Scale::up_to(3, 4).place(1, 1, 100), 33);
        assert_eq!(Scale::up_to(3, 4).place(2, 1, 100), 67);
    }

    proptest! {
        #[test]
        fn the_axis_holds_every_value_with_few_ticks(largest in 0_i64..5_000_000, most in 2_i64..8) {
            let scale = Scale::up_to(largest, most);
            prop_assert!(scale.end() >= largest);
            let steps = i64::try_from(scale.ticks().len()).unwrap() - 1;
            prop_assert!((1..=most).contains(&steps), "{:?}", scale);
            prop_assert!(scale.end() - largest.max(1) < scale.ticks()[1]);
        }
    }
}
