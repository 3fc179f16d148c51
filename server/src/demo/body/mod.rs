//! The text of an ad, as HTML that looks as if it came by way of a word processor.

pub mod general;
mod markup;

use super::{
    occupations::{Occupation, Sector},
    phrase::{self, Words},
    random::Random,
    terms::{Deadline, Terms},
    traps::Trap,
};
use markup::Markup;

/// Shortest text of an ad that says what it must.
pub const SHORTEST: usize = 600;

/// What an ad is about.
pub struct Brief<'a> {
    /// Its sector.
    pub sector: &'a Sector,
    /// Its occupation.
    pub occupation: &'a Occupation,
    /// Its terms.
    pub terms: &'a Terms,
    /// What fills the gaps of its phrases.
    pub words: &'a Words,
    /// Whether a municipality or region seeks.
    pub is_public: bool,
    /// What a caseworker should refuse it for.
    pub trap: Option<Trap>,
}

/// How much an ad says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    /// A small company's few lines.
    Short,
    /// Tasks, wants and the rest.
    Normal,
    /// The same at length.
    Long,
}

/// Writes the text.
pub fn write(brief: &Brief<'_>, random: &mut Random) -> String {
    if brief.trap == Some(Trap::Missing) {
        return phrase::html(random.pick(Trap::MISSING_BODIES), brief.words, random);
    }
    let length = match random.below(10) {
        0..2 => Length::Short,
        2..7 => Length::Normal,
        _ => Length::Long,
    };
    let mut writer = Writer { brief, length, markup: Markup::new(random), out: String::with_capacity(3_000) };
    let about_first = random.percent(25);
    if about_first && length != Length::Short {
        writer.about(random);
    }
    writer.intro(random);
    writer.tasks(random);
    writer.wants(random);
    if length != Length::Short {
        writer.offers(random);
        if !about_first {
            writer.about(random);
        }
        writer.terms(random);
    }
    writer.apply(random);
    while writer.out.len() < SHORTEST {
        writer.intro(random);
    }
    writer.out
}

struct Writer<'a> {
    brief: &'a Brief<'a>,
    length: Length,
    markup: Markup,
    out: String,
}

