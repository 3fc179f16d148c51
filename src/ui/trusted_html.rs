//! Which HTML the page may be given as text. Leptos makes what never changes of a view from such text; nothing else may come
//! this way. The server's policy (`require-trusted-types-for`) has the browser ask here each time, and refuses whatever this refuses.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// What views are made of.
const ELEMENTS: &str = "a article b br button caption circle code datalist dd del details dialog div dl dt em fieldset form g h1 \
     h2 h3 h4 header hr i img input ins kbd label legend li main mark nav ol option p path picture pre q \
     search section select span strong summary svg table tbody td text textarea tfoot th thead tr ul";

/// Lets through HTML that is only to be looked at, from now on and for as long as the page lives. A browser that does not know
/// Trusted Types asks nobody.
pub fn guard_html() {
    let check = Closure::<dyn FnMut(JsValue) -> JsValue>::new(|html: JsValue| match html.as_string() {
        Some(text) if is_harmless(&text) => html,
        // Means no.
        _ => JsValue::NULL,
    });
    // Where it fails, the browser lets nothing through.
    create_policy(&check.into_js_value()).ok();
}

fn create_policy(check: &JsValue) -> Result<(), JsValue> {
    let factory = Reflect::get(&js_sys::global(), &"trustedTypes".into())?;
    let create: Function = Reflect::get(&factory, &"createPolicy".into())?.dyn_into()?;
    let rules = Object::new();
    Reflect::set(&rules, &"createHTML".into(), check)?;
    create.call2(&factory, &"default".into(), &rules)?;
    Ok(())
}

/// Whether it is HTML as views have it, plainly written, in which nothing runs and nothing is sent or fetched from elsewhere.
fn is_harmless(html: &str) -> bool {
    html.split('<').skip(1).all(|tag| tag_is_harmless(tag).is_some())
}

/// `tag` begins after its `<` and goes on to the next one.
fn tag_is_harmless(tag: &str) -> Option<()> {
    let (name, mut rest) = name_at(tag.strip_prefix('/').unwrap_or(tag));
    ELEMENTS.split(' ').any(|known| known == name).then_some(())?;
    while let Some(attribute) = rest.strip_prefix(' ') {
        let (name, after) = name_at(attribute);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"')?,
            None => ("", after),
        };
        may_stand(name, value).then_some(())?;
        rest = after;
    }
    rest.starts_with('>').then_some(())
}

fn name_at(text: &str) -> (&str, &str) {
    let belongs = |c: char| c.is_ascii_alphanumeric() || c == '-';
    text.split_at_checked(text.find(|c| !belongs(c)).unwrap_or(text.len())).unwrap_or_default()
}

fn may_stand(name: &str, value: &str) -> bool {
    let name = name.to_ascii_lowercase();
    match name.as_str() {
        "href" | "src" => ["/", "#", "https://"].iter().any(|start| value.starts_with(start)),
        "action" | "formaction" | "srcdoc" | "srcset" | "style" | "" => false,
        _ => !name.starts_with("on"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::Path};

    #[test]
    fn what_views_are_made_of_passes() {
        for html in [
            "",
            "Kun tekst & 1 > 0",
            "<br>",
            "<p class=\"quiet\">Hej &lt;script&gt;</p>",
            "<a href=\"/annoncer\" class=\"ds-link\">Gå <b>hertil</b></a>",
            "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M1 2 3-4z\"></path></svg>",
            "<input id=\"a\" type=\"checkbox\" disabled>",
        ] {
            assert!(is_harmless(html), "{html}");
        }
    }

    #[test]
    fn what_runs_or_leads_elsewhere_does_not() {
        for html in [
            "<script>1</script>",
            "<SCRIPT>1</SCRIPT>",
            "<p><img src=x onerror=alert(1)></p>",
            "<img src=\"/x\" onerror=\"alert(1)\">",
            "<img src=\"/x\" ONERROR=\"alert(1)\">",
            "<img src=\"/x\"onerror=\"alert(1)\">",
            "<img/src=\"/x\"/onerror=\"alert(1)\">",
            "<img src=\"/x\"\nonerror=\"alert(1)\">",
            "<img  onerror=\"alert(1)\">",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\" javascript:alert(1)\">x</a>",
            "<a href=\"java&#115;cript:alert(1)\">x</a>",
            "<a href=javascript:alert(1)>x</a>",
            "<a HREF=\"javascript:alert(1)\">x</a>",
            "<iframe srcdoc=\"x\"></iframe>",
            "<form action=\"/bff/session\"></form>",
            "<button formaction=\"https://elsewhere\">x</button>",
            "<p style=\"background: red\">x</p>",
            "<svg><animate onbegin=\"alert(1)\"></animate></svg>",
            "<math><mtext></mtext></math>",
            "<!--><img onerror=alert(1)-->",
            "<template>x</template>",
            "<p",
            "<p class=\"",
            "<",
            "</p onclick=\"x\">",
        ] {
            assert!(!is_harmless(html), "{html}");
        }
    }

    /// A view with another element would not be drawn.
    #[test]
    fn every_element_of_every_view_is_known() {
        let mut closed = BTreeSet::new();
        read(Path::new("src"), &mut |code| {
            for part in code.split("</").skip(1) {
                let (name, rest) = name_at(part);
                if rest.starts_with('>') && name.starts_with(|c: char| c.is_ascii_lowercase()) {
                    closed.insert(name.to_owned());
                }
            }
        });
        let without: BTreeSet<String> =
            ["html", "script", "template", "iframe", "math", "mtext", "animate"].map(String::from).into();
        assert!(closed.len() > 40, "{closed:?}");
        for name in closed.difference(&without) {
            assert!(ELEMENTS.split(' ').any(|known| known == name), "<{name}> is not among ELEMENTS");
        }
    }

    fn read(folder: &Path, each: &mut impl FnMut(&str)) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => read(&path, each),
                false => each(&fs::read_to_string(path).unwrap()),
            }
        }
    }
}
