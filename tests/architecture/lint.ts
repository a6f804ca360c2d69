import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ESLint, Linter } from "eslint";

const root = path.resolve(import.meta.dirname, "../..");

/** A project of a few planted files, judged by the rules of this one. */
export async function openPlot(files: Record<string, string>): Promise<Plot> {
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), "trellis-lint-")));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  write(
    "tsconfig.json",
    JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] }, jsx: "react-jsx" } }),
  );
  write("package.json", JSON.stringify({ type: "module" }));
  symlinkSync(path.join(root, "node_modules"), path.join(place, "node_modules"), "dir");

  process.chdir(place); // where an import leads is found out from here
  const { ESLint: Linting } = await import("eslint");
  const eslint: ESLint = new Linting({ cwd: place, overrideConfigFile: path.join(root, "eslint.config.js") });
  return {
    async lint(file, text) {
      const [result] = await eslint.lintText(text, { filePath: path.join(place, file) });
      return result?.messages ?? [];
    },
    close() {
      process.chdir(root);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

export type Plot = {
  lint: (file: string, text: string) => Promise<Linter.LintMessage[]>;
  close: () => void;
};

/** The rules that a text breaks; what is merely unused in it does not count. */
export const rulesOf = (messages: Linter.LintMessage[]): string[] =>
  messages.map((message) => message.ruleId ?? message.message).filter((rule) => !/unused/.test(rule));
