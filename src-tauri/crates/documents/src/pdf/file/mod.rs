//! Makes the PDF file: fonts subset, tagged, language and title set, nothing random in it.

mod ops;
mod tree;

use lopdf::{Dictionary, Document, Object, SaveOptions, StringFormat};
use printpdf::{CustomPdfConformance, Mm, PdfConformance, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};

use super::flow::Flow;
use super::font::FACES;
use super::frame::{Frame, Running, running};
use super::mark::Mark;
use super::measure::Setter;
use super::pager::{Body, paginate};
use crate::error::DocumentsError;
use crate::{MissingGlyph, Rendered};

/// What a file says about itself.
pub(crate) struct Properties {
    /// Title, shown in the window of the reader.
    pub title: String,
    /// Author: the body.
    pub author: String,
    /// RFC 3339 UTC.
    pub made_at: String,
}

/// Everything a file is made of.
pub(crate) struct Paper<'a> {
    /// Frame of all pages.
    pub frame: &'a Frame,
    /// Header and footer.
    pub running: &'a Running,
    /// Body.
    pub flow: Flow,
    /// Properties.
    pub properties: Properties,
}

/// Lays the flow out on pages, numbers them and writes the file.
pub(crate) fn render(mut setter: Setter, paper: Paper<'_>) -> Result<Rendered, DocumentsError> {
    let height = paper.flow.height;
    let (slabs, bookmarks) = paper.flow.finish();
    let bodies = paginate(&slabs, height);
    let outline: Vec<(String, usize)> = bookmarks
        .into_iter()
        .map(|(title, slab)| (title, page_of(&bodies, slab)))
        .collect();
    let count = bodies.len();
    let pages: Vec<ops::Page> = bodies
        .into_iter()
        .enumerate()
        .map(|(index, body)| page(&mut setter, paper.frame, paper.running, &body, (index + 1, count)))
        .collect();
    let bytes = write(paper.frame, &pages, &outline, &paper.properties)?;
    let missing: Vec<MissingGlyph> = setter.into_missing();
    Ok(Rendered {
        bytes,
        pages: count,
        missing,
    })
}

/// Page (from 1) a slab stands on.
fn page_of(bodies: &[Body], slab: usize) -> usize {
    bodies
        .iter()
        .position(|body| body.slabs.iter().any(|(index, _, _)| *index == slab))
        .map_or(1, |page| page + 1)
}

fn page(
    setter: &mut Setter,
    frame: &Frame,
    words: &Running,
    body: &Body,
    number: (usize, usize),
) -> ops::Page {
    let (dx, dy) = (frame.margin.3, frame.margin.0);
    let shift = |mark: &Mark| mark.shifted(dx, dy);
    let marks: Vec<Mark> = body
        .ground
        .iter()
        .map(shift)
        .chain(body.marks.iter().map(shift))
        .collect();
    setter.enter(words.title.last().cloned().unwrap_or_default());
    let artifacts = running(setter, frame, words, number.0, number.1);
    ops::page(frame, &artifacts, &marks)
}

fn write(
    frame: &Frame,
    pages: &[ops::Page],
    outline: &[(String, usize)],
    properties: &Properties,
) -> Result<Vec<u8>, DocumentsError> {
    let mut pdf = PdfDocument::new(&properties.title);
    pdf.metadata.info.conformance = PdfConformance::Custom(CustomPdfConformance {
        allows_pdf_layers: false,
        ..CustomPdfConformance::default()
    });
    pdf.metadata.info.author.clone_from(&properties.author);
    "Tenken".clone_into(&mut pdf.metadata.info.creator);
    for face in FACES {
        if pages.iter().any(|page| page.faces.contains(&face)) {
            pdf.resources
                .fonts
                .map
                .insert(face.id(), PdfFont::new(face.parsed()?.clone()));
        }
    }
    let (width, height) = (length(frame.page.0), length(frame.page.1));
    pdf.pages = pages
        .iter()
        .map(|page| PdfPage::new(Mm(width), Mm(height), page.ops.clone()))
        .collect();
    let options = PdfSaveOptions {
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut warnings = Vec::new();
    let mut doc = pdf.to_lopdf_document(&options, &mut warnings);
    tree::add(&mut doc, pages).map_err(|cause| unwritable(&cause))?;
    tree::outline(&mut doc, outline).map_err(|cause| unwritable(&cause))?;
    describe(&mut doc, properties).map_err(|cause| unwritable(&cause))?;
    save(doc)
}

fn unwritable(cause: &lopdf::Error) -> DocumentsError {
    DocumentsError::PdfUnwritable {
        reason: cause.to_string(),
    }
}

#[allow(clippy::cast_possible_truncation)] // millimetres of a page
fn length(value: f64) -> f32 {
    value as f32
}

/// Language, title, dates and an id made from the properties.
fn describe(doc: &mut Document, properties: &Properties) -> Result<(), lopdf::Error> {
    "1.7".clone_into(&mut doc.version);
    let mut viewer = Dictionary::new();
    viewer.set("DisplayDocTitle", true);
    let catalog = doc.catalog_mut()?;
    catalog.set("Lang", text("ja"));
    catalog.set("ViewerPreferences", viewer);
    catalog.set("PageLayout", "SinglePage");
    let info = doc.trailer.get(b"Info")?.as_reference()?;
    let info = doc.get_object_mut(info)?.as_dict_mut()?;
    info.remove(b"GTS_PDFXVersion");
    info.remove(b"Identifier");
    info.remove(b"Keywords");
    info.remove(b"Subject");
    let stamp: String = properties
        .made_at
        .chars()
        .take(19)
        .filter(char::is_ascii_digit)
        .collect();
    for key in ["CreationDate", "ModDate"] {
        if stamp.len() == 14 {
            info.set(key, text(&format!("D:{stamp}Z")));
        } else {
            info.remove(key.as_bytes());
        }
    }
    let seed = format!(
        "{}\n{}\n{}",
        properties.title, properties.author, properties.made_at
    );
    let id = Object::String(fingerprint(seed.as_bytes()).to_vec(), StringFormat::Hexadecimal);
    doc.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    Ok(())
}

/// An ASCII text object.
fn text(value: &str) -> Object {
    Object::String(value.as_bytes().to_vec(), StringFormat::Literal)
}

/// 16 bytes that depend on the input alone (FNV-1a twice); an id, not a proof.
fn fingerprint(bytes: &[u8]) -> [u8; 16] {
    let hash = |start: u64| {
        bytes.iter().fold(start, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    let mut out = [0; 16];
    out[..8].copy_from_slice(&hash(0xcbf2_9ce4_8422_2325).to_be_bytes());
    out[8..].copy_from_slice(&hash(0x6c62_272e_07bb_0142).to_be_bytes());
    out
}

fn save(mut doc: Document) -> Result<Vec<u8>, DocumentsError> {
    doc.compress();
    let mut bytes = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(6)
        .build();
    doc.save_with_options(&mut bytes, options)
        .map_err(|cause| DocumentsError::PdfUnwritable {
            reason: cause.to_string(),
        })?;
    Ok(bytes)
}
