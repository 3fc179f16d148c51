//! Statistics.

texts! {
    heading => "Statistik", "Statistics";
    only_approved => "Tallene omfatter kun godkendte annoncer, ikke afviste eller parkerede. I dag tæller med indtil nu.",
        "The figures cover approved ads only, not rejected or parked ones. Today counts until now.";
    today => "I dag", "Today";
    today_is_own => "Fra din journal i denne browser; vises også uden forbindelse.",
        "From your journal in this browser; shown without a connection too.";
    today_waiting(number) => "{number} venter på svar", "{number} awaiting an answer";
    to_journal => "Min journal", "My journal";
    period => "Periode", "Period";
    days[count] => "{count} dag" | "{count} dage", "{count} day" | "{count} days";
    own_days => "Andet antal dage", "Another number of days";
    show => "Vis", "Show";
    not_days(most) => "Skriv et helt tal fra 1 til {most}.", "Write a whole number from 1 to {most}.";
    not_days_in_address(text, most, usual) => "‘{text}’ er ikke et antal dage, der kan vises. Skriv et helt tal fra 1 til {most}. De seneste {usual} dage vises imens.",
        "‘{text}’ is not a number of days that can be shown. Write a whole number from 1 to {most}. The last {usual} days are shown meanwhile.";
    from_to(first, last) => "{first} – {last}", "{first} – {last}";
    mine => "Godkendt af mig pr. dag", "Approved by me per day";
    everybody => "Godkendt af alle pr. dag", "Approved by all per day";
    per_caseworker => "Godkendt pr. behandler", "Approved per caseworker";
    my_total => "Godkendt af mig", "Approved by me";
    total => "Godkendt i alt", "Approved in all";
    daily_average => "I gennemsnit pr. dag", "On average per day";
    my_average(number) => "I gennemsnit {number} pr. dag", "On average {number} per day";
    over_all_days => "Over alle periodens dage, også fridage", "Over all days of the period, days off too";
    more_than_before(percent, period, number) => "{percent} % flere end {period} ({number})",
        "{percent}% more than {period} ({number})";
    fewer_than_before(percent, period, number) => "{percent} % færre end {period} ({number})",
        "{percent}% fewer than {period} ({number})";
    as_before(period, number) => "Som {period} ({number})", "As {period} ({number})";
    none_before(period) => "Ingen i {period}", "None in {period}";
    days_before(count) => "de {count} dage før", "the {count} days before";
    day_before => "dagen før", "the day before";
    before_unknown(most) => "Perioden før kan ikke oplyses: tjenesten går højst {most} dage tilbage.",
        "The period before is not known: the service goes back at most {most} days.";
    date => "Dato", "Date";
    weekday => "Ugedag", "Weekday";
    day_off => "Fridag", "Day off";
    caseworker => "Behandler", "Caseworker";
    approved => "Godkendte", "Approved";
    approved_count(number) => "{number} godkendt", "{number} approved";
    mean => "7-dages gennemsnit", "7-day average";
    mean_is(number) => "7-dages gennemsnit {number}", "7-day average {number}";
    average => "Gennemsnit pr. dag", "Average per day";
    me(name) => "{name} (mig)", "{name} (me)";
    sum => "I alt", "In all";
    order => "Rækkefølge", "Order";
    by_name => "Efter navn", "By name";
    by_count => "Efter antal", "By number";
    as_table => "Vis som tabel", "Show as a table";
    export => "Hent som CSV", "Download as CSV";
    export_of(what) => "Hent som CSV: {what}", "Download as CSV: {what}";
    table_of(what) => "Vis som tabel: {what}", "Show as a table: {what}";
    file_statistics => "statistik", "statistics";
    file_mine => "mine", "mine";
    file_everybody => "alle", "all";
    file_caseworkers => "behandlere", "caseworkers";
    holiday => "Helligdag", "Public holiday";
    weekend => "weekend", "weekend";
    weekend_or_holiday => "Weekend eller helligdag", "Weekend or public holiday";
    new_year => "nytårsdag", "New Year’s Day";
    maundy_thursday => "skærtorsdag", "Maundy Thursday";
    good_friday => "langfredag", "Good Friday";
    easter => "påskedag", "Easter Sunday";
    easter_monday => "2. påskedag", "Easter Monday";
    prayer_day => "store bededag", "Great Prayer Day";
    ascension => "kristi himmelfartsdag", "Ascension Day";
    pentecost => "pinsedag", "Whit Sunday";
    whit_monday => "2. pinsedag", "Whit Monday";
    christmas => "juledag", "Christmas Day";
    second_christmas_day => "2. juledag", "Second Christmas Day";
    slow => "Henter statistik… Det tager længere tid end normalt.",
        "Loading statistics… It is taking longer than usual.";
    kept => "Tallene herunder er fra før fejlen.", "The figures below are from before the error.";
    none_yet => "Ingen godkendelser i perioden.", "No approvals in the period.";
    new_colleague => "Du har ingen godkendelser endnu. Når du har godkendt din første annonce, står den her.",
        "You have no approvals yet. When you have approved your first ad, it will be here.";
    try_again => "Prøv igen", "Try again";
}
