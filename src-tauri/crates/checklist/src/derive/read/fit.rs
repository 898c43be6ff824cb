//! Whether a label fits where it stands: the next number of an open family, or the first of a new one.

use super::{
    label::{Family, Label, circle, labels},
    lines::{Line, Mark},
    node::{Kind, is_outline},
    tree::Tree,
    wording::{is_ended, is_heading_like, is_reference},
};

impl Tree {
    /// The label that this line opens, if any.
    pub(super) fn accepted(&mut self, line: &Line, next: &[Line]) -> Option<Label> {
        if line.mark == Mark::Bullet {
            return None;
        }
        let found = labels(&line.half);
        let label = found.into_iter().find_map(|label| {
            let rest: String = line.half.chars().skip(label.length).collect();
            (!is_reference(&rest))
                .then(|| self.fit(&label, line, next))
                .flatten()
                .map(|number| Label {
                    printed: if number == label.number {
                        label.printed.clone()
                    } else {
                        circle(number[0]).to_string()
                    },
                    number,
                    ..label.clone()
                })
        })?;
        Some(label)
    }

    /// The number under which the label stands here, or none when it is no label.
    pub(super) fn fit(&self, label: &Label, line: &Line, next: &[Line]) -> Option<Vec<u32>> {
        let own = || Some(label.number.clone());
        let last = self.last(label.family);
        match label.family {
            Family::Chapter | Family::Part => own(),
            Family::Article => last
                .is_none_or(|at| label.number > self.nodes[at].number)
                .then(own)
                .flatten(),
            Family::Plain => self.fit_plain(label, line),
            Family::Kanji | Family::Iroha if !self.is_article_style => None,
            Family::Dotted => self.fit_dotted(&label.number).then(own).flatten(),
            Family::Dash => self.fit_dash(&label.number).then(own).flatten(),
            Family::Paren
            | Family::Circled
            | Family::Kana
            | Family::KanaParen
            | Family::Roman
            | Family::Latin
            | Family::Kanji
            | Family::Iroha => self.fit_counted(label, last, next),
        }
    }

    fn fit_counted(&self, label: &Label, last: Option<usize>, next: &[Line]) -> Option<Vec<u32>> {
        let own = || Some(label.number.clone());
        let Some(last) = last else {
            return (label.number[0] == 1).then(own).flatten();
        };
        let before = &self.nodes[last].number;
        if follows(before, &label.number) {
            return own();
        }
        let follower = before[0] + 2;
        let goes_on = next
            .iter()
            .flat_map(|line| labels(&line.half))
            .find(|other| other.family == label.family)
            .is_some_and(|other| other.number[0] == follower);
        if label.is_odd && (goes_on || label.number[0] <= before[0]) {
            return Some(vec![before[0] + 1]);
        }
        let is_open = !self.last_is_ended();
        if is_open {
            return None;
        }
        // A number is missing in the document, or a list begins anew beneath an unnumbered heading.
        (label.number[0] == 1 || (label.number[0] > before[0] && label.number[0] <= before[0] + 2))
            .then(own)
            .flatten()
    }

    fn fit_plain(&self, label: &Label, line: &Line) -> Option<Vec<u32>> {
        if self.is_article_style {
            let article = self.last(Family::Article)?;
            let paragraph = self.last(Family::Plain).filter(|at| *at > article);
            let wanted = paragraph.map_or(2, |at| self.nodes[at].number[0] + 1);
            return (label.number[0] == wanted).then(|| label.number.clone());
        }
        if self.is_outlined {
            return None;
        }
        let is_title = !line.half.contains('。') && line.half.chars().count() <= 40;
        let wanted = self.current().first().map_or(1, |n| n + 1);
        (is_title && label.number[0] == wanted).then(|| label.number.clone())
    }

    /// Numbers in force of the dotted, dashed or chapter numbering.
    fn current(&self) -> Vec<u32> {
        let is_dashed = self.last(Family::Dash).is_some();
        self.stack
            .iter()
            .rev()
            .map(|at| &self.nodes[*at])
            .find(|node| is_outline(node.kind) && !(is_dashed && node.kind == Kind::Label(Family::Dotted)))
            .map(|node| node.number.clone())
            .unwrap_or_default()
    }

    fn fit_dotted(&self, number: &[u32]) -> bool {
        if self.is_article_style {
            return false;
        }
        if number.len() == 1 && self.last(Family::Dash).is_some() {
            // A numbered list inside a dashed clause.
            let last = self.last(Family::Dotted);
            return number[0] == last.map_or(1, |at| self.nodes[at].number[0] + 1) || number[0] == 1;
        }
        let current = self.current();
        is_next(&current, number) || current.is_empty()
    }

    fn fit_dash(&self, number: &[u32]) -> bool {
        let current = self.current();
        is_next(&current, number) || current.is_empty()
    }

    /// The open node of this family.
    pub(super) fn last(&self, family: Family) -> Option<usize> {
        self.stack
            .iter()
            .rev()
            .copied()
            .find(|at| self.nodes[*at].kind == Kind::Label(family))
    }

    pub(super) fn last_is_ended(&self) -> bool {
        let node = self.nodes.last().filter(|node| node.kind != Kind::Root);
        node.is_none_or(|node| {
            let text = node.more.last().unwrap_or(&node.first);
            is_ended(text) || is_heading_like(text)
        })
    }
}

fn follows(before: &[u32], number: &[u32]) -> bool {
    match (before, number) {
        ([a, ..], [b]) => *b == a + 1,
        ([a], [b, branch]) => a == b && *branch <= 2,
        ([a, one], [b, two]) => a == b && *two == one + 1,
        _ => false,
    }
}

/// Whether a dotted number may follow another one: its first child, its next sibling, or the next of an outer level.
fn is_next(current: &[u32], number: &[u32]) -> bool {
    let deeper =
        number.len() == current.len() + 1 && number.starts_with(current) && number.last() == Some(&1);
    let sibling = number.len() <= current.len()
        && number[..number.len() - 1] == current[..number.len() - 1]
        && (1..=2).contains(&number[number.len() - 1].saturating_sub(current[number.len() - 1]));
    let next_chapter = !current.is_empty()
        && number.len() > 1
        && number[0] == current[0] + 1
        && number[1..].iter().all(|n| *n == 1);
    deeper || sibling || next_chapter
}
