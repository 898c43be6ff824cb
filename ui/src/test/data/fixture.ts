// Owns: made-up views of the made-up city for component tests and for looking at screens.
import type * as w from "../../backend/bindings";

export const DOMAINS = [
  ["ORG", "組織", "役割、体制、責任者", 3],
  ["AST", "情報資産", "書類、データ、媒体の扱い", 9],
  ["NET", "強靭性", "ネットワークの分け方", 1],
  ["PHY", "物理", "部屋、機器、配線", 0],
  ["HUM", "人的", "持ち出し、私物、離席、研修など", 8],
  ["INC", "インシデント", "連絡と訓練", 3],
  ["IDP", "認証", "IDとパスワード", 3],
  ["OPS", "運用", "日々の操作と記録", 3],
  ["MAL", "不正プログラム", "ウイルスへの備え", 2],
  ["ATK", "不正アクセス", "侵入への備え", 0],
  ["DEV", "開発", "調達と開発", 0],
  ["OUT", "委託・外部サービス", "委託先とクラウド", 4],
  ["CMP", "評価", "例外と見直し", 2],
] as const;

const QUESTIONS: Record<string, string> = {
  "HUM-1": "席を離れるとき、課の全員がパソコンの画面をロックしていますか。",
  "HUM-2": "今年度に許可した端末の持ち出しは、すべて記録簿に載っていますか。",
  "HUM-3": "私物のパソコンやスマートフォンを業務に使っていないことを、今年度に全員に確かめましたか。",
};

export const evidence: w.EvidenceView = {
  id: "e1",
  name: "端末持ち出し記録簿（令和8年度）",
  place: "窓口係の書庫 3段目",
  checked_on: "2026-07-22",
  file_name: "",
  file_size: 0,
  sha256: "",
  is_picture: false,
  warning: "",
};
export const photo: w.EvidenceView = {
  ...evidence,
  id: "e7",
  name: "書庫の棚",
  file_name: "書庫の棚.jpg",
  file_size: 2_400_000,
  sha256: "ab",
  is_picture: true,
};
/** One red pixel. */
export const picture: w.PictureView = {
  jpeg_base64:
    "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
  width: 900,
  height: 1200,
  latitude: null,
  longitude: null,
};
export const placed: w.PictureView = { ...picture, latitude: 38.5, longitude: 140.25 };

/** Last year's answer to a question that asked something else. */
const changed: w.LastYearView = {
  answer: "yes",
  reason: "",
  evidence: [],
  measure: "",
  is_equal: false,
  origin: "parcel",
  changes: [
    {
      field: "question",
      pieces: [
        { kind: "same", text: "パスワードは" },
        { kind: "removed", text: "8" },
        { kind: "added", text: "12" },
        { kind: "same", text: "文字以上ですか。" },
      ],
    },
  ],
};

function card(domain: string, n: number, number: number): w.CardView {
  const isOpen = domain === "HUM" && n === 2;
  const isDone = number < 17;
  return {
    item: `${domain}-${n}`,
    number,
    domain,
    control: `${domain}-0${n}`,
    control_ja: "端末の持ち出し",
    control_en: "Taking devices out",
    level: n === 3 ? "must_not" : n > 6 ? "should" : "must",
    clauses: ["5.2(3)②"],
    clause_heading: "端末の持ち出し",
    clause_text: "",
    role_title: "課長",
    question: QUESTIONS[`${domain}-${n}`] ?? "保存箱の背に、区分と廃棄の年度を書いていますか。",
    good: "許可した持ち出しが1件残らず記録され、返却の日も入っている。",
    partial: "記録簿はあるが、抜けや、返却の日の空欄が一部にある。",
    evidence_examples: ["記録簿", "許可書の控え"],
    is_evidence_required: isOpen,
    improvement: "",
    note: "",
    answer: isOpen ? "partial" : isDone ? "yes" : null,
    is_flagged: false,
    reason: isOpen
      ? "庁内の持ち出しはすべて記録しています。毎月の出張窓口で使う2台だけ、4月と5月の記録が抜けていました。6月からは記録しています。"
      : "",
    exception: "",
    reason_warning: "",
    evidence: isOpen ? [evidence] : [],
    measures: isOpen ? ["m1"] : [],
    last: isOpen
      ? {
          answer: "partial",
          reason: "返却した日の欄がなかった。",
          evidence: [],
          measure: "",
          is_equal: true,
          origin: "migrated",
          changes: [],
        }
      : domain === "HUM" && n === 3
        ? changed
        : null,
    is_taken_over: false,
    gaps: [],
    returned_note: "",
    is_included: false,
    warning: "",
  };
}

let running = 0;
export const cards = DOMAINS.flatMap(([code, , , count]) =>
  Array.from({ length: count }, (_, n) => card(code, n + 1, ++running)),
);

export const measure: w.MeasureView = {
  id: "m1",
  number: "8-0312-03",
  problem: "",
  cause_kind: "procedure",
  cause: "",
  measure_type: "corrective",
  action: "出張窓口の持ち物チェック表に記録簿の欄を加え、戻った日に係長が台数を照合する。",
  interim: "",
  is_within_authority: true,
  owner: "窓口係長　森田",
  responsible: "課長 高橋",
  due_on: "2026-08-31",
  progress: "not_started",
  warning: "",
  items: ["HUM-2"],
};
export const otherMeasure: w.MeasureView = {
  ...measure,
  id: "m2",
  number: "8-0312-01",
  action: "保存箱の背に、区分と廃棄の年度を書く。",
  items: ["AST-4"],
};

