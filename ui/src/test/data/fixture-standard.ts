// Owns: an invented standard under review and its two editions, with a core for them that keeps what it is told.
import type * as w from "../../backend/bindings";

const fields: w.ReviewFields = {
  control: "HUM-09",
  level: "must",
  roles: ["section_mgr"],
  sheet: "organisation",
  set: "standard",
  applies_all: [],
  applies_any: [],
  applies_not: [],
  further: [],
  question: "席を離れるとき、端末の画面をロックしていますか。",
  good: "席を離れるとき、端末の画面をロックしている。",
  partial: "ロックしていない職員が一部にいる。",
  evidence: ["見回りの記録"],
  is_evidence_required: false,
  method: ["look"],
  audit_hint: "昼休みに執務室を見る。",
  improvement: "朝礼で伝え、翌月から見回る。",
  note: "",
};
const bare: Partial<w.ReviewFields> = {
  partial: "",
  evidence: [],
  method: [],
  audit_hint: "",
  improvement: "",
};

function item(id: string, change: Partial<w.ReviewFields> = {}): w.ReviewItem {
  const is = { ...fields, ...change };
  return {
    item: id,
    number: 1,
    demand: "",
    fields: is,
    model: is.partial === "" ? null : "kakuu-HUM-09-a",
    confidence: is.partial === "" ? "low" : "high",
    lacks: lacksOf(is),
  };
}
function lacksOf(is: w.ReviewFields): w.ReviewLack[] {
  const texts = (["question", "good", "partial", "audit_hint", "improvement"] as const).filter(
    (field) => is[field].trim() === "",
  );
  const lists = (["evidence", "method", "roles"] as const).filter(
    (field) => is[field].filter(Boolean).length === 0,
  );
  return [
    ...texts.map((field) => ({ field, code: "checklist-fault-empty-text" })),
    ...lists.map((field) => ({ field, code: "checklist-fault-empty-list" })),
  ];
}

const CLAUSES: Array<[string, string[], string, w.ReviewClause["level"]]> = [
  ["第1条", ["第1章　総則"], "この基準は、情報資産を守るための事項を定めることを目的とする。", "none"],
  [
    "第2条第1項",
    ["第2章　人の対策", "第2条　離席"],
    "職員は、席を離れるときは、端末の画面をロックしなければならない。",
    "must",
  ],
  [
    "第2条第2項",
    ["第2章　人の対策", "第2条　離席"],
    "職員は、退庁するときは、端末の電源を切らなければならない。また、職員は、書類を机の上に残してはならない。",
    "must",
  ],
  [
    "第3条",
    ["第2章　人の対策", "第3条　研修"],
    "情報管理者は、年に1回以上、職員に研修を受けさせるよう努めるものとする。",
    "should",
  ],
  ["第4条", ["第3章　媒体"], "職員は、外部記録媒体を許可なく持ち出してはならない。", "must_not"],
];

export function standardFixture(): w.StandardReviewView {
  const clauses = CLAUSES.map(([locator, heading, text, level], n): w.ReviewClause => {
    const drafted = item(`i${n}`, n === 3 ? bare : {});
    const copied = { ...drafted, kept: { item: "kakuu-AST-07-a", revision: 2, is_raised: false } };
    const items = n === 0 ? [] : [n === 4 ? copied : drafted];
    return {
      clause: `c${n}`,
      locator,
      heading,
      text,
      line: n * 2 + 1,
      level,
      because: level === "none" ? "" : text.slice(-12),
      roles: n === 3 ? ["section_mgr"] : n === 0 ? [] : ["staff"],
      conditions: n === 3 ? ["努める"] : [],
      controls: [
        { control: "HUM-09", percent: 82, item: "kakuu-HUM-09-a" },
        { control: "AST-03", percent: 41, item: null },
      ],
      decision: "open",
      reason: "",
      items,
      asked_by: [],
    };
  });
  return {
    standard: "st1",
    name: "架空市情報管理基準",
    file: "情報管理基準.docx",
    state: "open",
    edition: null,
    titles: [{ name: "情報管理者", role: "section_mgr", post: "課長", locator: "第1条" }],
    clauses,
    progress: progress(clauses),
    remarks: [],
    controls: [
      { control: "HUM-09", domain: "HUM", name_ja: "離席", name_en: "Leaving the desk" },
      { control: "AST-03", domain: "AST", name_ja: "媒体の管理", name_en: "Media" },
    ],
    models: [
      { item: "kakuu-HUM-09-a", body_name: "架空市", question: "席を立つとき、画面をロックしていますか。" },
    ],
    is_writable: true,
  };
}

