//! `access-log`: prints what concerns one person or one ad, or says whether the log is as it was written. It works beside
//! a running server, and what it was asked is an entry, too.

use super::{
    AccessLogError, Settings,
    citizen_key::Keys,
    file::LogFile,
    line::Line,
    search::{self, Period},
    show,
    subjects::Subject,
    verify::{self, Unsound},
};
use crate::{clock::Clock, config::Faults, operations::kept};
use chrono::{Days, NaiveDate};
use clap::{ArgGroup, Args};
use contract::{BehandlerId, Cpr, JobannonceId, copenhagen, cpr::NotACpr};
use std::io::{self, BufRead, BufWriter, ErrorKind, Read, Write};
use thiserror::Error;
use zeroize::Zeroizing;

/// What the entry about a search is called.
const SEARCHED: &str = "AccessLogSearched";
/// What the entry about a check is called.
const VERIFIED: &str = "AccessLogVerified";
/// More than a number that somebody types.
const LONGEST_LINE: u64 = 100;

/// What to print.
#[derive(Clone, Debug, Args)]
#[command(group = ArgGroup::new("asked").required(true))]
pub struct Arguments {
    /// What concerns a citizen. Her number is read from one line of standard input: a command line can be seen by all
    #[arg(long, group = "asked")]
    pub citizen: bool,

    /// What concerns an ad
    #[arg(long, value_name = "ID", group = "asked")]
    pub ad: Option<JobannonceId>,

    /// What a caseworker did
    #[arg(long, value_name = "ID", group = "asked")]
    pub behandler: Option<BehandlerId>,

    /// Whether the log is as it was written; tells its newest entry, to be noted elsewhere
    #[arg(long, group = "asked")]
    pub verify: bool,

    /// Only from this day on, as 2026-11-23
    #[arg(long, value_name = "DAY", conflicts_with = "verify")]
    pub from: Option<NaiveDate>,

    /// Only up to this day, and with it
    #[arg(long, value_name = "DAY", conflicts_with = "verify")]
    pub to: Option<NaiveDate>,

    /// As a table for a spreadsheet
    #[arg(long, conflicts_with = "verify")]
    pub csv: bool,

    /// Of which server
    #[command(flatten)]
    pub kept: kept::Whose,
}

/// Why nothing is printed. Displayed, it says what to do.
#[derive(Debug, Error)]
pub enum CommandError {
    /// The configuration is not in order.
    #[error("{0}")]
    Configuration(#[from] Faults),
    /// The log can't be used.
    #[error("Can't use the access log: {0}.")]
    Log(#[from] AccessLogError),
    /// What was typed is no number.
    #[error("That is no CPR number: write ten digits, with or without a hyphen.")]
    Cpr(#[from] NotACpr),
    /// The log isn't as it was written.
    #[error("The access log can't be trusted: {0}.")]
    Unsound(String),
    /// Input or output failed.
    #[error("Can't read the number or print what was found: {0}.")]
    Io(#[from] io::Error),
}

impl From<rusqlite::Error> for CommandError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Log(error.into())
    }
}

impl From<Unsound> for CommandError {
    fn from(unsound: Unsound) -> Self {
        match unsound {
            Unsound::Sqlite(error) => error.into(),
            unsound => Self::Unsound(unsound.to_string()),
        }
    }
}

/// Prints it.
pub fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let Settings { folder, key, former_keys, keep: _ } = arguments.kept.find()?.access_log()?;
    let mut file = LogFile::open_existing(&folder, Keys::new(key, former_keys))?;
    let printed = match subject(arguments)? {
        Some(subject) => search(&mut file, arguments, &subject),
        None => check(&mut file),
    };
    match printed {
        // Whoever reads has read enough.
        Err(CommandError::Io(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}

fn subject(arguments: &Arguments) -> Result<Option<Subject>, CommandError> {
    let Arguments { citizen, ad, behandler, .. } = arguments;
    Ok(match (citizen, ad, behandler) {
        (true, ..) => Some(Subject::Citizen(asked_for()?)),
        (_, Some(ad), _) => Some(Subject::Ad(ad.uuid())),
        (.., Some(behandler)) => Some(Subject::Behandler(behandler.uuid())),
        (false, None, None) => None,
    })
}

/// The number that the operator types, or that comes through a pipe.
fn asked_for() -> Result<Cpr, CommandError> {
    eprint!("CPR number: ");
    let mut line = Zeroizing::new(String::new());
    io::stdin().lock().take(LONGEST_LINE).read_line(&mut line)?;
    let digits = line.chars().filter(|one| *one != '-' && !one.is_whitespace());
    Ok(Cpr::parse(&Zeroizing::new(digits.collect::<String>()))?)
}

fn search(file: &mut LogFile, arguments: &Arguments, subject: &Subject) -> Result<(), CommandError> {
    let found = search::find(&file.connection, &file.keys, subject, &period(arguments))?;
    let about = [subject.concern(&file.keys)].into();
    note(file, Line { subjects: about, ..line(SEARCHED, Some(i64::try_from(found.len()).unwrap_or(i64::MAX))) })?;
    let mut out = BufWriter::new(io::stdout().lock());
    if arguments.csv {
        show::table(&found, &mut out)?;
    } else {
        show::lined_up(&found, &mut out)?;
    }
    out.flush()?;
    for key in search::unknown_keys(&file.connection, &file.keys)? {
        eprintln!(
            "Some entries were made with the key {key}, which is not among those given: citizens can't be found in them. \
             Add it to the former keys."
        );
    }
    Ok(())
}

fn check(file: &mut LogFile) -> Result<(), CommandError> {
    let found = verify::verify(&mut file.connection, &file.keys);
    let noted = note(file, line(VERIFIED, found.as_ref().ok().map(|sound| sound.lines)));
    let verify::Sound { lines, newest, mac } = found?;
    noted?;
    writeln!(
        io::stdout(),
        "The access log is as it was written: {lines} entries, the newest is {newest} with mark {mac}."
    )?;
    Ok(())
}

/// `count` is what was found; `None`: what should not have been.
fn line(what: &str, count: Option<i64>) -> Line {
    Line { name: Some(operator()), count, ..Line::of(what, Clock::system().now()) }
}

/// First it stands in the log, then it is printed.
fn note(file: &mut LogFile, line: Line) -> Result<(), CommandError> {
    file.append(&[line])?;
    Ok(())
}

/// Who asks, as far as the machine tells.
fn operator() -> String {
    let user = ["SUDO_USER", "USER", "LOGNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    let user: String = user.unwrap_or_default().chars().filter(|one| !one.is_control()).take(32).collect();
    format!("operator {user}").trim_end().to_owned()
}

/// Whole Danish days.
fn period(arguments: &Arguments) -> Period {
    let begin = |day| copenhagen::midnight(day).timestamp_millis();
    let after = arguments.to.and_then(|to| to.checked_add_days(Days::new(1)));
    arguments.from.map_or(i64::MIN, begin)..after.map_or(i64::MAX, begin)
}
