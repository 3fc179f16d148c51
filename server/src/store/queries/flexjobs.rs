//! Flexjobs: applications ("offers") and the decisions on them ("allocations"), kept in the shape they are answered in.

use crate::store::StoreError;
use contract::{
    CaseElementId, Cpr,
    code_list::CodeList,
    code_lists::Bevillingsstatus,
    flexjob::{FlexjobAllocationResponseType, FlexjobOfferResponseType},
};
use rusqlite::{Connection, OptionalExtension};
use serde::{Serialize, de::DeserializeOwned};

/// A case element, and the status of its allocation, if there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseElement<T> {
    /// The offer or the allocation.
    pub content: T,
    /// Status of the allocation.
    pub allocation_status: Option<Bevillingsstatus>,
}

/// An offer by its id.
pub fn offer(
    connection: &Connection,
    id: CaseElementId,
) -> Result<Option<CaseElement<FlexjobOfferResponseType>>, StoreError> {
    let query = "SELECT flexjob_offer.content, flexjob_allocation.status
         FROM flexjob_offer LEFT JOIN flexjob_allocation ON flexjob_allocation.offer = flexjob_offer.id
         WHERE flexjob_offer.id = ?1";
    find(connection, query, "flexjob offer", id)
}

/// An allocation by its id.
pub fn allocation(
    connection: &Connection,
    id: CaseElementId,
) -> Result<Option<CaseElement<FlexjobAllocationResponseType>>, StoreError> {
    let query = "SELECT content, status FROM flexjob_allocation WHERE id = ?1";
    find(connection, query, "flexjob allocation", id)
}

fn find<T: DeserializeOwned>(
    connection: &Connection,
    query: &str,
    what: &'static str,
    id: CaseElementId,
) -> Result<Option<CaseElement<T>>, StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let row = statement.query_row([id.to_string()], |row| Ok((row.get(0)?, row.get(1)?)));
    let Some((content, status)) = row.optional()? else { return Ok(None) };
    let (content, status): (String, Option<String>) = (content, status);
    Ok(Some(CaseElement {
        content: serde_json::from_str(&content).map_err(|why| StoreError::unreadable(what, why))?,
        allocation_status: status.as_deref().map(Bevillingsstatus::from_name),
    }))
}

/// Adds an offer; one that is there already is kept.
pub fn insert_offer(connection: &Connection, cpr: &Cpr, offer: &FlexjobOfferResponseType) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO flexjob_offer (id, cpr, content) VALUES (?1, ?2, ?3)")?
        .execute((offer.case_element_identifier.to_string(), cpr.in_full(), json("flexjob offer", offer)?))?;
    Ok(())
}

/// Adds an allocation; one that is there already is kept.
pub fn insert_allocation(
    connection: &Connection,
    cpr: &Cpr,
    allocation: &FlexjobAllocationResponseType,
) -> Result<(), StoreError> {
    let status = allocation.case_element_flow_state.job_allocation_status_identifier.as_ref();
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO flexjob_allocation (id, offer, cpr, status, content) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((
            allocation.case_element_identifier.to_string(),
            allocation.offer_identifier.to_string(),
            cpr.in_full(),
            status.and_then(CodeList::wire_name),
            json("flexjob allocation", allocation)?,
        ))?;
    Ok(())
}

fn json(what: &'static str, content: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(content).map_err(|why| StoreError::unreadable(what, why))
}
