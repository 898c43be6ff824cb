//! Word since 2007: paragraphs with the numbers that Word counts, tables as tab-separated lines. Deleted text,
//! furigana, foot notes and fall-back copies of text boxes are left out.

use std::io::{Cursor, Read};

use quick_xml::{Reader, events::BytesStart, events::Event};
use zip::{ZipArchive, result::ZipError};

use super::{
    LONGEST_TEXT, TextInError,
    numbering::{Numbering, attribute},
};

/// The largest part that is unpacked, in bytes.
const LARGEST_PART: u64 = 96 * 1024 * 1024;
/// At most so many files in the package.
const MOST_PARTS: usize = 10_000;

/// What a zip file holds: `docx`, `xlsx`, or `zip`.
pub(super) fn kind_of_zip(bytes: &[u8]) -> &'static str {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return "zip";
    };
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("word/document.xml") {
        "docx"
    } else if has("xl/workbook.xml") {
        "xlsx"
    } else {
        "zip"
    }
}

pub(super) fn text(bytes: &[u8]) -> Result<String, TextInError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(TextInError::TooLarge);
    }
    let document = part(&mut archive, "word/document.xml")?.ok_or_else(|| TextInError::Damaged {
        detail: "word/document.xml".to_owned(),
    })?;
    let numbering = part(&mut archive, "word/numbering.xml")?.unwrap_or_default();
    let styles = part(&mut archive, "word/styles.xml")?.unwrap_or_default();
    let mut page = Page::new(Numbering::new(&numbering, &styles));
    let mut reader = Reader::from_reader(document.as_slice());
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => page.open(&tag, false),
            Ok(Event::Empty(tag)) => page.open(&tag, true),
            Ok(Event::End(tag)) => page.close(tag.local_name().as_ref()),
            Ok(Event::Text(text)) if page.is_text => {
                page.write(&text.xml_content(quick_xml::XmlVersion::Implicit1_0));
            }
            Ok(Event::GeneralRef(name)) if page.is_text => page.entity(&name),
            Ok(Event::Eof) => return Ok(page.text),
            Ok(_) => {}
            Err(error) => return Err(damaged(&error)),
        }
        if page.text.len() > LONGEST_TEXT {
            return Err(TextInError::TooLarge);
        }
    }
}

fn damaged(error: &dyn std::fmt::Display) -> TextInError {
    TextInError::Damaged {
        detail: error.to_string(),
    }
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<Vec<u8>>, TextInError> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(error) if error.to_string().to_lowercase().contains("password") => {
            return Err(TextInError::Protected);
        }
        Err(error) => return Err(damaged(&error)),
    };
    let mut bytes = Vec::new();
    file.take(LARGEST_PART + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| damaged(&error))?;
    if bytes.len() as u64 > LARGEST_PART {
        return Err(TextInError::TooLarge);
    }
    Ok(Some(bytes))
}

/// The text as it is written, and what is open.
struct Page {
    numbering: Numbering,
    text: String,
    paragraph: String,
    cells: Vec<Vec<String>>,
    list: Option<(String, usize)>,
    number: Option<String>,
    level: usize,
    style: String,
    skipped: usize,
    is_text: bool,
    paragraphs: usize,
}

