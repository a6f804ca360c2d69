import next from "eslint-config-next/core-web-vitals";
import nextTypeScript from "eslint-config-next/typescript";
import { houseRules } from "./scripts/lint/house-rules.mjs";
import { imports } from "./scripts/lint/imports.mjs";

/** @type {import("eslint").Linter.Config[]} */
const config = [
  {
    ignores: [
      ".next*/**",
      ".data/**",
      "lib/db/generated/**",
      // AssemblyScript: its types are the machine's, and its own compiler checks them.
      "lib/matching/solve/kernels/**",
      "next-env.d.ts",
      "playwright-report/**",
      "test-results/**",
    ],
  },
  ...next,
  ...nextTypeScript,
  imports,
  houseRules,
  {
    // A rule that is wrong is changed here, for everybody, and not silenced in a comment.
    linterOptions: { noInlineConfig: true },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "no-console": ["error", { allow: ["error", "warn"] }],
      eqeqeq: "error",
    },
  },
  { files: ["*.config.{js,mjs}"], rules: { "import/no-anonymous-default-export": "off" } },
  { files: ["scripts/**", "bench/**", "tests/**", "prisma/**"], rules: { "no-console": "off" } },
  // The engine walks arrays by index, within bounds that its loops keep; a check at each step would hide the steps.
  { files: ["lib/matching/**", "bench/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  { files: ["tests/**", "prisma/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
];

export default config;
