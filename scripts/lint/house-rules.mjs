// Rules of the house that no package knows.
import path from "node:path";

const VAGUE = /^(utils?|helpers?|misc|common|shared|stuff)$/;

/** `export const close = action(Close, close)`, or the same with `freshAction`, `publicAction` or `query`, and nothing else. */
const onlyActions = {
  meta: {
    messages: {
      other: 'A "use server" file exports `const name = action(…)` and nothing else.',
      inline: "Actions stand in an actions.ts of their own.",
    },
  },
  create: (context) => ({
    Program(program) {
      if (!program.body.some((node) => node.directive === "use server")) return;
      for (const node of program.body)
        if (!isAllowedInActions(node)) context.report({ node, messageId: "other" });
    },
    "BlockStatement > ExpressionStatement[directive='use server']"(node) {
      context.report({ node, messageId: "inline" });
    },
  }),
};

function isAllowedInActions(node) {
  if (node.directive === "use server" || node.type === "ImportDeclaration") return true;
  if (node.type !== "ExportNamedDeclaration" || node.declaration?.kind !== "const") return false;
  return node.declaration.declarations.every(
    ({ init }) =>
      init?.type === "CallExpression" &&
      init.callee.type === "Identifier" &&
      /^(action|freshAction|publicAction|query)$/.test(init.callee.name),
  );
}

/** A file that only hands on what others export hides where a thing lives. */
const noBarrel = {
  meta: { messages: { barrel: "No barrel files: import from the file that has it." } },
  create: (context) => ({
    Program(program) {
      const handsOn = (node) =>
        node.type === "ExportAllDeclaration" ||
        (node.type === "ExportNamedDeclaration" && node.source !== null);
      const index = /^index\.[jt]sx?$/.test(path.basename(context.filename));
      if (index || (program.body.length > 0 && program.body.every(handsOn)))
        context.report({ node: program, messageId: "barrel" });
    },
  }),
};

/** Kebab-case nouns that say what is inside. Next's own (brackets), [brackets], @slots and _folders are left alone. */
const tellingName = {
  meta: {
    messages: {
      vague: "“{{name}}” says nothing about what is inside; name the thing.",
      shape: "“{{name}}” is not in kebab-case.",
    },
  },
  create: (context) => ({
    Program(node) {
      const segments = path.relative(context.cwd, context.filename).split(path.sep);
      for (const segment of segments) {
        const name = segment.replace(/\.(test|d|config)?\.?[cm]?[jt]sx?$/, "");
        if (VAGUE.test(name)) context.report({ node, messageId: "vague", data: { name } });
        else if (!/^[[(@_.]/.test(name) && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
          context.report({ node, messageId: "shape", data: { name } });
      }
    },
  }),
};

/** A manager is a person here, and a thing is called by what it does. */
const plainNames = {
  meta: { messages: { name: "“{{name}}”: no …Manager, …Service or …Impl. Say what it does." } },
  create: (context) => ({
    ":matches(ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration) > Identifier.id"(node) {
      if (
        /.(Service|Impl|Helper)$/.test(node.name) ||
        (node.parent.type === "ClassDeclaration" && /.Manager$/.test(node.name))
      )
        context.report({ node, messageId: "name", data: { name: node.name } });
    },
  }),
};

const house = {
  rules: {
    "only-actions": onlyActions,
    "no-barrel": noBarrel,
    "telling-name": tellingName,
    "plain-names": plainNames,
  },
};

export const houseRules = {
  files: ["**/*.{ts,tsx}"],
  ignores: ["lib/db/generated/**", "*.d.ts"],
  plugins: { house },
  rules: Object.fromEntries(Object.keys(house.rules).map((rule) => [`house/${rule}`, "error"])),
};
