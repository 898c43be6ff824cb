//! Names of clauses: locators as checklists.md prints them, headings, and the clause's own text.

use std::collections::HashSet;

use super::{
    label::Family,
    lines::lines,
    node::{Kind, Node},
    tree::Tree,
};

/// A clause as found in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundClause {
    /// Locator.
    pub locator: String,
    /// Headings above it, outermost first.
    pub headings: Vec<String>,
    /// Its own text, without label, heading and sub-clauses.
    pub text: String,
    /// Line in the file where it begins, from 1.
    pub line: usize,
    /// Index of the clause that introduces it (its lead-in), if any.
    pub parent: Option<usize>,
    /// Clauses or bullets stand beneath it.
    pub has_items: bool,
    /// A handling limit in a table.
    pub is_limit: bool,
}

/// Finds the clauses of a standard.
pub fn read_standard(text: &str) -> Vec<FoundClause> {
    let tree = Tree::new(&lines(text));
    let found = clauses(&tree, false);
    let unique: HashSet<&str> = found.iter().map(|clause| clause.locator.as_str()).collect();
    if unique.len() == found.len() {
        found
    } else {
        clauses(&tree, true)
    }
}

fn clauses(tree: &Tree, with_chapter: bool) -> Vec<FoundClause> {
    let mut found = Vec::new();
    let mut clause_of = vec![None; tree.nodes.len()];
    for (at, node) in tree.nodes.iter().enumerate() {
        let (_, text) = node.parts();
        let text = text.trim();
        if at == 0 || text.is_empty() || node.is_deleted() || node.kind == Kind::Annex {
            continue;
        }
        if node.kind == Kind::Title {
            continue;
        }
        clause_of[at] = Some(found.len());
        found.push(FoundClause {
            locator: locator(tree, at, with_chapter),
            headings: headings(tree, at),
            text: text.to_owned(),
            line: node.line,
            has_items: node.has_items(),
            is_limit: node.kind == Kind::Limit,
            parent: node
                .introduced_by
                .or(node.parent)
                .and_then(|parent| nearest(tree, &clause_of, parent)),
        });
    }
    found
}

fn nearest(tree: &Tree, clause_of: &[Option<usize>], from: usize) -> Option<usize> {
    let mut at = Some(from);
    while let Some(here) = at {
        if let Some(clause) = clause_of[here] {
            return Some(clause);
        }
        at = tree.nodes[here].parent;
    }
    None
}

fn path(tree: &Tree, at: usize) -> Vec<usize> {
    let mut path = Vec::new();
    let mut here = Some(at);
    while let Some(index) = here.filter(|index| *index > 0) {
        path.push(index);
        here = tree.nodes[index].parent;
    }
    path.reverse();
    path
}

fn locator(tree: &Tree, at: usize, with_chapter: bool) -> String {
    let mut name = String::new();
    for index in path(tree, at) {
        let node = &tree.nodes[index];
        match node.kind {
            Kind::Label(Family::Chapter) if index == at || with_chapter => name.clone_from(&node.printed),
            Kind::Root | Kind::Title | Kind::Label(Family::Chapter | Family::Part) => {}
            Kind::Label(Family::Article) => {
                name.clone_from(&node.printed);
                if has_paragraphs(tree, index) && !holds_paragraph(tree, at) {
                    name.push_str("第1項");
                }
            }
            Kind::Label(Family::Plain) if name.starts_with('第') => {
                name.extend(["第", node.ordinal().to_string().as_str(), "項"]);
            }
            Kind::Label(Family::Paren | Family::Kanji) if name.starts_with('第') => {
                name.extend(["第", node.ordinal().to_string().as_str(), "号"]);
            }
            Kind::Label(Family::Dotted) if is_in_dash(tree, index) => {
                name.extend(["-", node.ordinal().to_string().as_str()]);
            }
            Kind::Label(Family::Dotted | Family::Dash | Family::Plain) | Kind::Annex => {
                name.clone_from(&node.printed);
            }
            Kind::Label(_) | Kind::Bullet | Kind::Limit => name.push_str(&node.printed),
        }
    }
    name
}

/// The article has a second paragraph.
fn has_paragraphs(tree: &Tree, article: usize) -> bool {
    tree.nodes
        .iter()
        .any(|node| node.parent == Some(article) && node.kind == Kind::Label(Family::Plain))
}

fn holds_paragraph(tree: &Tree, at: usize) -> bool {
    path(tree, at)
        .iter()
        .any(|index| tree.nodes[*index].kind == Kind::Label(Family::Plain))
}

fn is_in_dash(tree: &Tree, at: usize) -> bool {
    tree.nodes[at]
        .parent
        .is_some_and(|parent| tree.nodes[parent].kind == Kind::Label(Family::Dash))
}

fn headings(tree: &Tree, at: usize) -> Vec<String> {
    path(tree, at)
        .iter()
        .filter_map(|index| {
            let node: &Node = &tree.nodes[*index];
            let (heading, _) = node.parts();
            heading.map(|text| {
                text.trim_start_matches(['(', '（'])
                    .trim_end_matches([')', '）'])
                    .to_owned()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::read_standard;

    /// Locators with their headings.
    fn found(text: &str) -> Vec<String> {
        read_standard(text)
            .into_iter()
            .map(|clause| format!("{} {}", clause.locator, clause.headings.join(">")))
            .collect()
    }

    #[test]
    fn the_articles_of_the_first_chapter_stand_under_its_headings() {
        let body = "第1章　総則\n第1節　目的\n（趣旨）\n第1条　職員は、鍵を掛けなければならない。\n\
            第2節　範囲\n第2条　職員は、書類を片付けなければならない。\n\
            第2章　体制\n第3条　課長は、台帳を作らなければならない。\n第4条　課長は、台帳を見なければならない。\n";
        let want = [
            "第1条 総則>目的>趣旨",
            "第2条 総則>範囲",
            "第3条 体制",
            "第4条 体制",
        ];
        assert_eq!(found(&format!("試験基準\n{body}")), want);
        // A list of contents above it is not taken in.
        assert_eq!(
            found(&format!("試験基準\n第1章　総則\n第2章　体制\n{body}")),
            want
        );
    }
}
