// Owns: choosing what is audited: narrowed, and never overtaken by an answer that comes late.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { auditDesk } from "../../data/audit/fixture-audit";
import { show } from "../../show";

const dialog = () => within(screen.getByRole("dialog"));

describe("the items of an audit", () => {
  it("narrowed to a domain stay so when the answer about all of them comes late", async () => {
    let answerFirst = () => {};
    const late = new Promise<void>((done) => (answerFirst = done));
    const fake = await show("#/engagement/g1", auditDesk, (one) => one.slow.set("audit_item_find", late));
    await fireEvent.click(await screen.findByRole("button", { name: "監査項目を選ぶ" }));
    fake.slow.delete("audit_item_find");
    await fireEvent.change(dialog().getByLabelText("領域"), { target: { value: "HUM" } });
    await fireEvent.click(dialog().getByRole("button", { name: "絞り込む" }));
    await waitFor(() => expect(dialog().getByText("1 件（選択 0 件）")).toBeTruthy());
    answerFirst();
    await new Promise((done) => setTimeout(done));
    expect(dialog().getByText("1 件（選択 0 件）")).toBeTruthy();
    expect(dialog().queryByText(/台帳があるか/)).toBeNull();
    expect(fake.asked("audit_item_find").map((one) => one["controls"])).toEqual([[], ["HUM"]]);
  });
});
