//! Flexjobs.

texts! {
    heading => "Fleksjob", "Flexjobs";
    lead => "Slå en ansøgning om fleksjob eller en bevilling op.", "Look up a flexjob offer or an allocation.";
    id => "Sagens id", "The case’s id";
    id_hint => "Id’et på en ansøgning eller en bevilling, eller et link til den.",
        "The id of an offer or an allocation, or a link to it.";
    look_up => "Slå op", "Look up";
    no_id(text) => "‘{text}’ er ikke et id. Et id er 32 cifre og bogstaver fra a til f, som regel i fem grupper.",
        "‘{text}’ is not an id. An id is 32 digits and letters from a to f, usually in five groups.";
    blank => "Skriv sagens id.", "Write the case’s id.";
    is_cpr => "Sager slås op på deres id, ikke på et CPR-nummer. Id’et står i VITAS.",
        "Cases are looked up by their id, not by a CPR number. The id is in VITAS.";
    loading => "Henter sagen…", "Loading the case…";
    try_again => "Prøv igen", "Try again";

    recent => "Dine seneste opslag", "Your recent look-ups";
    recent_kept(days) => "Gemmes i denne browser i {days} dage, uden CPR-numre og borgeres navne.",
        "Kept in this browser for {days} days, without CPR numbers and citizens’ names.";
    recent_none => "Du har ikke slået nogen sager op i denne browser.",
        "You have not looked up any cases in this browser.";
    recent_forget => "Ryd seneste opslag", "Clear recent look-ups";
    recent_forgotten => "Dine seneste opslag er ryddet.", "Your recent look-ups have been cleared.";

    offer => "Ansøgning", "Offer";
    allocation => "Bevilling", "Allocation";
    title(kind, company) => "{kind}: {company}", "{kind}: {company}";
    print => "Udskriv", "Print";
    read_at(time, name) => "Hentet {time} af {name}", "Loaded {time} by {name}";
    known_allocation => "Se bevillingen, som du har slået op", "See the allocation that you have looked up";
    no_way_to_allocation => "En ansøgning fortæller ikke sin bevillings id. Slå bevillingen op på dens eget id.",
        "An offer does not tell its allocation’s id. Look the allocation up by its own id.";
    offer_failed => "Ansøgningen kunne ikke hentes, så kun bevillingens egne oplysninger er sammenlignet.",
        "The offer could not be loaded, so only what the allocation itself tells has been compared.";

    alive_heading => "Er tjenesten oppe?", "Is the service up?";
    alive_asking => "Spørger tjenesten…", "Asking the service…";
    alive_yes(time) => "Kl. {time}: Flexjob-tjenesten svarer. Prøv opslaget igen.",
        "At {time}: the Flexjob service answers. Try the look-up again.";
    alive_no(time) => "Kl. {time}: Flexjob-tjenesten siger selv, at den er nede. Vent, og kontrollér igen.",
        "At {time}: the Flexjob service itself says that it is down. Wait, and check again.";
    alive_refused(time) => "Kl. {time}: Flexjob-tjenesten svarer, men du har ikke adgang til den. Bed din leder om adgang.",
        "At {time}: the Flexjob service answers, but you have no access to it. Ask your manager for access.";
    alive_silent(time) => "Kl. {time}: Flexjob-tjenesten svarer ikke. Vent, og kontrollér igen.",
        "At {time}: the Flexjob service does not answer. Wait, and check again.";
    alive_again => "Kontrollér igen", "Check again";

    changes => "Ændret fra ansøgning til bevilling", "Changed from offer to allocation";
    no_changes => "Bevillingen svarer til ansøgningen.", "The allocation corresponds to the offer.";
    hours_granted_for(granted, asked) => "Bevilget {granted} mod ansøgt {asked} om ugen.",
        "Granted {granted} a week; {asked} requested.";
    hours_assessed_at(granted, asked) => "Vurderet til {granted} mod ansøgt {asked} om ugen.",
        "Assessed at {granted} a week; {asked} requested.";
    hours_told_otherwise(told, asked) => "Bevillingen gengiver ansøgningens timer som {told}, men i ansøgningen står {asked}.",
        "The allocation gives the offer’s hours as {told}, but the offer says {asked}.";
    deviation(label, granted, asked) => "{label}: {granted} mod ansøgt {asked}.",
        "{label}: {granted}; {asked} requested.";
    starts_later(start, days, wished) => "Første dag er {start}, {days} dage senere end ønsket ({wished}).",
        "The first day is {start}, {days} days later than wished ({wished}).";
    starts_earlier(start, days, wished) => "Første dag er {start}, {days} dage tidligere end ønsket ({wished}).",
        "The first day is {start}, {days} days earlier than wished ({wished}).";
    starts_a_day_later(start, wished) => "Første dag er {start}, dagen efter det ønskede ({wished}).",
        "The first day is {start}, the day after the one wished ({wished}).";
    starts_a_day_earlier(start, wished) => "Første dag er {start}, dagen før det ønskede ({wished}).",
        "The first day is {start}, the day before the one wished ({wished}).";
    other_citizen => "CPR-nummeret er ikke det samme i ansøgningen og bevillingen.",
        "The CPR number is not the same in the offer and the allocation.";
    not_told => "ikke oplyst", "not stated";
    at_the_company(address) => "virksomhedens adresse ({address})", "the company’s address ({address})";
    side_by_side => "Ansøgt og bevilget", "Requested and granted";
    information => "Oplysning", "Information";
    asked => "Ansøgt", "Requested";
    granted => "Bevilget", "Granted";
    assessed => "Vurderet", "Assessed";
    changed => "Ændret", "Changed";
    same(labels) => "Ens i begge: {labels}.", "The same in both: {labels}.";

    timeline => "Forløb", "Progress";
    step_now => "nu", "now";
    step_ahead => "kommende", "to come";
    step_sent => "Underskrevet af virksomheden", "Signed by the company";
    step_signed => "Underskrevet af sagsbehandler", "Signed by the caseworker";
    step_decision => "Afgørelse", "Decision";
    step_begins => "Første dag i fleksjobbet", "First day of the flexjob";
    step_ends => "Sidste dag i fleksjobbet", "Last day of the flexjob";

    group_status => "Status og forløb", "Status and progress";
    allocation_status => "Bevilling", "Allocation";
    offer_status => "Ansøgning", "Offer";
    decided => "Afgjort", "Decided";
    vitas_case => "Sag i VITAS", "Case in VITAS";
    vitas => "VITAS", "VITAS";
    vitas_open => "Åbn sagen i VITAS (ny fane)", "Open the case in VITAS (new tab)";
    vitas_not_secure => "Ikke et link: adressen begynder ikke med https.",
        "Not a link: the address does not begin with https.";
    vitas_other_host(host) => "Ikke et link: {host} er ikke på listen over kendte adresser.",
        "Not a link: {host} is not on the list of known addresses.";
    vitas_malformed => "Ikke et link: det er ikke til at se, hvor adressen fører hen.",
        "Not a link: it cannot be seen where the address leads.";
    external_operator => "Fundet af anden aktør", "Found by an external provider";
    operator_cvr => "Anden aktørs CVR-nummer", "External provider’s CVR number";
    operator_unit => "Anden aktørs P-nummer", "External provider’s P number";
    allocation_id => "Bevillingens id", "The allocation’s id";
    offer_id => "Ansøgningens id", "The offer’s id";

    group_company => "Virksomhed og arbejdssted", "Company and workplace";
    company_name => "Virksomhed", "Company";
    cvr => "CVR-nummer", "CVR number";
    unit => "P-nummer", "P number";
    company_kind => "Virksomhedstype", "Kind of company";
    public_kind => "Offentlig virksomhed", "Public company";
    phone => "Telefon", "Telephone";
    address => "Adresse", "Address";
    workplace => "Arbejdssted", "Workplace";
    company_information => "Om virksomheden", "About the company";

    group_people => "Personer", "People";
    cpr => "CPR-nummer", "CPR number";
    company_responsible => "Virksomhedens ansvarlige", "The company’s responsible person";
    company_responsible_phone => "Den ansvarliges telefon", "The responsible person’s telephone";
    company_responsible_mail => "Den ansvarliges e-mail", "The responsible person’s e-mail";
    company_responsible_hours => "Den ansvarlige træffes", "The responsible person can be reached";
    workplace_responsible => "Arbejdsstedets ansvarlige", "The workplace’s responsible person";
    workplace_responsible_phone => "Arbejdsstedets telefon", "The workplace’s telephone";
    workplace_responsible_mail => "Arbejdsstedets e-mail", "The workplace’s e-mail";
    contact_hours => "Kontaktpersonen træffes", "The contact can be reached";
    caseworker => "Ansvarlig sagsbehandler", "Responsible caseworker";
    caseworker_mail => "Sagsbehandlerens e-mail", "The caseworker’s e-mail";

    group_jobcentre => "Jobcenter", "Jobcentre";
    jobcentre_name => "Navn", "Name";
    jobcentre_code => "Jobcenterkode", "Jobcentre code";
    jobcentre_contact => "Kontaktperson", "Contact";
    jobcentre_contact_phone => "Kontaktpersonens telefon", "The contact’s telephone";
    jobcentre_contact_mail => "Kontaktpersonens e-mail", "The contact’s e-mail";
    forwarded_by => "Videresendt af", "Forwarded by";

    group_job => "Job og vilkår", "Job and terms";
    job_description => "Jobbeskrivelse", "Job description";
    occupation => "Stilling (ESCO)", "Occupation (ESCO)";
    flexjob_type => "Type", "Type";
    duration => "Varighed", "Duration";
    own_company => "Ansat i egen virksomhed", "Employed in own company";
    decision_comment => "Bemærkning til afgørelsen", "Remark on the decision";
    consideration => "Skånehensyn", "Special considerations";

    group_salary => "Løn og pension", "Pay and pension";
    expected_salary => "Løn i fleksjobbet", "Pay in the flexjob";
    full_time_salary => "Løn på fuld tid", "Full-time pay";
    by_the_hour(kroner) => "{kroner} i timen", "{kroner} an hour";
    by_the_month(kroner) => "{kroner} om måneden", "{kroner} a month";
    by_the_year(kroner) => "{kroner} om året", "{kroner} a year";
    by_something(kroner, kind) => "{kroner} ({kind})", "{kroner} ({kind})";
    pension_pay => "Pension", "Pension";
    employer_percentage => "Arbejdsgivers pension", "Employer’s pension contribution";
    employee_percentage => "Medarbejders pension", "Employee’s pension contribution";
    holiday_pay => "Feriegodtgørelse", "Holiday allowance";
    holiday_pay_pensionable => "Pension af feriegodtgørelse", "Pension on holiday allowance";

    group_hours => "Timer", "Hours";
    hours => "Effektive timer om ugen", "Effective hours a week";
    hours_asked => "Ansøgte effektive timer om ugen", "Effective hours a week requested";
    work_load => "Arbejdsintensitet", "Work intensity";
    hours_present => "Fremmødetimer om ugen", "Hours of attendance a week";

    group_dates => "Datoer", "Dates";
    wished_start => "Ønsket første dag", "First day wished for";
    start => "Første dag", "First day";
    end => "Sidste dag", "Last day";

    group_signatures => "Underskrifter", "Signatures";
    company_signer => "For virksomheden", "For the company";
    company_signed => "Virksomheden underskrev", "Signed by the company";
    caseworker_signer => "For jobcentret", "For the jobcentre";
    caseworker_signed => "Sagsbehandler underskrev", "Signed by the caseworker";

    yes => "ja", "yes";
    no => "nej", "no";
}

/// `ja` or `nej`.
pub fn yes_or_no(answer: bool) -> &'static str {
    if answer { yes() } else { no() }
}
