//! Schemas of the types that are written by hand, for the server that describes itself. The others derive theirs.

use crate::{
    BehandlerId, CaseElementId, ConsoleId, Cpr, Cvr, Fejlkode, JobagentId, JobannonceId, Scope, TemplateId, Tidspunkt,
    bff::AdSummary,
    code_list::CodeList,
    cpr::{self, ReceivedCpr},
};
use std::borrow::Cow;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ArrayBuilder, ObjectBuilder, RefOr, Schema,
        schema::{ArrayItems, KnownFormat, SchemaFormat, SchemaType, Type},
    },
};

/// The schema of a code list: its known names.
pub fn of_code_list<C: CodeList>() -> RefOr<Schema> {
    let names: Vec<&str> = C::known().iter().filter_map(CodeList::wire_name).collect();
    let labels = format!("Kodelisten {}.", C::NAME);
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(names)).description(Some(labels)).into()
}

macro_rules! text_schema {
    ($($type:ident: $format:expr, $pattern:expr, $description:literal;)+) => {
        $(
            impl PartialSchema for $type {
                fn schema() -> RefOr<Schema> {
                    let pattern: Option<&str> = $pattern;
                    ObjectBuilder::new()
                        .schema_type(Type::String)
                        .format($format)
                        .pattern(pattern)
                        .description(Some($description))
                        .into()
                }
            }

            impl ToSchema for $type {
                fn name() -> Cow<'static, str> {
                    stringify!($type).into()
                }
            }
        )+
    };
}

text_schema! {
    BehandlerId: Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)), None, "En behandler.";
    CaseElementId: Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)), None, "En ansøgning eller en bevilling.";
    ConsoleId: Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)), None, "En åben konsol, fx en fane.";
    JobagentId: Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)), None, "En jobagent.";
    JobannonceId: Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)), None, "En jobannonce.";
    TemplateId: Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)), None, "En fælles skabelon.";
    Tidspunkt: Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)), None,
        "Et tidspunkt. Skrives med syv decimaler og dansk forskydning; læses med eller uden begge.";
    Cpr: None, Some(cpr::PATTERN), "Et CPR-nummer uden bindestreg.";
    ReceivedCpr: None, None, "Et CPR-nummer, som tjenesten har det.";
    Cvr: None, Some("^.*[^ ].*$"), "Et CVR-nummer. Otte cifre og modulus 11 efterprøves ikke.";
    Scope: None, None, "Et scope.";
}

impl PartialSchema for Fejlkode {
    fn schema() -> RefOr<Schema> {
        let format = Some(SchemaFormat::KnownFormat(KnownFormat::Int32));
        ObjectBuilder::new().schema_type(Type::Integer).format(format).description(Some("En fejlkode.")).into()
    }
}

impl ToSchema for Fejlkode {}

impl PartialSchema for AdSummary {
    /// A row of five: [`ArrayBuilder`] calls them prefix items, as JSON Schema does.
    fn schema() -> RefOr<Schema> {
        let text = |about: &str| ObjectBuilder::new().schema_type(Type::String).description(Some(about));
        let created = ObjectBuilder::new()
            .schema_type(SchemaType::from_iter([Type::Integer, Type::Null]))
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)))
            .description(Some("createdDateTime, i millisekunder siden 1970."));
        let members: [Schema; 5] = [
            text("Annoncens id.").format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid))).into(),
            text("Overskrift.").into(),
            text("Virksomhed.").into(),
            text("By, ellers kommune eller land.").into(),
            created.into(),
        ];
        let row = ArrayBuilder::new().prefix_items(members).items(ArrayItems::False).min_items(Some(5));
        row.description(Some("En ventende annonce i få ord: [id, overskrift, virksomhed, sted, oprettet].")).into()
    }
}

impl ToSchema for AdSummary {}
