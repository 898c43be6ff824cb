//! From lines to clauses: which label opens what, judged by the order the document itself keeps.
//!
//! No family has a fixed depth. A label is taken when it is the next of an open family, or opens one with its first
//! number (`fit`); everything else in front of a line is text (`body`).

use super::{
    label::{Family, Label, labels},
    lines::{Line, Mark, is_caption},
    node::{Kind, Node, is_outline},
    wording::is_reference,
};

/// The whole document as nodes in its order; node 0 is the document.
#[derive(Debug)]
pub struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) stack: Vec<usize>,
    pub(super) bullets: Vec<usize>,
    pub(super) header: Option<Vec<String>>,
    pub(super) is_article_style: bool,
    /// Clauses are counted 1.1: a number alone stands in a table.
    pub(super) is_outlined: bool,
}

impl Tree {
    /// Builds the tree.
    pub fn new(lines: &[Line]) -> Self {
        let articles = lines
            .iter()
            .filter(|line| labels(&line.half).iter().any(|l| l.family == Family::Article))
            .count();
        let outlined = lines
            .iter()
            .flat_map(|line| labels(&line.half))
            .filter(|label| label.family == Family::Dotted && label.number.len() > 1)
            .count();
        let mut tree = Self {
            nodes: vec![Node::default()],
            stack: vec![0],
            bullets: Vec::new(),
            header: None,
            is_article_style: articles >= 3,
            is_outlined: outlined >= 5,
        };
        let mut caption = String::new();
        for (at, line) in lines.iter().enumerate() {
            let next = &lines[at + 1..];
            if is_caption(line) && tree.opens_article(next.first()) {
                line.raw.clone_into(&mut caption);
                continue;
            }
            if tree.is_article_style && is_deleted(&line.half) {
                continue;
            }
            tree.line(line, next, std::mem::take(&mut caption));
        }
        tree
    }

    fn opens_article(&self, next: Option<&Line>) -> bool {
        self.is_article_style
            && next.is_some_and(|line| labels(&line.half).iter().any(|l| l.family == Family::Article))
    }

    fn line(&mut self, line: &Line, next: &[Line], caption: String) {
        if line.half.starts_with("別表") {
            self.header = None;
            self.annex(line);
            return;
        }
        if let Some(label) = self.accepted(line, next) {
            self.header = None;
            self.open(&label, line, &line.raw, &line.half, next, caption);
            return;
        }
        if line.cells.len() > 1 && line.mark == Mark::None {
            self.row(line);
            return;
        }
        self.header = None;
        match line.mark {
            Mark::Bullet => self.bullet(line),
            Mark::Heading => self.title(line),
            Mark::None | Mark::List => self.text(line, next),
        }
    }

    /// Opens a node for the label and splits off a first sub-clause on the same line.
    fn open(&mut self, label: &Label, line: &Line, raw: &str, half: &str, next: &[Line], caption: String) {
        let at = self.push(Kind::Label(label.family), label, line);
        self.nodes[at].caption = caption;
        let rest: Vec<char> = raw.chars().skip(label.length).collect();
        let rest_half: Vec<char> = half.chars().skip(label.length).collect();
        if let Some((cut, child)) = self.joined(&rest_half, line, next) {
            self.nodes[at].first = trimmed(&rest[..cut]);
            let raw: String = rest[cut..].iter().collect();
            let half: String = rest_half[cut..].iter().collect();
            self.open(&child, line, &raw, &half, next, String::new());
        } else {
            self.nodes[at].first = trimmed(&rest);
        }
    }

    /// Where in the rest of a line the first clause of a deeper family begins.
    fn joined(&self, rest: &[char], line: &Line, next: &[Line]) -> Option<(usize, Label)> {
        const LONGEST_HEADING: usize = 40;
        for cut in 1..rest.len().min(LONGEST_HEADING) {
            if rest[cut - 1] == '。' {
                return None;
            }
            if rest[cut - 1] != ' ' {
                continue;
            }
            let tail: String = rest[cut..].iter().collect();
            for label in labels(&tail) {
                let is_first = label.number.last() == Some(&1);
                let is_deeper = self.last(label.family).is_none() || label.family == Family::Dotted;
                let after: String = rest[cut..].iter().skip(label.length).collect();
                if is_first
                    && is_deeper
                    && !matches!(label.family, Family::Plain | Family::Kanji | Family::Iroha)
                    && !is_reference(&after)
                    && self.fit(&label, line, next).is_some()
                {
                    return Some((cut, label));
                }
            }
        }
        None
    }

