// Owns: a made-up folder of submissions, and a core that keeps what was decided on it.
import type * as w from "../../backend/bindings";
import { headline } from "./fixture-review";

function line(n: number, change: Partial<w.IntakeLine>): w.IntakeLine {
  return {
    n,
    file: `0${310 + n}_市民課.tenkenp`,
    folder: "",
    piece: "",
    recognised: "parcel",
    unit_code: "0312",
    unit_name: "市民課",
    needs_unit: false,
    guess: null,
    sheet_kind: "organisation",
    system_code: "",
    system_name: "",
    fiscal_year: 2026,
    edition: "令和8年度版",
    version: 1,
    standing: "first",
    odd: [],
    differences: 0,
    losses: 0,
    twin: null,
    error: null,
    tab: "ready",
    decision: "",
    outcome: "",
    reception: null,
    origin: "parcel",
    ...change,
  };
}

const LINES: w.IntakeLine[] = [
  line(1, {
    file: "0312_市民課.xlsx",
    version: 2,
    standing: "newer",
    differences: 3,
    losses: 1,
    tab: "check",
  }),
  line(2, { file: "0314_国保年金課.xlsx", unit_code: "0314", unit_name: "国保年金課", decision: "in_force" }),
  line(3, {
    file: "福祉総務課 修正2.xlsx",
    folder: "修正",
    unit_code: "",
    unit_name: "福祉総務課",
    needs_unit: true,
    guess: "0501",
    odd: [{ code: "unit-empty", count: 0 }],
    tab: "check",
  }),
  line(4, { file: "0316_写し.tenkenp", standing: "same", tab: "same" }),
  line(5, {
    file: "写真.pdf",
    unit_code: "",
    unit_name: "",
    sheet_kind: "",
    fiscal_year: null,
    version: null,
    standing: "",
    error: { code: "intake-foreign", params: { file: "写真.pdf", found: "pdf" } },
    tab: "bad",
  }),
];

const cell = (name: string, old: string, now: string, effect: string): w.IntakeCell => ({
  difference: {
    item: "kakuu-HUM-02-a",
    number: 17,
    question: "端末の持ち出しを記録していますか。",
    cell: name,
    old,
    new: now,
    is_loss: effect === "loss",
  },
  sheet: "点検票",
  address: name === "reason" ? "G24" : "F24",
  is_marked: effect === "loss",
  effect,
});

export const runs: w.IntakeRunLine[] = [
  {
    run: "run-1",
    folder_name: "回収",
    begun_at: "2026-09-04T05:06:00Z",
    ended_at: "2026-09-04T05:07:00Z",
    begun_by: "小川 真理",
    state: "ended",
    counts: ["taken", "superseded", "asked_back", "unchanged", "undecided", "refused"].map((code, at) => ({
      code,
      count: [2, 0, 1, 1, 0, 1][at] ?? 0,
    })),
    read: 5,
    versions: 3,
  },
];

/** Answers of the core about one folder. */
export function intakeCore(): Record<string, (q: Record<string, never>) => unknown> {
  let lines: w.IntakeLine[] | null = null;
  let marks: string[] | null = null;
  const all = () => {
    if (!lines) throw { code: "intake-no-run", params: {} };
    return lines;
  };
  function view(page: w.IntakePage): w.IntakeRunView {
    const of = (tab: string) => all().filter((one) => tab === "all" || one.tab === tab);
    const shown = of(page.tab).filter(
      (one) => page.kind === "" || one.odd.some((odd) => odd.code === page.kind),
    );
    const outcome = (one: w.IntakeLine) =>
      one.tab === "same"
        ? "unchanged"
        : one.tab === "bad"
          ? "refused"
          : ({ in_force: "taken", superseded: "superseded", asked_back: "asked_back" }[one.decision] ??
            "undecided");
    return {
      folder_name: "回収",
      at: "2026-09-04T05:06:00Z",
      took: 48_000,
      is_former: false,
      is_stopped: false,
      skipped: 0,
      tabs: ["all", "ready", "check", "same", "bad"].map((code) => ({ code, count: of(code).length })),
      kinds:
        page.tab === "check"
          ? [{ code: "unit-empty", count: 1 }]
          : page.tab === "bad"
            ? [{ code: "intake-foreign", count: 1 }]
            : [],
      counts: (runs[0]?.counts ?? []).map(({ code }) => ({
        code,
        count: all().filter((one) => outcome(one) === code).length,
      })),
      page,
      total: shown.length,
      lines: shown,
      units: [{ code: "0501", name: "福祉総務課" }],
      run: null,
      kept_apart: of(page.tab).filter((one) => one.losses > 0 || (one.needs_unit && !one.unit_code)).length,
    };
  }
  const change = (n: number | null, what: (one: w.IntakeLine) => Partial<w.IntakeLine>) => {
    lines = all().map((one) => (n === null || one.n === n ? { ...one, ...what(one) } : one));
  };
  const entry = (n: number): w.IntakeEntryView => ({
    n,
    unit_name: "市民課",
    against_version: 1,
    against_at: "2026-08-28T05:00:00Z",
    against_file: null,
    version: 2,
    confirmed: "市民課長　令和8年9月3日",
    check_number: "1111-2222-3333-4444",
    headline,
    notes: [
      {
        code: "answer-unclear",
        weight: "look",
        sheet: "点検票",
        cell: "F30",
        value: "だいたい",
        expected: "",
      },
    ],
    cells: [
      cell("reason", "出張窓口の2台だけ、記録が抜けていた。", "", "loss"),
      cell("answer", "△", "○", "better"),
    ].map((one) => ({
      ...one,
      is_marked: marks ? marks.includes(`${one.difference.item}/${one.difference.cell}`) : one.is_marked,
    })),
  });
  return {
    intake_scan: () => {
      lines = structuredClone(LINES);
      return view({ tab: "check", kind: "", from: 0 });
    },
    intake_run_view: (q: Partial<w.IntakePage>) => view(q as w.IntakePage),
    intake_entry: (q: { n?: number }) => entry(q.n ?? 1),
    intake_decide: (q: Partial<w.IntakeDecideRequest>) => {
      change(q.n ?? null, (one) =>
        q.n !== null || (one.tab === q.page?.tab && one.losses === 0 && !one.needs_unit)
          ? { decision: q.decision ?? "" }
          : {},
      );
      return view(q.page as w.IntakePage);
    },
    intake_assign: (q: Partial<w.IntakeAssignRequest>) => {
      change(q.n ?? null, () => ({ unit_code: q.unit ?? "", odd: [], decision: "in_force", tab: "ready" }));
      return view(q.page as w.IntakePage);
    },
    intake_mark: (q: Partial<w.IntakeMarkRequest>) => {
      marks = q.marks ?? [];
      return entry(q.n ?? 1);
    },
    intake_drop: () => {
      lines = null;
      return null;
    },
    intake_run_take: () => {
      change(null, (one) => (one.decision ? { outcome: "taken" } : {}));
      return {
        line: runs[0],
        files: [],
        folder_name: "点検",
        view: { ...view({ tab: "all", kind: "", from: 0 }), run: "run-1" },
      };
    },
    intake_run_list: () => runs,
    intake_run_undo_view: () => ({
      line: runs[0],
      versions: 3,
      restored: 1,
      replaced: 0,
      rests: [{ code: "report", count: 1 }],
    }),
    intake_run_undo: () => ({ line: runs[0], versions: 3, restored: 1, replaced: 0, rests: [] }),
    intake_log_write: () => ({ folder_name: "点検", files: [], is_plain: true }),
    work_stop: () => null,
  };
}
