//! Ads that are nearly the same: what differs is told, and what is only written otherwise is not.

use super::{passages::Piece, passages::passages, plain_text::plain_text, word_diff::word_diff};

/// What differs between two bodies, as `-removed` and `+added`.
fn differences(one: &str, other: &str) -> Vec<String> {
    let (one, other) = (plain_text(one), plain_text(other));
    let diff = word_diff(&one, &other);
    let told = |piece: &Piece| match piece {
        Piece::Same(_) => None,
        Piece::Removed(range) => Some(format!("-{}", one[range.clone()].trim())),
        Piece::Added(range) => Some(format!("+{}", other[range.clone()].trim())),
    };
    passages(&diff).iter().flat_map(|passage| &passage.pieces).filter_map(told).collect()
}

#[test]
fn what_is_only_written_otherwise_is_no_difference() {
    for (what, one, other) in [
        ("nothing at all", "<p>Vi søger en kok</p>", "<p>Vi søger en kok</p>"),
        ("spaces", "<p>Vi  søger\n en kok </p>", "<p>Vi søger en kok</p>"),
        ("hard spaces", "<p>37&nbsp;timer\u{202f}om ugen</p>", "<p>37 timer om ugen</p>"),
        ("tabs and line breaks in the source", "<p>Vi\tsøger\r\nen kok</p>", "<p>Vi søger en kok</p>"),
        ("zero width and soft hyphens", "<p>fuld\u{ad}tids\u{200b}stilling\u{feff}</p>", "<p>fuldtidsstilling</p>"),
        ("dashes", "<p>8–16 – alle dage — året rundt</p>", "<p>8-16 - alle dage - året rundt</p>"),
        ("quotes", "<p>”Bedste køkken” siger ‘alle’</p>", "<p>\"Bedste køkken\" siger 'alle'</p>"),
        ("angle quotes", "<p>»Bedste køkken«</p>", "<p>“Bedste køkken„</p>"),
        ("apostrophes", "<p>chef’ens bil</p>", "<p>chef'ens bil</p>"),
        ("capitals", "<p>VI SØGER EN KOK</p>", "<p>Vi søger en kok</p>"),
        ("old spelling", "<p>Århus søger målrettede</p>", "<p>Aarhus soeger maalrettede</p>"),
        ("letters in two parts", "<p>cafe\u{301} på a\u{30a}en</p>", "<p>café på åen</p>"),
        ("emphasis", "<p>Vi søger <b>en</b> <i>kok</i></p>", "<p>Vi <strong>søger</strong> en kok</p>"),
        ("a link", "<p>Se <a href=\"https://kok.dk\">kok.dk</a></p>", "<p>Se kok.dk</p>"),
        ("a heading for a paragraph", "<h2>Om os</h2><p>Kokken</p>", "<p><b>Om os</b></p><p>Kokken</p>"),
        ("blocks", "<div><div>Om os</div><div>Kokken</div></div>", "<p>Om os</p>\n\n<p>Kokken</p>"),
        ("empty paragraphs", "<p>Om os</p><p></p><p>&nbsp;</p><p>Kokken</p>", "<p>Om os</p><p>Kokken</p>"),
        ("line breaks for paragraphs", "Om os<br>Kokken<br><br>Ring", "<p>Om os</p><p>Kokken</p><p>Ring</p>"),
        ("a list for lines", "<ul><li>Salg</li><li>IT</li></ul>", "<p>• Salg</p><p>• IT</p>"),
        ("marks of lists", "<p>- Salg</p><p>- IT</p>", "<p>* Salg</p><p>· IT</p>"),
        (
            "a paragraph that was cut in two",
            "<p>Vi søger en kok. Du er glad.</p>",
            "<p>Vi søger en kok.</p><p>Du er glad.</p>",
        ),
        ("a table for lines", "<table><tr><td>Løn</td><td>Aftale</td></tr></table>", "<p>Løn</p><p>Aftale</p>"),
        ("character references", "<p>Salg &amp; service &lt;3</p>", "<p>Salg & service <3</p>"),
    ] {
        assert_eq!(differences(one, other), Vec::<String>::new(), "{what}");
    }
}

#[test]
fn what_differs_is_told_and_nothing_beside_it() {
    for (what, one, other, expected) in [
        ("a number", "<p>37 timer om ugen</p>", "<p>30 timer om ugen</p>", vec!["-37", "+30"]),
        ("a decimal", "<p>37,5 timer</p>", "<p>37 timer</p>", vec!["-37,5", "+37"]),
        ("a date", "<p>Frist 1. maj 2027</p>", "<p>Frist 15. maj 2027</p>", vec!["-1", "+15"]),
        (
            "a town in a heading",
            "<h2>Kok i Ribe</h2><p>Ring</p>",
            "<h2>Kok i Varde</h2><p>Ring</p>",
            vec!["-Ribe", "+Varde"],
        ),
        ("a word more", "<p>Du har kørekort</p>", "<p>Du har gyldigt kørekort</p>", vec!["+gyldigt"]),
        ("a word less", "<p>Du har gyldigt kørekort</p>", "<p>Du har kørekort</p>", vec!["-gyldigt"]),
        (
            "a paragraph more",
            "<p>Om os</p><p>Ring</p>",
            "<p>Om os</p><p>Vi betaler</p><p>Ring</p>",
            vec!["+Vi betaler"],
        ),
        (
            "a paragraph less",
            "<p>Om os</p><p>Vi betaler</p><p>Ring</p>",
            "<p>Om os</p><p>Ring</p>",
            vec!["-Vi betaler"],
        ),
        (
            "an item of a list",
            "<ul><li>Salg</li><li>IT</li></ul>",
            "<ul><li>Salg</li><li>HR</li></ul>",
            vec!["-IT", "+HR"],
        ),
        ("capitals beside a change", "<p>VI SØGER en kok</p>", "<p>Vi søger en tjener</p>", vec!["-kok", "+tjener"]),
        (
            "a change within other markup",
            "<p>Løn <b>30.000</b> kr.</p>",
            "<div>Løn 32.000 kr.</div>",
            vec!["-30.000", "+32.000"],
        ),
        ("a telephone number", "<p>Ring 12 34 56 78</p>", "<p>Ring 12 34 56 79</p>", vec!["-78", "+79"]),
        ("an address", "<p>job@kok.dk</p>", "<p>job@tjener.dk</p>", vec!["-kok.dk", "+tjener.dk"]),
        ("a sign", "<p>Kom nu</p>", "<p>Kom nu!</p>", vec!["+!"]),
    ] {
        assert_eq!(differences(one, other), expected, "{what}");
    }
}

#[test]
fn two_places_that_differ_are_two_differences() {
    assert_eq!(
        differences(
            "<p>Kok i Ribe, 37 timer om ugen, løn efter overenskomst</p>",
            "<p>Kok i Varde, 37 timer om ugen, løn efter aftale</p>"
        ),
        ["-Ribe", "+Varde", "-overenskomst", "+aftale"]
    );
}
