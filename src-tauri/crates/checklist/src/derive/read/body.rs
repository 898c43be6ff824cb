//! What has no label: bullets, rows of tables, titles, paragraphs that go on.

use super::{
    label::{half_width, labels},
    lines::Line,
    node::{Kind, Node},
    tree::Tree,
    wording::{is_ended, is_heading_like, is_lead_in, runs_on},
};

impl Tree {
    pub(super) fn annex(&mut self, line: &Line) {
        self.stack.truncate(1);
        self.bullets.clear();
        let name: String = line
            .half
            .chars()
            .filter(|c| !c.is_whitespace())
            .take_while(|c| *c != '(' && *c != ':')
            .collect();
        let printed: String = name
            .char_indices()
            .take_while(|(_, c)| {
                "別表第".contains(*c) || c.is_ascii_digit() || "一二三四五六七八九十".contains(*c)
            })
            .map(|(_, c)| c)
            .collect();
        let at = self.add(
            Node {
                kind: Kind::Annex,
                printed: arabic(&printed),
                line: line.number,
                ..Node::default()
            },
            0,
        );
        self.stack.push(at);
    }

    pub(super) fn title(&mut self, line: &Line) {
        let has_label = self.nodes.iter().any(|node| matches!(node.kind, Kind::Label(_)));
        let depth = if has_label {
            self.depth_after(|kind| matches!(kind, Kind::Label(_)))
        } else {
            1
        };
        self.stack.truncate(depth);
        let parent = self.top();
        let at = self.add(
            Node {
                kind: Kind::Title,
                line: line.number,
                first: line.raw.clone(),
                ..Node::default()
            },
            parent,
        );
        self.stack.push(at);
    }

    pub(super) fn bullet(&mut self, line: &Line) {
        while self.nodes[self.top()].is_among_bullets {
            self.stack.pop();
            self.bullets = self.open_bullets();
        }
        let parent = self.bullet_parent(line);
        self.nodes[parent].bullets += 1;
        let printed = format!("#{}", self.nodes[parent].bullets);
        let at = self.add(
            Node {
                kind: Kind::Bullet,
                printed,
                line: line.number,
                indent: line.indent,
                first: line.raw.clone(),
                ..Node::default()
            },
            parent,
        );
        self.bullets.push(at);
    }

    /// The last bullet of the node on top, after an inner list was closed.
    pub(super) fn open_bullets(&self) -> Vec<usize> {
        let top = self.top();
        self.nodes
            .iter()
            .rposition(|node| node.kind == Kind::Bullet && node.parent == Some(top))
            .into_iter()
            .collect()
    }

    /// The clause that the bullet belongs to, or the bullet that introduces it.
    fn bullet_parent(&mut self, line: &Line) -> usize {
        while let Some(open) = self.bullets.last().copied() {
            let node = &self.nodes[open];
            // Blanks alone say little: text taken from a PDF has them at random.
            let is_inner =
                line.indent > node.indent && is_lead_in(&(node.first.clone() + &node.more.concat()));
            if is_inner {
                return open;
            }
            let is_sibling = line.indent >= node.indent;
            self.bullets.pop();
            if is_sibling {
                break;
            }
        }
        match self.bullets.last().copied() {
            Some(outer) if self.nodes[outer].indent < line.indent => outer,
            Some(_) | None => {
                let outermost = self.bullets.first().copied();
                self.bullets.clear();
                outermost
                    .and_then(|at| self.nodes[at].parent)
                    .unwrap_or(self.top())
            }
        }
    }

    /// A paragraph behind a list of names belongs to what introduces the list.
    fn behind_list(&self, target: usize) -> usize {
        const LONG: u32 = 3;
        let node = &self.nodes[target];
        let is_name = |node: &Node| node.more.is_empty() && !node.has_children && !is_ended(&node.first);
        let Some(parent) = node.parent.filter(|_| node.ordinal() >= LONG && is_name(node)) else {
            return target;
        };
        let siblings = self
            .nodes
            .iter()
            .filter(|other| other.parent == node.parent && other.kind == node.kind);
        if siblings.clone().all(is_name) && is_lead_in(&self.nodes[parent].parts().1) {
            parent
        } else {
            target
        }
    }

    pub(super) fn row(&mut self, line: &Line) {
        let cells: Vec<String> = line.cells.iter().map(|cell| plain(cell)).collect();
        if cells.iter().all(|cell| cell.chars().all(|c| "-: ".contains(c))) {
            return;
        }
        let Some(header) = self.header.clone() else {
            self.header = Some(cells);
            return;
        };
        let top = self.top();
        let limits = header
            .iter()
            .position(|title| title.contains("取扱") && title.contains("制限"));
        let Some(limit) = limits.and_then(|at| cells.get(at)) else {
            self.nodes[top].rows.push(cells.concat());
            return;
        };
        let name: String = half_width(&cells[0])
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        let prefix = if self.nodes[top].kind == Kind::Annex {
            ":"
        } else {
            "表:"
        };
        let parts = limits_of(limit);
        for (n, part) in parts.iter().enumerate() {
            self.add(
                Node {
                    kind: Kind::Limit,
                    printed: format!("{prefix}{name}#{}", n + 1),
                    line: line.number,
                    first: part.clone(),
                    ..Node::default()
                },
                top,
            );
        }
    }

    /// A line without a label: the sentence goes on, a new paragraph begins, or a title stands between.
    pub(super) fn text(&mut self, line: &Line, next: &[Line]) {
        let last = self.nodes.len() - 1;
        let open = self.bullets.last().copied().unwrap_or(self.top());
        let is_open = last > 0 && !self.last_is_ended() && self.nodes[last].kind != Kind::Limit;
        let goes_on = self.nodes[last].kind == Kind::Bullet && runs_on(&line.half);
        let target = if is_open || goes_on {
            last
        } else if self.nodes[open].kind == Kind::Bullet {
            self.top()
        } else {
            open
        };
        let target = self.behind_list(target);
        if target == 0 {
            return;
        }
        let opens_next = next.first().is_some_and(|after| {
            after.cells.len() > 1 || !labels(&after.half).is_empty() || after.half.starts_with('(')
        });
        let node = &self.nodes[target];
        let has_text = !node.more.is_empty() || is_ended(&node.first);
        let is_note = line.half.starts_with('(') && line.half.ends_with(')') && is_ended(&node.first);
        let is_title = is_heading_like(&line.half)
            && !runs_on(&line.half)
            && has_text
            && self.last_is_ended()
            && (opens_next || line.half.starts_with(['<', '＜']));
        if is_title || (is_note && self.is_article_style) {
            return;
        }
        self.nodes[target].more.push(line.raw.clone());
    }
}

fn arabic(printed: &str) -> String {
    printed
        .chars()
        .map(|c| {
            "一二三四五六七八九"
                .chars()
                .position(|kanji| kanji == c)
                .map_or(c, |n| {
                    char::from_digit(u32::try_from(n + 1).unwrap_or(0), 10).unwrap_or(c)
                })
        })
        .collect()
}

/// The limits in one cell: ・ begins one where a blank or nothing stands before it.
fn limits_of(cell: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut before = ' ';
    for c in cell.chars() {
        if c == '・' && before.is_whitespace() {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
        before = c;
    }
    parts
        .into_iter()
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// Without the remains of HTML.
fn plain(cell: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for c in cell.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => {
                is_tag = false;
                text.push(' ');
            }
            _ if !is_tag => text.push(c),
            _ => {}
        }
    }
    text.trim().to_owned()
}
