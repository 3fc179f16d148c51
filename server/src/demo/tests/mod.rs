//! What holds for the data as a whole.
