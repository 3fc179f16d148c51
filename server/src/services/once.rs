//! A request is applied exactly once, however often and however concurrently it arrives: its id is recorded in the
//! same transaction as its effect.

use crate::{app::App, http::Refusal, store::queries::request_ids};
use contract::{RequestId, Tidspunkt};
use rusqlite::Connection;

/// Runs a request's work unless its id, if it has one, was received before. A refusal undoes the work but keeps the id as
/// received; a failing database keeps neither, so that the same request may be sent again.
pub(super) async fn once<T: Send + 'static>(
    app: &App,
    id: Option<RequestId>,
    work: impl FnOnce(&Connection, Tidspunkt) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let clock = app.clock.clone();
    app.store
        .write(move |transaction| {
            // Read inside the transaction, so that times are in the order of the effects.
            let now = clock.now();
            if let Some(id) = &id
                && !request_ids::receive(transaction, id, now)?
            {
                return Err(Refusal::ReceivedBefore);
            }
            let savepoint = transaction.savepoint()?;
            match work(&savepoint, now) {
                Ok(answer) => {
                    savepoint.commit()?;
                    Ok(Ok(answer))
                }
                Err(Refusal::Failed(error)) => Err(Refusal::Failed(error)),
                // Dropping the savepoint rolls it back.
                Err(refusal) => Ok(Err(refusal)),
            }
        })
        .await?
}
