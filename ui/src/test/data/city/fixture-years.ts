// Owns: three years of a made-up body, and what the newest says about the standard.
import type * as w from "../../../backend/bindings";

const rate = (num: number, den: number): w.RateView => ({
  text: den > 0 ? ((num * 100) / den).toFixed(1) : "－",
  num,
  den,
});
const point = (num: number, den: number, must_open: number, change = "－", n = 0): w.TrendPoint => ({
  rate: rate(num, den),
  must_open,
  change,
  change_items: n,
});
const row = (kind: string, key: string, name_ja: string, name_en: string, nums: number[]): w.TrendRow => ({
  kind,
  key,
  name_ja,
  name_en,
  department: "",
  items: 12,
  points: nums.map((num, at) => point(num, 40, 3 - at, at > 0 ? "＋2.5" : "－", at > 0 ? 38 : 0)),
  merged: [],
  split_from: "",
});
const year = (fiscal_year: number): w.TrendYear => ({
  fiscal_year,
  asked: 45,
  equal_to_last: fiscal_year > 2024 ? 38 : 0,
  sheets: 6,
  migrated: fiscal_year === 2024 ? 4 : 0,
  is_scale_other: fiscal_year === 2024,
});

/** The years by domain or by section, as the core gives them. */
export function trendView(by: string): w.TrendView {
  const rows =
    by === "section"
      ? [
          { ...row("section", "0312", "市民課", "市民課", [30, 31, 36]), merged: ["戸籍課"] },
          { ...row("section", "0420", "福祉課", "福祉課", [0, 0, 38]), split_from: "市民課" },
        ]
      : [
          row("domain", "HUM", "人的", "People", [30, 32, 34]),
          row("domain", "OPS", "運用", "Operations", [36, 37, 38]),
        ];
  return {
    years: [year(2024), year(2025), year(2026)],
    disposed_years: [],
    items: 36,
    rows: [row("all", "", "", "", [33, 34, 36]), ...rows],
    departments: ["市民生活部"],
    sections: [{ code: "0312", name: "市民課", department: "市民生活部" }],
  };
}

const clause: w.RevisionClause = {
  clause: "5.1(1)③",
  label: "5.1(1)③",
  heading: "持ち出しの管理",
  items: ["yonezawa-HUM-10-a", "yonezawa-HUM-10-b"],
  question: "情報資産を外へ持ち出すとき、課長の許可を得ていますか。",
  applicable: 12,
  gaps: 5,
  must_open: 4,
  not_applicable: 1,
  sections: 4,
  reasons: [{ text: "記録簿がない", sections: 3 }],
};

export const revisionView: w.RevisionView = {
  fiscal_year: 2026,
  journal_seq: 321,
  sections: 6,
  missed: [clause],
  never_applicable: [],
  contradictions: [
    {
      kind: "within",
      control: "HUM-10",
      item: "yonezawa-HUM-10-a",
      question: "情報資産を外へ持ち出すとき、課長の許可を得ていますか。",
      other: "yonezawa-HUM-10-b",
      other_question: "持ち出しの記録を残していますか。",
      sections: 2,
      of: 5,
      names: ["福祉課", "市民課"],
    },
  ],
  exceptions: [],
  audits: [],
  wishes: [{ name: "福祉課", text: "許可は電子申請にしてほしい。" }],
  controls: [
    {
      control: "HUM-10",
      name_ja: "持ち出し",
      name_en: "Taking out",
      gaps: 5,
      sides: [
        { body: "架空市", edition: "2026-04", items: 2, level: "must", clauses: ["5.1(1)③"], is_gap: false },
        { body: "仙台市", edition: "2023-04", items: 0, level: "", clauses: [], is_gap: true },
      ],
    },
  ],
};
