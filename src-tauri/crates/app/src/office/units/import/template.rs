//! The workbook in which an office writes its organisation: empty tables or those of today, an example on sheets of their
//! own, drop-downs where a word is expected.

use tenken_documents::{FormBook, FormChoices, FormColumn, FormGuide, FormTable, form_book_xlsx};

use crate::{
    app::App,
    desk::{safe_name, write_new},
    error::Result,
    office::units::{SectionUnit, sections_on},
    output::{say, written},
    wire::{UnitTemplateRequest, WrittenView},
};

/// Columns of both tables by message, and their widths in digits.
const SECTION: [(&str, f64); 8] = [
    ("code", 12.0),
    ("name", 26.0),
    ("department", 22.0),
    ("head-title", 22.0),
    ("head-name", 20.0),
    ("former", 16.0),
    ("excluded", 10.0),
    ("reason", 36.0),
];
const SYSTEM: [(&str, f64); 5] = [
    ("system-code", 16.0),
    ("system-name", 34.0),
    ("owner", 16.0),
    ("manager-title", 26.0),
    ("manager-name", 20.0),
];
/// Rows of the guide by message.
const RULES: [&str; 7] = [
    "code",
    "name",
    "department",
    "former",
    "excluded",
    "system",
    "missing",
];

impl App {
    /// Writes the workbook, with the organisation of today in it where that is asked for.
    pub fn unit_template(&mut self, request: &UnitTemplateRequest) -> Result<WrittenView> {
        self.assert_office()?;
        let folder = self.folder_of(request.folder.as_deref())?;
        let sections = if request.is_filled {
            sections_on(self.desk()?.conn(), self.today()?)?
        } else {
            Vec::new()
        };
        let bytes = form_book_xlsx(&book(&self.desk()?.body.name, &sections))?;
        let name = format!("{}.xlsx", say("unit-book-file", &[]));
        let path = write_new(&folder, &safe_name(&name), &bytes)?;
        Ok(WrittenView {
            folder_name: folder.display().to_string(),
            files: vec![written(self, &path, "units_xlsx", &bytes)?],
            is_plain: true,
        })
    }
}

fn book(body: &str, sections: &[SectionUnit]) -> FormBook {
    let named = |id: &str| say(&format!("unit-book-{id}"), &[]);
    let rules = RULES
        .iter()
        .map(|id| (named(&format!("rule-{id}")), named(&format!("about-{id}"))));
    let mut rows = vec![(named("title"), String::new())];
    rows.extend(rules);
    let systems = sections.iter().flat_map(|section| {
        section.systems.iter().map(|system| {
            vec![
                system.code.clone(),
                system.name.clone(),
                section.code.clone(),
                system.manager_title.clone(),
                system.manager_name.clone(),
            ]
        })
    });
    let example = |table: &str, count: usize, columns: usize| -> Vec<Vec<String>> {
        (1..=count)
            .map(|row| {
                let line = named(&format!("example-{table}-{row}"));
                let mut cells: Vec<String> = line.split('|').map(str::to_owned).collect();
                cells.resize(columns, String::new());
                cells
            })
            .collect()
    };
    FormBook {
        title: named("title"),
        author: body.to_owned(),
        guide: FormGuide {
            name: named("guide"),
            rows,
        },
        tables: vec![
            table(
                &named("sections"),
                &SECTION,
                sections.iter().map(section_row).collect(),
            ),
            table(&named("systems"), &SYSTEM, systems.collect()),
            table(
                &named("example-sections"),
                &SECTION,
                example("section", 3, SECTION.len()),
            ),
            table(
                &named("example-systems"),
                &SYSTEM,
                example("system", 2, SYSTEM.len()),
            ),
        ],
    }
}

fn section_row(section: &SectionUnit) -> Vec<String> {
    let mut row = vec![
        section.code.clone(),
        section.name.clone(),
        section.department_name.clone(),
        section.head_title.clone(),
        section.head_name.clone(),
    ];
    row.resize(SECTION.len(), String::new());
    row
}

fn table(name: &str, columns: &[(&str, f64)], rows: Vec<Vec<String>>) -> FormTable {
    FormTable {
        name: name.to_owned(),
        columns: columns
            .iter()
            .map(|(id, width)| FormColumn {
                head: say(&format!("unit-book-head-{id}"), &[]),
                width: *width,
                choices: if *id == "excluded" {
                    FormChoices::Words(vec!["○".to_owned()])
                } else {
                    FormChoices::None
                },
                is_given: false,
            })
            .collect(),
        rows,
        fixed: 2,
    }
}
