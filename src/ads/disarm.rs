//! Styles, event handlers and base addresses taken out of foreign HTML before it is parsed.
//!
//! Safety is DOMPurify's. But a browser reports each of these as a breach of the page's Content-Security-Policy
//! as soon as it parses them, even in a document that is never shown, and ordinary ads are full of them.
//! Modern block elements become plain ones on the way.

/// Renames what would be reported, inside tags only. Text and everything else stay as they are.
pub fn disarmed(html: &str) -> String {
    let mut copy = Copy { rest: html, written: String::with_capacity(html.len() + 64) };
    loop {
        copy.take_while(|c| c != '<');
        if copy.rest.is_empty() {
            return copy.written;
        }
        let follows = copy.rest.chars().nth(1);
        if follows.is_some_and(|c| c.is_ascii_alphabetic() || c == '/') {
            copy.tag();
        } else {
            copy.take(1);
        }
    }
}

/// A text on its way from `rest` to `written`, with additions.
struct Copy<'a> {
    rest: &'a str,
    written: String,
}

impl Copy<'_> {
    fn take(&mut self, bytes: usize) {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.written.push_str(taken);
        self.rest = rest;
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) {
        self.take(self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len()));
    }

    /// The word that comes next, in lower case.
    fn word(&self) -> String {
        let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/' | '>');
        let length = self.rest.find(ends).unwrap_or(self.rest.len());
        self.rest.get(..length).unwrap_or_default().to_ascii_lowercase()
    }

    fn tag(&mut self) {
        self.take(1);
        if self.rest.starts_with('/') {
            self.take(1);
        }
        let name = self.word();
        match other_name(&name) {
            Some(other) => {
                self.written.push_str(other);
                self.rest = self.rest.get(name.len()..).unwrap_or_default();
            }
            None => self.take(name.len()),
        }
        loop {
            self.take_while(|c| c.is_ascii_whitespace() || c == '/');
            if self.rest.is_empty() || self.rest.starts_with('>') {
                return;
            }
            self.attribute();
        }
    }

    /// A name and, after `=`, a value. Quotation marks count only where a value begins.
    fn attribute(&mut self) {
        let name = self.word();
        if name == "style" || name.starts_with("on") {
            self.written.push_str("data-");
        }
        // At least one character, so that a stray `=` does not stop the copy.
        self.take(name.len().max(1));
        let ahead = self.rest.trim_ascii_start();
        if !ahead.starts_with('=') {
            return;
        }
        self.take(self.rest.len() - ahead.len() + 1);
        self.take_while(|c| c.is_ascii_whitespace());
        match self.rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                self.take(1);
                self.take_while(|c| c != quote);
                self.take(1);
            }
            _ => self.take_while(|c| !c.is_ascii_whitespace() && c != '>'),
        }
    }
}

/// The element to write instead of one, if any.
fn other_name(name: &str) -> Option<&'static str> {
    match name {
        // DOMPurify drops a script with all it holds, just as a style.
        "style" => Some("script"),
        "base" => Some("x-base"),
        // Blocks that are not on the allow-list would otherwise run together into one line.
        "address" | "article" | "aside" | "center" | "figure" | "footer" | "header" | "main" | "section" => Some("div"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_would_report_is_renamed_inside_tags_only() {
        for (html, expected) in [
            (r#"<p style="x">a</p>"#, r#"<p data-style="x">a</p>"#),
            (r#"<P CLASS="a"STYLE = 'x'>"#, r#"<P CLASS="a"data-STYLE = 'x'>"#),
            ("<svg/style=x>", "<svg/data-style=x>"),
            ("<svg/onload=x>", "<svg/data-onload=x>"),
            ("<img src=x onerror=\"a > b\" alt=y>", "<img src=x data-onerror=\"a > b\" alt=y>"),
            ("<style>p{}</STYLE >", "<script>p{}</script >"),
            ("<base href=x>", "<x-base href=x>"),
            ("<SECTION id=a>1</section>", "<div id=a>1</div>"),
            (
                r#"<a title="> style=" href=/style=1>style = lige</a>"#,
                r#"<a title="> style=" href=/style=1>style = lige</a>"#,
            ),
            ("2 < 3 og style=4", "2 < 3 og style=4"),
            ("<p data-style=x mystyle=y =z>", "<p data-style=x mystyle=y =z>"),
            ("<p style=\"åben", "<p data-style=\"åben"),
            ("<br/><hr / >", "<br/><hr / >"),
            ("<p don't>kom ons. eller online = ja, don't</p>", "<p don't>kom ons. eller online = ja, don't</p>"),
            ("<p =onclick=x>", "<p =data-onclick=x>"),
            ("æ<b\u{a0}ø>å", "æ<b\u{a0}ø>å"),
            ("<", "<"),
        ] {
            assert_eq!(disarmed(html), expected, "{html}");
        }
    }
}
