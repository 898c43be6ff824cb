//! What auditors ask of a section.

use tenken_app::wire::{AskedFormView, AskedLine, AskedView};

use crate::show::page::{Page, one_line};

/// Every question.
pub(crate) fn list(page: &mut Page, lines: &[AskedLine]) {
    let words = page.words;
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            vec![
                line.number.clone(),
                words.say("parcel-kind", &[("kind", &line.kind)]),
                words.day(line.due_on.as_deref()),
                format!("{}/{}", line.answered, line.forms),
                one_line(&line.title),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-label-kind",
            "cli-label-due",
            "cli-label-answered",
            "cli-audit-name",
        ],
        &rows,
    );
}

/// One question with its forms; a field is named as `field save` takes it.
pub(crate) fn view(page: &mut Page, view: &AskedView) {
    list(page, std::slice::from_ref(&view.line));
    for form in &view.forms {
        page.plain("");
        page.plain(&format!("{}  {} {}", form.form, form.title, form.number));
        for about in &form.about {
            page.plain(&format!("{}  {}", about.label, one_line(&about.text)));
        }
        page.table(
            &["cli-label-field", "cli-audit-question", "cli-label-value"],
            &fields(&view.line.asked, form),
        );
        page.pair("cli-asked-lacks", &form.lacks.join(" "));
        page.pair(
            "cli-asked-replied",
            form.replied_at.as_deref().unwrap_or_default(),
        );
    }
}

fn fields(asked: &str, form: &AskedFormView) -> Vec<Vec<String>> {
    let name = |field: &str| format!("asked/{asked}/{}/{field}", form.form);
    let mut rows: Vec<Vec<String>> = form
        .fields
        .iter()
        .map(|one| {
            let choices = one.choices.join(" | ");
            let label = [one.label.as_str(), &choices].join(" ");
            vec![name(&one.name), one_line(label.trim()), one_line(&one.text)]
        })
        .collect();
    rows.push(vec![name("by"), form.signer.clone(), form.by.clone()]);
    rows.push(vec![
        name("on"),
        String::new(),
        form.on.clone().unwrap_or_default(),
    ]);
    rows
}
