//! Compares the ads as they come, in slices of work: a long text must not hold up a key.

use super::compared::{Compared, Readable};
use crate::{
    ads::{AdContent, cleaned},
    ui::{Slice, Stopwatch, follow, painted},
};
use contract::annoncekilde::Jobannonce;
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// The name under which the browser records how long comparing takes.
const MEASURED_AS: &str = "compare";

/// How some ads differ from one, as far as their contents have come; `None` until its own has.
pub fn comparing(
    own: ArcReadSignal<AdContent>,
    others: Vec<ArcReadSignal<AdContent>>,
) -> ReadSignal<Option<Arc<Compared>>> {
    let (compared, compare) = signal(None);
    // Counts what has come, so that a comparison without it is given up.
    let turn = StoredValue::new(0_u32);
    follow(move || {
        let own = own.with(AdContent::ad);
        let others: Vec<_> = others.iter().map(|other| other.with(AdContent::ad)).collect();
        let mine = turn.get_value().wrapping_add(1);
        turn.set_value(mine);
        let is_latest = move || turn.try_get_value() == Some(mine);
        spawn_local(async move {
            // The heads are painted first.
            painted().await;
            let Some(own) = own.filter(|_| is_latest()) else { return };
            let own = readable(own).await;
            let mut known = Vec::with_capacity(others.len());
            for other in others {
                known.push(match other {
                    Some(ad) if is_latest() => Some(readable(ad).await),
                    _ => None,
                });
            }
            if !is_latest() {
                return;
            }
            let stopwatch = Stopwatch::start(MEASURED_AS);
            let new = Compared::new(&own, &known, give_way).await;
            stopwatch.stop();
            if is_latest() {
                compare.try_set(Some(Arc::new(new)));
            }
        });
    });
    compared
}

async fn give_way() {
    Slice::give_way().await;
}

async fn readable(ad: Arc<Jobannonce>) -> Readable {
    let clean = cleaned(&ad.body).unwrap_or_else(|| ad.body.clone());
    give_way().await;
    Readable::new(ad, &clean)
}
