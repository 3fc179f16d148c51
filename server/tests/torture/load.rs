//! Caseworkers who write one thing after another, until there is a reason to stop.

use crate::{
    caller::Caller,
    ledger::{Fate, Tried},
    random::Random,
    scene::{self, CITIZENS},
    write::{Marked, Write},
};
use std::{
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc::Sender,
    },
    time::Instant,
};
use uuid::Uuid;

/// How the server says that its access log has no room.
const NOT_LOGGED: &str = "Serveren kan ikke skrive i sin adgangslog";
/// A team has room for 200.
const TEMPLATES: usize = 190;

/// What the writers share: each ad, citizen and template is used once, each mark given once.
#[derive(Debug)]
pub struct Supply {
    marks: AtomicUsize,
    ads: AtomicUsize,
    /// How many ads there are.
    ads_there: AtomicUsize,
    judged: AtomicUsize,
    enrolled: AtomicUsize,
    templates: AtomicUsize,
}

impl Supply {
    pub fn with_ads(ads: usize) -> Self {
        let zero = || AtomicUsize::new(0);
        let ads_there = AtomicUsize::new(ads);
        Self { marks: zero(), ads: zero(), ads_there, judged: zero(), enrolled: zero(), templates: zero() }
    }

    pub fn now_has_ads(&self, ads: usize) {
        self.ads_there.store(ads, Ordering::SeqCst);
    }

    fn marked(&self, write: Write) -> Marked {
        Marked { mark: format!("torture-{}", self.marks.fetch_add(1, Ordering::SeqCst)), write }
    }

    fn ad(&self) -> Option<Uuid> {
        let number = self.ads.fetch_add(1, Ordering::SeqCst);
        (number < self.ads_there.load(Ordering::SeqCst)).then(|| scene::ad(number))
    }

    /// What is written next: for an ad two writes, of which the second needs the first.
    fn next(&self, random: &mut Random) -> Vec<Write> {
        let one_of = |counter: &AtomicUsize, count| {
            Some(counter.fetch_add(1, Ordering::SeqCst)).filter(|number| *number < count)
        };
        let citizen = |counter| one_of(counter, CITIZENS);
        let drawn = match random.below(40) {
            0..15 => self.ad().map(|ad| vec![Write::Begin { ad }, Write::Reject { ad }]),
            15..20 => self.ad().map(|ad| vec![Write::Begin { ad }, Write::Park { ad }]),
            20..25 => citizen(&self.judged).map(|citizen| vec![Write::JudgeCv { citizen }]),
            25..30 => citizen(&self.enrolled).map(|citizen| {
                // Its wishes have the three ids after it.
                let jobagent = Uuid::from_u128(0x4a41 << 112 | u128::try_from(citizen * 4).unwrap());
                vec![Write::Enrol { citizen, jobagent }]
            }),
            30 => one_of(&self.templates, TEMPLATES).map(|number| {
                vec![Write::Share { template: Uuid::from_u128(0x5348_u128 << 112 | u128::try_from(number).unwrap()) }]
            }),
            _ => None,
        };
        drawn.unwrap_or_else(|| vec![Write::Notify])
    }
}

/// Writes as long as it is to go on, judged by what this writer has tried, and the server answers. Tells of each
/// acknowledged write.
pub fn write_on(
    writer: usize,
    who: &Caller,
    supply: &Supply,
    mut random: Random,
    tell: &Sender<()>,
    go_on: impl Fn(&[Tried]) -> bool,
) -> Vec<Tried> {
    let mut tried = Vec::new();
    while go_on(&tried) {
        for write in supply.next(&mut random) {
            let marked = supply.marked(write);
            let fate = match who.send(&marked.call(who)) {
                Some((200 | 204, _)) => Fate::Acknowledged,
                Some((status @ (503 | 507), problem)) => {
                    // Whichever of the two files had no room.
                    let full = if status == 507 { "Serverens disk er fuld. Intet er gemt" } else { NOT_LOGGED };
                    let text = problem["beskrivelse"].as_str().unwrap_or_default();
                    assert!(text.starts_with(full), "{problem}");
                    Fate::Refused
                }
                Some((status, problem)) => panic!("{status} to {marked:?}: {problem}"),
                None => Fate::Unanswered,
            };
            tried.push(Tried { writer, marked, fate, at: Instant::now() });
            match fate {
                Fate::Acknowledged => drop(tell.send(())),
                Fate::Unanswered => return tried,
                Fate::Refused | Fate::Found(_) => break,
            }
        }
    }
    tried
}
