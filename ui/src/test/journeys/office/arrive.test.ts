// Owns: what comes to the office: dropped, looked at where it is dealt with, taken in; what is settled of the questions.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { enter, offered, receive } from "../../../app/open";
import { faults } from "../../axe";
import { show } from "../../show";
import { officeDesk } from "../../data/fixture";

const click = async (name: RegExp | string, role = "button") =>
  fireEvent.click(await screen.findByRole(role, { name }));
const MEMO = { ticket: "t-memo", name: "0420_速やかな報告.tenkenp", recognised: "parcel", needs: "key" };
const FORM = { ticket: "t-application", name: "例外措置申請書.xlsx", recognised: "xlsx", needs: "none" };

describe("届いたもの", () => {
  it("shows a prompt report that was dropped before it is taken in", async () => {
    const fake = await show("#/office", officeDesk);
    receive(MEMO);
    expect(await screen.findByText(/窓口の共用端末2台で/)).toBeTruthy();
    expect(location.hash).toBe("#/memos");
    expect(fake.asked("memo_arrive_inspect")).toEqual([{ ticket: "t-memo" }]);
    expect(fake.asked("memo_arrive_take")).toEqual([]);
    expect(await faults()).toEqual([]);
    await click("受け取る");
    await waitFor(() => expect(fake.asked("memo_arrive_take")).toEqual([{ ticket: "t-memo" }]));
    expect(offered.file).toBeNull();
  });

  it("shows a filled-in application with what was changed and its cell", async () => {
    const fake = await show("#/office", officeDesk);
    receive(FORM);
    expect(await screen.findByText("本紙!B16")).toBeTruthy();
    expect(location.hash).toBe("#/register");
    expect(await faults()).toEqual([]);
    await click("台帳に入れる");
    await waitFor(() => expect(fake.asked("exception_arrive_take")).toEqual([{ ticket: "t-application" }]));
  });

  it("shows a second file that is dropped while its screen is open", async () => {
    const fake = await show("#/office", officeDesk);
    receive(MEMO);
    await screen.findByText(/窓口の共用端末2台で/);
    receive({ ...MEMO, name: "0420_速やかな報告 (2).tenkenp" });
    await waitFor(() =>
      expect(fake.asked("memo_arrive_inspect")).toEqual([{ ticket: "t-memo" }, { ticket: "t-memo" }]),
    );
    expect(await screen.findByText("0420_速やかな報告 (2).tenkenp")).toBeTruthy();
  });

  it("offers a case that is open to none of its screens", async () => {
    await show("#/office", officeDesk);
    offered.file = { ticket: "t-case", name: "架空市.tenken", recognised: "case", needs: "passphrase" };
    enter(officeDesk);
    expect(offered.file).toBeNull();
  });

  it("keeps what came of a question to a section, counted apart", async () => {
    const fake = await show("#/status", officeDesk);
    await click(/確認のお願い/, "tab");
    await click("確認済にする");
    await fireEvent.input(await screen.findByRole("textbox", { name: /確かめた結果/ }), {
      target: { value: "電話で確かめた。" },
    });
    const send = (await screen.findAllByRole("button", { name: "確認済にする" })).at(-1);
    if (send) await fireEvent.click(send);
    await waitFor(() =>
      expect(fake.asked("oddity_settle")).toEqual([
        { fiscal_year: null, key: "odd-1", is_settled: true, reason: "電話で確かめた。" },
      ]),
    );
    expect(await screen.findByText(/確認済\s*1\s*件/)).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
});
