//! Many ads. The bounds are generous, since this is an unoptimised build on a busy machine: they catch a search
//! that reads everything, not a slow one.

use approval_console_server::{
    duplicates, filling,
    filling::DemoChoice,
    store::{Store, StoreError, queries::ads},
};
use contract::Tidspunkt;
use std::time::{Duration, Instant};

#[tokio::test]
async fn twenty_thousand_ads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    let now: Tidspunkt = "2026-11-21T12:00:00Z".parse().unwrap();
    let store = tokio::task::spawn_blocking(move || {
        let store = Store::open(&path).unwrap();
        filling::with_demo_data(&store, DemoChoice { ads: 20_000, seed: 1 }, now).unwrap();
        store
    })
    .await
    .unwrap();

    let began = Instant::now();
    let queue = store.read(move |connection| ads::waiting(connection, now)).await.unwrap();
    assert_eq!(queue.len(), 20_000);
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());

    let mut slowest = Duration::ZERO;
    let mut with_duplicates = 0;
    for row in queue.iter().step_by(200) {
        let id = row.jobannonce_id;
        let began = Instant::now();
        let found = store.read(move |connection| duplicates::find(connection, id, now)).await;
        slowest = slowest.max(began.elapsed());
        let found = found.map_err(|error: StoreError| error).unwrap().unwrap();
        assert!(found.len() <= 20);
        with_duplicates += usize::from(!found.is_empty());
    }
    assert!(slowest < Duration::from_secs(3), "{slowest:?}");
    // About one in seven is nearly the same as another.
    assert!(with_duplicates >= 10, "{with_duplicates} of 100");
}
