//! Canonical roles (domain.md 1.2). Titles are each body's own data and never compared.

use crate::code::code_enum;

code_enum! {
    /// A role of the standard; each body gives it a title.
    Role {
        /// 最高情報セキュリティ責任者
        Ciso = "ciso",
        /// 統括情報セキュリティ責任者
        ChiefExec = "chief_exec",
        /// CISO事務局の長
        Secretariat = "secretariat",
        /// 部局の長
        DeptHead = "dept_head",
        /// 課長
        SectionMgr = "section_mgr",
        /// 課長の代行・補佐
        SectionDeputy = "section_deputy",
        /// 業務システムの責任者
        SystemOwner = "system_owner",
        /// 情報システム管理者
        SystemMgr = "system_mgr",
        /// 情報システム担当者
        SystemStaff = "system_staff",
        /// ネットワーク・基盤の管理者
        InfraMgr = "infra_mgr",
        /// CSIRT
        Csirt = "csirt",
        /// 監査統括責任者
        AuditLead = "audit_lead",
        /// 監査人
        Auditor = "auditor",
        /// 委員会
        Committee = "committee",
        /// 委託事業者
        Contractor = "contractor",
    }
}

code_enum! {
    /// Strength of a rule of separation (domain.md 7.1).
    Strength {
        /// Not stated: warn, 「この団体の基準に規定なし」.
        Warn = "warn",
        /// Blocked unless unavoidable: reason and a second person.
        Override = "override",
        /// Blocked without escape.
        Block = "block",
    }
}
