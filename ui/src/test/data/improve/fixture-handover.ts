// Owns: a handover, as the core tells it in tests.
import type * as w from "../../../backend/bindings";

const point = (ordinal: number, kind: string, title: string): w.HandoverPointView => ({
  ordinal,
  kind,
  number: kind === "measure" ? "8-0312-02" : "",
  title,
  text: "対応中　当番表を作った。",
  place: "庶務係の書庫",
  on: "2026-10-31",
  said_by: "岡本 真理",
  state: "open",
  said: "",
  settled_by: "",
  settled_at: null,
});

const points = [
  point(1, "request", "自己点検票（市民課）の確定と提出"),
  point(2, "measure", "受信文書を当番が朝夕に回収する。"),
  point(3, "note", "鍵は係長が持つ。"),
];

export const handover: w.HandoverView = {
  kind: "section",
  role: "section_mgr",
  role_title: "情報セキュリティ管理者",
  unit_name: "市民課",
  given_by: "高橋 和子",
  today: "2026-10-01",
  draft: points,
  lines: [
    {
      id: "h1",
      direction: "in",
      role_title: "情報セキュリティ管理者",
      unit_name: "市民課",
      given_by: "高橋 和子",
      given_on: "2026-09-30",
      taken_by: "鈴木 次郎",
      taken_on: "2026-10-01",
      check_number: "1A2B-3C4D-5E6F-7A8B",
      note: "鍵は係長が持つ。",
      points,
      settled: 0,
    },
  ],
  open: 3,
};

/** What the core answers. */
export function handoverCore(): Record<string, (q: Record<string, never>) => unknown> {
  return {
    handover_view: () => handover,
    handover_write: () => ({ folder_name: "引継ぎ", files: [], view: handover }),
    handover_take: () => handover,
    handover_settle: (q: { ordinal?: number }) => ({
      ...handover,
      open: 2,
      lines: handover.lines.map((line) => ({
        ...line,
        settled: 1,
        points: line.points.map((one) =>
          one.ordinal === q.ordinal ? { ...one, state: "confirmed", settled_by: "鈴木 次郎" } : one,
        ),
      })),
    }),
  };
}
