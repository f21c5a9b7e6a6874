import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { csvCell, csvLines } from '../../../lib/model/backup/csv.ts';

describe('A cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ])('that a spreadsheet would take for a formula is guarded: %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  test.each([
    ['-41.30', '-41.30'],
    [-3, '-3'],
    [0, '0'],
    ['plus', 'plus'],
    [null, ''],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
  ])('that is a number or a plain text stays what it is: %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });
});

law.prop([fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { maxLength: 5 })])(
  'What is written can be read again, and no cell begins like a formula',
  (rows) => {
    const read = readCsv(csvLines(rows));
    expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@\t\r])/, '')))).toEqual(
      rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@\t\r])/, ''))),
    );
    for (const cell of read.flat()) expect(/^\s*[=+@]/.test(cell)).toBe(false);
  },
);

/** Rows of RFC 4180, read character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  for (let place = 0; place < text.length; place++) {
    const character = text[place] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[place + 1] === '"') {
        cell += '"';
        place++;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',') [row, cell] = [[...row, cell], ''];
    else if (character === '\r' && text[place + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      place++;
    } else cell += character;
  }
  return rows;
}
