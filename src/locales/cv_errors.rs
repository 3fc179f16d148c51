//! What went wrong at CVWorkFlowService, and what to do next.

use contract::Fejlkode;

texts! {
    invalid => "Tjenesten kunne ikke godtage det, der blev sendt.", "The service could not accept what was sent.";
    invalid_next => "Ret det, der er nævnt, og prøv igen.", "Correct what is mentioned, and try again.";
    unknown_citizen => "Ingen borger har det CPR-nummer.", "No citizen has that CPR number.";
    unknown_citizen_next => "Sammenlign nummeret med sagen, og prøv igen.", "Compare the number with the case, and try again.";
    no_customer_number => "Borgeren er ikke registreret med et CV-kundenummer.", "The citizen is not registered with a CV customer number.";
    no_customer_number_next => "Bed borgeren logge ind på Jobnet og oprette sit CV. Sæt derefter status igen.", "Ask the citizen to sign in to Jobnet and make a CV. Then set the status again.";
    only_funds => "Kun a-kasser må sætte CV-status for dagpengemodtagere.", "Only unemployment funds may set the CV status of receivers of unemployment benefit.";
    only_funds_next => "Bed borgerens a-kasse om at sætte status.", "Ask the citizen’s unemployment fund to set the status.";
    only_jobcentres => "Kun jobcentre og kommuner må sætte CV-status for ansøgere og modtagere af kontanthjælp og uddannelseshjælp.", "Only jobcentres and municipalities may set the CV status of applicants for and receivers of cash or education benefit.";
    only_jobcentres_next => "Bed borgerens jobcenter om at sætte status.", "Ask the citizen’s jobcentre to set the status.";
    only_jobcentres_integration => "Kun jobcentre og kommuner må sætte CV-status for borgere på kontanthjælp efter integrationsprogrammet.", "Only jobcentres and municipalities may set the CV status of citizens on cash benefit under the integration programme.";
    only_jobcentres_integration_next => "Bed det jobcenter, der har borgerens integrationsprogram, om at sætte status.", "Ask the jobcentre in charge of the citizen’s integration programme to set the status.";
    no_fund => "Borgeren er ikke registreret i en a-kasse.", "The citizen is not registered with an unemployment fund.";
    no_fund_next => "Kontrollér borgerens a-kasse og kontaktgruppe. Er de rigtige, så bed jobcentret om at sætte status.", "Check the citizen’s unemployment fund and contact group. If they are right, ask the jobcentre to set the status.";
    operator_may_not => "Anden aktør har ikke adgang til borgerens oplysninger.", "The external operator has no access to the citizen’s data.";
    operator_may_not_next => "Bed jobcentret om at henvise borgeren til aktøren, eller om selv at sætte status.", "Ask the jobcentre to refer the citizen to the operator, or to set the status itself.";
    archived => "Borgerens CV på Jobnet er arkiveret.", "The citizen’s CV on Jobnet is archived.";
    archived_next => "Bed borgeren hente sit CV frem igen på Jobnet. Sæt derefter status.", "Ask the citizen to restore the CV on Jobnet. Then set the status.";
    disabled => "Borgerens CV på Jobnet er deaktiveret.", "The citizen’s CV on Jobnet is disabled.";
    disabled_next => "Bed borgeren aktivere sit CV på Jobnet. Sæt derefter status.", "Ask the citizen to enable the CV on Jobnet. Then set the status.";
    locked => "Borgerens CV på Jobnet er låst.", "The citizen’s CV on Jobnet is locked.";
    locked_next => "Nogen arbejder formentlig i det. Vent lidt, og sæt status igen.", "Somebody is probably working on it. Wait a little, and set the status again.";
    no_connection => "Tjenesten kunne ikke få forbindelse til systemet bag den.", "The service could not reach the system behind it.";
    no_connection_next => "Status er ikke ændret. Vent lidt, og prøv igen.", "The status has not been changed. Wait a little, and try again.";
    fund_may_not => "A-kassen har ikke adgang til borgerens oplysninger.", "The unemployment fund has no access to the citizen’s data.";
    fund_may_not_next => "Kontrollér, at borgeren er medlem af a-kassen. Ellers må borgerens egen a-kasse eller jobcenter sætte status.", "Check that the citizen is a member of the fund. Otherwise the citizen’s own fund or jobcentre must set the status.";
    organisation_may_not => "Organisationen har ikke adgang til borgerens oplysninger.", "The organisation has no access to the citizen’s data.";
    organisation_may_not_next => "Bed borgerens jobcenter eller a-kasse om at sætte status.", "Ask the citizen’s jobcentre or unemployment fund to set the status.";
    fund_comments => "En a-kasse må ikke sende en kommentar.", "An unemployment fund may not send a comment.";
    fund_comments_next => "Slet kommentaren, og sæt status igen.", "Delete the comment, and set the status again.";
    group_not_of_funds => "En a-kasse må kun sætte CV-status for borgere i kontaktgruppe 1, 8 og 23.", "An unemployment fund may set the CV status only of citizens in contact groups 1, 8 and 23.";
    group_not_of_funds_next => "Bed borgerens jobcenter om at sætte status, eller få kontaktgruppen rettet.", "Ask the citizen’s jobcentre to set the status, or have the contact group corrected.";
    cv_not_read => "Borgerens CV kunne ikke hentes. Det kan være, at borgeren ikke har noget.", "The citizen’s CV could not be read. There may be none.";
    cv_not_read_next => "Se i hændelserne, om CV’et findes. Gør det, så vent lidt, og prøv igen.", "See in the events whether the CV exists. If it does, wait a little, and try again.";
    list_not_read => "Listen over ændrede CV’er kunne ikke hentes.", "The list of changed CVs could not be read.";
    list_not_read_next => "Vent lidt, og prøv igen, eventuelt med en kortere periode.", "Wait a little, and try again, perhaps with a shorter period.";
    dfdg_failed => "CV-tjenesten bag DFDG svarede med en fejl.", "The CV service behind DFDG answered with an error.";
    dfdg_failed_next => "Vent lidt, og prøv igen. Bliver det ved, så kontakt support.", "Wait a little, and try again. If it goes on, contact support.";
}

