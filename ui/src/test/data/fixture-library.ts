// Owns: the library of the fake core: two bodies, a few hundred items, one gap. As the core narrows down, roughly.
import type * as w from "../../backend/bindings";

const LEVELS = ["must", "must_not", "should"] as const;
const DOMAINS = ["HUM", "IDP"] as const;

function item(body: string, n: number): w.LibraryItem {
  const domain = DOMAINS[n % 2] ?? "HUM";
  const letter = String.fromCharCode(97 + (n % 26));
  const control = `${domain}-0${(n % 4) + 1}`;
  return {
    item: `${body}-${control}-${letter}${n}`,
    revision: 1,
    domain,
    control,
    clauses: [{ locator: `3.${n}`, label: `3.${n}` }],
    level: LEVELS[n % 3] ?? "must",
    roles: ["section_mgr"],
    sheet: n % 2 === 0 ? "organisation" : "system",
    set: "standard",
    applies_all: n === 1 ? ["P05"] : [],
    applies_any: [],
    applies_not: [],
    question: n === 1 ? "パスワードは8文字以上ですか。" : `問い${n}を行っていますか。`,
    good: `目安${n}を満たす。`,
    partial: "一部だけである。",
    evidence: ["記録", "台帳"],
    is_evidence_required: n % 2 === 0,
    method: ["document", "look"],
    audit_hint: "記録を見る。",
    improvement: "次の月から行う。",
    note: n === 1 ? "8文字と読んでいる。" : "",
  };
}

function edition(body: string, name: string, items: number, isOwn = false): w.LibraryEdition {
  return {
    body,
    body_code: "992011",
    body_name: name,
    edition: "2026-04",
    label: "令和8年4月基準・第1版",
    issue: 1,
    standard: `${name}情報セキュリティ対策基準`,
    standard_version: "第2版",
    in_force: "2026-04-01",
    in_force_label: "令和8年4月1日",
    fiscal_year_from: 2026,
    source: "試験のための基準",
    note: "",
    items_from: null,
    is_own: isOwn,
    is_example: false,
    has_texts: isOwn,
    coverage: {
      clauses: items + 2,
      items,
      asked: items,
      not_asked: 1,
      not_counted: 1,
      uncovered: 0,
      of_standard: items,
      checked: items,
      gaps: 1,
    },
    levels: [],
    sheets: ["organisation", "system", "central"].map((sheet) => ({ sheet, short: 1, standard: 2, full: 3 })),
  };
}

const SIZES: Record<string, number> = { kobe: 250, sendai: 3 };
const editions: Record<string, w.LibraryEdition> = {
  kobe: edition("kobe", "神戸市", 250),
  sendai: edition("sendai", "仙台市", 3, true),
};

export const bodies: w.LibraryBody[] = Object.values(editions).map((one) => ({
  body: one.body,
  body_code: one.body_code,
  name: one.body_name,
  is_example: false,
  editions: [one],
}));

export const controls: w.LibraryControlLine[] = [
  { code: "HUM-01", ja: "助言・指示", en: "Advice" },
  { code: "IDP-02", ja: "パスワード", en: "Passwords" },
  { code: "OPS-16", ja: "RPA・自動処理", en: "Automation" },
].map(({ code, ja, en }) => ({
  control: code,
  domain: code.slice(0, 3),
  name_ja: ja,
  name_en: en,
  bodies: code === "OPS-16" ? 1 : 2,
  gaps: code === "OPS-16" ? 1 : 0,
}));

export function view(body: string): w.LibraryView {
  const one = editions[body] ?? edition(body, body, 1);
  const items = Array.from({ length: SIZES[body] ?? 1 }, (_, n) => item(body, n));
  const clause = (locator: string, more: Partial<w.LibraryClause>): w.LibraryClause => ({
    locator,
    label: locator,
    heading: ["人の対策", "画面"],
    level: "must",
    usage: "asked",
    items: [],
    reason: "",
    text: null,
    ...more,
  });
  const clauses = [
    clause("1", { level: "none", usage: "not_counted" }),
    clause("2", { level: "none", usage: "not_asked", reason: "目的を示すだけの条項" }),
    ...items.map((found, n) =>
      clause(`3.${n}`, {
        level: LEVELS[n % 3] ?? "must",
        items: [found.item],
        text: one.is_own ? `条文${n}の文。` : null,
      }),
    ),
  ];
  return {
    edition: one,
    roles: [{ role: "section_mgr", title: "情報管理者" }],
    items,
    clauses,
    gaps: [
      {
        control: "OPS-16",
        domain: "OPS",
        name_ja: "RPA・自動処理",
        name_en: "Automation",
        note: "RPAの定めがない。",
        is_whole: false,
      },
      {
        control: "NET-01",
        domain: "NET",
        name_ja: "マイナンバー利用事務系",
        name_en: "My Number network",
        note: "",
        is_whole: false,
      },
    ],
  };
}

export function find(body: string, filter: w.LibraryFilter): w.LibraryFound {
  const whole = view(body);
  const words = filter.text.normalize("NFKC").split(/\s+/).filter(Boolean);
  const items = whole.items.filter(
    (one) =>
      (filter.domain === null || one.domain === filter.domain) &&
      (filter.level === null || one.level === filter.level) &&
      (filter.control === null || one.control === filter.control) &&
      words.every((word) => one.question.includes(word)),
  );
  const names = new Set(items.map((one) => one.item));
  return {
    items: [...names],
    clauses: whole.clauses
      .filter((one) => one.items.some((name) => names.has(name)))
      .map((one) => one.locator),
    gaps: [],
  };
}

export function control(code: string): w.LibraryControlView {
  const line = controls.find((one) => one.control === code) ?? controls[0];
  const side = (body: string, isGap: boolean, figures: string[]): w.LibrarySide => ({
    body,
    body_name: editions[body]?.body_name ?? body,
    edition: "2026-04",
    standard: "情報セキュリティ対策基準 第2版",
    is_own: body === "sendai",
    is_gap: isGap,
    note: isGap ? "RPAの定めがない。" : "",
    items: isGap
      ? []
      : [
          {
            item: `${body}-${code}-a`,
            clauses: [{ locator: "7.4.3", label: "7.4.3" }],
            level: "must",
            sheet: "organisation",
            set: "short",
            question: `${figures[0] ?? "十分な文字"}以上にしていますか。`,
            good: "している。",
            figures,
          },
        ],
  });
  return {
    control: code,
    domain: code.slice(0, 3),
    name_ja: line?.name_ja ?? "",
    name_en: line?.name_en ?? "",
    sides: [side("sendai", false, []), side("kobe", code === "OPS-16", ["8文字"])],
  };
}

export const written = (formats: string[]): w.WrittenView => ({
  folder_name: "点検",
  is_plain: true,
  files: formats.map((format) => ({
    ticket: `b-${format}`,
    name: `神戸市_2026-04_点検項目集.${format}`,
    kind: `booklet_${format}`,
    size: 2048,
    sha256: "ab",
  })),
});
