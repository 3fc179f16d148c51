//! E-mail templates that the team shares.

use super::{ApiError, Body, Client, Endpoint, Purpose, Request, json};
use contract::{
    TemplateId,
    bff::{PutSharedTemplate, SharedTemplate, SharedTemplates},
    metoder::Http,
};

impl Client {
    /// All of them. The browser asks whether its copy still holds, so an unchanged list costs no body.
    pub async fn get_shared_templates(&self) -> Result<Vec<SharedTemplate>, ApiError> {
        let answer: SharedTemplates = self.read(Endpoint::shared_templates()).await?;
        Ok(answer.skabeloner)
    }

    /// Adds a template, or replaces the version that it names; it comes back as the team has it now. A 409 says that a
    /// colleague was faster, and the problem's `beskrivelse` who. Saving the same twice is no conflict, so it is tried again
    /// when no answer came.
    pub async fn put_shared_template(
        &self,
        id: TemplateId,
        template: &PutSharedTemplate,
    ) -> Result<SharedTemplate, ApiError> {
        let body = Some(Body::of(template)?);
        let request = Request { body, ..Request::new(Http::Put, Purpose::Write, Endpoint::shared_template(id)) };
        json::decode(&self.send_write(request).await?)
    }

    /// Removes the version of a template that was seen. 409 as above; one that is gone already is no fault.
    pub async fn delete_shared_template(&self, id: TemplateId, version: i64) -> Result<(), ApiError> {
        let endpoint = Endpoint::shared_template_version(id, version);
        self.send_write(Request::new(Http::Delete, Purpose::Write, endpoint)).await.map(|_| ())
    }
}
