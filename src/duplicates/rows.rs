//! Two to four texts in rows: a line of the ad on the desk, and what each other ad has in its place.

use super::{
    passages::{Passage, Piece, passages},
    word_diff::WordDiff,
};
use std::ops::Range;

/// Part of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// As in the ad on the desk.
    Same(String),
    /// A difference. One of the two texts may be empty.
    Change {
        /// Counted from 1 through the whole comparison.
        number: usize,
        /// What only the ad on the desk has.
        removed: String,
        /// What only the other has.
        added: String,
    },
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the ad on the desk.
    pub own: String,
    /// A cell for each other ad.
    pub others: Vec<Vec<Part>>,
}

impl Row {
    /// Whether no other ad differs here.
    pub fn is_same(&self) -> bool {
        self.others.iter().flatten().all(|part| matches!(part, Part::Same(_)))
    }
}

/// A text of another ad, and how it differs from that of the ad on the desk.
pub struct Other<'a> {
    /// The text.
    pub text: &'a str,
    /// How it differs.
    pub diff: &'a WordDiff,
}

/// The rows of a text. Differences are counted on from `number`, which is left at the last.
pub fn rows(own: &str, others: &[Other<'_>], number: &mut usize) -> Vec<Row> {
    let columns: Vec<Vec<Passage>> = others.iter().map(|other| passages(other.diff)).collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let row = |at: usize| {
        let line = columns.iter().find_map(|column| column.get(at)).map(|passage| passage.line.clone());
        let cell = |(column, other): (&Vec<Passage>, &Other<'_>)| {
            column.get(at).map(|passage| parts(passage, own, other.text, number)).unwrap_or_default()
        };
        Row {
            own: part(own, &line.unwrap_or_default()).trim_end().to_owned(),
            others: columns.iter().zip(others).map(cell).collect(),
        }
    };
    (0..height).map(row).collect()
}

fn part<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    text.get(range.clone()).unwrap_or_default()
}

fn parts(passage: &Passage, own: &str, other: &str, number: &mut usize) -> Vec<Part> {
    let is_same = |piece: &Piece| matches!(piece, Piece::Same(_));
    let run = |pieces: &[Piece]| {
        let (mut same, mut removed, mut added) = (String::new(), String::new(), String::new());
        for piece in pieces {
            match piece {
                Piece::Same(range) => same.push_str(part(other, range)),
                Piece::Removed(range) => removed.push_str(part(own, range)),
                Piece::Added(range) => added.push_str(part(other, range)),
            }
        }
        if pieces.iter().all(is_same) {
            return Part::Same(same);
        }
        *number += 1;
        Part::Change { number: *number, removed, added }
    };
    passage.pieces.chunk_by(|one, next| is_same(one) == is_same(next)).map(run).collect()
}

/// Most rows of a piece that is drawn.
const MOST_DRAWN: usize = 30;

/// Rows that follow one another and are all the same, which are folded away, or all differ somewhere. Of those that
/// differ a piece has at most 30.
pub fn pieces(rows: &[Row]) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut piece = |rows: &[Row]| {
        let range = start..start + rows.len();
        start = range.end;
        range
    };
    let mut pieces = Vec::new();
    for run in rows.chunk_by(|one, next| one.is_same() == next.is_same()) {
        if run.iter().all(Row::is_same) {
            pieces.push(piece(run));
        } else {
            pieces.extend(run.chunks(MOST_DRAWN).map(&mut piece));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{super::word_diff::word_diff, *};

    fn of(own: &str, others: &[&str]) -> Vec<Row> {
        let diffs: Vec<WordDiff> = others.iter().map(|other| word_diff(own, other)).collect();
        let others: Vec<Other<'_>> = others.iter().zip(&diffs).map(|(text, diff)| Other { text, diff }).collect();
        rows(own, &others, &mut 0)
    }

    fn same(text: &str) -> Part {
        Part::Same(text.to_owned())
    }

    fn change(number: usize, removed: &str, added: &str) -> Part {
        Part::Change { number, removed: removed.to_owned(), added: added.to_owned() }
    }

    #[test]
    fn three_ads_stand_line_by_line() {
        let rows = of("En kok\n37 timer\nRing", &["En kok\n30 timer\nRing", "En kok\n37 timer\nSkriv"]);
        assert_eq!(rows.iter().map(|row| row.own.as_str()).collect::<Vec<_>>(), ["En kok", "37 timer", "Ring"]);
        assert_eq!(rows.iter().map(Row::is_same).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!(rows[1].others, [vec![change(1, "37 ", "30 "), same("timer\n")], vec![same("37 timer\n")]]);
        assert_eq!(rows[2].others, [vec![same("Ring")], vec![change(2, "Ring", "Skriv")]]);
        assert_eq!(pieces(&rows), [0..1, 1..3]);
    }

    #[test]
    fn a_text_that_is_missing_is_all_difference() {
        let rows = of("", &["Ny tekst"]);
        assert_eq!(rows, [Row { own: String::new(), others: vec![vec![change(1, "", "Ny tekst")]] }]);
        assert!(of("", &[""]).is_empty());
        let rows = of("Tekst", &["", "Tekst"]);
        assert_eq!(rows[0].others, [vec![change(1, "Tekst", "")], vec![same("Tekst")]]);
    }

    #[test]
    fn differences_are_counted_through_title_and_text() {
        let mut number = 0;
        let diff = word_diff("Kok", "Tjener");
        let other = [Other { text: "Tjener", diff: &diff }];
        let title = rows("Kok", &other, &mut number);
        let text = rows("Kok", &other, &mut number);
        assert_eq!(
            (&title[0].others[0][0], &text[0].others[0][0]),
            (&change(1, "Kok", "Tjener"), &change(2, "Kok", "Tjener"))
        );
    }

    #[test]
    fn many_rows_that_differ_are_drawn_in_pieces_and_what_is_the_same_is_one() {
        let text = |word: &str| (0..70).map(|line| format!("{word} {line}")).collect::<Vec<_>>().join("\n");
        let differing = of(&text("her"), &[&text("der")]);
        assert_eq!(pieces(&differing), [0..30, 30..60, 60..70]);
        assert_eq!(pieces(&of(&text("her"), &[&text("her")])).len(), 1);
        assert!(pieces(&[]).is_empty());
    }
}
