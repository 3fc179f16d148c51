//! An ad's text: foreign HTML, shown through DOMPurify with a narrow allow-list and never raw.

use super::disarm::disarmed;
use crate::{locales::advertisement as text, ui::follow};
use js_sys::{Array, Function, Object, Reflect, RegExp};
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, JsValue};

/// Elements that carry reading matter. Headings are kept and re-levelled below the page's own.
const ALLOWED_ELEMENTS: [&str; 38] = [
    "a",
    "b",
    "blockquote",
    "br",
    "caption",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];
/// Where a link may lead.
const ALLOWED_LINKS: &str = "^(?:https?:|mailto:|tel:)";

/// Cleans foreign HTML; `None` where DOMPurify is not on the page.
pub fn cleaned(foreign: &str) -> Option<String> {
    sanitized(foreign, false)?.as_string()
}

/// What DOMPurify lets through: as text, or as nodes, which never were text again.
fn sanitized(foreign: &str, as_nodes: bool) -> Option<JsValue> {
    let purifier = Reflect::get(&js_sys::global(), &"DOMPurify".into()).ok().filter(JsValue::is_truthy)?;
    let sanitize: Function = Reflect::get(&purifier, &"sanitize".into()).ok()?.dyn_into().ok()?;
    let rules = Object::new();
    let elements: Array = ALLOWED_ELEMENTS.iter().map(|name| JsValue::from_str(name)).collect();
    let attributes = Array::of1(&"href".into());
    for (name, value) in [
        ("ALLOWED_TAGS", elements.as_ref()),
        ("ALLOWED_ATTR", attributes.as_ref()),
        ("ALLOWED_URI_REGEXP", RegExp::new(ALLOWED_LINKS, "i").as_ref()),
        ("ALLOW_DATA_ATTR", &JsValue::FALSE),
        ("ALLOW_ARIA_ATTR", &JsValue::FALSE),
        ("RETURN_DOM_FRAGMENT", &JsValue::from_bool(as_nodes)),
    ] {
        Reflect::set(&rules, &name.into(), value).ok()?;
    }
    sanitize.call2(&purifier, &disarmed(foreign).into(), &rules).ok()
}

/// Links open beside the console and tell nobody where they were pressed; headings go below the page's own.
fn tidy(container: &web_sys::Element) {
    each(container, "a[href]", |link| {
        link.set_attribute("target", "_blank").ok();
        link.set_attribute("rel", "noopener noreferrer nofollow").ok();
        if let Some(address) = link.get_attribute("href") {
            link.set_attribute("title", &address).ok();
        }
    });
    each(container, "h1, h2, h3, h4, h5, h6", |heading| {
        if let Ok(lower) = document().create_element("h4") {
            while heading.first_child().is_some_and(|child| lower.append_child(&child).is_ok()) {}
            heading.replace_with_with_node_1(&lower).ok();
        }
    });
}

fn each(container: &web_sys::Element, selector: &str, act: impl Fn(&web_sys::Element)) {
    let Ok(found) = container.query_selector_all(selector) else { return };
    for index in 0..found.length() {
        if let Some(element) = found.get(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            act(&element);
        }
    }
}

/// The ad's text, formatted and harmless.
#[component]
pub fn AdBody(
    /// The text as HTML from outside.
    foreign: String,
) -> impl IntoView {
    let container = NodeRef::<html::Div>::new();
    let empty = foreign.trim().is_empty();
    follow(move || {
        let Some(container) = container.get() else { return };
        match sanitized(&foreign, true) {
            Some(clean) => {
                container.replace_children_with_node_1(clean.unchecked_ref());
                tidy(&container);
            }
            None => container.set_text_content(Some(&foreign)),
        }
    });
    view! {
        <div class="ad-body" lang="da" node_ref=container></div>
        {empty.then(|| view! { <p class="ad-missing">{text::no_body()}</p> }.into_any())}
    }
}
