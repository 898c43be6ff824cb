// Owns: the office sets up: how a round is scored, and sections that become one.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { scaleChanges, scaleFault, scaleForm, scaleOf, STANDARD } from "../../areas/scale/scale";
import { faults } from "../axe";
import { show } from "../show";
import { receive } from "../../app/open";
import { officeDesk } from "../data/fixture";
import { intake } from "../data/fixture-review";

const fold = () => document.querySelector<HTMLDetailsElement>("details.fold");
const type = (label: RegExp | string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.submit(document.querySelector("form") ?? document.body);

describe("a version that comes in after a return", () => {
  it("says that the one before stays returned, as the list of versions does", async () => {
    const { standing } = intake;
    intake.standing = "mended";
    await show("#/office", officeDesk);
    receive({ ticket: "t9", name: "a.tenkenp", recognised: "parcel", needs: "key" });
    expect(await screen.findByText("差し戻した版を直した、新しい版です。")).toBeTruthy();
    expect(screen.getByText(/前の版は差戻しのまま残ります/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "旧版として残す" })).toBeTruthy();
    intake.standing = standing;
  });
});

describe("評点の決め方", () => {
  it("is folded away and says that it is the standard", async () => {
    await show("#/round", officeDesk);
    expect(fold()?.open).toBe(false);
    expect(fold()?.textContent).toContain("標準のとおりです");
  });
  it("goes to the core with what was changed", async () => {
    const fake = await show("#/round", officeDesk);
    await type(/△ の点/, "０");
    await type(/^A/, "90");
    await fireEvent.click(screen.getByLabelText("努力の質問を半分の重みで数える"));
    await fireEvent.click(screen.getByLabelText("○ × －"));
    await fireEvent.click(screen.getByLabelText("× と数える"));
    expect(fold()?.textContent).toContain("標準から 5 か所を変えています");
    await save();
    await waitFor(() => expect(fake.asked("round_save")).toHaveLength(1));
    expect(fake.asked("round_save")[0]?.["scale"]).toEqual({
      steps: 3,
      partial_percent: 0,
      is_weighted: false,
      bands: [90, 80, 60],
      exception: "no",
    });
  });
  it("opens at the field that cannot be taken, and sends nothing", async () => {
    const fake = await show("#/round", officeDesk);
    await type(/^B/, "97");
    await save();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^B/)));
    expect(fold()?.open).toBe(true);
    expect(screen.getByText("上の区分より小さい数にしてください。")).toBeTruthy();
    expect(await faults()).toEqual([]);
    await type(/^B/, "半分");
    expect(screen.getByText("0 から 100 までの整数を書いてください。")).toBeTruthy();
    expect(fake.asked("round_save")).toEqual([]);
  });
  it("goes back to the standard", async () => {
    const fake = await show("#/round", officeDesk);
    await type(/△ の点/, "101");
    await fireEvent.click(screen.getByRole("button", { name: "標準に戻す", hidden: true }));
    expect(fold()?.textContent).toContain("標準のとおりです");
    await save();
    await waitFor(() => expect(fake.asked("round_save")[0]?.["scale"]).toEqual(STANDARD));
  });
  it("counts what differs and finds the first fault", () => {
    const form = scaleForm(STANDARD);
    expect(scaleOf(form)).toEqual(STANDARD);
    expect(scaleChanges(form)).toBe(0);
    expect(scaleFault({ ...form, partial: "50.5" })).toBe("partial");
    expect(scaleFault({ ...form, partial: "" })).toBe("partial");
    expect(scaleFault({ ...form, bands: ["95", "80", "80"] })).toBe("band-2");
    expect(scaleFault({ ...form, bands: ["101", "80", "60"] })).toBe("band-0");
    expect(scaleFault({ ...form, bands: ["95", "６０", "0"] })).toBeNull();
  });
});

