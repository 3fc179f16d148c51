//! Filling the services beside the approval queue: citizens, their CVs and their flexjobs, once for each database,
//! also for one that was filled before there were any.

use crate::{
    demo::{
        self,
        citizens::{self, DemoCitizen, FLEXJOB_CASES, named::FAULTY_JOBCENTRES},
        flexjob::{self, DemoFlexjob},
    },
    store::{
        Store, StoreError,
        queries::{about, caseworkers, citizens as citizen_rows, cvs, flexjobs, jobcentres},
    },
};
use contract::{Tidspunkt, metoder::GET_UPDATED_CVS};
use rusqlite::Connection;

/// Brings a database up to what the services need. The seeded caseworkers get the scopes they should have each time.
pub(super) fn fill(store: &Store, seed: u64, now: Tidspunkt) -> Result<(), StoreError> {
    let filled_before = store.write_now(|transaction| {
        for caseworker in &demo::caseworkers() {
            caseworkers::set_scopes(transaction, caseworker)?;
        }
        is_filled(transaction)
    })?;
    if filled_before {
        return Ok(());
    }
    let citizens = citizens::generate(seed, now);
    let flexjobs = flexjob::generate(seed, citizens.get(..FLEXJOB_CASES).unwrap_or_default(), now);
    store.write_now(|transaction| {
        // Another process may have been faster.
        if is_filled(transaction)? {
            return Ok(());
        }
        put(transaction, &citizens, &flexjobs)?;
        about::set(transaction, about::DEMO_CITIZENS, &format!("--seed {seed}"))
    })
}

fn is_filled(connection: &Connection) -> Result<bool, StoreError> {
    Ok(about::get(connection, about::DEMO_CITIZENS)?.is_some())
}

fn put(connection: &Connection, citizens: &[DemoCitizen], flexjobs: &[DemoFlexjob]) -> Result<(), StoreError> {
    for DemoCitizen { citizen, cv, fault, .. } in citizens {
        citizen_rows::insert(connection, citizen)?;
        if let Some((metode, code)) = fault {
            citizen_rows::insert_fault(connection, &citizen.cpr, metode, *code)?;
        }
        if let Some(cv) = cv {
            cvs::insert(connection, &citizen.cpr, &cv.cv)?;
            for event in &cv.events {
                cvs::insert_event(connection, &citizen.cpr, event)?;
            }
        }
    }
    for (jobcentre, code) in FAULTY_JOBCENTRES {
        jobcentres::insert_fault(connection, jobcentre, &GET_UPDATED_CVS, code)?;
    }
    for flexjob in flexjobs {
        flexjobs::insert_offer(connection, &flexjob.cpr, &flexjob.offer)?;
        if let Some(allocation) = &flexjob.allocation {
            flexjobs::insert_allocation(connection, &flexjob.cpr, allocation)?;
        }
    }
    Ok(())
}
