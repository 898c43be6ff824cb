// Owns: an audit in the window: begun, judged by keyboard, evidence, a finding in one step, the report that waits.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { drops } from "../../../app/drops.svelte";
import { faults } from "../../axe";
import { auditDesk } from "../../data/audit/fixture-audit";
import { show } from "../../show";

const press = (key: string) => fireEvent.keyDown(window, { key });
const question = () => document.querySelector("h1")?.textContent ?? "";

describe("a new audit", () => {
  it("is asked for its team and its own passphrase", async () => {
    const fake = await show("#/new/audit", null);
    await fireEvent.click(await screen.findByRole("button", { name: "作る" }).catch(() => submit()));
    expect(fake.asked("audit_create")).toEqual([]);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("監査チームの名前"), "監査班");
    const [first, again] = [...document.querySelectorAll<HTMLInputElement>('input[type="password"]')];
    if (first) await user.type(first, "ながい合言葉です");
    if (again) await user.type(again, "ながい合言葉です");
    await fireEvent.click(submit());
    await waitFor(() =>
      expect(fake.asked("audit_create")[0]).toMatchObject({
        team_name: "監査班",
        passphrase: "ながい合言葉です",
        is_plain_accepted: false,
      }),
    );
    await waitFor(() => expect(location.hash).toBe("#/audit"));
  });
});

function submit(): HTMLElement {
  const found = document.querySelector<HTMLElement>('button[type="submit"]');
  if (!found) throw new Error("no button");
  return found;
}

describe("on site", () => {
  it("items are judged, taken back and walked through by key", async () => {
    const fake = await show("#/onsite/g1", auditDesk);
    await waitFor(() => expect(question()).toContain("持ち出し"));
    await press("2");
    await waitFor(() => expect(screen.getByText("自己点検と差があります", { selector: "b" })).toBeTruthy());
    expect(fake.asked("paper_judge")).toEqual([{ id: "i1", judgement: "partly_nonconforming" }]);
    expect(document.querySelector(".side .big")?.textContent).toBe("1");
    await press("j");
    await waitFor(() => expect(question()).toContain("私物"));
    await press("k");
    await waitFor(() => expect(question()).toContain("持ち出し"));
    await press("2");
    await waitFor(() => expect(fake.asked("paper_judge")).toHaveLength(2));
    expect(fake.asked("paper_judge")[1]).toEqual({ id: "i1", judgement: null });
    expect(await faults()).toEqual([]);
  });
  it("a judgement is painted before it is kept, and goes with the reason where it is refused", async () => {
    const fake = await show("#/onsite/g1", auditDesk);
    await waitFor(() => expect(question()).toContain("持ち出し"));
    const chosen = () => document.querySelector<HTMLInputElement>(".judge input:checked")?.value ?? "";
    let keep: () => void = () => undefined;
    fake.slow.set("paper_judge", new Promise<void>((done) => (keep = done)));
    await press("1");
    await waitFor(() => expect(chosen()).toBe("conforming"));
    keep();
    fake.slow.delete("paper_judge");
    await waitFor(() => expect(fake.asked("paper_view").length).toBeGreaterThan(1));
    fake.fail.set("paper_judge", { code: "audit-handed-out", params: { number: "監8-01-001" } });
    await press("2");
    const notice = await screen.findByText(/別の端末に渡しています/, { selector: "[role=alert] *" });
    await waitFor(() => expect(chosen()).toBe("conforming"));
    expect(notice.isConnected).toBe(true);
  });
  it("facts are saved as typed, and an order among them is said at once", async () => {
    const fake = await show("#/onsite/g1/i1", auditDesk);
    const facts = await screen.findByLabelText("確認した事実");
    await fireEvent.input(facts, { target: { value: "記録すること" } });
    await fireEvent.blur(facts);
    await waitFor(() => expect(screen.getByText(/事実の欄に指示や提案（「すること」）/)).toBeTruthy());
    expect(fake.asked("field_save")[0]).toEqual({ field: "audit/paper/i1/facts", text: "記録すること" });
    await fireEvent.click(screen.getByRole("checkbox", { name: "照合" }));
    await waitFor(() =>
      expect(fake.asked("field_save").at(-1)).toEqual({
        field: "audit/paper/i1/procedures",
        text: "matching",
      }),
    );
  });
  it("evidence that is dropped or written gets its running number", async () => {
    const fake = await show("#/onsite/g1/i1", auditDesk);
    await screen.findByText("証拠", { selector: "h2" });
    drops.take([{ ticket: "t1", name: "棚.jpg", recognised: "unknown", needs: "none" }]);
    await waitFor(() => expect(screen.getByText("監8-05-001-1", { selector: "b" })).toBeTruthy());
    expect(fake.asked("audit_evidence_add")[0]).toMatchObject({ id: "i1", kind: "photo", ticket: "t1" });
    await fireEvent.click(screen.getByRole("button", { name: "資料を書く" }));
    await fireEvent.input(screen.getByLabelText("名称"), { target: { value: "許可書の控え" } });
    await fireEvent.click(screen.getByRole("button", { name: "加える" }));
    await waitFor(() => expect(screen.getByText("監8-05-001-2", { selector: "b" })).toBeTruthy());
    expect(fake.asked("audit_evidence_add")[1]).toMatchObject({ name: "許可書の控え", source: "窓口係長" });
  });
  it("a finding is made in one step, only from a judged item", async () => {
    const fake = await show("#/onsite/g1/i1", auditDesk);
    await waitFor(() => expect(question()).toContain("持ち出し"));
    const button = screen.getByRole("button", { name: /指摘を起こす/ });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await press("3");
    await waitFor(() => expect(button.getAttribute("aria-disabled")).toBeNull());
    await press("f");
    await waitFor(() => expect(location.hash).toBe("#/finding/f1"));
    expect(fake.asked("finding_make")).toEqual([{ id: "i1", class: "" }]);
    expect(await screen.findByText(/「〜する必要がある」と結んで/)).toBeTruthy();
  });
});

describe("plan and report", () => {
  it("a refusal of the team is shown in the dialog, and what was typed stays", async () => {
    const fake = await show("#/audit-plan/p1", auditDesk);
    fake.fail.set("member_save", {
      code: "audit-not-independent",
      params: { person: "谷 一郎", unit: "市民課", reason: "unit-now", clause: "11.1.2" },
    });
    await fireEvent.click(await screen.findByRole("button", { name: "体制に加える" }));
    await fireEvent.input(screen.getByLabelText("利害関係の申告"), { target: { value: "なし" } });
    const buttons = screen.getAllByRole("button", { name: "体制に加える" });
    await fireEvent.click(buttons.at(-1) as HTMLElement);
    expect((await screen.findByRole("alert")).textContent).toContain("11.1.2");
    expect((screen.getByLabelText("利害関係の申告") as HTMLTextAreaElement).value).toBe("なし");
  });
  it("each figure of the risk is explained, and one not known adds nothing", async () => {
    await show("#/audit-plan/p1", auditDesk);
    expect(await screen.findByText(/前回の監査からの年数.3 × 重み 2 ＝ 6/)).toBeTruthy();
    expect(screen.getByText(/自己点検の不足.わからないため/)).toBeTruthy();
  });
  it("a report with open points cannot be made final, and says which", async () => {
    const fake = await show("#/audit-report/r1", auditDesk);
    const button = await screen.findByRole("button", { name: "報告書を確定する" });
    await fireEvent.click(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText(/監8-05-F01.*被監査部門の意見/)).toBeTruthy();
    expect(fake.asked("audit_report_finish")).toEqual([]);
  });
});
