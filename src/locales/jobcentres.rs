//! Jobcentres.

texts! {
    not_five_digits(count) => "En jobcenterkode har {count} cifre.", "A jobcentre code has {count} digits.";
    no_such_name => "Vælg et jobcenter på listen, eller skriv dets kode på fem cifre.", "Choose a jobcentre from the list, or enter its five-digit code.";
}
