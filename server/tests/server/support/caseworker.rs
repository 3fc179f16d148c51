use super::{Answer, Browser};
use contract::jobannonce_behandling::Behandler;
use serde_json::{Value, json};
use uuid::Uuid;

const SERVICE: &str = "/v2/JobannonceBehandling";

/// A caseworker who has signed in.
#[derive(Clone)]
pub struct Caseworker {
    pub behandler: Behandler,
    pub cookie: String,
    browser: Browser,
}

/// A call being put together. It carries cookie, csrf header and a fresh request id unless told otherwise.
pub struct Call<'a> {
    who: &'a Caseworker,
    method: &'static str,
    path: String,
    cookie: bool,
    csrf: bool,
    request_id: Option<String>,
    headers: Vec<(&'static str, String)>,
    content_type: &'static str,
    body: Option<Vec<u8>>,
}

impl Caseworker {
    pub fn sign_in(base: &str, behandler: Behandler) -> Self {
        let browser = Browser::new(base);
        let body = json!({ "behandlerIdentifier": behandler.behandler_identifier }).to_string();
        let headers = [("x-csrf", "1"), ("content-type", "application/json")];
        let answer = browser.send("POST", "/bff/session", &headers, Some(body.as_bytes()));
        let session = answer.json();
        assert_eq!(session["behandler"]["behandlerNavn"], behandler.behandler_navn);
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        Self { behandler, cookie, browser }
    }

    pub fn call(&self, method: &'static str, path: &str) -> Call<'_> {
        Call {
            who: self,
            method,
            path: path.into(),
            cookie: true,
            csrf: true,
            request_id: None,
            headers: Vec::new(),
            content_type: "application/json",
            body: None,
        }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.call("GET", path).send()
    }

    fn write(&self, method: &'static str, name: &str, ad: &str, fields: Value) -> Call<'_> {
        let mut body = json!({ "behandler": self.behandler });
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        self.call(method, &format!("{SERVICE}/{name}/{ad}"))
            .request_id(&Uuid::from_bytes(random()).to_string())
            .json(&body)
    }

    pub fn beginning(&self, ad: &str, take_over: bool) -> Call<'_> {
        self.write("POST", "paabegynd-behandling", ad, json!({ "overtagBehandling": take_over }))
    }

    pub fn begin(&self, ad: &str) -> Answer {
        self.beginning(ad, false).send()
    }

    pub fn take_over(&self, ad: &str) -> Answer {
        self.beginning(ad, true).send()
    }

    pub fn parking(&self, ad: &str, minutes: i64) -> Call<'_> {
        self.write("PUT", "parker", ad, json!({ "parkeretMinutter": minutes }))
    }

    pub fn park(&self, ad: &str, minutes: i64) -> Answer {
        self.parking(ad, minutes).send()
    }

    pub fn deciding(&self, ad: &str, status: &str) -> Call<'_> {
        self.write("PUT", "opdater-godkendelsesstatus", ad, json!({ "godkendelsesStatus": status }))
    }

    pub fn approve(&self, ad: &str) -> Answer {
        self.deciding(ad, "Godkendt").send()
    }

    /// The queue: ids with their handling.
    pub fn queue(&self) -> Vec<(String, Value)> {
        rows(&self.get(&format!("{SERVICE}/afventende-jobannoncer")).json()["afventendeJobannoncer"])
    }

    /// The handling of an ad in the queue.
    pub fn handling(&self, ad: &str) -> Value {
        self.queue().into_iter().find(|(id, _)| id == ad).unwrap().1
    }

    pub fn duplicates(&self, ad: &str) -> Vec<String> {
        let answer = self.get(&format!("{SERVICE}/duplikater/{ad}")).json();
        rows(&answer["duplikater"]).into_iter().map(|(id, _)| id).collect()
    }

    pub fn statistic(&self, name: &str, query: &str) -> Answer {
        self.get(&format!("{SERVICE}/statistik/{name}?{query}"))
    }

    pub fn content(&self, ad: &str) -> Answer {
        self.get(&format!("/annoncekilde/v1/jobannoncer/{ad}"))
    }
}

fn rows(list: &Value) -> Vec<(String, Value)> {
    let row = |row: &Value| (row["jobannonceId"].as_str().unwrap().to_owned(), row["behandling"].clone());
    list.as_array().unwrap().iter().map(row).collect()
}

fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

impl Call<'_> {
    pub fn without_cookie(mut self) -> Self {
        self.cookie = false;
        self
    }

    pub fn without_csrf(mut self) -> Self {
        self.csrf = false;
        self
    }

    pub fn request_id(mut self, id: &str) -> Self {
        self.request_id = Some(id.into());
        self
    }

    pub fn without_request_id(mut self) -> Self {
        self.request_id = None;
        self
    }

    /// One more header.
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub fn content_type(mut self, content_type: &'static str) -> Self {
        self.content_type = content_type;
        self
    }

    pub fn json(self, body: &Value) -> Self {
        self.raw(body.to_string())
    }

    pub fn raw(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    pub fn body(&self) -> &[u8] {
        self.body.as_deref().unwrap()
    }

    /// Sets one field of the body, or removes it with `null`'s help: `Value::Null` stays `null`.
    pub fn with(self, pointer: &str, value: Value) -> Self {
        let mut body: Value = serde_json::from_slice(self.body.as_deref().unwrap()).unwrap();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap().as_object_mut().unwrap().insert(name.into(), value);
        self.json(&body)
    }

    pub fn without(self, pointer: &str) -> Self {
        let mut body: Value = serde_json::from_slice(self.body.as_deref().unwrap()).unwrap();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();
        self.json(&body)
    }

    pub fn send(self) -> Answer {
        self.try_send().unwrap()
    }

    pub fn try_send(self) -> Result<Answer, ureq::Error> {
        let mut headers = Vec::new();
        if self.cookie {
            headers.push(("cookie", self.who.cookie.as_str()));
        }
        if self.csrf {
            headers.push(("x-csrf", "1"));
        }
        if let Some(id) = &self.request_id {
            headers.push(("x-requestId", id));
        }
        headers.extend(self.headers.iter().map(|(name, value)| (*name, value.as_str())));
        if self.body.is_some() && !self.content_type.is_empty() {
            headers.push(("content-type", self.content_type));
        }
        self.who.browser.try_send(self.method, &self.path, &headers, self.body.as_deref())
    }
}
