//! How dates, times, durations and numbers are written: as in Denmark (da-DK) or as in Britain (en-GB), after the language
//! that is spoken. Times are Danish wall-clock time in both.

mod amount;
mod date;
mod number;
mod postal;
mod span;

pub use amount::{decimal, hours, kroner, percent};
pub use date::{
    clock, danish_date_of, date_and_clock, date_of, day_and_month, long_date, moment, short_date, short_month,
    short_weekday_and_date, weekday,
};
pub use number::{count, danish_decimal, integer, one_decimal, plural};
pub use postal::{address, person, phone};
pub use span::{countdown, duration, seconds};
