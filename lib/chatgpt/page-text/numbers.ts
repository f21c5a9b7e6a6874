import { type Decimal, decimalOf } from '../../model/decimal.ts';

/** The marks that a language writes into a number. */
interface Marks {
  decimal: string;
  group: string;
}

const knownMarks: readonly Marks[] = [
  { decimal: '.', group: ',' },
  { decimal: ',', group: '.' },
  { decimal: ',', group: ' ' },
  { decimal: '.', group: ' ' },
  { decimal: '.', group: "'" },
];

/**
 * The number that a text such as "1.234,5" stands for in the language of a tag,
 * or in any (null). Null when it is none, or when the marks do not decide:
 * "397,205" is one number in French and another in English (facts.md §3.5).
 */
export function numberIn(written: string, tag: string | null): Decimal | null {
  const own = tag === null ? null : valueWith(marksOf(tag), written);
  if (own !== null) return own;
  const values = new Set(knownMarks.map((marks) => valueWith(marks, written)).filter((value) => value !== null));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

// Countries of one language differ: "397.205" is a fraction in Mexico, not in Spain.
function marksOf(tag: string): Marks {
  const parts = new Intl.NumberFormat(tag).formatToParts(1234567.5);
  const markOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: markOf('decimal'), group: markOf('group') };
}

function valueWith({ decimal, group }: Marks, written: string): Decimal | null {
  const [point, comma] = [RegExp.escape(decimal), RegExp.escape(group)];
  const form = new RegExp(`^[-−]?(?:[1-9]\\d{0,2}(?:${comma}\\d{3})+|\\d+)(?:${point}\\d+)?$`);
  if (!form.test(written)) return null;
  return decimalOf(written.replace('−', '-').replaceAll(group, '').replace(decimal, '.'));
}
