//! The data that are served: opened, and in development made up or brought from a file.

use super::{Demo, Setup, StartError};
use crate::{
    access_log::{self, AccessLog},
    clock::Clock,
    demo::colleagues::{self, Colleagues},
    filling::{self, Filled},
    store::Store,
};
use std::path::Path;

/// Opens the database, and fills it where that is asked for.
pub(super) fn prepare(setup: &Setup, clock: &Clock) -> Result<Store, StartError> {
    let store = Store::open(&setup.data).map_err(|error| setup.store_failed(error))?;
    if let Some(demo) = &setup.demo {
        fill(setup, demo, &store, clock)?;
        if let Some(file) = &demo.import {
            import(setup, file, &store, clock)?;
        }
    }
    Ok(store)
}

fn fill(setup: &Setup, demo: &Demo, store: &Store, clock: &Clock) -> Result<(), StartError> {
    let choice = demo.choice();
    let filled = filling::with_demo_data(store, choice, clock.now()).map_err(|error| setup.store_failed(error))?;
    let folder = setup.data.display();
    match filled {
        Filled::Now => println!("Made the database in {folder} with demo data ({choice})."),
        Filled::Before(before) => {
            if demo.is_chosen() && before != choice.to_string() {
                println!(
                    "Kept the data in {folder}, which was made with {before}. For {choice}, stop the server and delete \
                     that folder first."
                );
            }
        }
    }
    Ok(())
}

fn import(setup: &Setup, file: &Path, store: &Store, clock: &Clock) -> Result<(), StartError> {
    let text = std::fs::read(file).map_err(|error| StartError::Import { file: file.into(), error })?;
    let text = String::from_utf8_lossy(&text);
    let imported = filling::import(store, &text, clock.now()).map_err(|error| setup.store_failed(error))?;
    println!("Imported {} ads from {}.", imported.added, file.display());
    for (line, id) in &imported.there_already {
        println!("  line {line}: ad {id} is there already and was kept as it is");
    }
    for (line, reason) in &imported.bad {
        println!("  line {line}: not imported: {reason}");
    }
    Ok(())
}

/// Opens the access log where operations say, or else beside the data.
pub(super) fn open_access_log(setup: &Setup, clock: &Clock) -> Result<AccessLog, StartError> {
    let settings = match &setup.access_log {
        Some(settings) => Ok(settings.clone()),
        None => access_log::Settings::development(&setup.data),
    };
    let folder = setup.access_log.as_ref().map_or(&setup.data, |settings| &settings.folder);
    settings
        .and_then(|settings| AccessLog::open(&settings, clock.clone()))
        .map_err(|error| StartError::AccessLog { folder: folder.clone(), error })
}

/// Makes the simulated colleagues known, if any are asked for.
pub(super) fn join(setup: &Setup, store: &Store) -> Result<Colleagues, StartError> {
    let Some(crew) = setup.demo.as_ref().and_then(|demo| demo.colleagues) else { return Ok(Colleagues::default()) };
    println!("Simulated colleagues at work on the queue: {crew}.");
    colleagues::join(store, crew).map_err(|error| setup.store_failed(error))
}
