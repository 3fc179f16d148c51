//! Whether the console's surroundings work.

texts! {
    heading => "Drift", "Operations";
    lead => "Svarer tjenesterne, hvor længe er de om det, og venter der noget? Siden kontrollerer dem, når den åbnes.", "Do the services answer, how long do they take, and does anything wait? The page checks them when it is opened.";
    check_again => "Kontrollér igen", "Check again";
    checked_at(time) => "Kontrolleret {time}", "Checked at {time}";

    services => "Tjenester", "Services";
    checking => "Kontrolleres…", "Checking…";
    checking_all => "Kontrollerer tjenesterne…", "Checking the services…";
    all_alive => "Alle tjenester svarer.", "All services answer.";
    all_asked_alive => "Alle tjenester, der kan spørges, svarer.", "All services that can be asked answer.";
    some_alive(alive, every) => "{alive} af {every} tjenester svarer, som de skal.", "{alive} of {every} services answer as they should.";
    work_ads => "Jobannoncer", "Job ads";
    work_flexjob => "Fleksjob", "Flexjobs";
    work_notifications => "Notifikationer", "Notifications";
    work_jobagents => "Jobagenter", "Job agents";
    work_cvs => "CV’er", "CVs";
    asked_statistics => "Spurgt om dagens statistik (GetAkkumuleretStatistik).", "Asked for today’s statistics (GetAkkumuleretStatistik).";
    asked_is_alive => "Spurgt, om den lever (IsAlive).", "Asked whether it is alive (IsAlive).";
    asked_notifications => "Tjenesten kan kun skrives til, så serverens udbakke læses i stedet.", "The service can only be written to, so the server’s outbox is read instead.";
    asked_jobagents => "Spurgt om en borger, der ikke findes (GetJobagent).", "Asked about a citizen who does not exist (GetJobagent).";
    asked_cvs => "Spurgt om ændringer i det seneste sekund (GetUpdatedCVs).", "Asked for the changes of the last second (GetUpdatedCVs).";

    alive(millis) => "Svarer på {millis} ms", "Answers in {millis} ms";
    says_down(millis) => "Siger selv efter {millis} ms, at den er nede", "Says after {millis} ms that it is down";
    no_access(told) => "Svarer, men du har ikke adgang ({told})", "Answers, but you have no access ({told})";
    fails(told) => "Svarer med en fejl ({told})", "Answers with an error ({told})";
    refuses(told) => "Svarer, men afviser spørgsmålet ({told})", "Answers, but refuses the question ({told})";
    unreadable => "Svarer noget, der ikke kan læses", "Answers something that cannot be read";
    untold => "Kan ikke spørges: serveren har ingen udbakke at læse", "Cannot be asked: the server has no outbox to read";
    silent => "Svarer ikke", "Does not answer";
    code(number) => "kode {number}", "code {number}";
    status(number) => "HTTP {number}", "HTTP {number}";

    calls => "Seneste kald", "Latest calls";
    calls_lead(most) => "De seneste {most} kald fra denne fane, også de løbende opdateringer. Tiden er fra kaldet begynder, til svaret kommer.", "The latest {most} calls from this tab, regular updates included. The time runs from the start of the call to its answer.";
    calls_none => "Der er ingen kald endnu.", "There are no calls yet.";
    method => "Metode", "Method";
    count => "Kald", "Calls";
    median => "Median", "Median";
    slowest => "Langsomste", "Slowest";
    failed => "Fejlet", "Failed";
    millis(number) => "{number} ms", "{number} ms";

    versions => "Versioner", "Versions";
    console => "Konsol", "Console";
    server => "Server", "Server";
    running_since => "Kører siden", "Running since";
    asking => "Spørger…", "Asking…";
    not_told => "Oplyses ikke", "Not told";
    note => "Bemærk", "Note";
    other_version => "Konsollen og serveren har ikke samme version. Genindlæs siden.", "The console and the server have different versions. Reload the page.";

    notifications => "Notifikationer på vej", "Notifications on their way";
    broker => "Modtager", "Receiver";
    broker_none => "Ingen er sat op. Notifikationer venter på serveren.", "None is set up. Notifications wait on the server.";
    broker_connected => "Forbundet", "Connected";
    broker_away => "Ingen forbindelse. Serveren bliver ved med at prøve.", "No connection. The server keeps trying.";
    sent => "Leverancer", "Deliveries";
    no_notifications => "Ingen er sendt endnu.", "None has been sent yet.";
    of_the_latest(waiting, failed, counted) => "{waiting} venter og {failed} fejlede sidst, af de seneste {counted}.", "{waiting} wait and {failed} failed last time, of the latest {counted}.";
    of_all(waiting, failed, counted) => "{waiting} venter og {failed} fejlede sidst, af {counted} i alt.", "{waiting} wait and {failed} failed last time, of {counted} in all.";
    not_read => "Kunne ikke læses", "Could not be read";

    this_browser => "Denne browser", "This browser";
    browser => "Browser", "Browser";
    network => "Netværk", "Network";
    online => "Browseren har forbindelse", "The browser is online";
    offline => "Browseren har ingen forbindelse", "The browser is offline";
    list_read => "Køen sidst læst", "Queue last read";
    list_never => "endnu ikke", "not yet";
    list_stale(time) => "{time}, og siden er det mislykkedes", "{time}, and it has failed since";
    outbox => "Udbakke", "Outbox";
    outbox_empty => "Ingen afgørelser venter.", "No decisions are waiting.";
    outbox_one(time) => "1 afgørelse venter, siden {time}.", "1 decision is waiting, since {time}.";
    outbox_many(count, time) => "{count} afgørelser venter, den ældste siden {time}.", "{count} decisions are waiting, the oldest since {time}.";
    outbox_stuck(count) => "{count} kunne ikke sendes; se udbakken.", "{count} could not be sent; see the outbox.";

    report => "Rapport til support", "Report for support";
    report_lead => "Det samme som på siden, som tekst. Der er ingen navne, CPR-numre eller id’er i den.", "The same as on this page, as text. It holds no names, CPR numbers or ids.";
    report_heading(time) => "Driftsrapport fra godkendelseskonsollen, {time}", "Operations report from the approval console, {time}";
    report_call(calls, median, slowest, failed) => "{calls} kald, median {median} ms, langsomste {slowest} ms, fejlet {failed}", "{calls} calls, median {median} ms, slowest {slowest} ms, failed {failed}";
    report_show => "Vis rapporten", "Show the report";
    copy_report => "Kopiér rapport", "Copy report";
    report_copied => "Rapporten er kopieret. Sæt den ind i din henvendelse til support.", "The report is copied. Paste it into your message to support.";
}
