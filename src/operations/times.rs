//! How long the latest calls took, method by method.

use crate::api::Call;
use std::collections::BTreeMap;

/// The latest calls of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodTimes {
    /// Its name as documented.
    pub method: &'static str,
    /// How many calls.
    pub calls: usize,
    /// How many of them failed: no answer, or a server that broke.
    pub failed: usize,
    /// The middle of their times, in milliseconds.
    pub median: u32,
    /// The longest, in milliseconds.
    pub slowest: u32,
}

/// The calls, method by method: the slowest first, by what is usual.
pub fn by_method(calls: &[Call]) -> Vec<MethodTimes> {
    let mut methods: BTreeMap<&'static str, (Vec<u32>, usize)> = BTreeMap::new();
    for call in calls {
        let (times, failed) = methods.entry(call.method).or_default();
        times.push(call.millis);
        *failed += usize::from(call.end.is_failure());
    }
    let told = |(method, (mut times, failed)): (&'static str, (Vec<u32>, usize))| {
        times.sort_unstable();
        let slowest = times.last().copied().unwrap_or_default();
        MethodTimes { method, calls: times.len(), failed, median: median(&times), slowest }
    };
    let mut methods: Vec<MethodTimes> = methods.into_iter().map(told).collect();
    methods.sort_by_key(|method| std::cmp::Reverse((method.median, method.slowest)));
    methods
}

/// The middle of sorted times, or between the two that are there.
fn median(sorted: &[u32]) -> u32 {
    let at = |index: usize| sorted.get(index).copied().unwrap_or_default();
    let middle = sorted.len() / 2;
    if sorted.len().is_multiple_of(2) { at(middle.saturating_sub(1)).midpoint(at(middle)) } else { at(middle) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{CallEnd, TransportError};

    fn call(method: &'static str, millis: u32) -> Call {
        Call { method, end: CallEnd::Answered(200), millis }
    }

    #[test]
    fn the_median_is_no_mean() {
        for (times, expected) in [(&[][..], 0), (&[7], 7), (&[10, 20], 15), (&[1, 2, 9_000], 2), (&[1, 2, 4, 9_000], 3)]
        {
            assert_eq!(median(times), expected, "{times:?}");
        }
        assert_eq!(median(&[u32::MAX, u32::MAX]), u32::MAX);
    }

    #[test]
    fn each_method_has_its_own_times_and_the_slowest_comes_first() {
        let lost = Call { end: CallEnd::Unanswered(TransportError::TimedOut), ..call("IsAlive", 20_000) };
        let refused = Call { end: CallEnd::Answered(404), ..call("GetFlexjob", 30) };
        let calls =
            [call("GetFlexjob", 50), call("IsAlive", 5), lost, refused, call("GetFlexjob", 40), call("GetCVList", 4)];
        let told = by_method(&calls);
        assert_eq!(told[0], MethodTimes { method: "IsAlive", calls: 2, failed: 1, median: 10_002, slowest: 20_000 });
        assert_eq!(told[1], MethodTimes { method: "GetFlexjob", calls: 3, failed: 0, median: 40, slowest: 50 });
        assert_eq!(told[2].method, "GetCVList");
        assert_eq!(by_method(&[]), []);
    }
}
