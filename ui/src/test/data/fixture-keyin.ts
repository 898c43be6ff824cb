// Owns: a made-up paper form, and a core that keeps what is keyed in.
import type * as w from "../../backend/bindings";
import { review, submission } from "./fixture-review";

const row = (number: number, question: string): w.KeyInRow => ({
  item: `kakuu-HUM-0${number}-a`,
  number,
  question,
  level: "must",
  answer: null,
  is_flagged: false,
  reason: "",
  action: "",
  owner: "",
  due_on: "",
  is_cut: number === 4,
});

const line: w.KeyInLine = {
  key_in: "paper-1",
  unit_code: "0312",
  unit_name: "市民課",
  sheet_kind: "organisation",
  system_name: "",
  paper: "9月3日に庁内便で届いた紙",
  by: "小川 真理",
  at: "2026-09-04T05:06:00Z",
  answered: 0,
  total: 4,
};

/** Answers of the core about one paper. */
export function keyInCore(): Record<string, (q: Record<string, never>) => unknown> {
  let begun: w.KeyInLine[] = [line];
  let view: w.KeyInView = {
    line,
    fiscal_year: 2026,
    rows: [
      row(1, "端末に画面ロックを設定していますか。"),
      row(2, "パスワードを使い回していませんか。"),
      row(3, "退庁時に書類を片づけていますか。"),
      row(4, "持ち出す端末を記録していますか。"),
    ],
    profile: [
      { code: "P01", question_ja: "端末を持ち出しますか。", question_en: "Do you carry devices?", value: "" },
    ],
    carried: review.carried,
    today: "2026-09-04",
    performer: "",
    confirmed_by: "",
    confirmed_on: "",
    remarks: "",
    has_partial: true,
    standing: "first",
    losses: 0,
  };
  return {
    key_in_list: () => begun,
    key_in_start: () => view,
    key_in_view: () => view,
    key_in_row: (q: Partial<w.KeyInRowRequest>) => {
      view = { ...view, rows: view.rows.map((one) => (one.item === q.item ? { ...one, ...q } : one)) };
      return view.rows.find((one) => one.item === q.item);
    },
    key_in_carried: (q: Partial<w.KeyInCarriedRequest>) => {
      const said = { progress: q.to ?? "", note: q.note ?? "", is_answered: q.to !== "" };
      const carried = view.carried.map((one) => (one.measure === q.measure ? { ...one, ...said } : one));
      return (view = { ...view, carried });
    },
    key_in_head: (q: Partial<w.KeyInHeadRequest>) => {
      view = { ...view, performer: q.performer ?? "", confirmed_by: q.confirmed_by ?? "" };
      return view;
    },
    key_in_drop: () => (begun = []),
    key_in_take: () => submission,
  };
}
