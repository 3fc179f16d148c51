//! Flexjobs.

texts! {
    heading => "Fleksjob";
    lead => "Slå en ansøgning om fleksjob eller en bevilling op.";
    id => "Sagens id";
    id_hint => "Id’et på en ansøgning eller en bevilling, eller et link til den.";
    look_up => "Slå op";
    no_id(text) => "‘{text}’ er ikke et id. Et id er 32 cifre og bogstaver fra a til f, som regel i fem grupper.";
    blank => "Skriv sagens id.";
    is_cpr => "Sager slås op på deres id, ikke på et CPR-nummer. Id’et står i VITAS.";
    loading => "Henter sagen…";
    try_again => "Prøv igen";

    recent => "Dine seneste opslag";
    recent_kept(days) => "Gemmes i denne browser i {days} dage, uden CPR-numre og borgeres navne.";
    recent_none => "Du har ikke slået nogen sager op i denne browser.";
    recent_forget => "Ryd seneste opslag";
    recent_forgotten => "Dine seneste opslag er ryddet.";

    offer => "Ansøgning";
    allocation => "Bevilling";
    title(kind, company) => "{kind}: {company}";
    print => "Udskriv";
    read_at(time, name) => "Hentet {time} af {name}";
    known_allocation => "Se bevillingen, som du har slået op";
    no_way_to_allocation => "En ansøgning fortæller ikke sin bevillings id. Slå bevillingen op på dens eget id.";
    offer_failed => "Ansøgningen kunne ikke hentes, så kun bevillingens egne oplysninger er sammenlignet.";

    alive_heading => "Er tjenesten oppe?";
    alive_asking => "Spørger tjenesten…";
    alive_yes(time) => "Kl. {time}: Flexjob-tjenesten svarer. Prøv opslaget igen.";
    alive_no(time) => "Kl. {time}: Flexjob-tjenesten siger selv, at den er nede. Vent, og kontrollér igen.";
    alive_refused(time) => "Kl. {time}: Flexjob-tjenesten svarer, men du har ikke adgang til den. Bed din leder om adgang.";
    alive_silent(time) => "Kl. {time}: Flexjob-tjenesten svarer ikke. Vent, og kontrollér igen.";
    alive_again => "Kontrollér igen";

    changes => "Ændret fra ansøgning til bevilling";
    no_changes => "Bevillingen svarer til ansøgningen.";
    hours_granted_for(granted, asked) => "Bevilget {granted} mod ansøgt {asked} om ugen.";
    hours_assessed_at(granted, asked) => "Vurderet til {granted} mod ansøgt {asked} om ugen.";
    hours_told_otherwise(told, asked) => "Bevillingen gengiver ansøgningens timer som {told}, men i ansøgningen står {asked}.";
    deviation(label, granted, asked) => "{label}: {granted} mod ansøgt {asked}.";
    starts_later(start, days, wished) => "Første dag er {start}, {days} dage senere end ønsket ({wished}).";
    starts_earlier(start, days, wished) => "Første dag er {start}, {days} dage tidligere end ønsket ({wished}).";
    starts_a_day_later(start, wished) => "Første dag er {start}, dagen efter det ønskede ({wished}).";
    starts_a_day_earlier(start, wished) => "Første dag er {start}, dagen før det ønskede ({wished}).";
    other_citizen => "CPR-nummeret er ikke det samme i ansøgningen og bevillingen.";
    not_told => "ikke oplyst";
    at_the_company(address) => "virksomhedens adresse ({address})";
    side_by_side => "Ansøgt og bevilget";
    information => "Oplysning";
    asked => "Ansøgt";
    granted => "Bevilget";
    assessed => "Vurderet";
    changed => "Ændret";
    same(labels) => "Ens i begge: {labels}.";

    timeline => "Forløb";
    step_now => "nu";
    step_ahead => "kommende";
    step_sent => "Underskrevet af virksomheden";
    step_signed => "Underskrevet af sagsbehandler";
    step_decision => "Afgørelse";
    step_begins => "Første dag i fleksjobbet";
    step_ends => "Sidste dag i fleksjobbet";

    group_status => "Status og forløb";
    allocation_status => "Bevilling";
    offer_status => "Ansøgning";
    decided => "Afgjort";
    vitas_case => "Sag i VITAS";
    vitas => "VITAS";
    vitas_open => "Åbn sagen i VITAS (ny fane)";
    vitas_not_secure => "Ikke et link: adressen begynder ikke med https.";
    vitas_other_host(host) => "Ikke et link: {host} er ikke på listen over kendte adresser.";
    vitas_malformed => "Ikke et link: det er ikke til at se, hvor adressen fører hen.";
    external_operator => "Fundet af anden aktør";
    operator_cvr => "Anden aktørs CVR-nummer";
    operator_unit => "Anden aktørs P-nummer";
    allocation_id => "Bevillingens id";
    offer_id => "Ansøgningens id";

    group_company => "Virksomhed og arbejdssted";
    company_name => "Virksomhed";
    cvr => "CVR-nummer";
    unit => "P-nummer";
    company_kind => "Virksomhedstype";
    public_kind => "Offentlig virksomhed";
    phone => "Telefon";
    address => "Adresse";
    workplace => "Arbejdssted";
    company_information => "Om virksomheden";

    group_people => "Personer";
    cpr => "CPR-nummer";
    cpr_show => "Vis CPR-nummer";
    cpr_hide => "Skjul CPR-nummer";
    cpr_shown(seconds) => "Skjules igen efter {seconds} sekunder.";
    cpr_unknown => "Ukendt";
    cpr_unreadable => "Det, tjenesten sendte, er ikke et CPR-nummer.";
    company_responsible => "Virksomhedens ansvarlige";
    company_responsible_phone => "Den ansvarliges telefon";
    company_responsible_mail => "Den ansvarliges e-mail";
    company_responsible_hours => "Den ansvarlige træffes";
    workplace_responsible => "Arbejdsstedets ansvarlige";
    workplace_responsible_phone => "Arbejdsstedets telefon";
    workplace_responsible_mail => "Arbejdsstedets e-mail";
    contact_hours => "Kontaktpersonen træffes";
    caseworker => "Ansvarlig sagsbehandler";
    caseworker_mail => "Sagsbehandlerens e-mail";

    group_jobcentre => "Jobcenter";
    jobcentre_name => "Navn";
    jobcentre_code => "Jobcenterkode";
    jobcentre_contact => "Kontaktperson";
    jobcentre_contact_phone => "Kontaktpersonens telefon";
    jobcentre_contact_mail => "Kontaktpersonens e-mail";
    forwarded_by => "Videresendt af";

    group_job => "Job og vilkår";
    job_description => "Jobbeskrivelse";
    occupation => "Stilling (ESCO)";
    flexjob_type => "Type";
    duration => "Varighed";
    own_company => "Ansat i egen virksomhed";
    decision_comment => "Bemærkning til afgørelsen";
    consideration => "Skånehensyn";

    group_salary => "Løn og pension";
    expected_salary => "Løn i fleksjobbet";
    full_time_salary => "Løn på fuld tid";
    by_the_hour(kroner) => "{kroner} i timen";
    by_the_month(kroner) => "{kroner} om måneden";
    by_the_year(kroner) => "{kroner} om året";
    by_something(kroner, kind) => "{kroner} ({kind})";
    pension_pay => "Pension";
    employer_percentage => "Arbejdsgivers pension";
    employee_percentage => "Medarbejders pension";
    holiday_pay => "Feriegodtgørelse";
    holiday_pay_pensionable => "Pension af feriegodtgørelse";

    group_hours => "Timer";
    hours => "Effektive timer om ugen";
    hours_asked => "Ansøgte effektive timer om ugen";
    work_load => "Arbejdsintensitet";
    hours_present => "Fremmødetimer om ugen";

    group_dates => "Datoer";
    wished_start => "Ønsket første dag";
    start => "Første dag";
    end => "Sidste dag";

    group_signatures => "Underskrifter";
    company_signer => "For virksomheden";
    company_signed => "Virksomheden underskrev";
    caseworker_signer => "For jobcentret";
    caseworker_signed => "Sagsbehandler underskrev";

    yes => "ja";
    no => "nej";
}

/// `ja` or `nej`.
pub fn yes_or_no(answer: bool) -> &'static str {
    if answer { yes() } else { no() }
}
