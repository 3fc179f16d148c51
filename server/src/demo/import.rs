//! Reads real ads from a file: a JSON array, or one JSON object a line, in the shape of Jobnet's public ad detail
//! (domain.md 6.6). A bad record is reported and does not stop the others.

mod check;
mod split;

use contract::{Godkendelsesstatus, JobannonceId, annoncekilde::Jobannonce};
use serde_json::{Value, error::Category};
use split::Piece;
use std::collections::HashMap;

/// A record that is no ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRecord {
    /// Line of the file in which it begins, from 1.
    pub line: usize,
    /// Why, in Danish.
    pub reason: String,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// The ads with the lines in which they begin, from 1.
    pub ads: Vec<(usize, Jobannonce)>,
    /// The records that are no ads, in the file's order.
    pub bad: Vec<BadRecord>,
}

/// Reads a file's text.
pub fn read(text: &str) -> Import {
    let mut import = Import::default();
    let mut seen: HashMap<JobannonceId, usize> = HashMap::new();
    for piece in split::pieces(text) {
        let (line, ad) = match piece {
            Piece::Record { line, text } => (line, record(line, text)),
            Piece::Broken { line, reason } => (line, Err(reason)),
        };
        let ad = ad.and_then(|ad| match seen.get(&ad.id) {
            None => Ok(ad),
            Some(first) => Err(format!("id {} står allerede i linje {first}.", ad.id)),
        });
        match ad {
            Ok(ad) => {
                seen.insert(ad.id, line);
                import.ads.push((line, ad));
            }
            Err(reason) => import.bad.push(BadRecord { line, reason }),
        }
    }
    import
}

fn record(line: usize, text: &str) -> Result<Jobannonce, String> {
    let mut value: Value = serde_json::from_str(text).map_err(|error| not_json(line, text, &error))?;
    check::check(&mut value)?;
    let mut ad: Jobannonce =
        serde_json::from_value(value).map_err(|_| "Posten kan ikke læses som en jobannonce.".to_owned())?;
    // Wherever it stood before, here it waits.
    ad.approval_status = Godkendelsesstatus::UnderBehandling;
    Ok(ad)
}

fn not_json(line: usize, text: &str, error: &serde_json::Error) -> String {
    let in_record = error.line().saturating_sub(1);
    let before = text.lines().nth(in_record).and_then(|wrong| wrong.get(..error.column()));
    let column = before.map_or(error.column(), |before| before.chars().count());
    let place = format!("linje {}, tegn {column}", line + in_record);
    match error.classify() {
        Category::Eof => format!("Ikke gyldig JSON: posten slutter for tidligt ({place})."),
        // serde_json tells this cause by its text alone.
        _ if error.to_string().starts_with("recursion limit") => {
            format!("Posten har for mange niveauer inden i hinanden ({place}).")
        }
        _ => format!("Ikke gyldig JSON: fejl ved {place}."),
    }
}

#[cfg(test)]
mod tests;
