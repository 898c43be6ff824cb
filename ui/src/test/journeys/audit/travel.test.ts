// Owns: what travels between machines in the window: handed out, clashes decided item by item, sheets of the office.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { auditDesk } from "../../data/audit/fixture-audit";
import { show } from "../../show";

describe("hand-over", () => {
  it("a clash shows both sides and is decided for its item", async () => {
    const fake = await show("#/audit-parcels/g1", auditDesk);
    const clash = await screen.findByRole("group", { name: "調書 監8-05-001 の違い" });
    expect(within(clash).getByText("3件がない。")).toBeTruthy();
    expect(within(clash).getByText("不適合")).toBeTruthy();
    expect(await faults()).toEqual([]);
    await fireEvent.click(within(clash).getByRole("button", { name: /戻ってきたものにする/ }));
    await waitFor(() =>
      expect(fake.asked("audit_part_decide")).toEqual([{ part: "pt1", item: "i1", take: "theirs" }]),
    );
    await waitFor(() => expect(screen.queryByRole("group", { name: /の違い/ })).toBeNull());
  });
  it("items are handed out with a passphrase typed twice", async () => {
    const fake = await show("#/audit-parcels/g1", auditDesk);
    await fireEvent.click(await screen.findByRole("checkbox", { name: /監8-05-002/ }));
    const secret = screen.getByLabelText("受け渡しファイルのパスフレーズ");
    const again = screen.getByLabelText("受け渡しファイルのパスフレーズ（もう一度）");
    await fireEvent.input(secret, { target: { value: "ながい合言葉です" } });
    await fireEvent.click(screen.getByRole("button", { name: "選んだ項目を渡す（1）" }));
    expect(fake.asked("audit_part_write")).toEqual([]);
    expect(screen.getByText(/2 つの欄が違っています/)).toBeTruthy();
    await fireEvent.input(again, { target: { value: "ながい合言葉です" } });
    await fireEvent.click(screen.getByRole("button", { name: "選んだ項目を渡す（1）" }));
    await waitFor(() =>
      expect(fake.asked("audit_part_write")[0]).toEqual({
        engagement: "g1",
        person: "a1",
        ids: ["i2"],
        folder: null,
        passphrase: "ながい合言葉です",
      }),
    );
  });
  it("the office's sheets are looked at before they are taken in", async () => {
    const fake = await show("#/audit-parcels/g1", auditDesk);
    await fireEvent.click(await screen.findByRole("button", { name: "事務局のファイルを選ぶ" }));
    await fireEvent.input(await screen.findByLabelText(/^受け渡しファイルのパスフレーズ/), {
      target: { value: "合言葉" },
    });
    await fireEvent.click(screen.getByRole("button", { name: "中を見る" }));
    expect(await screen.findByText(/情報政策課.*点検票 1/)).toBeTruthy();
    expect(fake.asked("audit_sheets_take")).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: "取り込む" }));
    await waitFor(() => expect(fake.asked("audit_sheets_take")[0]).toMatchObject({ passphrase: "合言葉" }));
  });
});

describe("self-check against audit", () => {
  it("each rate stands with its n, and the papers that differ", async () => {
    await show("#/audit-gap", auditDesk);
    expect((await screen.findAllByText(/62.5 ?%/)).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/n=8/).length).toBeGreaterThan(0);
    expect(screen.getByText(/監8-05-001.*市民課.*不適合/)).toBeTruthy();
  });
});
