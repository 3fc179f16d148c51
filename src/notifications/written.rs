//! What stands in a form's fields. It names citizens: it is never stored, and cannot be written out.

use super::field::Field;

/// The texts of a form, as they were typed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Written(Vec<(Field, String)>);

impl Written {
    /// What stands in a field.
    pub fn get(&self, field: Field) -> &str {
        self.0.iter().find(|(of, _)| *of == field).map_or("", |(_, text)| text)
    }

    /// Puts a text into a field.
    pub fn set(&mut self, field: Field, text: String) {
        self.0.retain(|(of, _)| *of != field);
        if !text.is_empty() {
            self.0.push((field, text));
        }
    }

    /// Whether nothing has been written.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|(_, text)| text.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_text_of_a_field_stands() {
        let mut written = Written::default();
        assert!(written.is_blank() && written.get(Field::CvrNummer).is_empty());
        written.set(Field::CvrNummer, "1".into());
        written.set(Field::PNummer, "2".into());
        written.set(Field::CvrNummer, "13".into());
        assert_eq!((written.get(Field::CvrNummer), written.get(Field::PNummer)), ("13", "2"));
        written.set(Field::CvrNummer, String::new());
        written.set(Field::PNummer, " ".into());
        assert!(written.is_blank());
    }
}
