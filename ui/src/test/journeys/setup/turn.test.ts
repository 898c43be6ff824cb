// Owns: the turn of the year: answering what goes on, closing a year and its proof, settling what was handed over.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { startOf } from "../../../areas/exceptions/course";
import type { BoardSaid, ExceptionsView } from "../../../backend/bindings";
import { faults } from "../../axe";
import { desk, officeDesk } from "../../data/fixture";
import { course } from "../../data/improve/fixture-board";
import { show } from "../../show";

const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  fireEvent.click(within(inside).getAllByRole("button", { name })[0] as HTMLElement);
const type = (label: string | RegExp, value: string, inside: HTMLElement = document.body) =>
  fireEvent.input(within(inside).getByLabelText(label), { target: { value } });
const send = (dialog: HTMLElement) => fireEvent.submit(dialog.querySelector("form") ?? dialog);

describe("前年度から続く改善", () => {
  it("wants a new due date of what is late, and sends the answer", async () => {
    const fake = await show("#/review/s1", desk);
    await screen.findByText(/7-0312-02/);
    await press("答える");
    const dialog = await screen.findByRole("dialog");
    expect(await faults(dialog)).toEqual([]);
    await type(/いまの様子と行ったこと/, "当番表を作り、係ごとに試している。", dialog);
    await send(dialog);
    expect(fake.asked("carried_answer")).toEqual([]);
    await type(/希望する期限/, "R8.12.25", dialog);
    await type(/期限を変える理由/, "納入を待つため", dialog);
    await send(dialog);
    await waitFor(() => expect(fake.asked("carried_answer")).toHaveLength(1));
    expect(fake.asked("carried_answer")[0]).toMatchObject({
      sheet: "s1",
      measure: "0312:7-0312-02",
      to: "in_progress",
      due_reason: "納入を待つため",
    });
  });
});

describe("前年度から続く例外措置", () => {
  it("asks in words of its own and sends the state", async () => {
    const fake = await show("#/review/s1", desk);
    await screen.findByText(/例7-0312-01/);
    await screen.findByRole("heading", { name: /前年度から続く改善・例外措置/ });
    const row = screen.getByText(/例7-0312-01/).closest("tr") as HTMLElement;
    expect(row.textContent).toContain("前回 許可");
    await press("答える", row);
    const dialog = await screen.findByRole("dialog");
    expect(await faults(dialog)).toEqual([]);
    expect(dialog.textContent).toContain("守れない条項");
    await fireEvent.change(within(dialog).getByLabelText(/いまの状態/), { target: { value: "not_kept" } });
    await type(/守り方と、いまの様子/, "電源を切り忘れる日がある。", dialog);
    await send(dialog);
    await waitFor(() => expect(fake.asked("carried_answer")).toHaveLength(1));
    expect(fake.asked("carried_answer")[0]).toMatchObject({
      measure: "exception-1",
      to: "not_kept",
      due_on: "",
    });
  });
  it("proposes to the office what the section said", () => {
    const view = { rules: [] } as unknown as ExceptionsView;
    const said: BoardSaid = {
      fiscal_year: 2026,
      version: 1,
      answered_by: "山口 恵",
      confirmed_by: "市民課長",
      confirmed_on: "2026-07-17",
      received_at: "2026-07-20T01:00:00Z",
      progress: "unneeded",
      progress_on: "2026-07-10",
      note: "機器を入れ替えた。",
      wished_due_on: "2027-09-30",
      wish_reason: "納入を待つため",
    };
    const detail = { ...course, checks: [], row: { ...course.row, said, is_said_open: true } };
    expect(startOf("end", view, detail)).toEqual({ on: "2026-07-10", reason: "機器を入れ替えた。" });
    expect(startOf("renew", view, detail)).toEqual({ until: "2027-09-30", reason: "納入を待つため" });
    expect(startOf("check", view, detail)).toMatchObject({ planned_on: "2026-07-17", by: "山口 恵" });
    const heard = { ...detail, row: { ...detail.row, is_said_open: false } };
    expect(startOf("end", view, heard)).toEqual({});
  });
});

describe("年度の締め", () => {
  it("wants a reason while something is open, and shows the proof", async () => {
    const fake = await show("#/year-end", officeDesk);
    await screen.findByText("終わっていない改善");
    await press(/を締める/);
    const dialog = await screen.findByRole("dialog");
    await type(/承認した人/, "栗原 弘明", dialog);
    await send(dialog);
    expect(fake.asked("year_close")).toEqual([]);
    await type(/残したまま締める理由/, "来年度の初めに確かめる。", dialog);
    await send(dialog);
    await waitFor(() => expect(fake.asked("year_close")).toHaveLength(1));
    await press("締めたときと同じか確かめる");
    expect(await screen.findByText("内容が違う")).toBeTruthy();
    expect(screen.getByText("必須未実施の件数")).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
});

describe("引継ぎ", () => {
  it("settles a point as it is, or as the successor says", async () => {
    const fake = await show("#/handover", desk);
    await screen.findByText(/前任 高橋 和子/);
    await press("そのとおり");
    await waitFor(() =>
      expect(fake.asked("handover_settle")).toEqual([{ handover: "h1", ordinal: 1, said: "" }]),
    );
    await press("直す");
    const dialog = await screen.findByRole("dialog");
    await type(/いまの様子/, "副課長が持つ。", dialog);
    await send(dialog);
    await waitFor(() => expect(fake.asked("handover_settle")).toHaveLength(2));
    expect(fake.asked("handover_settle")[1]).toMatchObject({ said: "副課長が持つ。" });
  });
});
