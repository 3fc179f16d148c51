//! Reading the objects in a body's lists, each fault named with its place, e.g. `joboensker[0].conceptUriDa`.

use super::Fields;
use contract::Feltfejl;

/// A list that is wrong throughout is not named throughout.
const MOST_FAULTS: usize = 100;

impl<'a> Fields<'a> {
    /// Reads each object of a list; none where the list is missing or `null`.
    pub fn objects<T>(&mut self, path: &str, mut read: impl FnMut(&mut Fields<'a>) -> Option<T>) -> Vec<T> {
        let mut list = Vec::new();
        for (place, element) in self.optional_array(path) {
            if self.faults.len() >= MOST_FAULTS {
                break;
            }
            if !element.is_object() {
                self.fault(&place, "Skal være et objekt.");
                continue;
            }
            let mut fields = Fields::of(element);
            list.extend(read(&mut fields));
            for fault in fields.faults {
                self.faults.push(Feltfejl::new(format!("{place}.{}", fault.felt), fault.fejl));
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(body: &Value) -> (Vec<i64>, Vec<String>) {
        let mut fields = Fields::of(body);
        let list = fields.objects("list", |fields| fields.integer("number"));
        (list, fields.faults.into_iter().map(|fault| fault.felt).collect())
    }

    #[test]
    fn a_fault_is_named_with_its_place() {
        let body = json!({"list": [{"number": 1}, {}, 5, null, {"number": "x"}, {"number": 2}]});
        assert_eq!(
            read(&body),
            (vec![1, 2], ["list[1].number", "list[2]", "list[3]", "list[4].number"].map(String::from).to_vec())
        );
        assert_eq!(read(&json!({"list": null})), (vec![], vec![]));
        assert_eq!(read(&json!({"list": {}})), (vec![], vec!["list".into()]));
    }

    #[test]
    fn a_long_list_of_nonsense_has_a_short_answer() {
        assert_eq!(read(&json!({"list": vec![json!({}); 10_000]})).1.len(), MOST_FAULTS);
    }
}