describe("課の統合", () => {
  async function open(before?: Parameters<typeof show>[2]) {
    const fake = await show("#/office", officeDesk, before);
    await fireEvent.click(await screen.findByRole("button", { name: "課を統合する" }));
    const dialog = await screen.findByRole("dialog");
    const tick = (name: RegExp) => fireEvent.click(within(dialog).getByRole("checkbox", { name }));
    const write = (label: string, value: string) =>
      fireEvent.input(within(dialog).getByLabelText(label), { target: { value } });
    const send = () => fireEvent.submit(dialog.querySelector("form") ?? dialog);
    return { fake, dialog, tick, write, send };
  }
  it("says what is about to happen, then does it", async () => {
    const { fake, dialog, tick, write, send } = await open();
    await tick(/市民課/);
    await tick(/国保年金課/);
    await write("課コード", "0315");
    await write("課名", "市民保険課");
    await write("統合する日", "R9.4.1");
    expect(dialog.textContent).toContain(
      "市民課、国保年金課は令和9年3月31日で終わり、令和9年4月1日から市民保険課（0315）になります。",
    );
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("button", { name: "2 課を統合する" }));
    await send();
    await waitFor(() => expect(fake.asked("section_merge")).toHaveLength(1));
    expect(fake.asked("section_merge")[0]).toEqual({
      from: ["u0312", "u0313"],
      into: {
        unit: null,
        code: "0315",
        name: "市民保険課",
        department_name: "市民生活部",
        head_title: "",
        head_name: "",
      },
      on: "2027-04-01",
    });
    expect(await screen.findByText("課を統合しました。", { selector: ".banner b" })).toBeTruthy();
  });
  it("lets one of them go on under its own name", async () => {
    const { fake, dialog, tick, write, send } = await open();
    await tick(/市民課/);
    await tick(/建築指導課/);
    await fireEvent.change(within(dialog).getByLabelText("統合したあとの課"), { target: { value: "u0312" } });
    expect(within(dialog).getByLabelText<HTMLInputElement>("課コード").value).toBe("0312");
    await write("統合する日", "2027-04-01");
    await send();
    await waitFor(() => expect(fake.asked("section_merge")).toHaveLength(1));
    expect(fake.asked("section_merge")[0]).toMatchObject({ from: ["u0420"], into: { unit: "u0312" } });
  });
  it("asks for two sections, a code, a name and a day", async () => {
    const { fake, dialog, tick, send } = await open();
    await tick(/市民課/);
    await send();
    expect(within(dialog).getByText("課を 2 つ以上選んでください。")).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe("g-list"));
    expect(within(dialog).getAllByText("書いてください。")).toHaveLength(3);
    expect(fake.asked("section_merge")).toEqual([]);
  });
  it("says in the dialog why it was refused", async () => {
    const refusal = { code: "code-taken", params: { value: "0420" } };
    const { dialog, tick, write, send } = await open((fake) => fake.fail.set("section_merge", refusal));
    await tick(/市民課/);
    await tick(/国保年金課/);
    await write("課コード", "0420");
    await write("課名", "市民保険課");
    await write("統合する日", "R9.4.1");
    await send();
    expect((await within(dialog).findByRole("alert")).textContent).toContain("0420");
    expect(within(dialog).getByLabelText<HTMLInputElement>("課名").value).toBe("市民保険課");
  });
});

describe("a section that the core refuses", () => {
  it("keeps what was typed, and the dialog says why", async () => {
    const refusal = { code: "code-taken", params: { value: "0312" } };
    await show("#/office", officeDesk, (fake) => fake.fail.set("section_save", refusal));
    await fireEvent.click(await screen.findByRole("button", { name: "課を加える" }));
    const dialog = await screen.findByRole("dialog");
    for (const [label, value] of [
      ["課コード", "0312"],
      ["課名", "戸籍課"],
    ])
      await fireEvent.input(within(dialog).getByLabelText(label ?? ""), { target: { value } });
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    expect((await within(dialog).findByRole("alert")).textContent).toContain("0312");
    expect(within(dialog).getByLabelText<HTMLInputElement>("課名").value).toBe("戸籍課");
  });
});