function progress(clauses: w.ReviewClause[]): w.StandardProgress {
  const open = clauses.filter((clause) => clause.decision === "open").map((clause) => clause.clause);
  const asked = clauses.filter((clause) => clause.decision === "asked");
  return {
    reviewed: clauses.length - open.length,
    clauses: clauses.length,
    items: asked.reduce((sum, clause) => sum + clause.items.length, 0),
    open,
    next: open[0] ?? null,
  };
}

export const comparison: w.StandardComparison = {
  old_file: "旧.txt",
  new_file: "新.txt",
  changes: [
    change("unchanged", "第1条", "第1条", "目的を定める。", "目的を定める。"),
    {
      ...change("reworded", "第2条", "第2条", "記録を30日保存する。", "記録を60日保存する。"),
      is_number_changed: true,
      pieces: [
        { kind: "same", text: "記録を" },
        { kind: "removed", text: "30" },
        { kind: "added", text: "60" },
        { kind: "same", text: "日保存する。" },
      ],
    },
    change("moved", "第3条", "第5条", "鍵を掛ける。", "鍵を掛ける。"),
    change("new", "", "第4条", "", "写真を撮らない。"),
    change("abolished", "第6条", "", "ファクスを使う。", ""),
  ],
};
function change(
  kind: w.StandardChange["kind"],
  old: string,
  now: string,
  before: string,
  after: string,
): w.StandardChange {
  const side = (locator: string, text: string) => (locator ? [{ locator, heading: "総則", text }] : []);
  return {
    kind,
    percent: kind === "reworded" ? 84 : 100,
    old: side(old, before),
    new: side(now, after),
    is_number_changed: false,
    pieces: [],
  };
}

type Request = Record<string, never>;

