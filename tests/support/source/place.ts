import {
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isFunctionLikeDeclaration,
  isIdentifier,
  isJsxAttribute,
  isJsxElement,
  isJsxExpression,
  isJsxFragment,
  isParenthesizedExpression,
  isPropertyAssignment,
  isTemplateExpression,
  isTemplateSpan,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';

/** Of what a person reads, hears or sees as a tip: JSX attributes of elements. */
const readAttributes: ReadonlySet<string> = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** Attributes and properties that say how something looks, where it is and which it is, or hold what is typed as machines have it. */
const unread = /^(class|d|id|key|points|style|transform|value|viewBox|(inset|inline|block)[A-Z]\w+)$/;

const joining: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.PlusToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.QuestionQuestionToken,
]);

/** The whole expression whose value `node` becomes, or becomes a part of: `a ? 'x' : 'y'` of its 'x'. */
export function wholeOf(node: Node): Node {
  const { parent } = node;
  const goesOn =
    isParenthesizedExpression(parent) ||
    isTemplateSpan(parent) ||
    isTemplateExpression(parent) ||
    (isConditionalExpression(parent) && parent.condition !== node) ||
    (isBinaryExpression(parent) && joining.has(parent.operatorToken.kind));
  return goesOn ? wholeOf(parent) : node;
}

/** Whether a value stands where whatever it is will be read: between tags, in what names an element, in a text's place. */
export function isRead(node: Node): boolean {
  const { parent } = wholeOf(node);
  if (isJsxExpression(parent))
    return isJsxElement(parent.parent) || isJsxFragment(parent.parent) || isReadAttribute(parent.parent);
  return isReadAttribute(parent) || isValueOfText(node);
}

/** Whether a value stands where nobody reads it, whatever it is: in what only the machine needs. */
export function isUnread(node: Node): boolean {
  for (let at = node; at.parent && !isFunctionLikeDeclaration(at) && !isJsxElement(at); at = at.parent) {
    const { parent } = at;
    if (isJsxAttribute(parent)) return unread.test(parent.name.getText());
    if (isPropertyAssignment(parent) && (parent.name === at || unread.test(parent.name.getText()))) return true;
  }
  return false;
}

function isReadAttribute(node: Node): boolean {
  return isJsxAttribute(node) && readAttributes.has(node.name.getText());
}

/** Whether a value is put into a text: `text('stepOf', value)`. */
function isValueOfText(node: Node): boolean {
  const whole = wholeOf(node);
  const { parent } = whole;
  if (!isCallExpression(parent) || !isIdentifier(parent.expression)) return false;
  return (
    ['text', 'say'].includes(parent.expression.text) &&
    parent.arguments.some((value, index) => index > 0 && value === whole)
  );
}
