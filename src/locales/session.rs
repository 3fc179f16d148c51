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
}
