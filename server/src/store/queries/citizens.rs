//! The citizens of the demo data.

use crate::store::StoreError;
use contract::{Cpr, Fejlkode, Tidspunkt, code_list::CodeList, code_lists::Klientkategori, metoder::Metode};
use rusqlite::{Connection, OptionalExtension};

/// A registered absence, by what it does to an enrolment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Absence {
    /// None is registered.
    #[default]
    None,
    /// It conflicts with the contact group (4645).
    Conflicting,
    /// It rules enrolment out (4750).
    Excluding,
}

impl Absence {
    const EVERY: [Self; 3] = [Self::None, Self::Conflicting, Self::Excluding];

    const fn as_str(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Conflicting => "Conflicting",
            Self::Excluding => "Excluding",
        }
    }
}

/// What the services know of a citizen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citizen {
    /// Her CPR number.
    pub cpr: Cpr,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Code of her jobcentre, five digits.
    pub jobcentre: String,
    /// Her contact group.
    pub category: Klientkategori,
    /// She is dead (4405).
    pub dead: bool,
    /// She is abroad (4720).
    pub abroad: bool,
    /// She has a temporary address abroad (4725).
    pub foreign_address: bool,
    /// A registered absence.
    pub absence: Absence,
    /// Until when she must have had a meeting (8288).
    pub interview_deadline: Option<Tidspunkt>,
}

/// One by CPR number.
pub fn find(connection: &Connection, cpr: &Cpr) -> Result<Option<Citizen>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT first_name, last_name, jobcentre, category, dead, abroad, foreign_address, absence, interview_deadline
         FROM citizen WHERE cpr = ?1",
    )?;
    let found = statement.query_row([cpr.in_full()], |row| {
        let (category, absence): (String, String) = (row.get(3)?, row.get(7)?);
        Ok(Citizen {
            cpr: cpr.clone(),
            first_name: row.get(0)?,
            last_name: row.get(1)?,
            jobcentre: row.get(2)?,
            category: Klientkategori::from_name(&category),
            dead: row.get(4)?,
            abroad: row.get(5)?,
            foreign_address: row.get(6)?,
            absence: Absence::EVERY.into_iter().find(|one| one.as_str() == absence).unwrap_or_default(),
            interview_deadline: row.get::<_, Option<i64>>(8)?.and_then(Tidspunkt::from_unix_millis),
        })
    });
    Ok(found.optional()?)
}

/// Adds one; one that is there already is kept.
pub fn insert(connection: &Connection, citizen: &Citizen) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO citizen VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?
        .execute((
            citizen.cpr.in_full(),
            &citizen.first_name,
            &citizen.last_name,
            &citizen.jobcentre,
            citizen.category.wire_name().unwrap_or_default(),
            citizen.dead,
            citizen.abroad,
            citizen.foreign_address,
            citizen.absence.as_str(),
            citizen.interview_deadline.map(Tidspunkt::unix_millis),
        ))?;
    Ok(())
}

/// The code that a method answers for a citizen whatever else holds, for codes that our model has no state for.
pub fn fault(connection: &Connection, cpr: &Cpr, metode: &Metode) -> Result<Option<Fejlkode>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT fejlkode FROM citizen_fault WHERE cpr = ?1 AND method = ?2")?;
    let code = statement.query_row((cpr.in_full(), metode.navn), |row| row.get::<_, i32>(0)).optional()?;
    Ok(code.map(Fejlkode::from))
}

/// Makes a method answer a code for a citizen.
pub fn insert_fault(connection: &Connection, cpr: &Cpr, metode: &Metode, code: Fejlkode) -> Result<(), StoreError> {
    connection.prepare_cached("INSERT OR IGNORE INTO citizen_fault VALUES (?1, ?2, ?3)")?.execute((
        cpr.in_full(),
        metode.navn,
        code.number(),
    ))?;
    Ok(())
}
