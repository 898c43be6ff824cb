// Owns: handing out: nothing before the approval, nothing while something lacks, one run, stopped and gone on with.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { handout } from "../../data/fixture-setup";
import { officeDesk } from "../../data/fixture";
import { show } from "../../show";

const go = () => screen.getByRole("button", { name: /課に配布する/ });
async function pick(what: string) {
  await fireEvent.click(screen.getByRole("button", { name: new RegExp(what) }));
  await new Promise((done) => setTimeout(done));
}
const type = (label: RegExp | string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe("配布", () => {
  it("shows the way to the approval where there is none", async () => {
    handout.is_approved = false;
    await show("#/handout", officeDesk);
    expect(await screen.findByText("決裁がまだ記録されていません")).toBeTruthy();
    expect(screen.getByRole("link", { name: "準備へ" }).getAttribute("href")).toBe("#/setup");
    handout.is_approved = true;
  });
  it("says what lacks and sends nothing", async () => {
    const fake = await show("#/handout", officeDesk);
    await fireEvent.click(go());
    expect(screen.getByLabelText(/許可した人/).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getAllByText("保存先のフォルダーを選んでください。")).toHaveLength(2);
    await type(/許可した人/, "情報政策課長　髙橋");
    await fireEvent.click(go());
    expect(document.activeElement?.id).toBe("ho-folder");
    expect(await faults()).toEqual([]);
    expect(fake.asked("handout_run")).toEqual([]);
  });
  it("hands out what is ticked, each in its way, and goes on after a stop", async () => {
    const fake = await show("#/handout", officeDesk);
    expect(go().textContent).toContain("2 課に配布する");
    expect(screen.getByLabelText<HTMLInputElement>("建築指導課").disabled).toBe(true);
    await fireEvent.click(screen.getByLabelText("配布済みの課にも配る"));
    await fireEvent.click(screen.getByLabelText("建築指導課"));
    await fireEvent.click(screen.getByLabelText("市民課"));
    await fireEvent.change(screen.getByLabelText("国保年金課に渡すもの"), { target: { value: "excel" } });
    await type(/許可した人/, "情報政策課長　髙橋");
    await type("文書番号", "情政第45号");
    await pick("配布するファイル");
    await pick("パスフレーズの一覧");
    await fireEvent.click(go());
    await waitFor(() => expect(fake.asked("handout_run")).toHaveLength(1));
    expect(fake.asked("handout_run")[0]).toMatchObject({
      units: ["u0313", "u0420"],
      is_again: true,
      way: "parcel",
      other_ways: [{ unit: "u0313", way: "excel" }],
      protection: "own",
      folder: "t9",
      secrets_folder: "t9",
      letter: { number: "情政第45号" },
      permission: { by: "情報政策課長　髙橋" },
    });
    expect(
      await screen.findByText("1 課に配布するファイルができました", { selector: ".banner b" }),
    ).toBeTruthy();
    expect(document.querySelector("main")?.textContent).toContain("1 課が残っています");
    expect(await faults()).toEqual([]);
  });
  it("asks for no second place where one passphrase opens all", async () => {
    const fake = await show("#/handout", officeDesk);
    await fireEvent.click(screen.getByLabelText("全ての課で同じパスフレーズ"));
    expect(screen.queryByRole("button", { name: /パスフレーズの一覧/ })).toBeNull();
    await type(/許可した人/, "情報政策課長");
    await pick("配布するファイル");
    await fireEvent.click(go());
    expect(fake.asked("handout_run")).toEqual([]);
    await fireEvent.click(screen.getByLabelText("暗号化しない"));
    await fireEvent.click(go());
    expect(screen.getByText("暗号化しないときは、上の欄に印を付けてください。")).toBeTruthy();
    await fireEvent.click(screen.getByLabelText(/読めることを承知しました/));
    await fireEvent.click(go());
    await waitFor(() => expect(fake.asked("handout_run")).toHaveLength(1));
    expect(fake.asked("handout_run")[0]).toMatchObject({ protection: "plain", is_plain_accepted: true });
  });
  it("shows how far it is and can be stopped", async () => {
    let end: (value: unknown) => void = () => undefined;
    const fake = await show("#/handout", officeDesk, (one) =>
      one.slow.set("handout_run", new Promise((done) => (end = done))),
    );
    await type(/許可した人/, "情報政策課長");
    await pick("配布するファイル");
    await pick("パスフレーズの一覧");
    await fireEvent.click(go());
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("progressbar")).toBeTruthy();
    const stop = within(dialog).getAllByRole("button", { name: "ここで止める" });
    await fireEvent.click(stop[stop.length - 1] ?? dialog);
    expect(fake.asked("work_stop")).toHaveLength(1);
    expect(await within(dialog).findByText("作りかけの課を終えてから止めます")).toBeTruthy();
    end(null);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
