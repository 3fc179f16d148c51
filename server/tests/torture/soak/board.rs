//! What the caseworkers share: the ads that nobody has begun, those that somebody has, and citizens to look up.

use crate::random::Random;
use rusqlite::Connection;
use std::{
    collections::VecDeque,
    path::Path,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

/// So many of the ads begun last are known to all.
const RECENT: usize = 50;

pub struct Board {
    free: Vec<String>,
    next: AtomicUsize,
    begun: Mutex<VecDeque<String>>,
    citizens: Vec<String>,
    /// Applications for a flexjob.
    offers: Vec<String>,
}

impl Board {
    pub fn read(database: &Path) -> Self {
        let connection = Connection::open(database).unwrap();
        connection.busy_timeout(Duration::from_secs(10)).unwrap();
        let board = Self {
            free: texts(
                &connection,
                "SELECT id FROM ad WHERE status = 'UnderBehandling' AND ad_key NOT IN (SELECT ad_key FROM handling)
                 ORDER BY arrived_at, ad_key",
            ),
            next: AtomicUsize::new(0),
            begun: Mutex::default(),
            // Of whom a service has nothing else to say than what there is.
            citizens: texts(
                &connection,
                "SELECT cpr FROM cv JOIN citizen USING (cpr) WHERE NOT dead AND NOT abroad
                 AND cpr NOT IN (SELECT cpr FROM citizen_fault) ORDER BY cpr",
            ),
            offers: texts(&connection, "SELECT offer FROM flexjob_allocation WHERE status <> 'Ukendt' ORDER BY offer"),
        };
        assert!(!board.free.is_empty() && !board.citizens.is_empty() && !board.offers.is_empty());
        board
    }

    /// An ad that nobody has begun and nobody else is given; `None` when all are.
    pub fn free(&self) -> Option<String> {
        self.free.get(self.next.fetch_add(1, Ordering::Relaxed)).cloned()
    }

    /// Tells the others that an ad has been begun.
    pub fn begun(&self, ad: &str) {
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        begun.push_back(ad.to_owned());
        if begun.len() > RECENT {
            begun.pop_front();
        }
    }

    /// An ad that somebody has begun.
    pub fn of_another(&self, random: &mut Random) -> Option<String> {
        let begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        if begun.is_empty() { None } else { begun.get(random.below(begun.len())).cloned() }
    }

    pub fn citizen(&self, random: &mut Random) -> &str {
        &self.citizens[random.below(self.citizens.len())]
    }

    pub fn offer(&self, random: &mut Random) -> &str {
        &self.offers[random.below(self.offers.len())]
    }
}

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}
