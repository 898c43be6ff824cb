// Owns: papers of audits in the window: what can be written, why not yet, what is sent.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { auditDesk } from "../../data/audit/fixture-audit";
import { show } from "../../show";

describe("papers of an audit", () => {
  it("those that can be are written, the others say why not yet", async () => {
    const fake = await show("#/audit-papers/engagement/g1", auditDesk);
    const notice = await screen.findByRole("checkbox", { name: /監査実施通知書/ });
    expect((notice as HTMLInputElement).disabled).toBe(true);
    expect(screen.getByText("監査計画と実施計画の承認を記録すると作れます。")).toBeTruthy();
    const button = screen.getByRole("button", { name: /^書類を出す/ });
    await fireEvent.click(button);
    expect(fake.asked("audit_paper_write")).toEqual([]);
    await fireEvent.click(screen.getByRole("checkbox", { name: /監査実施計画書/ }));
    await fireEvent.click(screen.getByRole("checkbox", { name: "Excel" }));
    await fireEvent.click(button);
    await waitFor(() =>
      expect(fake.asked("audit_paper_write")[0]).toMatchObject({
        papers: [{ paper: "engagement_plan", id: "g1" }],
        is_pdf: true,
        is_xlsx: true,
        folder: null,
      }),
    );
    expect((await screen.findAllByText(/監査実施計画書.pdf/)).length).toBeGreaterThan(0);
  });
});
