//! A citizen and her CPR number, wherever she is met.

texts! {
    cpr => "Borgerens CPR-nummer", "The citizen’s CPR number";
    cpr_hint => "10 cifre, med eller uden bindestreg. Nummeret gemmes ikke.", "10 digits, with or without a hyphen. The number is not kept.";
    cpr_show => "Vis CPR-nummer", "Show CPR number";
    cpr_hide => "Skjul CPR-nummer", "Hide CPR number";
    cpr_shown(time) => "Skjules igen efter {time}.", "Hidden again after {time}.";
    cpr_unknown => "Ukendt", "Unknown";
    cpr_unreadable => "Det, tjenesten sendte, er ikke et CPR-nummer.", "What the service sent is not a CPR number.";
    cpr_missing => "Skriv borgerens CPR-nummer.", "Enter the citizen’s CPR number.";
    cpr_not_digits => "Et CPR-nummer består af cifre, eventuelt med en bindestreg efter de første seks.", "A CPR number consists of digits, with an optional hyphen after the first six.";
    cpr_too_short(digits) => "Et CPR-nummer har 10 cifre. Der mangler nogle: du har skrevet {digits}.", "A CPR number has 10 digits. Some are missing: you have entered {digits}.";
    cpr_too_long(digits) => "Et CPR-nummer har 10 cifre. Der er for mange: du har skrevet {digits}.", "A CPR number has 10 digits. There are too many: you have entered {digits}.";
    cpr_no_date => "De første seks cifre er ikke en dato. Kontrollér dag og måned.", "The first six digits are not a date. Check the day and the month.";
}
