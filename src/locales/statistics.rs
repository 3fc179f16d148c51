//! Statistics.

texts! {
    heading => "Statistik";
    only_approved => "Tallene omfatter kun godkendte annoncer.";
    period => "Periode";
    days(count) => "{count} dage";
    mine => "Mine";
    everybody => "Alle";
    per_day => "Godkendte pr. dag";
    per_caseworker => "Godkendte pr. behandler";
    my_total => "Godkendt af mig";
    total => "Godkendt i alt";
    daily_average => "I gennemsnit pr. dag";
    date => "Dato";
    caseworker => "Behandler";
    approved => "Godkendte";
    average => "Gennemsnit pr. dag";
    weekend => "weekend";
    loading => "Henter statistik…";
    none_yet => "Ingen godkendelser i perioden.";
    try_again => "Prøv igen";
}
