//! Citizens' jobagents: looked up by CPR number, made, changed together with the booking of a meeting, and removed. The
//! number is typed into a field and travels in a header; it is kept nowhere and stands in no address.

mod booking;
mod booking_form;
mod card;
mod catalogue;
mod change;
mod citizen;
mod dealing;
mod enrolment;
mod enrolment_form;
mod explain;
mod fault;
mod form_parts;
mod lines;
mod notice;
mod outcome;
mod page;
mod receipt;
mod second_look;
mod typed;
mod wish_rows;
mod wishes_field;

pub use page::JobagentPage;
