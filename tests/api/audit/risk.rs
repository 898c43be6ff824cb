//! The order of auditees, figure by figure, and contractors with their chain.

use tenken_app::wire::{RiskFigure, RiskRequest, RiskWeight};

use super::{Team, auditee};

fn figure(code: &str, value: i64) -> RiskFigure {
    RiskFigure {
        code: code.to_owned(),
        value,
    }
}

#[test]
fn the_order_is_explained_and_the_weights_are_the_teams() {
    let mut team = Team::new();
    let mut request = auditee("0312", "市民課", "髙﨑 修一");
    request.figures = vec![figure("must-open", 3), figure("information", 3)];
    request.head_since_on = "2026-04-01".to_owned();
    team.auditee(&request);
    let order = |team: &mut Team| {
        let view = team
            .desk
            .app
            .audit_risk_view(&RiskRequest { fiscal_year: None })
            .unwrap();
        assert_eq!(view.fiscal_year, 2026);
        view.lines
    };
    let lines = order(&mut team);
    assert_eq!(lines[0].code, "0312");
    // 3x5 + 3x5 + a new head 1x2
    assert_eq!(lines[0].risk, 32);
    let sum: i64 = lines[0].parts.iter().map(|part| part.points).sum();
    assert_eq!(sum, lines[0].risk);
    let unknown = lines[0].parts.iter().filter(|part| part.value.is_none()).count();
    assert_eq!(unknown, 5, "what is not known is shown as that");
    let mut settings = team.desk.app.audit_view().unwrap().settings;
    settings.weights = vec![RiskWeight {
        code: "must-open".to_owned(),
        weight: 0,
    }];
    team.desk.app.audit_settings_save(&settings).unwrap();
    assert_eq!(order(&mut team)[0].risk, 17);
    let plan = team.plan();
    let unit = order(&mut team)[0].unit.clone();
    team.target(&plan, &unit);
    let kept = team.desk.app.audit_plan_view(&super::id(&plan)).unwrap();
    let target = kept.targets.iter().find(|one| one.code == "0312").unwrap();
    assert_eq!(
        target.risk,
        Some(17),
        "the value of the day stays with the target"
    );
}

#[test]
fn a_contractor_has_its_chain_and_is_warned_of_without_a_clause() {
    let mut team = Team::new();
    let mut first = auditee("K-01", "㈱みなと配食", "");
    first.kind = "contractor".to_owned();
    first.orderer = Some(team.welfare.clone());
    first.clause_code = "yes".to_owned();
    first.clause = "第14条".to_owned();
    let saved = team.auditee(&first);
    assert!(saved.doubts.is_empty());
    let mut below = auditee("K-02", "髙﨑運送", "");
    below.kind = "contractor".to_owned();
    below.upper = Some(saved.id);
    let saved = team.auditee(&below);
    assert_eq!(saved.doubts[0].reason, "contract");
    let view = team.desk.app.audit_view().unwrap();
    let shown = view.auditees.iter().find(|one| one.code == "K-02").unwrap();
    assert_eq!(shown.chain, ["㈱みなと配食"]);
    assert_eq!(shown.clause_code, "unknown");
    let first = view.auditees.iter().find(|one| one.code == "K-01").unwrap();
    assert_eq!(first.of, "福祉課");
}
