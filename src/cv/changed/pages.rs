//! From page to page of the list.

use super::asked::Asked;
use crate::locales::cv as text;
use leptos::prelude::*;

/// The page before and after one, where there are such.
const fn beside(page: i32, last: i32) -> (Option<i32>, Option<i32>) {
    (if page > 1 { Some(page - 1) } else { None }, if page < last { Some(page + 1) } else { None })
}

/// The way to the other pages; nothing where there is one alone.
#[component]
pub fn Pages(
    /// The page that is shown.
    asked: Asked,
    /// The last one's number.
    last: i32,
) -> impl IntoView {
    let (before, after) = beside(asked.page(), last);
    let link = |page: Option<i32>, name: &'static str| {
        page.map(|page| view! { <a href=asked.on_page(page).address() class="ds-link">{name}</a> }.into_any())
    };
    let ways = (last > 1).then(|| {
        view! {
            <nav class="cv-pages" aria-label=text::pages()>
                {link(before, text::page_before())} <span>{text::page_of(asked.page(), last)}</span> {link(after, text::page_after())}
            </nav>
        }
        .into_any()
    });
    ways.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_no_page_before_the_first_nor_after_the_last() {
        assert_eq!(beside(1, 1), (None, None));
        assert_eq!(beside(1, 3), (None, Some(2)));
        assert_eq!(beside(2, 3), (Some(1), Some(3)));
        assert_eq!(beside(3, 3), (Some(2), None));
        assert_eq!(beside(i32::MAX, i32::MAX), (Some(i32::MAX - 1), None));
    }
}
