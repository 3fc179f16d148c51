//! What has been done with an ad.

texts! {
    heading => "Historik", "History";
    loading => "Henter historikken…", "Loading the history…";
    none => "Ingen har rørt annoncen endnu.", "Nobody has touched the ad yet.";
    try_again => "Prøv igen", "Try again";
    begun(name) => "{name} påbegyndte", "{name} began it";
    taken_over(name, from) => "{name} overtog fra {from}", "{name} took it over from {from}";
    parked(name, until) => "{name} parkerede til {until}", "{name} parked it until {until}";
    approved(name) => "{name} godkendte", "{name} approved it";
    rejected(name) => "{name} afviste", "{name} rejected it";
    decided(name, status) => "{name} satte status til {status}", "{name} set the status to {status}";
    unknown(name) => "{name} gjorde noget, som denne konsol ikke kender",
        "{name} did something that this console does not know";
    with_mail => "med e-mail til opretteren", "with an e-mail to the creator";
    listed(what, mail) => "{what}, {mail}", "{what}, {mail}";
}
