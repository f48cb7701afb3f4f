import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** The stand-in says what Excel says, to developers. */
const LEFT_OUT = /^src\/(?:words|standin)\//;

/** Where words that are no whole sentence may stand, and why (docs/adding-a-language.md). */
const ELSEWHERE: readonly (readonly [path: RegExp, why: string])[] = [
  [/^src\/plan\/reading\/(?:fields|vocabulary)\.ts$/, 'headers as plans have them'],
  [/^src\/plan\/timescale\//, 'timescales as plans word them, and the names of idioms'],
  [
    /^src\/plan\/schemes\/(?:rag|brag|[a-z-]+-\d{4})\.ts$/,
    'names of ratings and schemes as plans write them',
  ],
  [/^src\/plan\/schemes\/(?:sheet\/words|meanings)\.ts$/, 'written to a sheet or legend and read back'],
  [
    /^src\/report\/(?:headers|earlier|tidy|sections|scheme-sheet)\.ts$/,
    'headers that a report is read back by',
  ],
  [
    /^src\/files\/(?:write|read)\/|^src\/files\/(?:xml|zip|package|colour|strings)\.ts$/,
    'XML, and details for a developer’s log',
  ],
  [/^src\/taskpane\/(?:.*\.tsx|theme\.ts)$/, 'looks in the words of CSS, and keys of lists'],
  [/^src\/taskpane\/sample\.ts$/, 'a plan as a council would write it'],
];
/** Names of formats and of the product, and what is said to a programmer. */
const NO_WORDS =
  /^(?:Plan RAG|"Plan RAG"<>""|plan-rag [\d.]+\s*|RAG •|[dmyhs:/. ]+(?: AM\/PM)?|Not an ISO date: •)$/;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `•${literal.text}`).join('');
  return null;
};

/** Two words or more, none of them code: what a person could be meant to read. */
const isSentence = (text: string): boolean =>
  /[A-Za-z’]{2,}[,.:;]? +(?:•|“|[A-Za-z’]{2,})|• [A-Za-z’]{2,}/.test(text) &&
  !/[\\|]|\(\?|<\/?[a-z?]|xmlns/.test(text) &&
  !NO_WORDS.test(text);

/** The sentences of a source file, with their lines. */
function sentencesIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = textOf(node);
    if (text !== null && isSentence(text))
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text}`);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const paths = filesOf(join(ROOT, 'src')).map((path) => relative(ROOT, path).replaceAll('\\', '/'));

it('knows a sentence from code', () => {
  const source = [
    "import a from 'no such thing';",
    "const b = 'The cell holds a formula.';",
    'const c = `Row ${b} is not right`;',
    "const d = /^(?:no words)$/; const e = '(?:no |words)'; const f = 'dd/mm/yyyy h:mm'; const g = 'overdue';",
  ].join('\n');
  expect(sentencesIn('a.ts', source)).toEqual([
    'a.ts:2 The cell holds a formula.',
    'a.ts:3 Row • is not right',
  ]);
});

/** Begins and ends as a sentence does: such a one is never a header, an idiom's name or a word of a plan. */
const isWhole = (found: string): boolean => /:\d+ [A-Z“•][^]*[.?!]$/.test(found);

it('has no sentence outside src/words, and words only in the files that are named here', () => {
  const scattered = paths
    .filter((path) => !LEFT_OUT.test(path))
    .flatMap((path) => {
      const found = sentencesIn(path, readFileSync(join(ROOT, path), 'utf8'));
      return ELSEWHERE.some(([place]) => place.test(path)) ? found.filter(isWhole) : found;
    });
  expect(scattered).toEqual([]);
});

it('names no exception that is not needed', () => {
  const idle = ELSEWHERE.filter(
    ([place]) =>
      !paths.some(
        (path) => place.test(path) && sentencesIn(path, readFileSync(join(ROOT, path), 'utf8')).length > 0,
      ),
  );
  expect(idle.map(([, why]) => why)).toEqual([]);
});
