//! Items in scope and samples.

use tenken_app::wire::{
    AuditItemAssignRequest, AuditItemDropRequest, PointAddRequest, SampleDrawRequest, SampleReplaceRequest,
};

use super::{Team, find};
use crate::town::refused;

#[test]
fn items_are_found_by_control_clause_role_and_word() {
    let mut team = Team::new();
    let plan = team.approved_plan();
    let engagement = team.engagement(&plan, 1);
    let all = team.desk.app.audit_item_find(&find(&engagement)).unwrap();
    assert_eq!(all.iter().filter(|one| one.is_in).count(), 1);
    let mut request = find(&engagement);
    request.controls = vec!["HUM".to_owned()];
    let found = team.desk.app.audit_item_find(&request).unwrap();
    assert!(!found.is_empty() && found.len() < all.len());
    assert!(found.iter().all(|one| one.control.starts_with("HUM-")));
    request.text = found[0].question.clone();
    assert_eq!(team.desk.app.audit_item_find(&request).unwrap().len(), 1);
    let mut by_clause = find(&engagement);
    by_clause.clauses = vec![found[0].clauses[0].clone()];
    let clauses = team.desk.app.audit_item_find(&by_clause).unwrap();
    assert!(clauses.iter().any(|one| one.item == found[0].item));
    let mut by_role = find(&engagement);
    by_role.roles = vec!["ciso".to_owned()];
    assert!(team.desk.app.audit_item_find(&by_role).unwrap().len() < all.len());
    let mut last = find(&engagement);
    last.is_last_findings = true;
    assert!(
        team.desk.app.audit_item_find(&last).unwrap().is_empty(),
        "nothing was found before"
    );
}

#[test]
fn a_number_is_never_used_again_and_the_gap_is_shown() {
    let mut team = Team::new();
    let plan = team.approved_plan();
    let engagement = team.engagement(&plan, 3);
    let second = team.view(&engagement).items[1].clone();
    assert_eq!(second.number, "監8-01-002");
    team.desk
        .app
        .audit_item_drop(&AuditItemDropRequest {
            id: second.id,
            reason: "該当する業務がないため。".to_owned(),
        })
        .unwrap();
    let point = team
        .desk
        .app
        .audit_point_add(&PointAddRequest {
            engagement: engagement.clone(),
            question: "鍵の受渡しが記録されているか。".to_owned(),
            point: String::new(),
            control: "PHY-08".to_owned(),
            clauses: Vec::new(),
        })
        .unwrap();
    assert_eq!(point.number, "監8-01-004");
    let view = team.view(&engagement);
    assert_eq!(view.missing_numbers, [2]);
    assert_eq!(view.items.len(), 3);
    let ids: Vec<String> = view.items.iter().map(|one| one.id.clone()).collect();
    let person = Some(team.second.clone());
    team.desk
        .app
        .audit_item_assign(&AuditItemAssignRequest { ids, person })
        .unwrap();
    assert!(
        team.view(&engagement)
            .items
            .iter()
            .all(|one| one.assigned.as_ref() == Some(&team.second))
    );
    team.verified();
}

#[test]
fn a_sample_is_drawn_again_alike_and_replacements_are_kept() {
    let mut team = Team::new();
    let engagement = team.on_site(2);
    let item = team.view(&engagement).items[0].id.clone();
    let mut request = SampleDrawRequest {
        engagement: engagement.clone(),
        item: Some(item),
        name: "端末の持ち出し許可書".to_owned(),
        method: "random".to_owned(),
        population: (1..=23).map(|n| format!("許可書{n}")).collect(),
        size: 10,
        seed: "監8-01-001".to_owned(),
        chosen: Vec::new(),
        reason: "件数が多いため。".to_owned(),
    };
    let sample = team.desk.app.sample_draw(&request).unwrap().id;
    let shown = |team: &mut Team| team.view(&engagement).samples.remove(0);
    let first = shown(&mut team);
    assert!(first.is_redrawn_alike);
    assert_eq!((first.population, first.drawn.len()), (23, 10));
    let gone = first.drawn[3].number;
    team.desk
        .app
        .sample_replace(&SampleReplaceRequest {
            sample: sample.clone(),
            number: gone,
            reason: "原本が修理業者にある。".to_owned(),
        })
        .unwrap();
    let after = shown(&mut team);
    assert_eq!(after.replaced[0].number, gone);
    assert_eq!(after.drawn[3].number, after.replaced[0].by);
    assert!(!first.drawn.iter().any(|one| one.number == after.replaced[0].by));
    assert!(after.is_redrawn_alike);
    assert_eq!(
        refused(team.desk.app.sample_replace(&SampleReplaceRequest {
            sample,
            number: gone,
            reason: "もう一度".to_owned(),
        })),
        "not-found"
    );
    request.size = 24;
    assert_eq!(
        refused(team.desk.app.sample_draw(&request)),
        "audit-sample-impossible"
    );
    request.method = "judgemental".to_owned();
    request.chosen = vec![3, 1, 3];
    team.desk.app.sample_draw(&request).unwrap();
    team.verified();
}
