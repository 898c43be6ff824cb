// Owns: a copy through Excel from the list to the edition, a pack that is written and one that arrives.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { enter, offered, receive } from "../../app/open";
import { faults } from "../axe";
import { show } from "../show";
import { desk, officeDesk } from "../data/fixture";
import { book, faulty, pack } from "../data/fixture-pack";

const click = async (name: RegExp | string, role = "button") =>
  fireEvent.click(await screen.findByRole(role, { name }));
const PACK = { ticket: "t7", name: pack.file, recognised: "parcel", needs: "passphrase" };
const BOOK = { ticket: "t8", name: book.file, recognised: "xlsx", needs: "none" };

describe("手元の写し", () => {
  it("is made of a checklist and leads on to Excel", async () => {
    const fake = await show("#/pack", officeDesk);
    const own = await screen.findByRole("region", { name: "この団体の点検表の一覧", hidden: true });
    await fireEvent.click(within(own).getAllByRole("button", { name: /手元の写しを作る/ })[0] ?? own);
    await waitFor(() => expect(location.hash).toBe("#/standards-excel/standard-1"));
    expect(fake.asked("standard_copy")[0]).toMatchObject({ name: "" });
  });

  it("goes to Excel, comes back after a look at what changes, and becomes an edition", async () => {
    const fake = await show("#/standards-excel/standard-1", officeDesk);
    await click("Excel に書き出す");
    expect((await screen.findAllByText(/点検項目\.xlsx/)).length).toBeGreaterThan(0);
    expect(fake.asked("standard_export")).toEqual([{ standard: "standard-1", folder: null }]);
    await click("Excel から取り込む");
    const changes = await screen.findByRole("region", { name: /^変わる点検項目.*の表$/ });
    expect(changes.textContent).toContain("席を離れるときは");
    expect(changes.textContent).toContain("席を立つたびに");
    expect(changes.textContent).toContain("この行はブックにないため");
    expect(changes.textContent).toContain("意味の変更");
    expect(await faults()).toEqual([]);
    expect(fake.asked("standard_import")).toEqual([]);
    await click("この変更を全て取り込む");
    expect((await screen.findAllByText(/変更を取り込みました/)).length).toBeGreaterThan(0);
    expect(fake.asked("standard_import")).toEqual([{ standard: "standard-1", ticket: "t9" }]);
    await click("この内容で版にする");
    await fireEvent.input(screen.getByLabelText(/施行日/), { target: { value: "R8.4.1" } });
    await click("点検表を作る");
    await waitFor(() =>
      expect(fake.asked("standard_finish")[0]).toMatchObject({ in_force: "2026-04-01", body: null }),
    );
    expect((await screen.findAllByText(/版「2026-04」になりました/)).length).toBeGreaterThan(0);
  });

  it("takes nothing while something is wrong, and says where", async () => {
    const fake = await show("#/standards-excel/standard-1", officeDesk);
    const [problem] = faulty.problems;
    const before = { ...book };
    Object.assign(book, faulty);
    await click("Excel から取り込む");
    expect(await screen.findByText("直すところが 1 件あります")).toBeTruthy();
    expect(screen.getByText(/12 行目（H 列）.*かならず/)).toBeTruthy();
    expect(problem?.row).toBe(12);
    expect(screen.queryByRole("button", { name: "この変更を全て取り込む" })).toBeNull();
    expect(fake.asked("standard_import")).toEqual([]);
    Object.assign(book, before);
  });

  it("takes a workbook that was dropped before the standard was chosen", async () => {
    const fake = await show("#/office", officeDesk);
    receive(BOOK);
    await click(/この Excel を取り込む/);
    await waitFor(() =>
      expect(fake.asked("standard_import_view")).toEqual([{ standard: "st1", ticket: "t8" }]),
    );
    expect(offered.file).toBeNull();
  });

  it("asks for the case first when a workbook arrives without one", async () => {
    await show("#/start", null);
    receive(BOOK);
    expect(await screen.findByText(/点検項目の Excel ブックです/)).toBeTruthy();
    expect(desk.kind).toBe("section");
  });
});

describe("点検項目パック", () => {
  it("is written with publisher and passphrase, and shows the number for the letter", async () => {
    const fake = await show("#/pack", officeDesk);
    await fireEvent.click(
      (await screen.findAllByRole("button", { name: /点検項目パックを作る/ }))[0] as Element,
    );
    const dialog = await screen.findByRole("dialog");
    await fireEvent.click(within(dialog).getByRole("button", { name: "点検項目パックを作る" }));
    expect(fake.asked("pack_write")).toEqual([]);
    for (const label of [/パックのパスフレーズ/, /もう一度/])
      await fireEvent.input(within(dialog).getByLabelText(label), {
        target: { value: "点検パックの合言葉" },
      });
    await fireEvent.click(within(dialog).getByRole("button", { name: "点検項目パックを作る" }));
    await waitFor(() => expect(fake.asked("pack_write")).toHaveLength(1));
    expect(fake.asked("pack_write")[0]).toMatchObject({
      passphrase: "点検パックの合言葉",
      is_plain_accepted: false,
    });
    expect(await within(dialog).findByText(/通知文に、次の発行者/)).toBeTruthy();
    expect(dialog.querySelectorAll("code")).toHaveLength(4);
    expect(await faults(dialog)).toEqual([]);
  });

  it("is installed only after somebody compared it with the letter", async () => {
    const fake = await show("#/office", officeDesk);
    receive(PACK);
    await fireEvent.input(await screen.findByLabelText(/届いたファイルのパスフレーズ/), {
      target: { value: "点検パックの合言葉" },
    });
    await click("中身を見る");
    expect(await screen.findByText(/神戸市.情報政策課/)).toBeTruthy();
    expect(await faults()).toEqual([]);
    await click("この版を入れる");
    expect(screen.getByRole("alert").textContent).toContain("通知文と見比べて");
    expect(fake.asked("pack_install")).toEqual([]);
    await click(/通知文と同じことを確かめました/, "checkbox");
    await click("この版を入れる");
    await waitFor(() =>
      expect(fake.asked("pack_install")).toEqual([{ ticket: "t7", passphrase: "点検パックの合言葉" }]),
    );
    expect((await screen.findAllByText(/版「2026-04」を入れました/)).length).toBeGreaterThan(0);
  });

  it("waits for the office's case when it arrives before one is open", async () => {
    const fake = await show("#/start", null);
    receive(PACK);
    await fireEvent.input(await screen.findByLabelText(/届いたファイルのパスフレーズ/), {
      target: { value: "点検パックの合言葉" },
    });
    await click("受け取る");
    expect(await screen.findByText(/は、点検項目パックです/)).toBeTruthy();
    expect(fake.asked("parcel_take")).toEqual([]);
    enter(officeDesk);
    expect(await screen.findByRole("button", { name: "中身を見る" })).toBeTruthy();
  });

  it.each([
    ["conflict", "同じ番号で内容の違うもの"],
    ["installed", "同じ内容のものがすでに"],
  ] as const)("offers nothing to do when it is %s", async (standing, text) => {
    pack.standing = standing;
    await show("#/office", officeDesk);
    receive({ ...PACK, needs: "none" });
    expect(await screen.findByText(new RegExp(text))).toBeTruthy();
    expect(screen.queryByRole("button", { name: "この版を入れる" })).toBeNull();
    pack.standing = "new";
  });
});
