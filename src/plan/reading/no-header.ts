/** Tables whose header row is missing: what their columns hold proposes what they mean, and the user is asked. */
import { columnLetters } from '../address';
import type { ColumnMatch, Field } from '../model';
import { contentsOf, type Contents } from './contents';
import { FIELD_LABELS } from './labels';
import type { Grid } from './grid';
import { WORDS } from '../../words';

/** What a column holds → what it may mean, the surest first. Each field is given once. */
const SIGNS: readonly (readonly [field: Field, why: string, holds: (contents: Contents) => boolean])[] = [
  ['rag', WORDS.reading.cellsAreAllRatings, ({ rating, colour }) => rating > 0.7 || colour > 0.6],
  ['ref', WORDS.reading.itsCellsLookLikeReferences, ({ ref, distinct }) => ref > 0.7 && distinct > 0.7],
  ['due', WORDS.reading.itsCellsAreDates, ({ date }) => date > 0.6],
  ['status', WORDS.reading.itsCellsAreStatuses, ({ status }) => status > 0.6],
  [
    'action',
    WORDS.reading.itsCellsSayWhatIsToBeDone,
    ({ prose, imperative }) => prose > 0.6 && imperative > 0.4,
  ],
  [
    'lead',
    WORDS.reading.itsCellsNamePeopleOrPosts,
    ({ people, meanLength }) => people > 0.6 && meanLength < 60,
  ],
  ['progress', WORDS.reading.itsCellsAreProse, ({ prose, date }) => prose > 0.4 && date < 0.4],
];

/** The rows of the table: those with text in at least three columns. */
function bodyOf(grid: Grid): number[] {
  return grid.rows.filter((row) => grid.texts(row).length >= 3);
}

/**
 * Columns of a table without a header, proposed from their contents; null where no column says what is to be done, or
 * nothing says who, when or how far.
 */
export function columnsWithoutHeader(grid: Grid): { columns: ColumnMatch[]; rows: number[] } | null {
  const rows = bodyOf(grid);
  if (rows.length < 3) return null;
  const used = [...new Set(rows.flatMap((row) => grid.texts(row).map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const contents = new Map(used.map((column) => [column, contentsOf(grid, column, rows)]));
  const given = new Map<number, { field: Field; why: string }>();
  for (const [field, why, holds] of SIGNS) {
    const column = used.find((each) => !given.has(each) && holds(contents.get(each)!));
    if (column !== undefined) given.set(column, { field, why });
  }
  const fields = new Set([...given.values()].map(({ field }) => field));
  const telling = ['lead', 'due', 'status', 'rag'].filter((field) => fields.has(field as Field)).length;
  if (!fields.has('action') || telling < 2) return null;
  const columns = used.map((column): ColumnMatch => {
    const found = given.get(column);
    return {
      column,
      field: found?.field ?? null,
      name: found?.field === 'rag' ? 'RAG' : null,
      header: WORDS.reading.column(columnLetters(column)),
      confidence: found ? 0.5 : 0,
      why: found
        ? WORDS.reading.thereIsNoHeaderSoItMayBe(found.why, FIELD_LABELS[found.field])
        : WORDS.reading.thereIsNoHeaderAndItsCells,
    };
  });
  return { columns, rows };
}
