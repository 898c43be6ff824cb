// Owns: what came to the office, before and after it was taken in.
import type * as w from "../../../backend/bindings";

export const memoArrival = (is_taken: boolean): w.MemoArrival => ({
  file: "0420_速やかな報告.tenkenp",
  unit_code: "0420",
  unit_name: "福祉課",
  is_taken,
  lines: [
    {
      number: "速8-0420-01",
      standing: is_taken ? "same" : "new",
      subject: "共用の端末がロックされていない",
      text: "窓口の共用端末2台で、画面がロックされていなかった。",
      by: "佐藤 美佐子",
      on: "2026-07-14",
      answer_by: "2026-07-21",
    },
  ],
});
export const exceptionArrival = (is_taken: boolean): w.ExceptionArrival => ({
  file: "例外措置申請書_福祉課.xlsx",
  unit_code: "0420",
  unit_name: "福祉課",
  is_taken,
  lines: [
    {
      number: "例8-0420-01",
      standing: "changed",
      state: "applied",
      applicant: "福祉課長　佐藤 美佐子",
      applied_on: "2026-06-15",
      reason: "表示を続ける方法が、いまの機器にはない。",
      from: "2026-07-01",
      until: "2027-03-31",
      changes: [
        {
          label: "合理的な理由",
          before: "機器が古い。",
          now: "表示を続ける方法が、いまの機器にはない。",
          place: "本紙!B16",
        },
      ],
    },
  ],
});
