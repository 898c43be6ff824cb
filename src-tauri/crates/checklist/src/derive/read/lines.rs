//! Lines of a document without what the page adds: page numbers, running titles, contents lists, supplementary
//! provisions.

use super::label::{Family, Label, half_width, labels};

/// One line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Number in the file, from 1.
    pub number: usize,
    /// Blanks before the text.
    pub indent: usize,
    /// The text as written, trimmed, without list marks and emphasis.
    pub raw: String,
    /// The same, half-width, character for character.
    pub half: String,
    /// A list mark stood in front.
    pub mark: Mark,
    /// Cells of a table row.
    pub cells: Vec<String>,
}

/// What stood in front of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// A bullet of the text: ・ ● ○ or a list mark alone.
    Bullet,
    /// A list mark before a label of its own.
    List,
    /// A heading of Markdown.
    Heading,
}

const BULLETS: [char; 9] = ['・', '●', '○', '■', '◆', '◇', '•', '▪', '➢'];

/// Cuts a text into lines and drops what is no text of the standard.
pub fn lines(text: &str) -> Vec<Line> {
    let all: Vec<Line> = text
        .lines()
        .enumerate()
        .filter_map(|(at, raw)| line(at + 1, raw))
        .collect();
    let running = running_titles(&all);
    let kept: Vec<Line> = all
        .into_iter()
        .filter(|line| !is_page_number(&line.half) && !running.contains(&title_of(&line.half)))
        .filter(|line| !is_contents_line(line))
        .collect();
    within(without_contents_list(without_page_numbered_runs(kept)))
}

/// Without a contents list whose leaders were lost: a run of labelled lines that all end in a page number.
fn without_page_numbered_runs(all: Vec<Line>) -> Vec<Line> {
    const LEAST: usize = 4;
    let ends_in_page = |line: &Line| {
        let (title, page) = line.half.trim_end().rsplit_once(' ').unwrap_or_default();
        let is_page = (1..=3).contains(&page.len()) && page.chars().all(|c| c.is_ascii_digit());
        is_page && !title.contains('。') && !labels(&line.half).is_empty()
    };
    let mut kept: Vec<Line> = Vec::new();
    let mut run: Vec<Line> = Vec::new();
    for line in all {
        if ends_in_page(&line) {
            run.push(line);
            continue;
        }
        if run.len() < LEAST {
            kept.append(&mut run);
        }
        run.clear();
        kept.push(line);
    }
    kept
}

fn line(number: usize, raw: &str) -> Option<Line> {
    let indent = raw.chars().take_while(|c| c.is_whitespace()).count();
    let is_row = raw.trim().matches('\t').count() > 0 || raw.trim().contains('|');
    let cells = if is_row { cells(raw) } else { Vec::new() };
    let mut text = raw.trim();
    let mut mark = Mark::None;
    let hashes = text.chars().take_while(|c| *c == '#').count();
    if hashes > 0 {
        text = text[hashes..].trim();
        mark = Mark::Heading;
    }
    if let Some(rest) = text.strip_prefix("- ").or_else(|| text.strip_prefix("* ")) {
        text = rest.trim_start();
        mark = if labels(&half_width(text)).is_empty() {
            Mark::Bullet
        } else {
            Mark::List
        };
    }
    if let Some(rest) = text.strip_prefix(BULLETS) {
        text = rest.trim_start();
        mark = Mark::Bullet;
    }
    let text = text.replace("**", "");
    let text = text.trim();
    (!text.is_empty()).then(|| Line {
        number,
        indent,
        half: half_width(text),
        raw: text.to_owned(),
        mark,
        cells,
    })
}

fn cells(raw: &str) -> Vec<String> {
    let raw = raw.trim_end();
    let separator = if raw.contains('\t') { '\t' } else { '|' };
    raw.trim_matches('|')
        .split(separator)
        .map(|cell| cell.trim().to_owned())
        .collect()
}

fn is_page_number(half: &str) -> bool {
    let bare: String = half
        .chars()
        .filter(|c| !c.is_whitespace() && !"-‐―–—/頁ページ".contains(*c))
        .collect();
    !bare.is_empty() && bare.len() <= 4 && bare.chars().all(|c| c.is_ascii_digit())
        || half.chars().all(|c| "-—―=_* ".contains(c))
}

/// A line without the page number behind it.
fn title_of(half: &str) -> String {
    let bare = half.trim_end_matches(|c: char| c.is_ascii_digit() || " -‐―–—/".contains(c));
    bare.split_whitespace().collect()
}

/// Titles that stand at the top of the document and again on later pages.
fn running_titles(all: &[Line]) -> Vec<String> {
    const HEAD: usize = 40;
    let titles: Vec<String> = all.iter().map(|line| title_of(&line.half)).collect();
    titles
        .iter()
        .take(HEAD)
        .filter(|title| title.chars().count() >= 6 && !title.contains('。'))
        .filter(|title| labels(title).is_empty())
        .filter(|title| titles.iter().filter(|other| other == title).count() >= 2)
        .cloned()
        .collect()
}

