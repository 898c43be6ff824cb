//! What a title means in this document: its own words, and the post that holds it.

use tenken_domain::vocabulary::Role;

use super::title::Obliged;

/// Whether the word names somebody.
pub(super) fn is_title(name: &str) -> bool {
    const ENDS: [&str; 24] = [
        "者",
        "長",
        "官",
        "監",
        "員",
        "人",
        "チーム",
        "班",
        "委員会",
        "本部",
        "会議",
        "窓口",
        "CISO",
        "CSIRT",
        "室",
        "主任",
        "主管",
        "担当",
        "補佐",
        "事務局",
        "職",
        "係",
        "部門",
        "組織",
    ];
    ENDS.iter().any(|end| name.ends_with(end)) && !name.contains("こと")
}

/// Which role a title means, by its own words and by the post that holds it.
pub(super) fn meaning(name: &str, post: &str) -> Option<Obliged> {
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let post_has = |words: &[&str]| words.iter().any(|word| post.contains(word));
    let role = if has(&["監査"]) {
        if has(&["統括", "責任者", "主管", "班長"]) {
            Role::AuditLead
        } else {
            Role::Auditor
        }
    } else if has(&["CSIRT", "窓口", "対応班", "対応室", "対応チーム", "対策班"]) {
        Role::Csirt
    } else if has(&["委員会", "本部", "会議"]) {
        Role::Committee
    } else if has(&["受託", "委託"]) {
        Role::Contractor
    } else if has(&["職員"]) {
        return Some(Obliged::Staff);
    } else if has(&["ネットワーク", "基盤", "回線"]) {
        Role::InfraMgr
    } else if has(&["システム"]) {
        if has(&["担当者", "操作", "保守"]) || name.ends_with("担当") {
            Role::SystemStaff
        } else if has(&["責任者"]) && !has(&["管理責任者", "所管責任者", "担当責任者"]) {
            Role::SystemOwner
        } else {
            Role::SystemMgr
        }
    } else if has(&["最高", "CISO", "総括者"])
        || post_has(&[
            "副市長",
            "副知事",
            "副町長",
            "副村長",
            "副区長",
            "情報化統括責任者",
        ])
    {
        Role::Ciso
    } else if has(&[
        "情報担当者",
        "副課",
        "代行",
        "補助者",
        "推進員",
        "担当主任",
        "副情報管理者",
        "副管理者",
    ]) || post_has(&["係長", "主査", "課長補佐", "室長補佐"])
    {
        Role::SectionDeputy
    } else {
        return by_post(name, post).map(Obliged::Role);
    };
    Some(Obliged::Role(role))
}

/// A general post (各課の長) against one named post (総務部長).
fn by_post(name: &str, post: &str) -> Option<Role> {
    let has = |words: &[&str]| words.iter().any(|word| post.contains(word));
    let ends = |words: &[&str]| words.iter().any(|word| post.ends_with(word));
    let is_general = post.matches('、').count() >= 2
        || has(&[
            "各",
            "及びこれに準",
            "等の長",
            "の長",
            "所属",
            "課公所",
            "それぞれ",
        ])
        || post.contains("部局長")
        || ["部局長", "局長", "課長", "部長", "所属長", "課長等"].contains(&post);
    if is_general {
        let is_section = has(&[
            "課長",
            "課の長",
            "課等の長",
            "所属",
            "課公所",
            "課及び",
            "課、",
            "課室",
            "室の長",
        ]);
        let is_department = has(&["部局", "局", "部の長", "部長", "部門", "区"]);
        return if is_section {
            Some(Role::SectionMgr)
        } else if is_department {
            Some(Role::DeptHead)
        } else {
            None
        };
    }
    if name.contains("統括") && !name.contains("事務局") {
        return Some(Role::ChiefExec);
    }
    if ends(&["課長", "室長", "課", "係"])
        || name.contains("事務局")
        || name.ends_with("課長")
        || name.ends_with("室長")
    {
        return Some(Role::Secretariat);
    }
    if ends(&["部長", "局長", "監"]) {
        return Some(Role::ChiefExec);
    }
    None
}