impl Page {
    fn new(numbering: Numbering) -> Self {
        Self {
            numbering,
            text: String::new(),
            paragraph: String::new(),
            cells: Vec::new(),
            list: None,
            number: None,
            level: 0,
            style: String::new(),
            skipped: 0,
            is_text: false,
            paragraphs: 0,
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, is_empty: bool) {
        let name = tag.local_name();
        let is_left_out = matches!(name.as_ref(), "Fallback" | "rt" | "del" | "moveFrom");
        if self.skipped > 0 || is_left_out {
            self.skipped += usize::from(!is_empty);
            return;
        }
        match name.as_ref() {
            "p" if !is_empty => {
                self.paragraphs += 1;
                self.list = None;
                self.number = None;
                self.level = 0;
                self.style.clear();
            }
            "pStyle" => self.style = attribute(tag, "val").unwrap_or_default(),
            "ilvl" => self.level = attribute(tag, "val").and_then(|n| n.parse().ok()).unwrap_or(0),
            "numId" => self.number = attribute(tag, "val"),
            "t" => self.is_text = !is_empty,
            "tab" => self.write("\t"),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            "tr" if !is_empty => self.cells.push(Vec::new()),
            "tc" if !is_empty => {
                if let Some(row) = self.cells.last_mut() {
                    row.push(String::new());
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        self.paragraph.push_str(text);
    }

    /// &amp; and the like; entities of the document's own stay as they are written.
    fn entity(&mut self, name: &str) {
        let number = name
            .strip_prefix("#x")
            .map(|hex| u32::from_str_radix(hex, 16))
            .or_else(|| name.strip_prefix('#').map(str::parse));
        let known = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => number.and_then(Result::ok).and_then(char::from_u32),
        };
        match known {
            Some(sign) => self.paragraph.push(sign),
            None => self.write(&format!("&{name};")),
        }
    }

    fn close(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "t" => self.is_text = false,
            "p" => self.end_paragraph(),
            "tr" => self.end_row(),
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        let list = self
            .number
            .take()
            .map(|number| (number, self.level))
            .or(self.list.take());
        let written = std::mem::take(&mut self.paragraph);
        let label = if written.trim().is_empty() {
            String::new()
        } else {
            self.numbering.label(list, &self.style)
        };
        let line = if label.is_empty() {
            written
        } else {
            format!("{label}　{written}")
        };
        if let Some(cell) = self.cells.last_mut().and_then(|row| row.last_mut()) {
            if !cell.is_empty() && !line.is_empty() {
                cell.push(' ');
            }
            cell.push_str(&line.replace(['\n', '\t'], " "));
        } else {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    fn end_row(&mut self) {
        let Some(row) = self.cells.pop() else {
            return;
        };
        let line = row.join("\t");
        // A table inside a cell: its rows stand in the cell.
        if let Some(cell) = self.cells.last_mut().and_then(|outer| outer.last_mut()) {
            cell.push(' ');
            cell.push_str(&line.replace('\t', " "));
        } else {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn docx(body: &str) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file("word/document.xml", options).unwrap();
        let xml = format!(
            r#"<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#
        );
        zip.write_all(xml.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    }

    fn check(body: &str, want: &str) {
        assert_eq!(text(&docx(body)).unwrap(), want, "{body}");
    }

    #[test]
    fn paragraphs_tables_and_breaks_are_read_and_what_was_deleted_is_not() {
        check(
            "<w:p><w:r><w:t>第1条　職員は、</w:t></w:r><w:r><w:t>守る。</w:t></w:r></w:p>",
            "第1条　職員は、守る。\n",
        );
        check(
            "<w:p><w:r><w:t>a &amp; &#x3042;</w:t><w:br/><w:t>b</w:t></w:r></w:p>",
            "a & あ\nb\n",
        );
        check(
            "<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:r><w:t>新</w:t></w:r></w:p>",
            "新\n",
        );
        check(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>区分</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>取扱制限</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "区分\t取扱制限\n",
        );
        check(
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>たかさき</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>髙﨑</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
            "髙﨑\n",
        );
    }

    #[test]
    fn an_entity_of_the_document_opens_no_file() {
        check("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", "&x;\n");
    }

    #[test]
    fn a_cut_document_is_damaged_and_no_panic() {
        let whole = docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>");
        for cut in [10, 40, whole.len() / 2, whole.len() - 5] {
            assert!(text(&whole[..cut]).is_err());
        }
        assert!(matches!(
            text(&docx("<w:p><w:r")),
            Err(TextInError::Damaged { .. })
        ));
    }
}
