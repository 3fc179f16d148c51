//! An id as people write it or paste it.

use uuid::Uuid;

/// The id in a text: however it is spelt, or in an address. Of several the last in the path, which is what a page is about.
pub fn written_id(text: &str) -> Option<Uuid> {
    let text = text.trim();
    let (path, query) = text.split_at(text.find(['?', '#']).unwrap_or(text.len()));
    let parts = path.rsplit('/').chain(query.split(['?', '&', '=', '#', '/']));
    parts.filter_map(|part| Uuid::try_parse(part.trim()).ok()).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111";

    #[test]
    fn an_id_is_read_however_it_is_written() {
        for text in [
            ID,
            " 7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111\n",
            "7F1D7D38-3B3F-4F7C-9A6E-0D7CF0A51111",
            "7f1d7d383b3f4f7c9a6e0d7cf0a51111",
            "{7F1D7D38-3b3f-4f7c-9a6e-0d7cf0a51111}",
            "http://localhost:8080/annoncer/7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111?vis=mine",
            "/annoncer/7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111/dubletter",
            "https://job.example/vis/f1e8a110-0000-4000-8000-000000000001/7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111/",
            "https://job.example/vis?sprog=da&id=7f1d7d383b3f4f7c9a6e0d7cf0a51111#top",
            "https://job.example/#/vis/7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111",
        ] {
            assert_eq!(written_id(text), ID.parse().ok(), "{text}");
        }
    }

    #[test]
    fn a_part_of_an_id_is_none() {
        for text in ["", "7f1d7d38", "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a5111", "FJ-2026-012345", "0101651234", "æ/ø?å"]
        {
            assert_eq!(written_id(text), None, "{text}");
        }
    }
}
