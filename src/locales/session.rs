//! Signing in and out.

texts! {
    asking => "Finder din session…", "Finding your session…";
    failed => "Konsollen kan ikke nå serveren", "The console cannot reach the server";
    try_again => "Prøv igen", "Try again";
    heading => "Log ind", "Sign in";
    lead => "Vælg, hvem du er. Denne indgang er til udvikling og prøver; data er opdigtede.",
        "Choose who you are. This way in is for development and trials; the data are made up.";
    expired => "Din session er udløbet. Log ind igen for at fortsætte, hvor du var; dine kladder er her endnu.",
        "Your session has expired. Sign in again to go on where you were; your drafts are still here.";
    loading => "Henter behandlere…", "Loading caseworkers…";
    may_decide => "Kan læse og afgøre", "May read and decide";
    may_read => "Kan kun læse", "May only read";
    may_nothing => "Har ingen adgang", "Has no access";
    sign_out_failed => "Du kunne ikke logges ud. Prøv igen.", "You could not be signed out. Try again.";
    leave_one => "Du har påbegyndt 1 annonce", "You have begun 1 ad";
    leave_many(count) => "Du har påbegyndt {count} annoncer", "You have begun {count} ads";
    leave_and_more(count) => "… og {count} til", "… and {count} more";
    leave_consequence => "De er låst til dig, også når du er logget ud. Parkerer du dem, er de ledige for alle om 1 minut. Det, du har skrevet, ligger i dine kladder.",
        "They are held for you, also when you are signed out. If you park them, they are free for all in 1 minute. What you have written is in your drafts.";
    leave_consequence_one => "Den er låst til dig, også når du er logget ud. Parkerer du den, er den ledig for alle om 1 minut. Det, du har skrevet, ligger i dine kladder.",
        "It is held for you, also when you are signed out. If you park it, it is free for all in 1 minute. What you have written is in your drafts.";
    leave_park => "Parkér dem 1 minut og log ud", "Park them for 1 minute and sign out";
    leave_park_one => "Parkér den 1 minut og log ud", "Park it for 1 minute and sign out";
    leave_anyway => "Log ud alligevel", "Sign out anyway";
}
