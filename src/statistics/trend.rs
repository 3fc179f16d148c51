//! What a series of days tends to: the mean of a week, and how a period compares with the one before.

/// Days of the mean.
pub const WEEK: usize = 7;

/// For each day the sum of itself and the six before it; `None` for days that have not six before them.
/// In the order of time.
pub fn weekly_sums(approved: &[i64]) -> Vec<Option<i64>> {
    let early = approved.len().min(WEEK - 1);
    let sums = approved.windows(WEEK).map(|week| Some(week.iter().sum()));
    std::iter::repeat_n(None, early).chain(sums).collect()
}

/// A sum over a number of days, per day; 0 for no days.
pub fn mean(sum: i64, days: usize) -> f64 {
    let number = |number: i64| i32::try_from(number).map_or(f64::from(i32::MAX), f64::from);
    let days = i64::try_from(days).unwrap_or(i64::MAX);
    if days == 0 { 0.0 } else { number(sum) / number(days) }
}

/// How a sum compares with the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// More, by so many per cent, at least 1.
    Up(i64),
    /// Less, by so many per cent, at least 1.
    Down(i64),
    /// The same, or less than half a per cent apart.
    Even,
    /// There was nothing before.
    FromNothing,
}

/// Compares two sums that are not negative.
pub fn change(before: i64, now: i64) -> Change {
    if before <= 0 {
        return if now <= 0 { Change::Even } else { Change::FromNothing };
    }
    let half_per_cents = (now - before).saturating_mul(200) / before;
    let percent = (half_per_cents.abs() + 1) / 2;
    match half_per_cents {
        0 => Change::Even,
        1.. => Change::Up(percent),
        _ => Change::Down(percent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_of_seven_days() {
        assert_eq!(weekly_sums(&[7, 0, 0, 0, 0, 0, 1, 7]), [None, None, None, None, None, None, Some(8), Some(8)]);
        assert_eq!(weekly_sums(&[1, 2]), [None, None]);
        assert!(weekly_sums(&[]).is_empty());
        assert_eq!([mean(10, 4), mean(3, 0)], [2.5, 0.0]);
    }

    #[test]
    fn changes_in_whole_per_cents() {
        for (before, now, expected) in [
            (100, 112, Change::Up(12)),
            (100, 50, Change::Down(50)),
            (100, 100, Change::Even),
            (1_000, 1_004, Change::Even),
            (1_000, 1_005, Change::Up(1)),
            (3, 4, Change::Up(33)),
            (3, 2, Change::Down(33)),
            (0, 5, Change::FromNothing),
            (0, 0, Change::Even),
            (5, 0, Change::Down(100)),
        ] {
            assert_eq!(change(before, now), expected, "{before} → {now}");
        }
    }
}
