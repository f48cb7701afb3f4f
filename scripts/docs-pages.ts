/** The pages of docs/ that are written from the program's own data, so that they cannot go out of date. */
import {
  DEEPEST_ELEMENT,
  DEFAULT_LIMITS,
  LONGEST_FORMULA,
  LONGEST_TEXT,
  MOST_MEBIBYTES,
  MOST_SECONDS,
} from '../src/files/limits';
import { CATALOGUE } from '../src/plan/findings';
import { FIELD_LABELS } from '../src/plan/reading';
import { groupName, schemeRows, SCHEMES } from '../src/plan/schemes';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(headers), row(headers.map(() => '---')), ...rows.map(row)].join('\n');

const SEVERITY = { error: 'Error', warning: 'Warning', info: 'For information' } as const;

/** docs/findings.md */
export function findingsPage(): string {
  const rows = CATALOGUE.map((kind) => [
    `\`${kind.code}\``,
    SEVERITY[kind.severity],
    kind.title,
    kind.advice,
    kind.field === null ? 'The whole plan, or the cell itself' : FIELD_LABELS[kind.field],
    kind.highlightsBlank ? 'Yes' : 'No',
  ]);
  return `# Findings

<!-- Written by \`npm run docs\` from src/plan/findings/catalogue.ts. Change it there. -->

Everything that *Check plan* can find, in the order in which it is shown within a row. An error is something that the board will ask
about; a warning should be put right before the board; the rest is for information.

${table(['Code', 'How grave', 'Title', 'What to do', 'Where', 'Blank cell highlighted'], rows)}
`;
}

/** docs/schemes.md */
export function schemesPage(): string {
  const schemes = SCHEMES.map((scheme) => {
    const lines = schemeRows(scheme);
    const rules = lines.slice(lines.findIndex(([first]) => first === 'Gives'));
    const ratings = scheme.ratings.map((rating) => [
      rating.name,
      rating.writtenAs.join(', ') || 'only its name',
      rating.colour ?? 'none',
      groupName(rating.group),
      rating.meaning,
    ]);
    return `## ${scheme.name}

\`--scheme ${scheme.id}\`. From: ${scheme.source}.${
      scheme.judgementColumns.length > 0
        ? ` Never recomputed, because it is the officer’s judgement: ${scheme.judgementColumns.join(', ')}.`
        : ''
    }

${table(['Rating', 'Also written as', 'Colour', 'Counts as', 'Meaning'], ratings)}

The first rule that fits gives the rating:

${table(rules[0]!, rules.slice(1))}
`;
  });
  return `# Rating schemes

<!-- Written by \`npm run docs\` from src/plan/schemes. Change it there. -->

A scheme is a set of ratings and the rules that lead to them. The same colour means opposite things in different councils, so a scheme is
never assumed: it comes from the legend on the sheet, from a scheme sheet in the workbook, from what was chosen for the plan, or from one
question. *Counts as* is the group by which reports over plans with different schemes add up.

## A scheme of your own

In Excel: *Settings → Rating scheme → Put on a sheet* writes the scheme in use to a sheet in words. Change the words; the next check reads
them, and names the cell of what it cannot understand. A workbook with one such sheet is rated by it.

On the command line: \`--scheme FILE.json\` takes the same scheme as JSON (docs/adding-a-scheme.md lists its parts).

${schemes.join('\n')}`;
}

const mebibytes = (bytes: number): string => `${bytes / 1024 / 1024} MiB`;
const figure = (number: number): string => number.toLocaleString('en-GB');

/** docs/limits.md */
export function limitsPage(): string {
  const limits = DEFAULT_LIMITS;
  const { parts, partBytes, totalBytes, ratio, cells, merges } = limits;
  const rows = [
    ['Parts in the file', figure(parts), 'too-many-parts'],
    ['One part, unpacked', mebibytes(partBytes), 'too-large'],
    ['All parts that are read, unpacked', mebibytes(totalBytes), 'too-large'],
    ['Unpacked ÷ packed size of one part, once it is over 1 MiB', figure(ratio), 'too-large'],
    ['Cells and rows', figure(cells), 'too-many-cells'],
    ['Merged areas', figure(merges), 'the others are passed over: a plan reads the same from its blanks'],
    ['XML elements kept at once, besides rows, cells and merges', figure(limits.elements), 'too-large'],
    ['XML elements within one another', figure(DEEPEST_ELEMENT), 'damaged'],
    [
      'Characters in the cells, a shared string counted as often as it is used',
      figure(limits.characters),
      'too-large',
    ],
    [
      'Characters of shared formulas, counted for every cell that shares one',
      figure(limits.formulaCharacters),
      'too-large',
    ],
    ['One formula', `${figure(LONGEST_FORMULA)} characters (Excel’s own limit)`, 'damaged'],
    ['Text of one cell that is read', `${figure(LONGEST_TEXT)} characters (Excel’s own limit)`, 'cut there'],
    ['Validations of one sheet', figure(limits.validations), 'the others are passed over'],
    [
      'Comparisons of cells with conditional formats',
      figure(limits.comparisons),
      'the colours that they show are not read, as with formats of other kinds than the simple ones',
    ],
    ['Rows of one sheet in Excel read at once', '15,000 cells a round trip', 'read in parts'],
    ['Text of one cell in a report', '32,767 characters (Excel’s own limit)', 'shortened, and said so'],
    ['Name of a sheet', '31 characters (Excel’s own limit)', 'shortened, and said so'],
    ['Text that is read as a timescale', '500 characters', '`unclear`'],
  ];
  return `# Limits

<!-- Written by \`npm run docs\` from src/files/limits.ts. Change it there. -->

What one workbook may cost. Limits are enforced while a file is unpacked and parsed, never by what its headers claim; a file over a limit
is named with one sentence, and the other files go on.

${table(['What', 'Limit', 'Beyond it'], rows)}

Within these limits the command line needs at most ${figure(MOST_SECONDS)} seconds and ${figure(MOST_MEBIBYTES)} MiB for a file, with everything that Node itself takes:
\`tests/hostile\` measures both, in a process of its own for each file of \`tests/fixtures/hostile\`.
`;
}
