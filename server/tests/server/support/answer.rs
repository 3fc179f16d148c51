use serde_json::Value;

/// What the server said.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn read(response: ureq::http::Response<ureq::Body>) -> Result<Self, ureq::Error> {
        let (parts, mut body) = response.into_parts();
        let body = body.with_config().limit(200_000_000).read_to_vec()?;
        Ok(Self { status: parts.status.as_u16(), headers: parts.headers, body })
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// For a failing test's message: without any number that could be a CPR number.
    fn shown(&self) -> String {
        let mut shown = String::new();
        for part in self.text().split_inclusive(|c: char| !c.is_ascii_digit()) {
            let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
            shown.push_str(&part.replacen(digits, if digits.len() == 10 { "••••••••••" } else { digits }, 1));
        }
        shown
    }

    /// A 200 with JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.shown());
        assert_eq!(self.header("content-type"), "application/json");
        assert_eq!(self.header("cache-control"), "no-store");
        assert!(!self.header("date").is_empty());
        serde_json::from_slice(&self.body).unwrap()
    }

    /// An answer without a body.
    #[track_caller]
    pub fn is_done(&self) {
        assert_eq!((self.status, self.text().as_str()), (204, ""));
        assert!(!self.header("date").is_empty());
    }

    /// A refusal: status and error code, and a body that says the same.
    #[track_caller]
    pub fn is_refused(&self, status: u16, fejlkode: Option<i64>) -> Value {
        assert_eq!(self.status, status, "{}", self.shown());
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert!(!self.header("date").is_empty());
        let problem: Value = serde_json::from_slice(&self.body).unwrap();
        assert_eq!(problem["status"], status);
        assert_eq!(problem["type"], "about:blank");
        assert_eq!(problem.get("fejlkode").and_then(Value::as_i64), fejlkode, "{problem}");
        assert_eq!(problem.get("fejltekst").is_some(), fejlkode.is_some() || status == 412, "{problem}");
        problem
    }

    /// A refusal for fields, by name.
    #[track_caller]
    pub fn is_refused_for(&self, fields: &[&str]) {
        let problem = self.is_refused(422, Some(1014));
        let named: Vec<&str> =
            problem["feltfejl"].as_array().unwrap().iter().map(|fault| fault["felt"].as_str().unwrap()).collect();
        assert_eq!(named, fields, "{problem}");
        assert!(
            problem["feltfejl"].as_array().unwrap().iter().all(|fault| !fault["fejl"].as_str().unwrap().is_empty())
        );
    }
}
