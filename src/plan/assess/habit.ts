/** How a workbook writes its ratings: words or letters, which case, which fill, or colour alone. */
import type { Plan, RatingCell } from '../model';
import { bareRating, matchFill, matchText, type Rating, type Scheme } from '../schemes';
import type { SheetSnapshot } from '../snapshot';

export interface WritingHabit {
  /** What to write for a rating; null: nothing, the colour alone tells. */
  text(rating: Rating): string | null;
  /** The fill to write; null: leave it alone. */
  fill(rating: Rating): string | null;
  likeCell(rating: Rating): { row: number; column: number } | null;
  /** The words that the cell's validation list allows; null where there is none. */
  allowed(cell: RatingCell): readonly string[] | null;
}

const isShort = (text: string): boolean => bareRating(text).replace(/[^A-Za-z]/g, '').length <= 2;
const isCapitals = (text: string): boolean => /[A-Z]{2}/.test(text) && text === text.toUpperCase();
const isLower = (text: string): boolean => text !== '' && text === text.toLowerCase();

/** The habit of each rating column, by the column's index. */
export function writingHabits(
  plan: Plan,
  scheme: Scheme,
  sheet: SheetSnapshot | undefined,
): ReadonlyMap<number, WritingHabit> {
  const columns = new Set(
    plan.columns.filter((column) => column.field === 'rag').map((column) => column.column),
  );
  return new Map([...columns].map((column) => [column, habitOf(column, plan, scheme, sheet)]));
}

function habitOf(column: number, plan: Plan, scheme: Scheme, sheet: SheetSnapshot | undefined): WritingHabit {
  const cells = plan.actions.flatMap((action) => action.ratings).filter((cell) => cell.column === column);
  const written = cells.filter((cell) => cell.text.trim() !== '' && matchText(scheme, cell.text));
  const coloured = cells.filter(
    (cell) => cell.fill !== undefined && (matchText(scheme, cell.text) ?? matchFill(scheme, cell.fill)),
  );
  const colourOnly = written.length === 0 && coloured.length > 0;
  const formatted =
    sheet?.conditionalFormats.some((range) =>
      cells.some(
        (cell) =>
          column >= range.left && column <= range.right && cell.row >= range.top && cell.row <= range.bottom,
      ),
    ) ?? false;
  const paints = !formatted && coloured.length > written.length / 2 && coloured.length > 0;
  const examples = new Map<string, RatingCell>();
  for (const cell of colourOnly ? coloured : written) {
    const rating = matchText(scheme, cell.text) ?? matchFill(scheme, cell.fill);
    if (rating && !examples.has(rating.id)) examples.set(rating.id, cell);
  }
  const like = (rating: Rating): RatingCell | undefined => examples.get(rating.id);
  const manner = mannerOf(written);
  return {
    text: (rating) => (colourOnly ? null : spelling(rating, manner, like(rating))),
    fill: (rating) => (paints ? (like(rating)?.fill ?? rating.colour) : null),
    likeCell: (rating) => {
      const cell = like(rating);
      return cell ? { row: cell.row, column: cell.column } : null;
    },
    allowed: (cell) =>
      sheet?.validations.find(({ ranges }) =>
        ranges.some(
          (range) =>
            cell.row >= range.top &&
            cell.row <= range.bottom &&
            cell.column >= range.left &&
            cell.column <= range.right,
        ),
      )?.values ?? null,
  };
}

type Manner = 'letters' | 'lowerLetters' | 'capitals' | 'lower' | 'words';

/** How most cells of the column are written. */
function mannerOf(written: readonly RatingCell[]): Manner {
  const texts = written.map((cell) => bareRating(cell.text.trim()));
  const most = (test: (text: string) => boolean): boolean =>
    texts.length > 0 && texts.filter(test).length > texts.length / 2;
  if (most(isShort)) return most(isLower) ? 'lowerLetters' : 'letters';
  if (most((text) => isCapitals(text) && !isShort(text))) return 'capitals';
  return most(isLower) ? 'lower' : 'words';
}

/** As the column already writes this rating, else in the column's own manner. */
function spelling(rating: Rating, manner: Manner, like: RatingCell | undefined): string {
  if (like) return bareRating(like.text.trim());
  const letter = rating.writtenAs.find((word) => word.replace(/[^A-Za-z]/g, '').length <= 2);
  if (manner === 'letters' && letter) return letter;
  if (manner === 'lowerLetters' && letter) return letter.toLowerCase();
  if (manner === 'capitals') return rating.name.toUpperCase();
  return manner === 'lower' ? rating.name.toLowerCase() : rating.name;
}
