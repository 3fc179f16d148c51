//! The one thread that writes the log. Lines that arrive while it is writing go to disk together, in one transaction.

use super::{file::LogFile, line::Line, retention};
use crate::clock::Clock;
use chrono::TimeDelta;
use contract::Tidspunkt;
use std::{
    io, iter,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::Duration,
};
use thiserror::Error;
use tokio::sync::oneshot;

/// Lines in one transaction.
const MOST_TOGETHER: usize = 512;
/// How often a log without calls looks whether a night has begun.
const LOOK: Duration = Duration::from_secs(600);

/// A line is not in the log. Why, the thread has told.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the access log can't be written")]
pub(super) struct NotWritten;

/// A line to append, and who waits for it to be on disk.
struct Order {
    line: Line,
    written: oneshot::Sender<Result<i64, NotWritten>>,
}

/// The thread's end that everybody else has.
#[derive(Debug)]
pub(super) struct Journal {
    // Both are taken when it is dropped.
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl Journal {
    /// Begins writing to a file, and removing what is older than `keep`.
    pub(super) fn begin(file: LogFile, clock: Clock, keep: TimeDelta) -> io::Result<Self> {
        let (orders, arriving) = mpsc::channel();
        let tidying = Tidying { keep, begun: clock.now(), under_way: true };
        let work = move || Writer { file, clock, tidying }.work(&arriving);
        let thread = thread::Builder::new().name("access-log".into()).spawn(work)?;
        Ok(Self { orders: Some(orders), thread: Some(thread) })
    }

    /// Appends a line; once this returns it is on disk. Gives its key.
    pub(super) async fn write(&self, line: Line) -> Result<i64, NotWritten> {
        self.order(line).await.unwrap_or(Err(NotWritten))
    }

    /// Appends a line soon.
    pub(super) fn write_soon(&self, line: Line) {
        drop(self.order(line));
    }

    fn order(&self, line: Line) -> oneshot::Receiver<Result<i64, NotWritten>> {
        let (written, told) = oneshot::channel();
        if let Some(orders) = &self.orders {
            // Without a thread nobody tells, which is an answer, too.
            orders.send(Order { line, written }).ok();
        }
        told
    }
}

impl Drop for Journal {
    /// Waits until what was ordered is written and the file is closed.
    fn drop(&mut self) {
        drop(self.orders.take());
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the access log's thread panicked");
        }
    }
}

struct Writer {
    file: LogFile,
    clock: Clock,
    tidying: Tidying,
}

struct Tidying {
    keep: TimeDelta,
    begun: Tidspunkt,
    under_way: bool,
}

impl Writer {
    fn work(&mut self, arriving: &Receiver<Order>) {
        loop {
            let pause = if self.tidying.under_way { Duration::ZERO } else { LOOK };
            match arriving.recv_timeout(pause) {
                Ok(first) => self.write(iter::once(first).chain(arriving.try_iter()).take(MOST_TOGETHER).collect()),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.tidy();
        }
    }

    fn write(&mut self, orders: Vec<Order>) {
        let (lines, waiting): (Vec<_>, Vec<_>) = orders.into_iter().map(|order| (order.line, order.written)).unzip();
        match self.file.append(&lines) {
            Ok(entry_keys) => {
                for (written, entry_key) in waiting.into_iter().zip(entry_keys) {
                    // Nobody waits for an outcome.
                    written.send(Ok(entry_key)).ok();
                }
            }
            Err(error) => {
                tracing::error!(%error, lines = lines.len(), "the access log can't be written");
                for written in waiting {
                    written.send(Err(NotWritten)).ok();
                }
            }
        }
    }

    /// Removes one portion of what is too old, at the start and then every night.
    fn tidy(&mut self) {
        let now = self.clock.now();
        let Tidying { keep, begun, under_way } = &mut self.tidying;
        if !*under_way && retention::is_due(*begun, now) {
            (*begun, *under_way) = (now, true);
        }
        let Some(keep_from) = now.utc().checked_sub_signed(*keep).filter(|_| *under_way) else {
            *under_way = false;
            return;
        };
        let removed = self.file.remove_before(keep_from.into(), now);
        *under_way = matches!(removed, Ok(retention::PORTION));
        match removed {
            Ok(0) => {}
            Ok(removed) => tracing::info!(removed, "removed access log entries that are no longer to be kept"),
            // The next night tries again.
            Err(error) => tracing::error!(%error, "old access log entries can't be removed"),
        }
    }
}
