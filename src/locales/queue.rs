//! The queue.

texts! {
    heading => "Kø", "Queue";
    free => "Ledig", "Free";
    mine => "Min", "Mine";
    mine_since(since) => "Min siden {since}", "Mine since {since}";
    mine_parked(until) => "Min, parkeret til {until}", "Mine, parked until {until}";
    locked(name) => "Låst af {name}", "Held by {name}";
    locked_since(name, since) => "Låst af {name} siden {since}", "Held by {name} since {since}";
    parked(until, name) => "Parkeret til {until} af {name}", "Parked until {until} by {name}";
    show => "Vis", "Show";
    show_all => "Alle", "All";
    show_free => "Ledige", "Free";
    show_mine => "Mine", "Mine";
    show_colleagues => "Andres", "Others’";
    show_parked => "Parkerede", "Parked";
    list_label(count) => "Afventende jobannoncer, {count}", "Waiting job ads, {count}";
    loading => "Henter køen…", "Loading the queue…";
    empty => "Køen er tom.", "The queue is empty.";
    empty_next => "Nye annoncer kommer af sig selv.", "New ads come by themselves.";
    empty_filter => "Ingen annoncer passer til visningen.", "No ads fit the view.";
    empty_filter_next => "Vis alle", "Show all";
    failed => "Køen kunne ikke hentes", "The queue could not be loaded";
    try_again => "Prøv igen", "Try again";
    updated_ago(duration) => "Opdateret for {duration} siden", "Updated {duration} ago";
    updated_seconds(seconds) => "Opdateret for {seconds} s siden", "Updated {seconds} s ago";
    stale(duration) => "Ikke opdateret i {duration}", "Not updated for {duration}";
    stale_seconds(seconds) => "Ikke opdateret i {seconds} s", "Not updated for {seconds} s";
    stale_warning => "Forbindelsen svigter. Køen kan have ændret sig.",
        "The connection is failing. The queue may have changed.";
    nothing_left => "Der er ingen annoncer at vise.", "There are no ads to show.";
    nothing_left_next => "Køen er ikke nødvendigvis tom: den bliver læst igen, så snart den kan.",
        "The queue is not necessarily empty: it will be read again as soon as it can.";
    search => "Søg i køen", "Search the queue";
    search_no_cpr => "Det ligner et CPR-nummer. Der søges ikke på CPR-numre.",
        "That looks like a CPR number. CPR numbers are not searched for.";
    search_found(count) => "{count} fundet", "{count} found";
    search_found_of(count, known, all) => "{count} fundet blandt de {known} af {all} annoncer, hvis indhold er hentet",
        "{count} found among the {known} of {all} ads whose content has been loaded";
    more_filters => "Flere filtre og rækkefølge", "More filters and order";
    holder => "Behandler", "Caseworker";
    holder_any => "Alle", "All";
    holder_with(name, count) => "{name} ({count})", "{name} ({count})";
    holder_without(id) => "Behandler {id} (0)", "Caseworker {id} (0)";
    age => "Alder", "Age";
    age_any => "Alle", "All";
    age_locked(duration) => "Låst i mere end {duration}", "Held for more than {duration}";
    age_waiting(duration) => "Ventet i mere end {duration}", "Waiting for more than {duration}";
    sort => "Rækkefølge", "Order";
    sort_arrival => "Ældste først", "Oldest first";
    sort_title => "Titel", "Title";
    sort_company => "Firma", "Company";
    sort_holder => "Behandler", "Caseworker";
    sort_locked_since => "Låst længst", "Held longest";
    saved => "Gemte visninger", "Saved views";
    saved_name => "Navn på visningen", "Name of the view";
    saved_keep => "Gem visning", "Save view";
    saved_digit(name) => "Tast til {name}", "Key of {name}";
    saved_rename => "Omdøb", "Rename";
    saved_remove => "Slet", "Delete";
    saved_remove_named(name) => "Slet {name}", "Delete {name}";
    saved_nameless => "Visningen skal have et navn.", "The view needs a name.";
    saved_no_cpr => "Det ligner et CPR-nummer, og dem gemmer konsollen ikke.",
        "That looks like a CPR number, and the console does not keep those.";
    saved_full => "Der er ikke plads til flere visninger. Slet en først.",
        "There is no room for more views. Delete one first.";
    show_new[count] => "{count} ny – vis" | "{count} nye – vis", "{count} new – show" | "{count} new – show";
    mine_strip => "Mine annoncer", "My ads";
    park_left(left) => "Parkeret, {left} tilbage", "Parked, {left} left";
    begun_for(duration) => "Påbegyndt for {duration} siden", "Begun {duration} ago";
    begun_just_now => "Påbegyndt for lidt siden", "Begun just now";
    begun => "Påbegyndt", "Begun";
    park_ran_out => "Parkeringen er udløbet: ledig for alle", "The parking has run out: free for all";
    acknowledge => "Luk", "Close";
    selection => "Markering", "Selection";
    selected(count) => "{count} markeret", "{count} selected";
    select_row(title) => "Markér {title}", "Select {title}";
    select_all => "Markér alle viste", "Select all shown";
    clear_selection => "Ryd", "Clear";
    table_caption(count, page, pages) => "Afventende jobannoncer, {count}. Side {page} af {pages}",
        "Waiting job ads, {count}. Page {page} of {pages}";
    table_pages => "Sider i køen", "Pages of the queue";
    page_before => "Forrige side", "Previous page";
    page_after => "Næste side", "Next page";
    column_title => "Titel", "Title";
    column_company => "Firma", "Company";
    column_place => "Sted", "Place";
    column_state => "Status", "Status";
    row_loading => "Henter…", "Loading…";
    row_not_found(id) => "Annonce {id} – uden indhold", "Ad {id} – without content";
    row_failed(id) => "Annonce {id} – kunne ikke hentes", "Ad {id} – could not be loaded";
}
