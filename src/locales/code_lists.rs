//! The values of the services' code lists on the screen. The documents give them in Danish, and so they travel; here they
//! have their English names.

use super::Language;
use std::borrow::Cow;

/// Danish labels of the contract, each with its English. A label that several lists have means the same in them.
const LABELS: [(&str, &str); 72] = [
    // Approval
    ("Under behandling", "Pending"),
    ("Godkendt", "Approved"),
    ("Ikke godkendt", "Not approved"),
    // Offers and allocations
    ("Oprettet", "Created"),
    ("Indsendt", "Submitted"),
    ("Returneret til virksomheden", "Returned to the company"),
    ("Trukket tilbage", "Withdrawn"),
    ("Afsluttet", "Closed"),
    ("Ukendt", "Unknown"),
    ("Bevilget", "Granted"),
    ("Afslag", "Refused"),
    ("Annulleret", "Cancelled"),
    ("Ophørt", "Ended"),
    // Flexjobs
    ("Timeløn", "Hourly pay"),
    ("Månedsløn", "Monthly pay"),
    ("Årsløn", "Yearly pay"),
    ("Fleksjob", "Flexjob"),
    ("Fastholdelsesfleksjob", "Retention flexjob"),
    ("Midlertidigt", "Temporary"),
    ("Permanent", "Permanent"),
    ("Privat", "Private"),
    ("Offentlig", "Public"),
    ("Stat", "State"),
    ("Region", "Region"),
    ("Kommune", "Municipality"),
    // Company schemes
    ("Virksomhedspraktik", "Work placement"),
    ("Nytteindsats", "Community work"),
    ("Løntilskud, privat", "Wage subsidy, private"),
    ("Løntilskud, offentlig", "Wage subsidy, public"),
    ("Løntilskud", "Wage subsidy"),
    ("Voksenlærling", "Adult apprentice"),
    ("Jobrotation", "Job rotation"),
    ("IGU", "Integration training (IGU)"),
    ("Jobcenter", "Jobcentre"),
    ("A-kasse", "Unemployment fund"),
    ("Ansøgning", "Offer"),
    ("Anmodning", "Request"),
    ("Bevilling", "Allocation"),
    ("Vurdering", "Assessment"),
    ("Aftale", "Agreement"),
    ("Forlængelse", "Extension"),
    ("Ophør", "Termination"),
    // Citizens and meetings
    ("Dagpengemodtager", "Unemployment benefit"),
    ("Kontanthjælpsmodtager", "Cash benefit"),
    ("Uddannelseshjælpsmodtager", "Education benefit"),
    ("Kontanthjælp efter integrationsprogram", "Cash benefit under the integration programme"),
    ("Sygedagpengemodtager", "Sickness benefit"),
    ("Ledighedsydelse", "Flexjob unemployment benefit"),
    ("Revalidend", "Rehabilitation"),
    ("Uden ydelse", "No benefit"),
    ("Fuldt ledig", "Fully unemployed"),
    ("Delvist ledig", "Partly unemployed"),
    ("Ikke ledig", "Not unemployed"),
    ("Personligt fremmøde", "In person"),
    ("Telefonisk", "By telephone"),
    ("Digitalt", "Online"),
    ("Andet", "Other"),
    ("Møde direkte på arbejde", "Straight to work"),
    // CVs
    ("Under udarbejdelse", "Being written"),
    ("Klar til kvalitetssikring", "Ready for quality check"),
    ("CV godkendt", "CV approved"),
    ("CV ej godkendt", "CV not approved"),
    ("Søgbart", "Can be found"),
    ("Ikke søgbart", "Cannot be found"),
    ("CV-status", "CV status"),
    ("CV-søgbarhed", "CV availability"),
    ("Erhvervserfaring", "Work experience"),
    ("Uddannelse", "Education"),
    ("Kompetencer", "Competences"),
    ("Oprettelse", "Created"),
    ("Opdatering", "Updated"),
    ("Sletning", "Deleted"),
];

/// A value's label in the language that is spoken: `spoken(status.label())`. What a list does not hold stays as it came.
pub fn spoken(label: Cow<'static, str>) -> Cow<'static, str> {
    match Language::current() {
        Language::Danish => label,
        Language::English => match english(&label) {
            Some(english) => Cow::Borrowed(english),
            None => match label.strip_prefix("Ukendt (") {
                Some(raw) => format!("Unknown ({raw}").into(),
                None => label,
            },
        },
    }
}

/// The English of a Danish label, whatever is spoken.
pub fn english(label: &str) -> Option<&'static str> {
    LABELS.iter().find(|(danish, _)| *danish == label).map(|(_, english)| *english)
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::{
        Godkendelsesstatus,
        code_list::{CodeList, Unknown},
        code_lists::*,
    };
    use std::collections::HashSet;

    #[test]
    fn every_value_of_every_list_has_an_english_name() {
        let mut seen = HashSet::new();
        macro_rules! each {
            ($($list:ident)+) => {
                $( for value in $list::known() {
                    let label = value.label();
                    assert!(LABELS.iter().any(|(danish, _)| *danish == label), "{label} of {}", $list::NAME);
                    seen.insert(label);
                } )+
            };
        }
        each!(Godkendelsesstatus AnsoegningStatus Bevillingsstatus Loentype Fleksjobtype Fleksjobvarighed
            Virksomhedstype OffentligVirksomhed Jobtilbud Myndighedsomraade VirksomhedsordningSkabelon
            VirksomhedsordningSubskabelon Samtaleform Klientkategori Ledighedsgrad CvStatus CvAvailability CvChange
            Operation);
        assert_eq!(seen.len(), LABELS.len(), "no label is listed twice, and none that nobody uses");
    }

    #[test]
    fn a_label_follows_the_language_and_what_is_unknown_stays_readable() {
        let labels = || {
            let unknown = Godkendelsesstatus::Ukendt(Unknown::Number(7));
            [Godkendelsesstatus::IkkeGodkendt, unknown].map(|status| spoken(status.label()).into_owned())
        };
        assert_eq!(labels(), ["Ikke godkendt", "Ukendt (7)"]);
        Language::English.speak();
        assert_eq!(labels(), ["Not approved", "Unknown (7)"]);
    }
}
