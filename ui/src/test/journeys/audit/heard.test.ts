// Owns: what passes between auditor and auditee about a finding, and what a careful reader is shown.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { auditDesk } from "../../data/audit/fixture-audit";
import { show } from "../../show";

describe("a finding", () => {
  it("is handed over with a slip that says by when it is answered", async () => {
    const fake = await show("#/finding/f1", auditDesk);
    await fireEvent.click(await screen.findByRole("button", { name: "連絡票を作って渡す" }));
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/回答の期限/), "2026-11-26");
    expect(await faults()).toEqual([]);
    const send = document.querySelector<HTMLElement>('form button[type="submit"]');
    if (send) await fireEvent.click(send);
    await waitFor(() =>
      expect(fake.asked("finding_slip")[0]).toMatchObject({
        findings: ["f1"],
        handed_to: "市民課長",
        reply_due_on: "2026-11-26",
      }),
    );
  });

  it("that is not agreed with asks for the audit's view", async () => {
    const fake = await show("#/finding/f3", auditDesk);
    const view = await screen.findByLabelText(/監査人の見解/);
    expect(screen.getByText(/監8-05-連絡1/)).toBeTruthy();
    await userEvent.setup().type(view, "修理の記録は、持ち出しの記録に代わらない。");
    await fireEvent.blur(view);
    await waitFor(() =>
      expect(fake.asked("field_save").at(-1)).toMatchObject({
        field: "audit/finding/f3/auditor_view",
        text: "修理の記録は、持ち出しの記録に代わらない。",
      }),
    );
  });
});

describe("an audit", () => {
  it("says which of its days contradict each other", async () => {
    await show("#/engagement/g1", auditDesk);
    expect(await screen.findByText(/作成日より後に入手した証拠があります/)).toBeTruthy();
  });
});