impl Writer<'_> {
    fn sentences(&self, count: usize, pools: [&[&'static str]; 2], random: &mut Random) -> String {
        let chosen = random.sample(pools.into_iter().flatten().copied(), count);
        let sentences: Vec<String> =
            chosen.into_iter().map(|phrase| phrase::sentence(phrase, self.brief.words, random)).collect();
        sentences.join(" ")
    }

    fn one(&self, pool: &[&str], random: &mut Random) -> String {
        phrase::sentence(random.pick(pool), self.brief.words, random)
    }

    fn items(&self, count: usize, pools: [&[&'static str]; 2], random: &mut Random) -> Vec<String> {
        let chosen = random.sample(pools.into_iter().flatten().copied(), count);
        chosen.into_iter().map(|phrase| phrase::html(phrase, self.brief.words, random)).collect()
    }

    fn heading(&mut self, which: usize, random: &mut Random) {
        let text = self.one(general::HEADINGS[which], random);
        self.markup.heading(&mut self.out, &text);
    }

    fn paragraph(&mut self, text: &str, random: &mut Random) {
        self.markup.paragraph(&mut self.out, text, random);
    }

    /// How many of something, by the ad's length.
    fn count(&self, short: usize, random: &mut Random) -> usize {
        let more = random.below(2);
        match self.length {
            Length::Short => short,
            Length::Normal => short + 1 + more,
            Length::Long => short + 2 + more,
        }
    }

    fn intro(&mut self, random: &mut Random) {
        let count = self.count(2, random).min(4);
        let mut text = self.sentences(count, [self.brief.sector.intros, general::INTROS], random);
        if let Some(phrases) = self.brief.trap.and_then(Trap::sentences) {
            text = format!("{text} {}", self.one(phrases, random));
        }
        self.paragraph(&text, random);
    }

    fn tasks(&mut self, random: &mut Random) {
        let count = self.count(3, random);
        let tasks = self.items(count, [self.brief.occupation.tasks, self.brief.sector.tasks], random);
        if self.length == Length::Short {
            let lead =
                self.one(&["Du skal [bl.a.|blandt andet|især]", "Dine opgaver [er|bliver] blandt andet at"], random);
            return self.paragraph(&format!("{lead} {}.", markup::joined(&tasks)), random);
        }
        self.heading(0, random);
        let lead = ["Du [skal|kommer til at|får til opgave at]:", "Hos os [skal du|får du til opgave at]:", ""];
        let lead = self.one(&lead, random);
        self.markup.list(&mut self.out, &lead, &tasks, random);
    }

    fn wants(&mut self, random: &mut Random) {
        let count = self.count(2, random);
        let wants = self.items(count, [self.brief.occupation.wants, self.brief.sector.wants], random);
        let more = self.items(1 + random.below(2), [general::WANTS, &[]], random);
        let wants: Vec<String> = wants.into_iter().chain(more).collect();
        if self.length == Length::Short || random.percent(20) {
            let lead =
                ["Vi [forventer|ser gerne|forestiller os|lægger vægt på], at du", "Det er [vigtigt|en fordel], at du"];
            let lead = self.one(&lead, random);
            return self.paragraph(&format!("{lead} {}.", markup::joined(&wants)), random);
        }
        self.heading(1, random);
        self.markup.list(&mut self.out, "", &wants, random);
    }

    fn offers(&mut self, random: &mut Random) {
        let count = self.count(2, random);
        let offers = self.items(count, [self.brief.sector.offers, general::OFFERS], random);
        if random.percent(40) {
            let lead = self.one(&["Vi [tilbyder|kan tilbyde]", "Hos os får du", "Til gengæld får du"], random);
            return self.paragraph(&format!("{lead} {}.", markup::joined(&offers)), random);
        }
        self.heading(2, random);
        self.markup.list(&mut self.out, "", &offers, random);
    }

    fn about(&mut self, random: &mut Random) {
        let general = if self.brief.is_public { general::PUBLIC_ABOUTS } else { general::ABOUTS };
        let count = self.count(1, random);
        let text = self.sentences(count, [self.brief.sector.abouts, general], random);
        self.heading(3, random);
        self.paragraph(&text, random);
    }

    fn terms(&mut self, random: &mut Random) {
        let terms = self.brief.terms;
        let mut parts = vec![if terms.is_part_time() {
            self.one(
                &["Stillingen er på {timer} timer [om ugen|ugentligt].", "Arbejdstiden er {timer} timer pr. uge."],
                random,
            )
        } else {
            self.one(
                &["Stillingen er på [fuld tid|37 timer ugentligt|37 timer].", "Der er tale om en fuldtidsstilling."],
                random,
            )
        }];
        if terms.until.is_some() {
            let period =
                ["[Stillingen er tidsbegrænset|Der er tale om et vikariat|Ansættelsen løber] frem til {slut}."];
            parts.push(self.one(&period, random));
        }
        if !terms.shifts.is_empty() {
            parts.push(self.one(
                &["[Der må påregnes|Du skal være indstillet på|Der er] {vagter}.", "Arbejdstid: {vagter}."],
                random,
            ));
        }
        if !terms.licences.is_empty() {
            parts.push(self.one(
                &[
                    "[Kørekort|Gyldigt kørekort] ({kort}) er [et krav|nødvendigt].",
                    "Du skal have kørekort kategori {kort}.",
                ],
                random,
            ));
        }
        // Public bodies pay by agreement; its phrases stand first.
        let pay = if self.brief.is_public { &general::TERMS[..general::BY_AGREEMENT] } else { general::TERMS };
        parts.push(self.one(pay, random));
        self.heading(4, random);
        self.paragraph(&parts.join(" "), random);
    }

    fn apply(&mut self, random: &mut Random) {
        let terms = self.brief.terms;
        self.heading(5, random);
        let deadline = match terms.deadline {
            Deadline::On(_) => self.one(general::DEADLINE, random),
            Deadline::Asap => self.one(general::ASAP, random),
            Deadline::NotDisclosed => String::new(),
        };
        let apply = self.one(general::APPLY, random);
        self.paragraph(format!("{apply} {deadline}").trim_end(), random);
        if !terms.contacts.is_empty() {
            let text = self.one(general::CONTACT, random);
            self.paragraph(&text, random);
        }
        if random.percent(60) {
            let text = self.one(general::CLOSINGS, random);
            self.paragraph(&text, random);
        }
    }
}
