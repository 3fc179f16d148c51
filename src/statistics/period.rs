//! The period a statistic covers. It lives in the address.

use contract::feltregel;

/// Periods to choose from, in days counting today.
pub const CHOICES: [u16; 4] = [7, 30, 90, 365];
/// The usual period.
const USUAL: u16 = 30;

/// Reads the address; anything that is no valid number of days is the usual period.
pub fn from_address(value: Option<&str>) -> u16 {
    value
        .and_then(|text| text.parse::<u16>().ok())
        .filter(|days| feltregel::dage_siden(i64::from(*days)).is_ok())
        .unwrap_or(USUAL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_the_service_takes() {
        assert_eq!(from_address(Some("366")), 366);
        for unusable in [None, Some("0"), Some("367"), Some("-1"), Some("syv")] {
            assert_eq!(from_address(unusable), 30, "{unusable:?}");
        }
    }
}
