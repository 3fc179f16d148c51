//! Which key asks for which command: the usual keys, and a caseworker's changes to them.

use super::{command::Command, single_key::SingleKey};

/// Whether keys act alone. WCAG 2.1.4 wants a way to switch them off: someone who speaks to her computer would
/// otherwise decide ads by talking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SingleKeys {
    /// They do.
    #[default]
    On,
    /// Only the keys held with Ctrl act, and Escape.
    Off,
}

/// A key that another command has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The command that has it.
    pub by: Command,
}

/// Every command's single key. A key belongs to one command at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    single_keys: SingleKeys,
    keys: Vec<(Command, SingleKey)>,
}

impl Default for Keymap {
    fn default() -> Self {
        let keys = Command::EVERY.into_iter().filter_map(|command| Some((command, command.usual_key()?))).collect();
        Self { single_keys: SingleKeys::On, keys }
    }
}

impl Keymap {
    /// Whether keys act alone.
    pub const fn single_keys(&self) -> SingleKeys {
        self.single_keys
    }

    /// Switches keys that act alone on or off. The keys chosen are kept.
    pub const fn switch(&mut self, single_keys: SingleKeys) {
        self.single_keys = single_keys;
    }

    /// Whether digits choose: they act alone too.
    pub fn digits_act(&self) -> bool {
        self.single_keys == SingleKeys::On
    }

    /// The key chosen for a command, whether keys are switched on or off.
    pub fn chosen(&self, command: Command) -> Option<SingleKey> {
        self.keys.iter().find(|(other, _)| *other == command).map(|(_, key)| *key)
    }

    /// The key that asks for a command now.
    pub fn key_of(&self, command: Command) -> Option<SingleKey> {
        self.chosen(command).filter(|_| self.single_keys == SingleKeys::On)
    }

    /// The command that a key asks for now.
    pub fn command_of(&self, key: SingleKey) -> Option<Command> {
        self.owner(key).filter(|_| self.single_keys == SingleKeys::On)
    }

    /// Gives a command another key, unless another command has it.
    pub fn set(&mut self, command: Command, key: SingleKey) -> Result<(), Taken> {
        match self.owner(key) {
            Some(by) if by != command => Err(Taken { by }),
            _ => {
                self.give(command, key);
                Ok(())
            }
        }
    }

    /// Gives a command another key. Whichever command had it has none then.
    pub fn give(&mut self, command: Command, key: SingleKey) {
        self.clear(command);
        self.keys.retain(|(_, other)| *other != key);
        if command.takes_single_key() {
            self.keys.push((command, key));
        }
    }

    /// Leaves a command without a key.
    pub fn clear(&mut self, command: Command) {
        self.keys.retain(|(other, _)| *other != command);
    }

    /// As stored: what differs from the usual, each command with its name, so that a usual key of a later version
    /// reaches those who have not changed it. `off approve:y select-all:shift+v undo:`
    pub fn stored(&self) -> String {
        let off = (self.single_keys == SingleKeys::Off).then(|| OFF.to_owned());
        let changed = Command::EVERY.into_iter().filter(|command| self.chosen(*command) != command.usual_key());
        let changed = changed.map(|command| {
            format!("{}:{}", command.name(), self.chosen(command).map(SingleKey::stored).unwrap_or_default())
        });
        off.into_iter().chain(changed).collect::<Vec<_>>().join(" ")
    }

    /// Reads [`Self::stored`]. What cannot be read is passed over, and of two commands with one key the first
    /// keeps it: whatever is stored, the console has keys that make sense.
    pub fn from_stored(text: &str) -> Self {
        let mut single_keys = SingleKeys::On;
        let mut changed = Vec::new();
        let mut keys: Vec<(Command, SingleKey)> = Vec::new();
        let is_free = |keys: &[(Command, SingleKey)], key| keys.iter().all(|(_, other)| *other != key);
        for word in text.split_whitespace() {
            if word == OFF {
                single_keys = SingleKeys::Off;
            }
            let Some((name, key)) = word.split_once(':') else { continue };
            let Some(command) = Command::from_name(name).filter(|command| command.takes_single_key()) else { continue };
            if changed.contains(&command) {
                continue;
            }
            match SingleKey::from_stored(key) {
                Some(key) if is_free(&keys, key) => keys.push((command, key)),
                None if key.is_empty() => {}
                _ => continue,
            }
            changed.push(command);
        }
        for command in Command::EVERY.into_iter().filter(|command| !changed.contains(command)) {
            if let Some(key) = command.usual_key().filter(|key| is_free(&keys, *key)) {
                keys.push((command, key));
            }
        }
        Self { single_keys, keys }
    }

    fn owner(&self, key: SingleKey) -> Option<Command> {
        self.keys.iter().find(|(_, other)| *other == key).map(|(command, _)| *command)
    }
}

const OFF: &str = "off";

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> SingleKey {
        SingleKey::from_stored(text).unwrap()
    }

    #[test]
    fn one_key_asks_for_one_command() {
        let mut keymap = Keymap::default();
        assert_eq!(keymap.set(Command::Park, key("g")), Err(Taken { by: Command::Approve }));
        assert_eq!(keymap.key_of(Command::Park), Some(key("p")), "a refused change changes nothing");
        assert_eq!(keymap.set(Command::Approve, key("g")), Ok(()), "its own key is no conflict");
        keymap.give(Command::Park, key("g"));
        assert_eq!(keymap.command_of(key("g")), Some(Command::Park));
        assert_eq!(keymap.key_of(Command::Approve), None);
        assert_eq!(keymap.command_of(key("p")), None);
        keymap.give(Command::LeaveField, key("q"));
        assert_eq!(keymap.command_of(key("q")), None);
    }

    #[test]
    fn changes_are_stored_and_the_usual_is_not() {
        let mut keymap = Keymap::default();
        assert_eq!(keymap.stored(), "");
        keymap.set(Command::Approve, key("y")).unwrap();
        keymap.set(Command::Journal, key("shift+i")).unwrap();
        keymap.clear(Command::Undo);
        keymap.switch(SingleKeys::Off);
        assert_eq!(keymap.stored(), "off approve:y undo: journal:shift+i");
        let read = Keymap::from_stored(&keymap.stored());
        for command in Command::EVERY {
            assert_eq!(read.chosen(command), keymap.chosen(command), "{command:?}");
        }
        assert_eq!(read.single_keys(), SingleKeys::Off);
        assert_eq!(read.key_of(Command::Approve), None, "switched off");
        assert_eq!(Keymap::default().stored(), Keymap::from_stored("").stored());
    }

    #[test]
    fn nonsense_in_storage_leaves_the_usual_keys() {
        for nonsense in
            ["", "  ", "vrøvl", "approve", "approve:Enter", "approve:7", ":g", "fly:g", "leave-field:q", "\u{0}:\u{1}"]
        {
            let keymap = Keymap::from_stored(nonsense);
            assert_eq!(keymap.stored(), "", "{nonsense:?}");
            assert_eq!(keymap.key_of(Command::Approve), Some(key("g")));
        }
    }

    #[test]
    fn of_two_commands_with_one_key_the_first_stored_keeps_it() {
        let keymap = Keymap::from_stored("park:q begin:q approve:z");
        assert_eq!(keymap.command_of(key("q")), Some(Command::Park));
        assert_eq!(keymap.key_of(Command::Begin), Some(key("b")), "an unusable change is passed over");
        assert_eq!(keymap.key_of(Command::Undo), None, "a chosen key beats another command's usual one");
    }
}
