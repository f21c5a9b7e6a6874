import {
  type Expression,
  isBinaryExpression,
  isCaseClause,
  isElementAccessExpression,
  isExportDeclaration,
  isImportAttribute,
  isImportDeclaration,
  isJsxText,
  isLiteralTypeNode,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateExpression,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { isRead, isUnread } from './place.ts';
import { nodesIn, type Source } from './program.ts';

/** What stands for a value in the words of a template. */
const value = '…';

/**
 * The words in a file that people may come to read, and that therefore belong into `_locales`. Between tags and where
 * else something is surely read, that is every literal with a letter or digit; elsewhere every one that looks like words, unless
 * it stands where nobody reads it or where the types admit only names that the code knows.
 */
export function wordsIn({ file, checker }: Source): string[] {
  const freeText = checker.getStringType();
  const isAName = (node: Node) => {
    const admitted = checker.getContextualType(node as Expression);
    return admitted !== undefined && !checker.isTypeAssignableTo(freeText, admitted);
  };
  return [...nodesIn(file)].flatMap((node) => {
    const words = wordsOf(node);
    if (words === undefined || !/[\p{L}\p{N}]/u.test(words)) return [];
    if (isJsxText(node) || isRead(node)) return isAName(node) ? [] : [words];
    return looksLikeWords(words) && !isForTheCode(node) && !isUnread(node) && !isAName(node) ? [words] : [];
  });
}

/** The words of a literal, its values left out; undefined of anything else. */
function wordsOf(node: Node): string | undefined {
  if (isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(value);
  const isText = isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) || isJsxText(node);
  return isText ? node.text.trim() : undefined;
}

/** Two words, a word beside a value, or one with a capital: "no number", "… left", "Plus". */
function looksLikeWords(words: string): boolean {
  return /[\p{L}\p{N},.;:!?…]\s\p{L}{2}|\p{L}{2}\s…|(?<![\p{L}\d_-])\p{Lu}\p{Ll}/u.test(words);
}

/** Whether a literal stands where the code is put together, compares, or fails because of a mistake in it. */
function isForTheCode({ parent }: Node): boolean {
  return (
    isImportDeclaration(parent) ||
    isExportDeclaration(parent) ||
    isImportAttribute(parent) ||
    isLiteralTypeNode(parent) ||
    isCaseClause(parent) ||
    isElementAccessExpression(parent) ||
    (isNewExpression(parent) && /Error$/.test(parent.expression.getText())) ||
    (isBinaryExpression(parent) && comparing.has(parent.operatorToken.kind))
  );
}

const comparing: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
]);
