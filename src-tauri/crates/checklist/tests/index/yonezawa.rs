//! Cuts the text of Yonezawa's standard into clauses: locator, nearest heading and own text.
//!
//! The source is text taken from a PDF: `- ` before some labels, headings and first sub-clause on one line,
//! sentences broken by empty lines, one table with lists in HTML.

use tenken_checklist::normalise_clause;

/// A clause as cut from the source.
pub struct SourceClause {
    pub locator: String,
    pub heading: String,
    pub text: String,
}

const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/// Labels and headings in force, outermost first: chapter or section, paragraph, circled, kana.
#[derive(Default)]
struct Cutter {
    labels: [String; 4],
    headings: [Option<String>; 4],
    bullets: usize,
    is_open: bool,
    clauses: Vec<SourceClause>,
}

impl Cutter {
    fn enter(&mut self, depth: usize, label: &str) {
        for inner in depth..4 {
            self.labels[inner].clear();
            self.headings[inner] = None;
        }
        label.clone_into(&mut self.labels[depth]);
        self.is_open = false;
        self.bullets = 0;
    }

    fn heading(&mut self, depth: usize, text: &str) {
        self.headings[depth] = Some(text.to_owned());
    }

    fn push(&mut self, suffix: &str, text: &str) {
        let locator = self.labels.concat() + suffix;
        let heading = self
            .headings
            .iter()
            .rev()
            .find_map(Clone::clone)
            .unwrap_or_default();
        self.clauses.push(SourceClause {
            locator,
            heading,
            text: text.to_owned(),
        });
    }

    fn text(&mut self, text: &str) {
        match self.clauses.last_mut().filter(|_| self.is_open) {
            Some(clause) => clause.text.push_str(text),
            None => self.push("", text),
        }
        self.is_open = true;
    }

    fn bullet(&mut self, text: &str) {
        self.bullets += 1;
        self.push(&format!("#{}", self.bullets), text);
        self.is_open = false;
    }
}

/// Cuts the whole standard (chapters 1 to 9).
pub fn cut(source: &str) -> Vec<SourceClause> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let start = lines
        .iter()
        .rposition(|line| *line == "1. 対象範囲")
        .expect("first chapter");
    let lines: Vec<&str> = lines[start..]
        .iter()
        .copied()
        .filter(|line| !line.is_empty())
        .collect();
    let mut cutter = Cutter::default();
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).map_or("", |line| line.trim_start_matches("- "));
        take(&mut cutter, line, next);
    }
    cutter.clauses
}

fn take(cutter: &mut Cutter, line: &str, next: &str) {
    if line.starts_with('＜') || line.ends_with("による情報資産の分類") {
        cutter.is_open = false;
        return;
    }
    if line.contains('\t') {
        table_row(cutter, line);
        return;
    }
    let own = line.trim_start_matches("- ");
    if let Some((label, heading)) = section(line) {
        cutter.enter(0, label);
        cutter.heading(0, heading);
    } else if let Some((label, heading)) = paragraph(own) {
        cutter.enter(1, &label);
        cutter.heading(1, heading.split("（CISO").next().unwrap_or_default());
    } else if own.starts_with(|c| CIRCLED.contains(c)) {
        circled(cutter, own, next);
    } else if let Some((label, text)) = kana(own) {
        cutter.enter(3, label);
        if text.ends_with("の場合") {
            cutter.heading(3, text);
        } else {
            cutter.text(text);
        }
    } else if let Some(text) = own.strip_prefix('・') {
        cutter.bullet(text);
    } else {
        cutter.text(line);
    }
}

fn table_row(cutter: &mut Cutter, line: &str) {
    let mut cells = line.split('\t');
    let name = cells.next().unwrap_or_default().replace(' ', "");
    cutter.is_open = false;
    let Some(limits) = cells.nth(1).filter(|_| name != "分類") else {
        return;
    };
    let limits = strip_tags(limits);
    let mut number = 0;
    for limit in format!(" {limits}")
        .split(" ・")
        .map(str::trim)
        .filter(|limit| !limit.is_empty())
    {
        number += 1;
        cutter.push(&format!("表:{name}#{number}"), limit);
    }
}

fn strip_tags(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<Vec<_>>()
        .join(" ")
}

/// `4. 物理的セキュリティ`, `4.1. サーバ等の管理`, `7.3 侵害時の対応等`.
fn section(line: &str) -> Option<(&str, &str)> {
    let (label, heading) = line.split_once(' ')?;
    let label = label.trim_end_matches('.');
    let is_label = label
        .split('.')
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    (is_label && !line.contains('。')).then_some((label, heading))
}

/// `(1) …`, `(1 1) …`, `（１）…`.
fn paragraph(line: &str) -> Option<(String, &str)> {
    let inner = line.strip_prefix(['(', '（'])?;
    let (digits, heading) = inner.split_once([')', '）'])?;
    let digits = normalise_clause(digits);
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| (format!("({digits})"), heading.trim()))
}

fn circled(cutter: &mut Cutter, line: &str, next: &str) {
    let mut rest = line.chars();
    let label: String = rest.by_ref().take(1).collect();
    let text = rest.as_str().trim_start();
    cutter.enter(2, &label);
    if let Some((heading, first)) = text.split_once(" (")
        && let Some((label, text)) = kana(&format!("({first}"))
    {
        cutter.heading(2, heading);
        cutter.enter(3, label);
        cutter.text(text);
        return;
    }
    // A label without a sentence is a heading, unless it is one of a list of things.
    let is_list = ["1(2)", "7.3(2)", "7.5"]
        .iter()
        .any(|list| cutter.labels[..2].concat() == *list);
    let has_own_text = next.starts_with('(') || !next.starts_with(|c| CIRCLED.contains(c));
    if !text.contains('。') && has_own_text && !is_list && !continues(text, next) {
        cutter.heading(2, text);
    } else {
        cutter.text(text);
    }
}

/// A sentence that the page breaks before its full stop is long; a heading is short or precedes (ア).
fn continues(text: &str, next: &str) -> bool {
    !next.starts_with("(ア)") && (text.contains('、') || text.chars().count() >= 40)
}

fn kana(line: &str) -> Option<(&str, &str)> {
    let (label, text) = line.split_once(')')?;
    let mut inner = label.strip_prefix('(')?.chars();
    let is_kana = matches!((inner.next(), inner.next()), (Some('ア'..='ン'), None));
    is_kana.then(|| (line.split_at(label.len() + 1).0, text.trim_start()))
}
