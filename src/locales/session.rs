//! Signing in and out.

texts! {
    asking => "Finder din session…";
    failed => "Konsollen kan ikke nå serveren";
    try_again => "Prøv igen";
    heading => "Log ind";
    lead => "Vælg, hvem du er. Denne indgang er til udvikling og prøver; data er opdigtede.";
    expired => "Din session er udløbet. Log ind igen for at fortsætte, hvor du var; dine kladder er her endnu.";
    loading => "Henter behandlere…";
    may_decide => "Kan læse og afgøre";
    may_read => "Kan kun læse";
    may_nothing => "Har ingen adgang";
    sign_out_failed => "Du kunne ikke logges ud. Prøv igen.";
    leave_one => "Du har påbegyndt 1 annonce";
    leave_many(count) => "Du har påbegyndt {count} annoncer";
    leave_and_more(count) => "… og {count} til";
    leave_consequence => "De er låst til dig, også når du er logget ud. Parkerer du dem, er de ledige for alle om 1 minut. Det, du har skrevet, ligger i dine kladder.";
    leave_consequence_one => "Den er låst til dig, også når du er logget ud. Parkerer du den, er den ledig for alle om 1 minut. Det, du har skrevet, ligger i dine kladder.";
    leave_park => "Parkér dem 1 minut og log ud";
    leave_park_one => "Parkér den 1 minut og log ud";
    leave_anyway => "Log ud alligevel";
}
