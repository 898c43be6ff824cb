// Owns: a made-up part on another machine that clashes, what the office sent, self-check against audit.
import type * as w from "../../../backend/bindings";

const figures: w.GapFigures = {
  audited: 12,
  compared: 10,
  differs: 3,
  said_yes: 8,
  stricter: 1,
  rate: 250,
  reliability: 625,
};

export function travelCore(): Record<string, (q: Record<string, never>) => unknown> {
  let part: w.AuditPartView = {
    part: "pt1",
    number: "監8-05-分1",
    person_name: "谷 一郎",
    state: "clash",
    handed_at: "2026-11-10T01:00:00Z",
    ended_at: null,
    note: "",
    papers: ["監8-05-001"],
    conflicts: [
      {
        id: "i1",
        number: "監8-05-001",
        question: "許可した端末の持ち出しは、すべて記録簿に載っているか",
        taken: "",
        fields: [
          { field: "facts", ours: "2件がない。", theirs: "3件がない。" },
          { field: "judgement", ours: "conforming", theirs: "nonconforming" },
        ],
      },
    ],
    open: 1,
  };
  const list = (): w.AuditPartsView => ({ parts: [part], own: null });
  const sheets = (isTaken: boolean): w.AuditSheetsView => ({
    file: "点検結果.tenkenp",
    from: "情報政策課",
    fiscal_year: 2026,
    made_at: "2026-11-01T00:00:00Z",
    is_taken: isTaken,
    lines: [
      {
        unit_code: "0312",
        unit_name: "市民課",
        sheet_kind: "section",
        system_code: "",
        system_name: "",
        version: 1,
        check_number: "1111-2222",
        confirmed_on: "2026-07-31",
        standing: "first",
      },
    ],
    units_new: 0,
    findings_new: 1,
  });
  const written: w.WrittenView = {
    folder_name: "点検",
    is_plain: false,
    files: [{ ticket: "t8", name: "監8-05-分2.tenkenp", kind: "part", size: 9_000, sha256: "" }],
  };
  return {
    audit_part_list: list,
    audit_part_decide: (q: { take?: string }) => {
      const conflicts = part.conflicts.map((one) => ({ ...one, taken: q.take ?? "" }));
      part = { ...part, state: "settled", conflicts, open: 0 };
      return list();
    },
    audit_part_write: () => written,
    audit_sheets_inspect: () => sheets(false),
    audit_sheets_take: () => sheets(true),
    audit_gap_view: (): w.AuditGapView => ({
      fiscal_year: 2026,
      whole: figures,
      units: [{ engagement: "g1", number: "監8-05", code: "0312", name: "市民課", figures }],
      items: [
        {
          item: "HUM-1",
          control: "HUM-04",
          question: "持ち出しを記録しているか",
          figures,
          differs: [{ number: "監8-05-001", unit_name: "市民課", judgement: "nonconforming" }],
        },
      ],
    }),
  };
}