export const line: w.SheetLine = {
  id: "s1",
  kind: "organisation",
  system_name: "",
  system_code: "",
  version: 1,
  state: "draft",
  answered: 17,
  assigned: 38,
  due_on: "2026-07-31",
  fiscal_year: 2026,
  profile_open: 0,
};

export function progress(of: w.CardView[] = cards): w.ProgressView {
  const open = of.filter((one) => one.answer === null);
  return {
    answered: of.length - open.length,
    assigned: of.length,
    minutes_left: 15,
    unanswered: open.map((one) => one.item),
    no_reason: ["HUM-1"],
    no_measure: [],
    no_evidence: [],
    flagged: of.filter((one) => one.is_flagged).map((one) => one.item),
    domains: DOMAINS.map(([domain]) => {
      const there = of.filter((one) => one.domain === domain);
      return { domain, answered: there.filter((one) => one.answer !== null).length, assigned: there.length };
    }),
    must_open: 2,
  };
}

export const sheet: w.SheetView = {
  line,
  cards,
  progress: progress(),
  measures: [measure, otherMeasure],
  steps: 4,
  is_editable: true,
  domains: DOMAINS.map(([domain, name_ja, plain_ja, asked]) => ({
    domain,
    name_ja,
    name_en: domain,
    plain_ja,
    plain_en: plain_ja,
    is_gap: asked === 0,
  })),
  others: [],
  responsible: "課長 高橋",
};

/** The sheet of a system beside two others of the case, of which one did not answer everything. */
export const systemSheet: w.SheetView = {
  ...sheet,
  line: { ...line, id: "y1", kind: "system", system_name: "窓口支援システム", system_code: "0312-1" },
  others: [
    {
      sheet: "y2",
      system_name: "住民記録システム",
      answers: Object.fromEntries(cards.map((one) => [one.item, "yes"])),
    },
    { sheet: "y3", system_name: "証明書交付システム", answers: { "HUM-2": "yes", "HUM-4": "partial" } },
  ],
};

export const person: w.PersonView = { id: "p1", name: "高橋", role: "section_mgr", title: "課長" };
export const desk: w.DeskView = {
  kind: "section",
  file_name: "令和8年度自己点検 市民課.tenken",
  body_name: "架空市",
  body_code: "999999",
  unit_name: "市民課",
  department_name: "市民生活部",
  fiscal_year: 2026,
  is_encrypted: true,
  read_only: null,
  operator: person,
  persons: [person, { id: "p2", name: "岡本", role: "section_deputy", title: "庶務係長" }],
  sheets: [line],
  can_undo: true,
  can_redo: false,
  recovered_drafts: 0,
  handover_open: 0,
  is_example: false,
}; /** A case with three systems. */
export const systemsDesk: w.DeskView = {
  ...desk,
  sheets: ["窓口支援システム", "住民記録システム", "証明書交付システム"].map((system_name, n) => ({
    ...line,
    id: `y${n + 1}`,
    kind: "system",
    system_name,
  })),
};

export const officeDesk: w.DeskView = {
  ...desk,
  kind: "office",
  file_name: "全庁.tenken",
  unit_name: "情報政策課",
  department_name: "",
  operator: { id: "p3", name: "井上", role: "secretariat", title: "事務局" },
  sheets: [],
};

const PROFILE: Array<[string, string, string, w.ProfileLine["value"], number]> = [
  ["P01", "個人情報を扱いますか", "住民の氏名、住所、相談の記録など", "yes", 4],
  ["P02", "個人番号（マイナンバー）を扱いますか", "", "yes", 2],
  ["P03", "課で所管する情報システムがありますか", "ほかの課のシステムを使うだけなら「いいえ」", "no", 13],
  ["P04", "端末や書類を庁舎の外へ持ち出しますか", "出張窓口、訪問、テレワークを含みます", "yes", 3],
  ["P05", "USBメモリなどの外部媒体を使いますか", "", "no", 5],
  ["P06", "個人情報や情報処理を伴う委託がありますか", "窓口業務、入力、発送の委託など", "yes", 4],
  ["P07", "クラウドなど外部のサービスを使いますか", "申し込むだけで使えるWebサービスを含みます", "no", 4],
  ["P08", "課のSNSやWebページで発信していますか", "広報課に依頼しているだけなら「いいえ」", "no", 2],
  ["P09", "会計年度任用職員や派遣職員がいますか", "", "yes", 1],
  ["P10", "サーバ室や、出先の通信機器を管理していますか", "", "no", 9],
  ["P11", "複合機、カメラ、無線LANなどを課で調達しましたか", "", "unknown", 2],
  ["P12", "今年度、システムの調達や開発、廃棄がありましたか", "更新と、RPAの導入も含みます", null, 1],
];
export const profile: w.ProfileView = {
  sheet: "s1",
  questions: PROFILE.map(([code, question_ja, help_ja, value, cuts]) => ({
    code,
    question_ja,
    question_en: question_ja,
    help_ja,
    help_en: help_ja,
    value,
    last_value: null,
    cuts,
    asked_after: null,
    is_asked: true,
  })),
  asked: 41,
  total: 74,
  minutes: 28,
  domains: DOMAINS.map(([domain, , , asked]) => ({ domain, asked, cut: 3, is_gap: false })),
  cut: PROFILE.filter(([, , , value]) => value === "no").flatMap(([code, , , , cuts]) =>
    Array.from({ length: cuts }, (_, n) => ({
      item: `${code}-${n}`,
      domain: "OPS",
      question: "記録するログの種類と保存期間を文書で決めていますか。",
      level: "must",
      by: [code],
    })),
  ),
  is_editable: true,
};
