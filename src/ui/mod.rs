//! Building blocks that know no feature.

mod after_paint;
mod clipboard;
mod confirm_dialog;
mod download;
mod error_notice;
mod focus;
mod follow;
mod guarded_button;
mod key_hint;
mod loader;
mod loading;
mod preferences;
mod resize;
mod show_while;
mod slice;
mod text_area;
mod toasts;
mod work;

pub use after_paint::after_paint;
pub use clipboard::copy_text;
pub use confirm_dialog::ConfirmDialog;
pub use download::download;
pub use error_notice::ErrorNotice;
pub use focus::{focus_element, focus_first, focus_now};
pub use follow::follow;
pub use guarded_button::{GuardedButton, Look};
pub use key_hint::{KeyHint, KeyLabel};
pub use loader::Loader;
pub use loading::Loading;
pub use preferences::{ColorScheme, Density, ListMode, UndoTime, provide_preferences};
pub use resize::follow_size;
pub use show_while::show_while;
pub use slice::Slice;
pub use text_area::{TextArea, insert_at_caret};
pub use toasts::{ToastList, Toasts};
pub use work::Work;