/// What a code of the four methods says, and what to do next; `None` for any other code.
pub fn of(code: Fejlkode) -> Option<(&'static str, &'static str)> {
    Some(match code {
        Fejlkode::BeskedIkkeValideret => (invalid(), invalid_next()),
        Fejlkode::UkendtCpr => (unknown_citizen(), unknown_citizen_next()),
        Fejlkode::IkkeRegistreretMedCvKundenummer => (no_customer_number(), no_customer_number_next()),
        Fejlkode::KunAKasserMaaRegistrere => (only_funds(), only_funds_next()),
        Fejlkode::KunJobcentreMaaRegistrere => (only_jobcentres(), only_jobcentres_next()),
        Fejlkode::KunJobcentreMaaRegistrereEfterIntegration => {
            (only_jobcentres_integration(), only_jobcentres_integration_next())
        }
        Fejlkode::IngenAKasseRegistrering => (no_fund(), no_fund_next()),
        Fejlkode::AndenAktoerMaaIkkeSe => (operator_may_not(), operator_may_not_next()),
        Fejlkode::CvArkiveret => (archived(), archived_next()),
        Fejlkode::CvDeaktiveret => (disabled(), disabled_next()),
        Fejlkode::CvLaast => (locked(), locked_next()),
        Fejlkode::ForbindelseKunneIkkeOprettes => (no_connection(), no_connection_next()),
        Fejlkode::AKassenMaaIkkeSe => (fund_may_not(), fund_may_not_next()),
        Fejlkode::OrganisationenMaaIkkeSe => (organisation_may_not(), organisation_may_not_next()),
        Fejlkode::AKasseMaaIkkeKommentere => (fund_comments(), fund_comments_next()),
        Fejlkode::KontaktgruppeIkkeForAKasse => (group_not_of_funds(), group_not_of_funds_next()),
        Fejlkode::GetCvFejlede => (cv_not_read(), cv_not_read_next()),
        Fejlkode::GetCvUpdateListFejlede => (list_not_read(), list_not_read_next()),
        Fejlkode::CvServiceForDfdgFejlede => (dfdg_failed(), dfdg_failed_next()),
        _ => return None,
    })
}
