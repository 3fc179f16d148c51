//! What is shown of the queue: which rows, in what order, what may move, and what is selected.

use super::{
    choice::Choice,
    live::LiveQueue,
    neighbours::{Direction, beside},
    row_state::Whose,
    selection::Selection,
    view::{Hold, View, Wanted},
};
use contract::{JobannonceId, pick::pick_next};
use leptos::prelude::*;
use std::sync::Arc;

/// Why the rows must lie still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Looking {
    /// The pointer is on the list.
    Pointer,
    /// The keyboard's focus is in it.
    Focus,
    /// It is scrolled.
    Scroll,
}

impl LiveQueue {
    /// The rows on show.
    pub fn view(self) -> Arc<View> {
        self.view.get()
    }

    /// [`Self::view`], from where nothing is followed.
    pub fn view_untracked(self) -> Arc<View> {
        self.view.get_untracked()
    }

    /// Brings an ad's row into sight.
    pub fn reveal(self, id: JobannonceId) {
        self.revealed.set(Some(id));
    }

    /// The ad whose row was last to be brought into sight.
    pub(super) fn revealed(self) -> Option<JobannonceId> {
        self.revealed.get()
    }

    /// Searches at once; [`Self::parameters`] are for the address then.
    pub fn search_for(self, words: String) {
        self.choice.update(|choice| choice.search = words);
        self.show_new();
    }

    /// The parameters of the address for what is chosen; `None` when the queue is gone.
    pub fn parameters(self) -> Option<Vec<(&'static str, String)>> {
        self.choice.try_with_untracked(Choice::parameters)
    }

    /// Which rows are chosen.
    pub fn choice(self) -> Choice {
        self.choice.get()
    }

    /// Shows these rows, and keeps them still while an ad is `open`.
    pub fn look_at(self, choice: Choice, open: Option<JobannonceId>) {
        let same_choice = self.choice.with_untracked(|before| *before == choice);
        let same_open = self.open.get_untracked() == open;
        if !same_open {
            self.open.set(open);
        }
        if !same_choice {
            self.choice.set(choice);
            self.show_new();
        } else if !same_open {
            self.settle();
        }
    }

    /// Shows the rows that were held back, everything in its place.
    pub fn show_new(self) {
        let view = self.queue.with_untracked(|queue| View::new(queue, &self.wanted()));
        self.set_view(view);
    }

    /// Says that the list is looked at, or no longer.
    pub fn set_looking(self, looking: Looking, is: bool) {
        let changed = self.looking.try_update_value(|set| if is { set.insert(looking) } else { set.remove(&looking) });
        if changed == Some(true) && !is {
            self.settle();
        }
    }

    /// The ad beside `from` in the rows on show. An ad that has just left them still has its neighbours.
    pub fn beside(self, from: Option<JobannonceId>, direction: Direction) -> Option<JobannonceId> {
        let last = self.last_place.try_get_value().flatten();
        self.view.with(|view| beside(view, from, last, direction))
    }

    /// The ads to handle next, the first to take first: free, among those the filters let through, in the caseworker's
    /// own order, without those that `skip` names. Those that wait to be shown are among them.
    pub fn pick_ahead(self, count: usize, skip: &impl Fn(JobannonceId) -> bool) -> Vec<JobannonceId> {
        self.choice.track();
        let wanted = self.wanted();
        self.queue.with(|queue| {
            let free = wanted.listed(queue).filter(|(_, _, state)| state.whose == Whose::Nobodys);
            pick_next(free.map(|(_, row, _)| row.id), self.me, count, skip)
        })
    }

    /// Selects every row on show.
    pub fn select_all(self) {
        let view = self.view.get_untracked();
        self.selection.update(|selection| selection.select_all(view.ids()));
    }

    /// Selects nothing.
    pub fn clear_selection(self) {
        self.selection.update(Selection::clear);
    }

    /// Selects an ad, or no longer.
    pub fn toggle_selected(self, id: JobannonceId) {
        self.selection.update(|selection| selection.toggle(id));
    }

    /// Extends the selection from its end, or else from `from`, to the row beside it. Gives the ad at its end.
    pub fn extend_selection(self, from: JobannonceId, direction: Direction) -> Option<JobannonceId> {
        let view = self.view.get_untracked();
        self.selection.try_update(|selection| match direction {
            Direction::Down => selection.extend(view.ids(), from),
            Direction::Up => selection.extend(view.ids().rev(), from),
        })?
    }

    /// The selected rows.
    pub const fn selection(self) -> RwSignal<Selection> {
        self.selection
    }

    fn wanted(self) -> Wanted {
        Wanted::new(self.choice.get_untracked(), self.open.get_untracked(), self.now.get_untracked())
    }

    pub(super) fn settle(self) {
        let Some(looked_at) = self.looking.try_with_value(|looking| !looking.is_empty()) else { return };
        let hold = if looked_at || self.open.get_untracked().is_some() { Hold::Still } else { Hold::Loose };
        let wanted = self.wanted();
        let view =
            self.queue.with_untracked(|queue| self.view.with_untracked(|view| view.renewed(queue, &wanted, hold)));
        self.set_view(view);
    }

    fn set_view(self, view: View) {
        if let Some(open) = self.open.get_untracked()
            && let Some(place) = view.place_of(open)
        {
            self.last_place.set_value(Some((open, place)));
        }
        if self.view.with_untracked(|before| **before != view) {
            self.view.set(Arc::new(view));
        }
    }
}