    fn push(&mut self, kind: Kind, label: &Label, line: &Line) -> usize {
        self.close_for(label);
        let parent = self.top();
        let is_among_bullets = self.nodes[parent].bullets > 0;
        let at = self.add(
            Node {
                kind,
                number: label.number.clone(),
                printed: label.printed.clone(),
                line: line.number,
                indent: line.indent,
                is_among_bullets,
                ..Node::default()
            },
            parent,
        );
        self.stack.push(at);
        // The list stands beneath the last bullet, though its clauses are counted with the clause of the bullets.
        if let Some(bullet) = self.bullets.last().copied() {
            self.nodes[bullet].has_children = true;
            self.nodes[at].introduced_by = Some(bullet);
        } else if is_among_bullets {
            self.nodes[at].introduced_by = self
                .sibling(at)
                .and_then(|before| self.nodes[before].introduced_by);
        }
        self.bullets.clear();
        at
    }

    /// The last node before this one beside it.
    fn sibling(&self, at: usize) -> Option<usize> {
        let parent = self.nodes[at].parent;
        (0..at).rev().find(|before| {
            self.nodes[*before].parent == parent && self.nodes[*before].kind == self.nodes[at].kind
        })
    }

    pub(super) fn add(&mut self, node: Node, parent: usize) -> usize {
        self.nodes[parent].has_children = true;
        self.nodes.push(Node {
            parent: Some(parent),
            ..node
        });
        self.nodes.len() - 1
    }

    pub(super) fn top(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    /// Closes what the new label ends.
    fn close_for(&mut self, label: &Label) {
        let depth = match label.family {
            Family::Chapter => 1,
            Family::Part => self.depth_after(|kind| kind == Kind::Label(Family::Chapter)),
            Family::Article => self.depth_after(|kind| {
                matches!(kind, Kind::Label(Family::Chapter | Family::Part) | Kind::Title)
            }),
            Family::Plain if self.is_article_style => {
                self.depth_after(|kind| kind == Kind::Label(Family::Article))
            }
            Family::Dotted | Family::Dash | Family::Plain => self.depth_of_number(label),
            Family::Paren
            | Family::Circled
            | Family::Kanji
            | Family::Kana
            | Family::Iroha
            | Family::KanaParen
            | Family::Roman
            | Family::Latin => self
                .stack
                .iter()
                .rposition(|at| self.nodes[*at].kind == Kind::Label(label.family))
                .unwrap_or(self.stack.len()),
        };
        self.stack.truncate(depth.max(1));
    }

    /// Depth right below the innermost open node of the kind; right below the document when there is none.
    pub(super) fn depth_after(&self, is_kind: impl Fn(Kind) -> bool) -> usize {
        self.stack
            .iter()
            .rposition(|at| is_kind(self.nodes[*at].kind))
            .map_or(1, |depth| depth + 1)
    }

    /// 4.1.2 stands below 4.1 and 4.1 below 4.
    fn depth_of_number(&self, label: &Label) -> usize {
        let list_in_dash = label.family == Family::Dotted && label.number.len() == 1;
        if list_in_dash && self.last(Family::Dash).is_some() {
            return self
                .stack
                .iter()
                .rposition(|at| self.nodes[*at].kind == Kind::Label(Family::Dash))
                .map_or(1, |depth| depth + 1);
        }
        self.stack
            .iter()
            .rposition(|at| {
                let node = &self.nodes[*at];
                let is_list = label.family == Family::Dash && node.kind == Kind::Label(Family::Dotted);
                node.kind == Kind::Root
                    || is_outline(node.kind)
                        && !is_list
                        && node.number.len() < label.number.len()
                        && label.number.starts_with(&node.number)
            })
            .map_or(1, |depth| depth + 1)
    }
}

/// 第31条及び第32条　削除
fn is_deleted(half: &str) -> bool {
    let squeezed: String = half.chars().filter(|c| !c.is_whitespace()).collect();
    squeezed.starts_with('第')
        && squeezed.ends_with("削除")
        && squeezed.contains('条')
        && squeezed.chars().count() < 24
}

fn trimmed(chars: &[char]) -> String {
    chars.iter().collect::<String>().trim().to_owned()
}
