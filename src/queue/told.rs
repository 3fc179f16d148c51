//! What a row of the list says.

use crate::decoding;
use contract::{
    JobannonceId,
    jobannonce_behandling::{AfventendeJobannonce, JobannonceBehandling},
};

/// Reads a row; says what is wrong with it where it cannot be read.
pub fn read(row: &[u8]) -> Result<(JobannonceId, Option<Box<JobannonceBehandling>>), String> {
    if let Some(id) = free(row) {
        return Ok((id, None));
    }
    let text = std::str::from_utf8(row).map_err(|error| error.to_string())?;
    let row: AfventendeJobannonce = decoding::from_text(text).map_err(|error| error.to_string())?;
    Ok((row.jobannonce_id, row.behandling.map(Box::new)))
}

/// The ad of a free row in the form that services write, which is most rows: a tenth of the price of reading JSON.
fn free(row: &[u8]) -> Option<JobannonceId> {
    let rest = row.strip_prefix(br#"{"jobannonceId":""#)?;
    let (id, rest) = rest.split_at_checked(36)?;
    match rest {
        br#""}"# | br#"","behandling":null}"# => std::str::from_utf8(id).ok()?.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111";

    #[test]
    fn free_rows_read_the_same_in_either_way() {
        for row in [
            format!(r#"{{"jobannonceId":"{ID}"}}"#),
            format!(r#"{{"jobannonceId":"{ID}","behandling":null}}"#),
            format!(r#"{{ "jobannonceId": "{ID}", "nyt": [1] }}"#),
            format!(r#"{{"behandling":null,"jobannonceId":"{ID}"}}"#),
        ] {
            assert_eq!(read(row.as_bytes()), Ok((ID.parse().unwrap(), None)), "{row}");
        }
    }

    #[test]
    fn a_begun_row_says_by_whom() {
        let row = format!(
            r#"{{"jobannonceId":"{ID}","behandling":{{"behandler":{{"behandlerIdentifier":"{ID}","behandlerNavn":"Ida"}},
                "behandlingPaabegyndtTidspunkt":"2026-11-21T10:00:00Z"}}}}"#
        );
        let (_, behandling) = read(row.as_bytes()).unwrap();
        assert_eq!(behandling.unwrap().behandler.behandler_navn, "Ida");
    }

    #[test]
    fn what_is_no_row_is_refused() {
        for row in [r#"{"jobannonceId":"ikke-et-id"}"#, "{}", r#"{"jobannonceId":7}"#] {
            assert!(read(row.as_bytes()).is_err(), "{row}");
        }
        assert!(read(b"{\"jobannonceId\":\"\xff\"}").is_err());
    }
}
