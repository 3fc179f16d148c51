//! Signing in and out.

texts! {
    asking => "Finder din session…", "Finding your session…";
    failed => "Konsollen kan ikke nå serveren", "The console cannot reach the server";
    try_again => "Prøv igen", "Try again";
    heading => "Log ind", "Sign in";
    lead => "Vælg, hvem du er.", "Choose who you are.";
    lead_to_login_service => "Du logger ind hos jeres login-tjeneste og kommer tilbage hertil.",
        "You sign in at your organisation’s login service and come back here.";
    development => "Udviklingsindgang:", "Development sign-in:";
    development_reason => "alle, der kan nå denne maskine, kan logge ind som hvem som helst.",
        "anyone who can reach this machine can sign in as anyone.";
    development_data => "Brug kun opdigtede data.", "Use made-up data only.";
    ended => "Din session er udløbet", "Your session has ended";
    go_on(name) => "Log ind igen som {name}, så fortsætter du, hvor du var. Kladder og udbakke venter.",
        "Sign in again as {name} to go on where you were. Drafts and outbox wait.";
    sign_in_again => "Log ind igen", "Sign in again";
    sign_in_in_a_new_tab => "Log ind igen i en ny fane", "Sign in again in a new tab";
    someone_else => "Jeg er en anden", "I am someone else";
    loading => "Finder indgangen…", "Finding the way in…";
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
