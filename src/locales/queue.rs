//! The queue.

texts! {
    heading => "Kø";
    free => "Ledig";
    mine => "Min";
    mine_since(since) => "Min siden {since}";
    mine_parked(until) => "Min, parkeret til {until}";
    locked(name) => "Låst af {name}";
    locked_since(name, since) => "Låst af {name} siden {since}";
    parked(until, name) => "Parkeret til {until} af {name}";
    show => "Vis";
    show_all => "Alle";
    show_free => "Ledige";
    show_mine => "Mine";
    show_colleagues => "Andres";
    show_parked => "Parkerede";
    list_label(count) => "Afventende jobannoncer, {count}";
    loading => "Henter køen…";
    empty => "Køen er tom.";
    empty_next => "Nye annoncer kommer af sig selv.";
    empty_filter => "Ingen annoncer passer til visningen.";
    empty_filter_next => "Vis alle";
    failed => "Køen kunne ikke hentes";
    try_again => "Prøv igen";
    updated_now => "Opdateret lige nu";
    updated_ago(duration) => "Opdateret for {duration} siden";
    updated_seconds(seconds) => "Opdateret for {seconds} s siden";
    stale(duration) => "Ikke opdateret i {duration}";
    stale_seconds(seconds) => "Ikke opdateret i {seconds} s";
    row_loading => "Henter…";
    row_not_found(id) => "Annonce {id} – uden indhold";
    row_failed(id) => "Annonce {id} – kunne ikke hentes";
}