/// 3.1 体制.....1, 3.1 体制 <tab> 1, 第1章 総則（第1条―第3条）.
fn is_contents_line(line: &Line) -> bool {
    let half = line.half.trim_end();
    let without_page = half.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let has_leader = ["....", "‥‥", "……", "・・・・"]
        .iter()
        .any(|leader| without_page.ends_with(leader) || half.contains(leader));
    let is_labelled = labels(&line.half)
        .iter()
        .any(|label| !matches!(label.family, Family::Plain | Family::Kanji));
    let has_page_cell = line.cells.len() == 2
        && is_labelled
        && !line.cells[1].is_empty()
        && line.cells[1].chars().all(|c| c.is_ascii_digit());
    let has_articles = labels(&line.half)
        .iter()
        .any(|label| matches!(label.family, Family::Chapter | Family::Part))
        && half.ends_with(')')
        && half.contains("(第")
        && half.contains('条');
    has_leader || has_page_cell || has_articles
}

/// Without the list beneath a heading 目次.
fn without_contents_list(all: Vec<Line>) -> Vec<Line> {
    let mut is_inside = false;
    all.into_iter()
        .filter(|line| {
            let is_list = matches!(line.mark, Mark::List | Mark::Bullet);
            is_inside = line.half == "目次" || is_inside && is_list;
            !(is_inside && is_list)
        })
        .collect()
}

/// From the first clause of the standard to its last: behind the contents list, before 附則; a chapter of basic
/// policy in front of the standard is left out.
fn within(all: Vec<Line>) -> Vec<Line> {
    let start = start(&all);
    let mut kept = Vec::new();
    let mut is_in_supplement = false;
    let mut is_in_policy = false;
    let has_standard = all[start..].iter().any(|line| is_chapter_of(line, "対策基準"));
    for line in all.into_iter().skip(start) {
        let squeezed: String = line.half.split_whitespace().collect();
        if squeezed.starts_with("附則") || squeezed.starts_with("付則") {
            is_in_supplement = true;
        } else if squeezed.starts_with("別表") {
            is_in_supplement = false;
        }
        if has_standard && labels(&line.half).iter().any(|l| l.family == Family::Chapter) {
            is_in_policy = is_chapter_of(&line, "基本方針");
        }
        if !is_in_supplement && !is_in_policy {
            kept.push(line);
        }
    }
    kept
}

/// From the first article up over its caption in brackets, and over the first 款, 節 and 章 that it opens.
fn above_article(all: &[Line], article: usize) -> usize {
    let opens = |at: usize, family: Family| {
        let first = |label: &Label| label.family == family && label.number == [1];
        !all[at].half.contains('。') && labels(&all[at].half).iter().any(first)
    };
    let mut at = article;
    if at > 0 && is_caption(&all[at - 1]) {
        at -= 1;
    }
    for family in [Family::Part, Family::Part, Family::Chapter] {
        if at > 0 && opens(at - 1, family) {
            at -= 1;
        }
    }
    at
}

fn is_chapter_of(line: &Line, word: &str) -> bool {
    labels(&line.half)
        .iter()
        .any(|label| label.family == Family::Chapter)
        && line.half.contains(word)
        && !line.half.contains('。')
}

/// Where the body begins: at the last line that opens the outermost numbering anew.
fn start(all: &[Line]) -> usize {
    let firsts = |wanted: &dyn Fn(&Label) -> bool| {
        all.iter()
            .rposition(|line| labels(&line.half).iter().any(wanted) && line.cells.is_empty())
    };
    let count = |family: Family| {
        all.iter()
            .filter(|line| labels(&line.half).iter().any(|l| l.family == family))
            .count()
    };
    let chapter = |label: &Label| label.family == Family::Chapter && label.number == [1];
    if count(Family::Article) >= 3 {
        let article = |label: &Label| label.family == Family::Article && label.number == [1];
        return above_article(all, firsts(&article).unwrap_or(0));
    }
    if let Some(at) = firsts(&chapter) {
        return at;
    }
    if count(Family::Chapter) > 0 {
        return all
            .iter()
            .rposition(|line| is_chapter_of(line, "対策基準"))
            .unwrap_or(0);
    }
    // Numbers alone count chapters only where nothing is counted 1.1: elsewhere they stand in tables.
    let is_outlined = all
        .iter()
        .flat_map(|line| labels(&line.half))
        .filter(|label| label.family == Family::Dotted && label.number.len() > 1)
        .count()
        >= 5;
    let is_dashed = count(Family::Dash) >= 3;
    let one = |label: &Label| {
        let is_chapter = label.family == Family::Plain && (is_dashed || !is_outlined)
            || label.family == Family::Dotted && !is_dashed;
        is_chapter && label.number == [1]
    };
    let dotted = all
        .iter()
        .flat_map(|line| labels(&line.half))
        .filter(|label| label.family == Family::Dotted && label.number.len() > 1)
        .map(|label| label.number)
        .next();
    match (firsts_heading(all, &one), dotted) {
        (Some(at), _) => at,
        (None, Some(first)) => firsts(&|label: &Label| label.number == first).unwrap_or(0),
        (None, None) => 0,
    }
}

/// The last line "1. …" that opens the standard anew: behind the contents list and a basic policy with numbers of its
/// own, but not a list near the end.
fn firsts_heading(all: &[Line], one: &dyn Fn(&Label) -> bool) -> Option<usize> {
    const LEAST_PERCENT: usize = 30;
    (0..all.len()).rfind(|at| {
        let line = &all[*at];
        let is_near_end = (all.len() - at) * 100 < all.len() * LEAST_PERCENT;
        labels(&line.half).iter().any(one)
            && !line.half.contains('。')
            && line.cells.is_empty()
            && !is_near_end
    })
}

/// （見出し） above an article.
pub fn is_caption(line: &Line) -> bool {
    line.half.starts_with('(') && line.half.ends_with(')') && !line.half.contains('。')
}
