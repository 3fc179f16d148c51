//! What each command does right now: parts of the page register what they do, and the latest wins.

use super::{
    command::Command,
    press::{Asked, Digit, Layer},
};
use std::rc::Rc;

/// What a part of the page does when asked.
#[derive(Clone)]
pub enum Act {
    /// On a command.
    Command(Command, Rc<dyn Fn()>),
    /// On any digit.
    Digit(Rc<dyn Fn(Digit)>),
}

impl Act {
    fn answers(&self, asked: Asked) -> bool {
        match (self, asked) {
            (Self::Command(command, _), Asked::Command(other)) => *command == other,
            (Self::Digit(_), Asked::Digit(_)) => true,
            (Self::Command(..), Asked::Digit(_)) | (Self::Digit(_), Asked::Command(_)) => false,
        }
    }
}

/// Names a registration, to take it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(u32);

struct Registration {
    number: Number,
    layer: Layer,
    act: Act,
}

/// Everything that has been registered.
#[derive(Default)]
pub struct Registry {
    next: u32,
    entries: Vec<Registration>,
}

impl Registry {
    /// Registers an act.
    pub fn add(&mut self, layer: Layer, act: Act) -> Number {
        let number = Number(self.next);
        self.next = self.next.wrapping_add(1);
        self.entries.push(Registration { number, layer, act });
        number
    }

    /// Takes a registration back; the one before it counts again.
    pub fn remove(&mut self, number: Number) {
        self.entries.retain(|entry| entry.number != number);
    }

    /// What happens on a layer when this is asked for. What was registered for the page does nothing while a
    /// dialog covers it.
    pub fn act(&self, layer: Layer, asked: Asked) -> Option<Act> {
        self.entries
            .iter()
            .rev()
            .find(|entry| entry.layer == layer && entry.act.answers(asked))
            .map(|entry| entry.act.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    fn says(said: &Rc<RefCell<Vec<&'static str>>>, word: &'static str) -> Act {
        let said = Rc::clone(said);
        Act::Command(Command::Approve, Rc::new(move || said.borrow_mut().push(word)))
    }

    fn run(registry: &Registry, layer: Layer) {
        if let Some(Act::Command(_, act)) = registry.act(layer, Asked::Command(Command::Approve)) {
            act();
        }
    }

    #[test]
    fn the_latest_wins_and_the_one_before_comes_back() {
        let said = Rc::new(RefCell::new(Vec::new()));
        let mut registry = Registry::default();
        let first = registry.add(Layer::Page, says(&said, "first"));
        let second = registry.add(Layer::Page, says(&said, "second"));
        run(&registry, Layer::Page);
        registry.remove(second);
        run(&registry, Layer::Page);
        registry.remove(first);
        run(&registry, Layer::Page);
        assert_eq!(*said.borrow(), ["second", "first"]);
    }

    #[test]
    fn what_lies_beneath_a_dialog_does_not_act() {
        let said = Rc::new(RefCell::new(Vec::new()));
        let mut registry = Registry::default();
        registry.add(Layer::Page, says(&said, "page"));
        run(&registry, Layer::Dialog);
        assert!(said.borrow().is_empty());
        registry.add(Layer::Dialog, says(&said, "dialog"));
        run(&registry, Layer::Dialog);
        run(&registry, Layer::Page);
        assert_eq!(*said.borrow(), ["dialog", "page"]);
    }
}