/** Answers for the standard's commands; a real core's rules, as far as the page meets them. */
export function standardCore(): Record<string, (q: Request) => unknown> {
  let view = standardFixture();
  const before: w.StandardReviewView[] = [];
  let isTaken = true;
  const find = (id?: string) => view.clauses.find((clause) => clause.clause === id);
  const ownerOf = (id?: string) => view.clauses.find((clause) => clause.items.some((one) => one.item === id));

  function keep(clauses: w.ReviewClause[], made: string | null = null): w.StandardSaved {
    const was = view;
    before.push(view);
    view = { ...view, clauses, progress: progress(clauses) };
    return {
      at: "2026-07-22T01:32:00Z",
      standard: view.standard,
      clauses: clauses.filter((clause) => !was.clauses.includes(clause)),
      gone: was.clauses.map((one) => one.clause).filter((id) => !find(id)),
      made,
      remarks: view.remarks,
      progress: view.progress,
      can_undo: true,
      can_redo: false,
    };
  }
  const changed = (id: string | undefined, change: Partial<w.ReviewClause>, made: string | null = null) =>
    keep(
      view.clauses.map((clause) => (clause.clause === id ? { ...clause, ...change } : clause)),
      made,
    );
  const line = (): w.StandardLine => ({
    standard: view.standard,
    name: view.name,
    file: view.file,
    taken_at: "2026-07-20T01:00:00Z",
    state: view.state,
    edition: view.edition,
    progress: view.progress,
  });

  return {
    standard_list: () => (isTaken ? [line()] : []),
    standard_view: () => view,
    standard_take: () => view,
    standard_remove: () => {
      isTaken = false;
      return [];
    },
    standard_compare: () => comparison,
    standard_clause_decide: (q: Partial<w.StandardClauseDecideRequest>) =>
      changed(q.clause, { decision: q.decision ?? "open", reason: q.reason ?? "" }),
    standard_clause_save: (q: Partial<w.StandardClauseSaveRequest>) =>
      changed(q.clause, {
        locator: q.locator ?? "",
        heading: q.heading ?? [],
        text: q.text ?? "",
        roles: q.roles ?? [],
        level: (q.level ?? "must") as w.ReviewClause["level"],
        decision: "open",
      }),
    standard_clause_split: (q: Partial<w.StandardClauseSplitRequest>) => {
      const at = view.clauses.findIndex((clause) => clause.clause === q.clause);
      const whole = view.clauses[at];
      if (!whole) throw { code: "not-found", params: {} };
      const text = [...whole.text];
      const parts: w.ReviewClause[] = [
        { ...whole, text: text.slice(0, q.at).join(""), items: [item("s1", bare)] },
        {
          ...whole,
          clause: "c9",
          locator: `${whole.locator}#2`,
          text: text.slice(q.at).join(""),
          items: [item("s2", bare)],
        },
      ];
      return keep(view.clauses.toSpliced(at, 1, ...parts), "c9");
    },
    standard_clause_merge: (q: Partial<w.StandardClauseRequest>) => {
      const at = view.clauses.findIndex((clause) => clause.clause === q.clause);
      const [first, second] = [view.clauses[at], view.clauses[at + 1]];
      if (!first || !second) throw { code: "not-found", params: {} };
      const whole = { ...first, text: first.text + second.text, items: [...first.items, ...second.items] };
      return keep(view.clauses.toSpliced(at, 2, whole));
    },
    standard_item_add: (q: Partial<w.StandardClauseRequest>) => {
      const items = [...(find(q.clause)?.items ?? []), { ...item("i9", bare), number: 2 }];
      return changed(q.clause, { items, decision: "open" }, "i9");
    },
    standard_item_save: (q: Partial<w.StandardItemSaveRequest>) => {
      const owner = ownerOf(q.item);
      const items = (owner?.items ?? []).map((one) =>
        one.item === q.item && q.fields ? { ...one, fields: q.fields, lacks: lacksOf(q.fields) } : one,
      );
      return changed(owner?.clause, { items, decision: "open" });
    },
    standard_item_revise: (q: Partial<w.StandardItemReviseRequest>) => {
      const owner = ownerOf(q.item);
      const items = (owner?.items ?? []).map((one) =>
        one.item === q.item && one.kept
          ? { ...one, kept: { ...one.kept, is_raised: q.is_raised === true } }
          : one,
      );
      return changed(owner?.clause, { items, decision: "open" });
    },
    standard_item_model: (q: Partial<w.StandardItemModelRequest>) => {
      const owner = ownerOf(q.item);
      const items = (owner?.items ?? []).map((one) =>
        one.item === q.item ? { ...item(one.item), number: one.number, model: q.model ?? null } : one,
      );
      return changed(owner?.clause, { items, decision: "open" });
    },
    standard_item_remove: (q: Partial<w.StandardItemRequest>) => {
      const owner = ownerOf(q.item);
      return changed(owner?.clause, {
        items: (owner?.items ?? []).filter((one) => one.item !== q.item),
        decision: "open",
      });
    },
    standard_finish: (q: Partial<w.StandardFinishRequest>) => {
      view = { ...view, state: "finished", edition: "2026-04", name: q.name ?? "", is_writable: false };
      return line();
    },
    /** What undo of the fake does to the standard. */
    standard_back: () => {
      view = before.pop() ?? view;
    },
    standard_remark: () => {
      view = {
        ...view,
        remarks: [{ item: "i2", rule: "two-obligations", detail: "また、" }],
      };
    },
  } as Record<string, (q: Request) => unknown>;
}
