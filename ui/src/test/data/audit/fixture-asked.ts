// Owns: what auditors asked of a section, for component tests and for looking at screens. Never shipped.
import type * as w from "../../../backend/bindings";

const line: w.AskedLine = {
  asked: "q1",
  kind: "rollout_question",
  number: "横8-01",
  title: "横断確認票",
  from: "総務部行政管理課監査係",
  due_on: "2026-11-30",
  taken_at: "2026-11-12T01:00:00Z",
  answered: 0,
  forms: 1,
};

const field = (name: string, label: string, change: Partial<w.AskedFieldView> = {}): w.AskedFieldView => ({
  name,
  label,
  help: "",
  kind: "lines",
  choices: [],
  is_needed: true,
  text: "",
  ...change,
});

export function askedCore(): Record<string, (q: Record<string, never>) => unknown> {
  let repliedAt: string | null = null;
  return {
    asked_list: () => [line],
    asked_view: (): w.AskedView => ({
      line,
      contact: "内線 2314",
      forms: [
        {
          form: "rollout_reply-横8-01",
          answer: "rollout_reply",
          number: "横8-01",
          title: "横断確認票",
          about: [{ label: "課題の要旨", text: "ある課で、媒体の廃棄の記録がなかった。" }],
          how: ["課題の要旨と同じ問題が自らの部門にないかを確かめ、当てはまる回答を一つ選んでください。"],
          fields: [
            field("answer", "回答", {
              kind: "choice",
              choices: ["同種の問題あり", "なし"],
              text: "なし",
            }),
            field("how", "確認方法", { text: "記録簿を見た。" }),
            field("seen-on", "確認した日", { kind: "day", is_needed: false }),
          ],
          signer: "回答者",
          by: "福祉課長　佐藤 美佐子",
          on: null,
          lacks: [],
          replied_at: repliedAt,
        },
      ],
    }),
    asked_reply: (): w.WrittenView => {
      repliedAt = "2026-11-20T01:00:00Z";
      return {
        folder_name: "点検",
        is_plain: false,
        files: [{ ticket: "t7", name: "横8-01_回答.tenkenp", kind: "asked_reply", size: 4_000, sha256: "" }],
      };
    },
  };
}
