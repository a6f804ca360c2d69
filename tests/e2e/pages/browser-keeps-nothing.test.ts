import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { launchProfile } from "../../support/chromium.mjs";
import { demoIds } from "../../support/demo-ids.ts";
import { beSomebody } from "../../support/sessions.ts";
import { comeBack, visit } from "../../support/visit.ts";

/** T11, on the browser's side: a profile on the disk, of a visit in which confidential text was read and typed. */
const owner = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";

/** What pages may keep: which theme, and what was typed into the forms that no wall is about. */
const storedIn = (page: Page) =>
  page.evaluate(async () => ({
    kept: Object.keys({ ...localStorage, ...sessionStorage }),
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test("T11: what somebody reads, sends and leaves half written is in no file of their browser", async ({ baseURL }) => {
  const { kofi, relationship } = await demoIds(owner);
  const at = `/mentoring/relationships/${relationship}`;
  const mark = `canary-${randomBytes(8).toString("hex")}`;
  const profile = mkdtempSync(path.join(os.tmpdir(), "trellis-profile-"));
  const context = await launchProfile(profile, baseURL ?? "");
  context.setDefaultTimeout(120_000);
  try {
    const page = await context.newPage();
    await beSomebody(page, owner, kofi);
    await visit(page, at);
    const note = page.getByLabel("Write a note");
    await note.fill(`${mark}: sent`);
    await page.getByRole("button", { name: "Share the note" }).click();
    await expect(page.getByText(`${mark}: sent`)).toBeVisible();
    await comeBack(page);
    await expect(page.getByText(`${mark}: sent`)).toBeVisible();
    await note.fill(`${mark}: half written`);
    for (const part of ["goals", "agreement", "messages", "sessions/log"]) {
      await visit(page, `${at}/${part}`);
      for (const field of await page.getByRole("textbox").all()) if (await field.isEditable()) await field.fill(mark);
    }
    await page.goBack();
    expect(await storedIn(page)).toEqual({ kept: [], databases: 0, workers: 0 });
  } finally {
    await context.close(); // writes down whatever it keeps
  }
  const files = filesIn(profile);
  const holding = files.filter((file) => {
    const bytes = readFileSync(file);
    return bytes.includes(mark) || bytes.includes(Buffer.from(mark, "utf16le"));
  });
  rmSync(profile, { recursive: true, force: true });
  expect(files.length).toBeGreaterThan(50);
  expect(holding).toEqual([]);
}); // prettier-ignore
