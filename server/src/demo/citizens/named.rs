//! Citizens with fixed CPR numbers, each of whom makes one thing happen. They are listed in docs/demo-citizens.md.

use super::{DemoCitizen, cpr, cv};
use crate::{
    demo::{calendar, jobcentres::Jobcentre, places::PLACES, random::Random},
    store::queries::{
        citizens::{Absence, Citizen},
        cvs::CvState,
    },
};
use contract::{
    Cpr, Fejlkode, Tidspunkt,
    code_lists::Klientkategori::{
        self, Dagpengemodtager, Integrationsprogram, Kontanthjaelpsmodtager, Ledighedsydelse, Revalidend,
        Sygedagpengemodtager, Uddannelseshjaelpsmodtager, UdenYdelse,
    },
    copenhagen,
    metoder::{Metode, UPDATE_CV_STATUS, UPDATE_JOBAGENT},
};

/// What is special about a named citizen. All but one have a CV.
#[derive(Clone, Debug)]
pub enum Special {
    /// A method answers this code for her, whatever else holds: our model has no state that would cause it.
    Answers(&'static Metode, Fejlkode),
    /// Her CV is in this state.
    Cv(CvState),
    /// She has no CV.
    NoCv,
    /// She is dead.
    Dead,
    /// She is abroad.
    Abroad,
    /// She has a temporary address abroad.
    ForeignAddress,
    /// She has a registered absence.
    Absence(Absence),
    /// She must have had a meeting within three days.
    DeadlineInThreeDays,
    /// Only her age.
    Age(&'static str),
    /// Nothing but her contact group.
    ContactGroup,
}

/// A named citizen.
#[derive(Clone, Debug)]
pub struct Named {
    /// Her CPR number.
    pub cpr: &'static str,
    /// First name.
    pub first_name: &'static str,
    /// Last name.
    pub last_name: &'static str,
    /// Her contact group.
    pub category: Klientkategori,
    /// What is special about her.
    pub special: Special,
}

/// Jobcentres that exist nowhere, and what GetUpdatedCVs answers for them.
pub const FAULTY_JOBCENTRES: [(&str, Fejlkode); 2] =
    [("99343", Fejlkode::GetCvUpdateListFejlede), ("99346", Fejlkode::CvServiceForDfdgFejlede)];

const fn named(
    cpr: &'static str,
    first_name: &'static str,
    last_name: &'static str,
    category: Klientkategori,
    special: Special,
) -> Named {
    Named { cpr, first_name, last_name, category, special }
}

const fn status(code: Fejlkode) -> Special {
    Special::Answers(&UPDATE_CV_STATUS, code)
}

const fn jobagent(code: Fejlkode) -> Special {
    Special::Answers(&UPDATE_JOBAGENT, code)
}

/// The named citizens.
#[rustfmt::skip]
pub static NAMED: &[Named] = &[
    named("2009741907", "Bent", "Aagaard", Dagpengemodtager, status(Fejlkode::IkkeRegistreretMedCvKundenummer)),
    named("2310790176", "Tove", "Bisgaard", Dagpengemodtager, status(Fejlkode::KunAKasserMaaRegistrere)),
    named("2701681657", "Kaj", "Clemmensen", Kontanthjaelpsmodtager, status(Fejlkode::KunJobcentreMaaRegistrere)),
    named("1107902988", "Samira", "Darwish", Integrationsprogram, status(Fejlkode::KunJobcentreMaaRegistrereEfterIntegration)),
    named("1705832276", "Lis", "Engberg", UdenYdelse, status(Fejlkode::IngenAKasseRegistrering)),
    named("2609712877", "Poul", "Fuglsang", Kontanthjaelpsmodtager, status(Fejlkode::AndenAktoerMaaIkkeSe)),
    named("2104642842", "Inger", "Greve", Dagpengemodtager, status(Fejlkode::ForbindelseKunneIkkeOprettes)),
    named("1704883431", "Daniel", "Hald", Kontanthjaelpsmodtager, status(Fejlkode::AKassenMaaIkkeSe)),
    named("1003761648", "Rikke", "Ibsen", Sygedagpengemodtager, status(Fejlkode::OrganisationenMaaIkkeSe)),
    named("0808930835", "Oliver", "Juul", Dagpengemodtager, status(Fejlkode::AKasseMaaIkkeKommentere)),
    named("1207661996", "Else", "Kofoed", Ledighedsydelse, status(Fejlkode::KontaktgruppeIkkeForAKasse)),
    named("2110852577", "Simon", "Lykke", Dagpengemodtager, status(Fejlkode::CvServiceForDfdgFejlede)),
    named("0207721652", "Anita", "Munk", Dagpengemodtager, Special::Cv(CvState::Archived)),
    named("0605813225", "Claus", "Nygaard", Kontanthjaelpsmodtager, Special::Cv(CvState::Disabled)),
    named("2611690582", "Ruth", "Overby", Dagpengemodtager, Special::Cv(CvState::Locked)),
    named("0712633293", "Verner", "Quist", UdenYdelse, Special::Cv(CvState::Deleted)),
    named("1705781693", "Allan", "Priess", Kontanthjaelpsmodtager, Special::NoCv),
    named("0905870256", "Sara", "Riis", Dagpengemodtager, jobagent(Fejlkode::UgyldigKlientkategori)),
    named("0904753375", "Jan", "Skaarup", Dagpengemodtager, jobagent(Fejlkode::UgyldigLedighedsgrad)),
    named("2210921928", "Ditte", "Toftegaard", Dagpengemodtager, jobagent(Fejlkode::TilmeldingOverlapper)),
    named("2307820397", "Rune", "Uldall", Dagpengemodtager, jobagent(Fejlkode::TilmeldingsdatoUdenforTiDage)),
    named("1211670896", "Vibeke", "Vad", Dagpengemodtager, jobagent(Fejlkode::BookingsystemSvarerIkke)),
    named("2207842127", "Mikkel", "Wulff", Kontanthjaelpsmodtager, jobagent(Fejlkode::OpslagFejlede)),
    named("0906701680", "Karen", "Yde", Kontanthjaelpsmodtager, jobagent(Fejlkode::SelvbookingMangler)),
    named("0809913407", "Noah", "Østerby", Dagpengemodtager, jobagent(Fejlkode::ProfilKanIkkeHentes)),
    named("2010650599", "Egon", "Ålund", Dagpengemodtager, jobagent(Fejlkode::ProfilMedAdvarsel)),
    named("1810861860", "Marianne", "Bang", Dagpengemodtager, Special::Dead),
    named("0212772161", "Troels", "Dam", Dagpengemodtager, Special::Abroad),
    named("1502890354", "Nanna", "Eskildsen", Dagpengemodtager, Special::ForeignAddress),
    named("0206732707", "Lasse", "Frandsen", Kontanthjaelpsmodtager, Special::Absence(Absence::Conflicting)),
    named("0801801766", "Helle", "Gram", Kontanthjaelpsmodtager, Special::Absence(Absence::Excluding)),
    named("1704943818", "Freja", "Høyer", Kontanthjaelpsmodtager, Special::DeadlineInThreeDays),
    named("2006520697", "Svend", "Hvid", UdenYdelse, Special::Age("born in 1952, thus over 65")),
    named("1409144576", "Alma", "Jacobsen", UdenYdelse, Special::Age("born in 2014, thus under 18 until 2032")),
    named("2306813464", "Jette", "Kirk", Kontanthjaelpsmodtager, Special::Age("born in 1981, thus 45 in the autumn of 2026")),
    named("1706761230", "Lone", "Mikkelsen", Dagpengemodtager, Special::ContactGroup),
    named("1112813301", "Jakob", "Nissen", Kontanthjaelpsmodtager, Special::ContactGroup),
    named("1210048446", "Mathilde", "Poulsen", Uddannelseshjaelpsmodtager, Special::ContactGroup),
    named("0506880115", "Tariq", "Rahimi", Integrationsprogram, Special::ContactGroup),
    named("2312792897", "Per", "Olesen", Sygedagpengemodtager, Special::ContactGroup),
    named("1902690852", "Susanne", "Schou", Ledighedsydelse, Special::ContactGroup),
    named("1807841793", "Kristian", "Terp", Revalidend, Special::ContactGroup),
    named("1612722120", "Birthe", "Vind", UdenYdelse, Special::ContactGroup),
];

impl Named {
    /// The citizen, as seen at a time. The same for every seed.
    pub fn citizen(&self, now: Tidspunkt) -> Option<DemoCitizen> {
        let mut random = Random::of(0, self.cpr, 0);
        let cpr = Cpr::parse(self.cpr).ok()?;
        let special = &self.special;
        let deadline = calendar::later(copenhagen::date(now.utc()), 3);
        let cv = match special {
            Special::NoCv => None,
            Special::Cv(state) => Some(*state),
            _ => Some(CvState::Active),
        };
        Some(DemoCitizen {
            born: cpr::birthday(&cpr)?,
            citizen: Citizen {
                first_name: self.first_name.to_owned(),
                last_name: self.last_name.to_owned(),
                jobcentre: Jobcentre::of(random.pick_ref(PLACES))?.code(),
                category: self.category.clone(),
                dead: matches!(special, Special::Dead),
                abroad: matches!(special, Special::Abroad),
                foreign_address: matches!(special, Special::ForeignAddress),
                absence: if let Special::Absence(absence) = special { *absence } else { Absence::None },
                interview_deadline: matches!(special, Special::DeadlineInThreeDays)
                    .then(|| copenhagen::midnight(deadline).into()),
                cpr,
            },
            cv: cv.map(|state| cv::generate(state, now, &mut random)),
            fault: if let Special::Answers(metode, code) = special { Some(((*metode).clone(), *code)) } else { None },
        })
    }

    /// Somebody whom nothing but her contact group is known of.
    pub fn of_group(category: &Klientkategori) -> Option<&'static Self> {
        NAMED.iter().find(|one| matches!(one.special, Special::ContactGroup) && one.category == *category)
    }

    /// The one for whom a method answers a code.
    pub fn who_causes(metode: &Metode, code: Fejlkode) -> Option<&'static Self> {
        NAMED.iter().find(
            |one| matches!(&one.special, Special::Answers(of, answered) if of.navn == metode.navn && *answered == code),
        )
    }
}
