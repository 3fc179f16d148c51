//! What has been done with an ad.

texts! {
    heading => "Historik";
    loading => "Henter historikken…";
    none => "Ingen har rørt annoncen endnu.";
    try_again => "Prøv igen";
    begun(name) => "{name} påbegyndte";
    taken_over(name, from) => "{name} overtog fra {from}";
    parked(name, until) => "{name} parkerede til {until}";
    approved(name) => "{name} godkendte";
    rejected(name) => "{name} afviste";
    decided(name, status) => "{name} satte status til {status}";
    unknown(name) => "{name} gjorde noget, som denne konsol ikke kender";
    with_mail => "med e-mail til opretteren";
    listed(what, mail) => "{what}, {mail}";
}
