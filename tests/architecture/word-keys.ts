import ts from "typescript";

/** A call of a translator: the room, which keys it can ask for (`*` is any step), and what it gives them. */
export type Asked = {
  readonly room: string;
  readonly keys: readonly string[];
  readonly values: readonly string[] | null;
  readonly at: string;
};

/** What `lib` says is said by its key, in these two ways. */
const ERRORS = [
  { name: "say", from: /words\/said\.ts"/, room: "errors" },
  { name: "wrong", from: /\/wrong\.ts"/, room: "errors.field" },
];
const GIVES = /^(useWords|words|wordsFor)$/;

/** Every message that a file asks for. A key that cannot be read from the text is a fault, and said as one. */
export function askedIn(source: ts.SourceFile): Asked[] {
  const rooms = new Map<string, Set<string>>();
  const remember = (name: string, room: string): void =>
    void rooms.set(name, (rooms.get(name) ?? new Set()).add(room));
  const collect = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const room = roomOf(node.initializer);
      if (room) remember(node.name.getText(), room);
    }
    if (ts.isParameter(node) && node.type && ts.isTypeReferenceNode(node.type)) {
      const room = /^WordsOf<"([^"]+)">$/.exec(node.type.getText())?.[1];
      if (room) remember(node.name.getText(), room);
    }
    ts.forEachChild(node, collect);
  };
  collect(source);
  for (const { name, from, room } of ERRORS) if (from.test(source.text)) remember(name, room);

  const asked: Asked[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [key, values] = node.arguments;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const at = `${source.fileName}:${line + 1}`;
      for (const room of roomsOf(node.expression, rooms))
        asked.push({
          room,
          keys: key ? keysOf(key) : ["?"],
          values: room === "errors.field" ? null : valuesOf(values),
          at,
        }); // zod gives a field its own
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return asked;
}

/** The room of `useWords("room")`, `await words("room")` or `wordsFor(reader, "room")`. */
function roomOf(node: ts.Expression): string | null {
  if (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node)) return roomOf(node.expression);
  if (!ts.isCallExpression(node) || !GIVES.test(node.expression.getText())) return null;
  const last = node.arguments.at(-1);
  return last && ts.isStringLiteral(last) ? last.text : null;
}

/** The rooms that a callee may speak for: `t`, `t.rich`, or `(await words("room"))` itself. */
function roomsOf(callee: ts.Expression, known: ReadonlyMap<string, Set<string>>): Iterable<string> {
  const speaker =
    ts.isPropertyAccessExpression(callee) && /^(rich|has|markup)$/.test(callee.name.text)
      ? callee.expression
      : callee;
  if (ts.isIdentifier(speaker)) return known.get(speaker.text) ?? [];
  const room = roomOf(speaker);
  return room ? [room] : [];
}

function keysOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join("")];
  return ["?"];
}

/** The names of what is given; null where they cannot be read, because something is spread. */
function valuesOf(node: ts.Expression | undefined): string[] | null {
  if (!node) return [];
  if (!ts.isObjectLiteralExpression(node)) return null;
  const names = node.properties.map((property) =>
    property.name && !ts.isSpreadAssignment(property) ? property.name.getText() : null,
  );
  return names.includes(null) ? null : names.filter((name) => name !== null);
}
