//! Laws of paging and line breaking that hold for any table and any text.

use proptest::prelude::*;

use super::flow::{Flow, Slab};
use super::mark::Mark;
use super::measure::Setter;
use super::pager::{Body, paginate};
use super::table::{Cell, Row, RowKind, Table};
use super::text::{Para, Style};

const HEIGHT: f64 = 120.0;

/// A table of rows with that many characters each; every `group`-th row is a group, the last one a total.
fn table(lengths: &[usize], group: usize) -> Table {
    let style = Style::new(9.0);
    let row = |text: String, kind| Row {
        cells: vec![
            Cell::new(Para::new("番", style, 1.42)),
            Cell::new(Para::new(text, style, 1.42)),
        ],
        kind,
        min_height: 5.6,
    };
    let last = lengths.len() - 1;
    let kind = |index: usize| match index {
        _ if index == last => RowKind::Total,
        _ if index.is_multiple_of(group) && index + 2 < last => RowKind::Group,
        _ => RowKind::Data,
    };
    let rows: Vec<Row> = lengths
        .iter()
        .enumerate()
        .map(|(i, n)| row("記録を残す、".repeat(*n), kind(i)))
        .collect();
    let groups = rows.iter().filter(|row| row.kind == RowKind::Group).count();
    Table {
        columns: vec![20.0, 60.0],
        head: Some(row("見出し".into(), RowKind::Data)),
        continued: (0..groups)
            .map(|_| row("（続き）".into(), RowKind::Group))
            .collect(),
        rows,
    }
}

fn laid_out(table: &Table) -> (Vec<Slab>, Vec<Body>) {
    let mut setter = Setter::new("試験").unwrap();
    let mut flow = Flow::new(80.0, HEIGHT);
    flow.table(&mut setter, table);
    let (slabs, _) = flow.finish();
    let bodies = paginate(&slabs, HEIGHT);
    (slabs, bodies)
}

fn characters<'a>(marks: impl Iterator<Item = &'a Mark>) -> usize {
    marks
        .map(|mark| {
            if let Mark::Text { glyphs, .. } = mark {
                glyphs.len()
            } else {
                0
            }
        })
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_row_is_lost_cut_or_laid_over_another(
        lengths in prop::collection::vec(prop_oneof![8 => 0_usize..12, 1 => 60_usize..400], 3..60),
        group in 3_usize..9,
    ) {
        let table = table(&lengths, group);
        let (slabs, bodies) = laid_out(&table);
        let order: Vec<usize> = bodies.iter().flat_map(|b| b.slabs.iter().map(|s| s.0)).collect();
        prop_assert_eq!(order, (0..slabs.len()).collect::<Vec<_>>());
        for body in &bodies {
            let mut below = 0.0;
            for (_, top, height) in &body.slabs {
                prop_assert!(*top >= below - 1e-6, "overlap");
                below = top + height;
            }
            prop_assert!(below <= HEIGHT + 1e-6, "over the edge of the page: {}", below);
        }
        let typed: usize = lengths.iter().map(|n| n * 6 + 1).sum::<usize>() + 4;
        let listed = slabs.iter().map(|slab| characters(slab.marks.iter())).sum::<usize>();
        prop_assert_eq!(listed, typed);
    }

    #[test]
    fn each_page_begins_with_the_head(lengths in prop::collection::vec(0_usize..30, 20..80), group in 3_usize..9) {
        let table = table(&lengths, group);
        let (_, bodies) = laid_out(&table);
        for body in &bodies[1..] {
            prop_assert!(body.repeated >= 1);
        }
    }

    #[test]
    fn a_group_never_stands_last_and_a_total_never_alone(lengths in prop::collection::vec(0_usize..8, 6..60)) {
        let table = table(&lengths, 4);
        let (_, bodies) = laid_out(&table);
        let last = table.rows.len() - 1;
        for body in &bodies {
            let rows: Vec<usize> = body.slabs.iter().filter_map(|s| s.0.checked_sub(1)).collect();
            if let Some(end) = rows.last() {
                prop_assert!(table.rows[*end].kind != RowKind::Group, "group at the end of a page");
            }
            if rows.contains(&last) {
                prop_assert!(rows.len() >= 3, "total with fewer than two rows above");
            }
        }
    }

    #[test]
    fn lines_hold_each_character_once_and_fit(
        text in "[一二三、。（）ーっa-z0-9％ 年月日🚒]{0,120}",
        width in 8.0_f64..60.0,
    ) {
        let mut setter = Setter::new("試験").unwrap();
        let para = Para::new(text.clone(), Style::new(9.0), 1.4);
        let lines = setter.set(&para, width);
        let set = characters(lines.iter().flat_map(|line| &line.marks));
        let blanks = text.chars().filter(|c| *c == ' ').count();
        let all = text.chars().count();
        prop_assert!(set <= all && set + blanks >= all);
        for line in &lines {
            prop_assert!(line.width <= width + 0.01 || characters(line.marks.iter()) == 1);
        }
    }
}

#[test]
fn a_thousand_rows_are_laid_out_on_forty_pages_or_so() {
    let lengths = vec![4; 1_000];
    let (slabs, bodies) = laid_out(&table(&lengths, 2_000));
    assert_eq!(slabs.len(), 1_001);
    assert!(bodies.len() > 40, "{}", bodies.len());
}
