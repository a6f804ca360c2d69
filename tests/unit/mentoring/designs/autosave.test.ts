import { beforeEach, expect, test, vi } from "vitest";
import { Autosave } from "@/components/design/autosave.ts";
import type { ActionResult } from "@/lib/action-result.ts";
import type { Content, Section } from "@/lib/mentoring/designs/schema.ts";
import { BLANK } from "../../../support/designs.ts";

type Sent = { revision: number; section: Section; value: unknown };
type Result = ActionResult<{ revision: number }>;

/** A server of one design, whose answers come when the test lets them. */
class Server {
  content: Content = BLANK;
  revision = 0;
  reachable = true;
  sent: Sent[] = [];
  answer: () => void = () => undefined;
  readonly save = async (input: unknown): Promise<Result> => {
    const sent = input as Sent;
    this.sent.push(sent);
    await new Promise<void>((resolve) => (this.answer = resolve));
    if (!this.reachable) throw new TypeError("fetch failed");
    if (sent.revision !== this.revision)
      return { ok: false, message: "Somebody else changed it.", fields: {} };
    this.edit(sent.section, sent.value);
    return { ok: true, value: { revision: this.revision } };
  };
  edit(section: Section, value: unknown) {
    this.content = { ...this.content, [section]: JSON.parse(JSON.stringify(value)) as never };
    this.revision += 1;
  }
}

let server: Server;
let autosave: Autosave;
const purpose = (statement: string) => ({ statement, measures: [] });
const now = () => ({ content: server.content, revision: server.revision });
const type = (statement: string) => autosave.change("purpose", purpose(statement));
const settle = async () => {
  server.answer();
  await vi.advanceTimersByTimeAsync(0);
};
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  autosave = new Autosave("d", now(), server.save, () => autosave.hear(now()));
});

test("typing is saved once one pauses, as it stands then", async () => {
  type("W");
  type("Wh");
  type("Why");
  expect(autosave.read()).toMatchObject({ state: "typing", content: { purpose: { statement: "Why" } } });
  await wait(700);
  expect(autosave.read().state).toBe("saving");
  await settle();
  expect(autosave.read().state).toBe("saved");
  expect(server.sent).toHaveLength(1);
  expect(server.content.purpose.statement).toBe("Why");
});

test("what is typed while a save is on its way follows it, with the revision that save made", async () => {
  type("one");
  await wait(700);
  type("one two");
  await wait(700); // nothing overtakes
  expect(server.sent).toHaveLength(1);
  await settle();
  expect(autosave.read().state).toBe("typing");
  await wait(700);
  await settle();
  expect(server.sent.map((each) => each.revision)).toEqual([0, 1]);
  expect(server.content.purpose.statement).toBe("one two");
  expect(autosave.read().state).toBe("saved");
});

test("a lost connection loses nothing and is tried again", async () => {
  server.reachable = false;
  type("kept");
  await wait(700);
  await settle();
  expect(autosave.read()).toMatchObject({
    state: "unreachable",
    content: { purpose: { statement: "kept" } },
  });
  server.reachable = true;
  await wait(4_000);
  await settle();
  expect(autosave.read().state).toBe("saved");
  expect(server.content.purpose.statement).toBe("kept");
});

test("a save that arrived although its answer did not is no conflict with oneself", async () => {
  type("arrived");
  await wait(700);
  server.reachable = false;
  server.edit("purpose", purpose("arrived"));
  await settle();
  server.reachable = true;
  type("arrived, and more");
  await wait(700);
  await settle(); // refused as stale, looked again
  expect(autosave.read()).toMatchObject({ state: "typing", theirs: {} });
  await wait(700);
  await settle();
  expect(server.content.purpose.statement).toBe("arrived, and more");
  expect(autosave.read().state).toBe("saved");
});

test("another's edit of another section is taken over and mine goes on", async () => {
  type("mine");
  server.edit("model", { kind: "peer", groupSize: null });
  await wait(700);
  await settle(); // refused as stale, looked again
  expect(autosave.read()).toMatchObject({
    state: "typing",
    content: { purpose: { statement: "mine" }, model: { kind: "peer" } },
  });
  await wait(700);
  await settle();
  expect(server.content).toMatchObject({ purpose: { statement: "mine" }, model: { kind: "peer" } });
});

test("another's edit of the same section overwrites nothing on either side until one chooses", async () => {
  type("mine");
  server.edit("purpose", purpose("theirs"));
  await wait(700);
  await settle();
  expect(autosave.read()).toMatchObject({
    state: "conflict",
    content: { purpose: { statement: "mine" } },
    theirs: { purpose: { statement: "theirs" } },
  });
  type("mine, longer"); // one may go on typing meanwhile
  await wait(10_000);
  expect(server.sent).toHaveLength(1);
  expect(server.content.purpose.statement).toBe("theirs");
  autosave.settle("purpose", "mine");
  await settle();
  expect(server.content.purpose.statement).toBe("mine, longer");
  expect(autosave.read()).toMatchObject({ state: "saved", theirs: {} });
});

test("taking theirs takes it whole and sends nothing", async () => {
  type("mine");
  server.edit("purpose", purpose("theirs"));
  await wait(700);
  await settle();
  autosave.settle("purpose", "theirs");
  await wait(10_000);
  expect(server.sent).toHaveLength(1);
  expect(autosave.read()).toMatchObject({ state: "saved", content: { purpose: { statement: "theirs" } } });
});

test("one's own save that comes back trimmed and in another order of keys is nobody else's edit", async () => {
  type("  spaced ");
  await wait(700);
  await settle();
  type("  spaced out ");
  server.content = { ...server.content, purpose: { measures: [], statement: "spaced" } };
  server.edit("model", { kind: "peer", groupSize: null });
  autosave.hear(now());
  expect(autosave.read()).toMatchObject({ theirs: {}, content: { purpose: { statement: "  spaced out " } } });
});

test("a refusal says why and keeps what was typed; the next change tries again", async () => {
  const save = vi.fn<(input: unknown) => Promise<Result>>(async () => ({
    ok: false,
    message: "One answer needs another look.",
    fields: { "value.statement": ["At most 2000 characters."] },
  }));
  autosave = new Autosave("d", now(), save, () => autosave.hear(now()));
  type("too long");
  await wait(700);
  expect(autosave.read()).toMatchObject({
    state: "refused",
    problem: "One answer needs another look. At most 2000 characters.",
    content: { purpose: { statement: "too long" } },
  });
  await wait(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  type("shorter");
  await wait(700);
  expect(save).toHaveBeenCalledTimes(2);
});
