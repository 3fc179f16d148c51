//! Error codes (`Fejlkode`) with the texts that the documents print (`Fejltekst`), Danish or English.

use serde::{Deserialize, Serialize};

macro_rules! fejlkoder {
    ($( $(#[$doc:meta])* $name:ident = $number:literal, $text:literal; )+) => {
        /// A service's error code. Unknown codes are kept, since the services' old codes are being renumbered.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(from = "i32", into = "i32")]
        pub enum Fejlkode {
            $( $(#[$doc])* $name, )+
            /// A code no document of ours lists.
            Ukendt(i32),
        }

        impl Fejlkode {
            /// Every documented code.
            pub const KNOWN: &'static [Self] = &[$( Self::$name, )+];

            /// The number on the wire.
            pub const fn number(self) -> i32 {
                match self {
                    $( Self::$name => $number, )+
                    Self::Ukendt(number) => number,
                }
            }

            /// The documented text; `None` for an unknown code.
            pub const fn fejltekst(self) -> Option<&'static str> {
                match self {
                    $( Self::$name => Some($text), )+
                    Self::Ukendt(_) => None,
                }
            }
        }

        impl From<i32> for Fejlkode {
            fn from(number: i32) -> Self {
                match number {
                    $( $number => Self::$name, )+
                    other => Self::Ukendt(other),
                }
            }
        }
    };
}

fejlkoder! {
    /// Field errors; `feltfejl` names the fields.
    BeskedIkkeValideret = 1014, "Beskeden kunne ikke valideres";
    /// The scope is missing, or the body's caseworker is not the signed-in one.
    IkkeAutoriseret = 4575, "Du er ikke autoriseret til at udføre handlingen.";
    /// JobannonceBehandlingService: no such ad.
    JobannonceIkkeFundet = 121100, "Jobannoncen blev ikke fundet.";
    /// JobannonceBehandlingService: no such caseworker.
    BehandlerIkkeFundet = 121300, "Behandleren blev ikke fundet.";
    /// JobannonceBehandlingService: someone else holds the ad.
    OptagetAfAnden = 121301, "Behandlingen af jobannoncen er allerede optaget af en anden.";
    /// JobannonceBehandlingService: the ad has been decided.
    AfventerIkkeBehandling = 121302, "Jobannoncen afventer ikke behandling.";
    /// JobannonceBehandlingService: nobody has begun the ad.
    IkkePaabegyndt = 121303, "Behandlingen af jobannoncen er ikke påbegyndt.";
    /// JobannonceBehandlingService: the status cannot be set back.
    SkiftTilUnderBehandling = 121304, "Det er ikke tilladt at skifte status til 'Under behandling'.";
    /// Jobagent: the CPR number is too long, too short or no date.
    UgyldigtCpr = 1001, "Invalid cpr";
    /// Jobagent: nobody has the CPR number.
    UkendtCpr = 1010, "Unknown cpr";
    /// CVWorkFlowService: the client has no CV customer number.
    IkkeRegistreretMedCvKundenummer = 4103, "Client not registered with CvCustomerNumber";
    /// Jobagent: the client category is not in its list.
    UgyldigKlientkategori = 4313, "Invalid client category type";
    /// Jobagent: the unemployment status is not in its list.
    UgyldigLedighedsgrad = 4314, "Invalid current unemployment status type identifier";
    /// Jobagent: the enrolment lies within or before an existing one.
    TilmeldingOverlapper = 4316, "Enrollment overlap";
    /// Jobagent: an occupation's URI is no such URI.
    UgyldigStillingsbetegnelse = 4318, "One or more profession is invalid";
    /// Jobagent: the enrolment date is in the future or more than ten days back.
    TilmeldingsdatoUdenforTiDage = 4338, "The enrollment date must be of todays date or a maximum of 10 days prior to todays date";
    /// CVWorkFlowService: only unemployment funds register CVs of their members.
    KunAKasserMaaRegistrere = 4368, "CV Status update not allowed";
    /// CVWorkFlowService: only jobcentres register CVs of receivers of cash or education benefit.
    KunJobcentreMaaRegistrere = 4369, "CV Status update not allowed";
    /// CVWorkFlowService: only jobcentres register CVs after the integration programme.
    KunJobcentreMaaRegistrereEfterIntegration = 4370, "CV Status update not allowed";
    /// CVWorkFlowService: the citizen has no unemployment fund.
    IngenAKasseRegistrering = 4385, "The client does not have an unemploymentfund registration";
    /// Jobagent: the citizen is dead.
    PersonenErDoed = 4405, "The person with specified cpr is dead";
    /// CVWorkFlowService: the external operator may not see the person.
    AndenAktoerMaaIkkeSe = 4511, "The External operator is not allowed to view data for the person";
    /// Jobagent: no such jobagent or alias.
    UkendtIdentifikation = 4589, "Unknown identifier";
    /// Jobagent: the client category can't be enrolled.
    KategoriKanIkkeTilmeldes = 4641, "This category is not allowed to be enrolled";
    /// Jobagent: a registered absence conflicts with the contact group.
    FravaerStriderModKontaktgruppe = 4645, "This person has a absenceregistration that conflicts with this Contactgroup";
    /// Jobagent: a number is below zero.
    NegativVaerdi = 4698, "Parameter is negative";
    /// Jobagent: the year is no year one can have worked in.
    UgyldigtAar = 4710, "The submitted value of YearLastUsed is not a valid year";
    /// Jobagent: the citizen is abroad.
    PersonenErIUdlandet = 4720, "Person is not allowed to be enrolled because person is abroad";
    /// Jobagent: the citizen has a temporary address abroad.
    MidlertidigUdenlandskAdresse = 4725, "This person cannot be enrolled because the person has a temporary foreign address registered";
    /// Jobagent: a registered absence rules enrolment out.
    FravaerTilladerIkkeTilmelding = 4750, "The client has an absence registration that does not allow enrollment";
    /// CVWorkFlowService: the CV is archived.
    CvArkiveret = 4753, "The clients jobnet cv has been archived";
    /// CVWorkFlowService: the CV is disabled.
    CvDeaktiveret = 4754, "The clients jobnet cv has been disabled";
    /// Jobagent: from 65 only "uden ydelse".
    KunUdenYdelseFra65 = 4763, "A person who is 65 or older can only enroll as 'uden ydelse' from jobnet";
    /// Jobagent: the booking system behind can't be reached.
    BookingsystemSvarerIkke = 4769, "The connection to an external bookingsystem could not be established";
    /// Jobagent: the meeting begins before today.
    MoedeFoerIDag = 4783, "The BookingTime cannot be before todays date";
    /// Jobagent: the citizen has no CV on Jobnet.
    IngenCvKonto = 4786, "The person does not have a Jobnet Cv account";
    /// Jobagent: the meeting's time has been taken.
    MoedetidOptaget = 4819, "The BookingStartTime is no longer available";
    /// Jobagent: no such caseworker.
    SagsbehandlerIkkeFundet = 4822, "Could not find the caseworker with the specified CVR-RID";
    /// CVWorkFlowService: the CV is locked.
    CvLaast = 4823, "The clients jobnet cv is locked";
    /// Jobagent: category and unemployment status don't go together.
    UlovligKombination = 6014, "Illegal combination of the client category and unemployment status";
    /// Jobagent: the category has an age limit.
    KategoriPasserIkkeTilAlder = 6033, "ContactGroup is not coherent with age";
    /// Jobagent: the category needs at least one occupation.
    StillingsbetegnelseMangler = 7062, "A ProfessionType must be set for this ClientCategory.";
    /// Jobagent: no such offer of meetings.
    UkendtMoedetilbud = 8108, "The specified InterviewOptionID is not active or is unknown to the system";
    /// Jobagent: the meeting lies outside the offer's dates.
    MoedeUdenforTilbuddet = 8109, "The booking time is NOT within the allowed range of dates for this interview option";
    /// Jobagent: the citizen could not be looked up.
    OpslagFejlede = 8111, "An error occured when trying to look up the supplied PersonCivilRegistrationIdentifier";
    /// CVWorkFlowService: a system behind can't be reached.
    ForbindelseKunneIkkeOprettes = 8236, "ConnectionCouldNotBeEstablished";
    /// Jobagent: the citizen already has a meeting.
    HarAlleredeJobsamtale = 8273, "Citizen already has a booking of type Jobsamtale.";
    /// Jobagent: no such occupation.
    UkendtStillingsbetegnelse = 8281, "Occupation key does not exist";
    /// Jobagent: the meeting lies after the citizen's deadline.
    MoedeEfterFrist = 8288, "Booking is later than deadline of existing InterviewDeadline with same InterviewType.";
    /// CVWorkFlowService: the unemployment fund may not see the person.
    AKassenMaaIkkeSe = 8291, "The Unemploymentfund is not allowed to view data for the person";
    /// CVWorkFlowService: the organisation may not see the person.
    OrganisationenMaaIkkeSe = 8292, "The specified organisationtypeidentifier is not allowed to view data for the person";
    /// Jobagent: the caseworker does not hold these meetings.
    SagsbehandlerIkkeTilladt = 9003, "The interview supervisor specified is not allowed for this interview option";
    /// CVWorkFlowService: unemployment funds send no remark.
    AKasseMaaIkkeKommentere = 9008, "UnemploymentFund should not report Comment";
    /// CVWorkFlowService: unemployment funds register contact groups 1, 8 and 23 only.
    KontaktgruppeIkkeForAKasse = 9009, "UnemploymentFund is only allowed to register CVStatus for citizens in ContactGroups 1, 8 and 23";
    /// Jobagent: the booking system is not set up.
    SelvbookingMangler = 9018, "Selfbooking failed because an External bookingsystem configuration is missing";
    /// CVWorkFlowService: the citizen's CV could not be read.
    GetCvFejlede = 9338, "Call to GetCV failed";
    /// CVWorkFlowService: the list could not be read.
    GetCvUpdateListFejlede = 9343, "Call to GetCVUpdateList failed";
    /// Jobagent: the profile's data are missing or wrong.
    ProfilKanIkkeHentes = 9344, "Missing or incorrect data, profile cannot be retrieved";
    /// Jobagent: a warning about the profile's data.
    ProfilMedAdvarsel = 9345, "Missing or incorrect data gives warning";
    /// CVWorkFlowService: the CV service behind failed.
    CvServiceForDfdgFejlede = 9346, "Call to CVServiceForDFDG failed";
    /// FlexjobService: no such offer or allocation.
    BevillingIkkeFundet = 80002, "Bevillingen kunne ikke findes.";
    /// FlexjobService: the allocation's status is "Ukendt".
    BevillingUkendt = 80003, "Bevillingen er i status 'Ukendt'.";
}

impl From<Fejlkode> for i32 {
    fn from(fejlkode: Fejlkode) -> Self {
        fejlkode.number()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_survives_its_number() {
        for &fejlkode in Fejlkode::KNOWN {
            assert_eq!(Fejlkode::from(fejlkode.number()), fejlkode);
            assert!(fejlkode.fejltekst().is_some_and(|text| !text.is_empty()));
        }
        assert_eq!(Fejlkode::from(90002), Fejlkode::Ukendt(90002));
        assert_eq!(Fejlkode::Ukendt(90002).number(), 90002);
    }
}
