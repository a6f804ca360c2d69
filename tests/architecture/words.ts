import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root } from "./sources.ts";

/** A file as the compiler reads it. */
export function read(file: string, text = readFileSync(path.join(root, file), "utf8")): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

/** Names of attributes, properties and arguments whose value is read by people. */
const SAID =
  /^(label|title|placeholder|alt|hint|description|text|words|sentence|about|term|done|heading|summary|message|ask|reason|children|aria-label|aria-description|aria-roledescription|aria-valuetext|.+(Label|Title|Hint|Message|Words|Text))$/;
/** And whose value never is, though it may look like words. */
const UNSAID = /^(className|d|viewBox|style|key|autoComplete|href|src|sizes|rel|.+Class(Name|es)?)$/;
/** What is called the same in every language. */
const NAMES = ["Trellis"];

const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text) && !NAMES.includes(text.trim());
const isSentence = (text: string): boolean =>
  hasLetters(text) && (/^[\p{Lu}“‘].*\s\S/u.test(text) || /\p{Ll} \p{Ll}+.*[.?…]$/u.test(text));

/** The texts of a file that people would read, and that no catalogue has: what stands in markup, and in what is named like it. */
export function textsOf(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      if (hasLetters(node.text)) found.push(node.text.trim());
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      if (isSaid(node)) found.push(wordsOf(node));
    }
    if (!isForDevelopers(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const wordsOf = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("…")
    : node.text;

function isSaid(node: ts.StringLiteralLike | ts.TemplateExpression): boolean {
  const words = wordsOf(node);
  const place = placeOf(node);
  if (place === "code" || UNSAID.test(place)) return false;
  return place === "markup" || SAID.test(place) ? hasLetters(words) : isSentence(words);
}

/** Where a text goes: the name of its attribute or property, `markup` between tags, or `code` where nobody reads it. */
function placeOf(node: ts.Node): string {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isExternalModuleReference(parent))
    return "code";
  if (ts.isElementAccessExpression(parent) || ts.isExportDeclaration(parent)) return "code";
  if (ts.isBinaryExpression(parent) && /[=!]==/.test(parent.operatorToken.getText())) return "code";
  if (ts.isCaseClause(parent)) return "code";
  if (ts.isPropertyAssignment(parent)) return parent.name === node ? "code" : nameOf(parent.name);
  if (ts.isJsxAttribute(parent)) return nameOf(parent.name);
  if (ts.isJsxExpression(parent))
    return ts.isJsxAttribute(parent.parent) ? nameOf(parent.parent.name) : "markup";
  if (ts.isConditionalExpression(parent)) return parent.condition === node ? "code" : placeOf(parent);
  if (ts.isParenthesizedExpression(parent) || ts.isTemplateSpan(parent)) return placeOf(parent);
  if (ts.isTemplateExpression(parent) || ts.isBinaryExpression(parent)) return placeOf(parent);
  return "elsewhere";
}

const nameOf = (name: ts.Node): string => (ts.isStringLiteralLike(name) ? name.text : name.getText());

/** What is thrown as a bug, and what is a class name: nobody reads it on a page. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /^(Error|RangeError|TypeError)$/.test(node.expression.getText());
  return ts.isCallExpression(node) && /^(cn|console\.\w+|buttonClasses)$/.test(node.expression.getText());
}
