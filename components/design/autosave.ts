import type { ActionResult } from "@/lib/action-result";
import { SECTIONS, type Content, type Section } from "@/lib/mentoring/designs/schema";

export type SaveState = "saved" | "typing" | "saving" | "unreachable" | "refused" | "conflict";
export type Written = {
  readonly content: Content;
  readonly state: SaveState;
  readonly problem: string | null;
  /** Sections that somebody else changed while they were being typed in here: what they wrote. */
  readonly theirs: Partial<Content>;
};
type Reading = { content: Content; revision: number };
type Save = (input: unknown) => Promise<ActionResult<{ revision: number }>>;

/**
 * What is typed in the studio and how much of it has arrived. One save is on its way at a time, so that revisions
 * follow each other. Nothing typed is dropped: not by a lost connection, not by a refusal, not by another's edit.
 */
export class Autosave {
  private written: Written;
  private base: Reading;
  private readonly dirty = new Set<Section>();
  /** Sent and not answered for: it may have arrived although the answer did not. */
  private readonly sent = new Map<Section, unknown[]>();
  private readonly listeners = new Set<() => void>();
  private sending = false;
  private heardMeanwhile: Reading | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly designId: string;
  private readonly save: Save;
  private readonly lookAgain: () => void;
  private readonly wait: { typing: number; unreachable: number };

  /** `lookAgain` asks for the design as it is now; the answer comes in through `hear`. */
  constructor(
    designId: string,
    read: Reading,
    save: Save,
    lookAgain: () => void,
    wait = { typing: 700, unreachable: 4_000 },
  ) {
    this.designId = designId;
    this.base = read;
    this.save = save;
    this.lookAgain = lookAgain;
    this.wait = wait;
    this.written = { content: read.content, state: "saved", problem: null, theirs: {} };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly read = (): Written => this.written;

  change<S extends Section>(section: S, value: Content[S]): void {
    this.dirty.add(section);
    this.show({ content: { ...this.written.content, [section]: value } });
    if (this.written.state !== "conflict") this.later("typing");
  }

  /** Saves what is not saved yet. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    const [section] = this.dirty;
    if (this.sending || section === undefined || this.written.state === "conflict") return;
    this.sending = true;
    this.show({ state: "saving" });
    const value = this.written.content[section];
    this.sent.set(section, [...(this.sent.get(section) ?? []), value]);
    try {
      const { designId, base } = this;
      const result = await this.save({ designId, revision: base.revision, section, value });
      this.sending = false;
      if (!result.ok) return this.refused([result.message, ...Object.values(result.fields).flat()].join(" "));
      this.base = { content: { ...base.content, [section]: value }, revision: result.value.revision };
      this.sent.delete(section);
      if (this.written.content[section] === value) this.dirty.delete(section);
      this.show({ problem: null, state: "saved" });
      this.hearAfterwards();
      if (this.dirty.size > 0) this.later("typing");
    } catch {
      this.sending = false;
      this.later("unreachable");
    }
  };

  /** The design as the server has it now. Another's edit of another section is taken over; of this one, shown. */
  readonly hear = (heard: Reading): void => {
    if (this.sending) {
      this.heardMeanwhile = heard;
      return;
    }
    if (heard.revision < this.base.revision) return;
    const changed = SECTIONS.filter(
      (section) =>
        !isSame(heard.content[section], this.base.content[section]) &&
        !this.sent.get(section)?.some((value) => isSame(heard.content[section], value)),
    );
    const isNewer = heard.revision > this.base.revision;
    this.base = heard;
    if (!isNewer) return;
    const pick = (sections: readonly Section[]) =>
      Object.fromEntries(sections.map((section) => [section, heard.content[section]])) as Partial<Content>;
    const theirs = { ...this.written.theirs, ...pick(changed.filter((section) => this.dirty.has(section))) };
    const content = {
      ...this.written.content,
      ...pick(changed.filter((section) => !this.dirty.has(section))),
    };
    const state = Object.keys(theirs).length > 0 ? "conflict" : "saved";
    this.show({ content, theirs, state, problem: null });
    if (state !== "conflict" && this.dirty.size > 0) this.later("typing");
  };

  /** Ends a conflict: what stands here goes over what they wrote, or the other way round. */
  settle(section: Section, whose: "mine" | "theirs"): void {
    const { [section]: taken, ...theirs } = this.written.theirs;
    if (whose === "theirs" && taken) this.dirty.delete(section);
    const content =
      whose === "theirs" && taken ? { ...this.written.content, [section]: taken } : this.written.content;
    this.show({ content, theirs, state: Object.keys(theirs).length > 0 ? "conflict" : "saved" });
    void this.flush();
  }

  private refused(problem: string): void {
    this.show({ state: "refused", problem });
    this.hearAfterwards();
    this.lookAgain();
  }

  private hearAfterwards(): void {
    const heard = this.heardMeanwhile;
    this.heardMeanwhile = null;
    if (heard) this.hear(heard);
  }

  private later(state: "typing" | "unreachable"): void {
    clearTimeout(this.timer);
    this.show({ state });
    this.timer = setTimeout(() => void this.flush(), this.wait[state]);
  }

  private show(change: Partial<Written>): void {
    this.written = { ...this.written, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The same words and figures, whatever the order of keys and the space around them. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "string") return part.trim();
    if (!part || typeof part !== "object" || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
