//! How an ad's text is marked up: each author has a way, and most leave some mess.

use crate::demo::{phrase, random::Random};

/// One author's way.
pub struct Markup {
    heading: (&'static str, &'static str),
    paragraph: (&'static str, &'static str),
    list: List,
    /// Empty paragraphs left between others, so many in a hundred.
    gaps: usize,
}

#[derive(Clone, Copy)]
enum List {
    Items,
    ItemsWithParagraphs,
    Dashes,
    Bullets,
}

const HEADINGS: &[(&str, &str)] = &[
    ("<h2>", "</h2>"),
    ("<h3>", "</h3>"),
    ("<p><strong>", "</strong></p>"),
    ("<p><b>", "</b><br></p>"),
    ("<h3><strong>", "</strong></h3>"),
    ("<p><span style=\"font-size: 13pt;\"><strong>", "</strong></span></p>"),
];

const PARAGRAPHS: &[(&str, &str)] = &[
    ("<p>", "</p>"),
    ("<p>", "</p>"),
    ("<p>", "</p>\r\n"),
    ("<p class=\"MsoNormal\">", "</p>"),
    ("<p><span style=\"font-size: 11pt; font-family: Calibri, sans-serif;\">", "</span></p>"),
    ("<p style=\"margin: 0cm 0cm 8pt;\"><span lang=\"DA\">", "<span>&nbsp;</span></span></p>"),
    ("<div>", "</div><br>"),
];

impl Markup {
    /// A way by chance.
    pub fn new(random: &mut Random) -> Self {
        Self {
            heading: random.pick(HEADINGS),
            paragraph: random.pick(PARAGRAPHS),
            list: random.pick(&[List::Items, List::Items, List::ItemsWithParagraphs, List::Dashes, List::Bullets]),
            gaps: random.pick(&[0, 0, 10, 45]),
        }
    }

    /// Adds a heading.
    pub fn heading(&self, out: &mut String, text: &str) {
        for part in [self.heading.0, text, self.heading.1] {
            out.push_str(part);
        }
    }

    /// Adds a paragraph.
    pub fn paragraph(&self, out: &mut String, text: &str, random: &mut Random) {
        for part in [self.paragraph.0, text, self.paragraph.1] {
            out.push_str(part);
        }
        if random.percent(self.gaps) {
            out.push_str(random.pick(&["<p>&nbsp;</p>", "<p></p>", "<br>", "<p><br></p>"]));
        }
    }

    /// Adds a list with a line above it, which may be empty.
    pub fn list(&self, out: &mut String, lead: &str, items: &[String], random: &mut Random) {
        let items = items.iter().map(|item| phrase::capital(item));
        let (open, before, after, close) = match self.list {
            List::Items => ("<ul>", "<li>", "</li>", "</ul>"),
            List::ItemsWithParagraphs => ("<ul>\n", "<li><p>", "</p></li>\n", "</ul>"),
            List::Dashes => ("<p>", "- ", "<br>", "</p>"),
            List::Bullets => ("<p>", "•&nbsp;", "<br />", "</p>"),
        };
        if !lead.is_empty() {
            self.paragraph(out, lead, random);
        }
        out.push_str(open);
        for item in items {
            for part in [before, &item, after] {
                out.push_str(part);
            }
        }
        out.push_str(close);
    }
}

/// `a, b og c`
pub fn joined(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} og {last}", first.join(", ")),
    }
}
