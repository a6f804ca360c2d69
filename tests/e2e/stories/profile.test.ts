import { expect, test } from "@playwright/test";
import { walkIn } from "../../support/personas.ts";
import { visit } from "../../support/visit.ts";

test("Kofi puts his picture and says what he can do; Amara finds him by it; he takes the picture away", async ({ browser, baseURL }) => {
  const open = async (who: "kofi" | "amara") => {
    const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
    await walkIn(page, who);
    return page;
  };
  const [kofi, amara] = [await open("kofi"), await open("amara")];
  await visit(kofi, "/people/me");
  const picture = kofi.getByLabel("A picture of you");
  await picture.setInputFiles({ name: "no.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(kofi.getByText("“no.png” is no picture that this browser can read.")).toBeVisible();
  await picture.setInputFiles({ name: "me.png", mimeType: "image/png", buffer: await kofi.screenshot() });
  await expect(kofi.getByRole("button", { name: "Choose another" })).toBeVisible();
  await kofi.getByLabel("Skills").fill("Lathe work, Welding under water");
  await kofi.getByRole("button", { name: "Save", exact: true }).click();
  await expect(kofi.getByText("Saved.")).toBeVisible();

  await visit(amara, "/people?search=UNDER+water");
  await amara.getByRole("list", { name: "People" }).getByRole("link", { name: "Kofi Mensah" }).click();
  await expect(amara.getByText("Lathe work, Welding under water")).toBeVisible();
  const shown = amara.locator("main img");
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(256);

  await kofi.getByRole("button", { name: "Take it away" }).click();
  await expect(kofi.getByRole("button", { name: "Choose a picture" })).toBeVisible();
  const where = (await shown.getAttribute("src")) ?? "";
  expect((await amara.request.get(where)).status()).toBe(404);
}); // prettier-ignore
