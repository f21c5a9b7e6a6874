import {
  isAsExpression,
  isBinaryExpression,
  isCallExpression,
  isIdentifier,
  isJsxElement,
  isJsxExpression,
  isJsxFragment,
  isPropertyAccessExpression,
  isTemplateExpression,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { type Checker, type Type, TypeFlags } from 'typescript/unstable/sync';
import { isRead, isUnread, wholeOf } from './place.ts';
import { nodesIn, type Source } from './program.ts';

/**
 * Where a file makes words of a number without `Intl`, which alone knows the digits and the marks of each language:
 * `String(3)`, `${3}`, `{3}` between tags. Left out are what nobody reads, coordinates, and what is made a
 * number again.
 */
export function plainNumbersIn({ file, checker }: Source): string[] {
  return [...nodesIn(file)]
    .filter(
      (node) =>
        writtenBy(node, checker).some((part) => isNumber(checker.getTypeAtLocation(part))) &&
        !isUnread(node) &&
        !isCoordinates(node) &&
        !isMadeANumberAgain(node),
    )
    .map((node) => node.getText());
}

/** What an expression writes out as it is. */
function writtenBy(node: Node, checker: Checker): readonly Node[] {
  if (isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  if (isJsxExpression(node)) {
    const isBetweenTags = isJsxElement(node.parent) || isJsxFragment(node.parent);
    return isBetweenTags && node.expression ? [node.expression] : [];
  }
  if (isBinaryExpression(node)) {
    const joins = node.operatorToken.kind === SyntaxKind.PlusToken && !isNumber(checker.getTypeAtLocation(node));
    return joins ? [node.left, node.right] : [];
  }
  if (!isCallExpression(node)) return [];
  const { expression: called } = node;
  if (isIdentifier(called)) return called.text === 'String' ? node.arguments : [];
  return isPropertyAccessExpression(called) && writing.test(called.name.text) ? [called.expression] : [];
}

const writing = /^to(String|LocaleString|Fixed|Precision|Exponential)$/;

/** Whether something is a number wherever it is anything at all. */
function isNumber(type: Type | undefined): boolean {
  if (!type) return false;
  const kinds = (type.isUnionType() ? type.getTypes() : [type]).map(({ flags }) => flags);
  const isNone = (flags: TypeFlags) => (flags & (TypeFlags.Undefined | TypeFlags.Null | TypeFlags.BooleanLike)) !== 0;
  const isSome = (flags: TypeFlags) => (flags & (TypeFlags.NumberLike | TypeFlags.BigIntLike)) !== 0;
  return kinds.some(isSome) && kinds.every((flags) => isSome(flags) || isNone(flags));
}

/** Numbers beside nothing but the commands of an SVG path: `M${x} ${y}`. */
function isCoordinates(node: Node): boolean {
  if (!isTemplateExpression(node) || isRead(node)) return false;
  return /^[MLHVZv, ]+$/.test(
    [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(''),
  );
}

/** `Number(share.toFixed(2))`, or a decimal to count on with. */
function isMadeANumberAgain(node: Node): boolean {
  const { parent } = wholeOf(node);
  const isTurnedBack = isCallExpression(parent) && parent.expression.getText() === 'Number';
  return isTurnedBack || (isAsExpression(parent) && parent.type.getText() === 'Decimal');
}
