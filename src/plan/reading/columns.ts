/** One joint assignment of fields to columns, by header words and contents, with a confidence and a reason for each. */
import type { Correction } from '../correction';
import { tidyHeader } from '../correction';
import type { ColumnMatch, Field } from '../model';
import { contentsOf, type Contents } from './contents';
import { ratingColour } from '../schemes';
import { SEVERAL } from './fields';
import { FIELD_LABELS } from './labels';
import type { Grid } from './grid';
import { candidatesFor, type Candidate } from './vocabulary';
import { WORDS } from '../../words';

interface Claim {
  readonly column: number;
  readonly field: Field;
  readonly score: number;
  readonly why: string;
}

interface Described {
  readonly column: number;
  readonly header: string;
  /** The lowest part of a grouped header. */
  readonly leaf: string;
  readonly contents: Contents;
}

const percent = (share: number, contents: Contents): string =>
  WORDS.reading.someOf(Math.round(share * contents.filled), contents.filled);

/** How well the contents suit a field: above 0 they speak for it, below against it. */
const SUITS: Readonly<Partial<Record<Field, (contents: Contents) => number>>> = {
  ref: (c) => (c.ref > 0.6 ? 0.5 : c.meanLength > 40 ? -0.6 : c.date > 0.7 && c.ref < 0.3 ? -0.5 : 0.05),
  action: (c) =>
    c.prose > 0.5
      ? 0.35 + c.imperative * 0.25
      : c.date > 0.6 || c.rating > 0.6 || c.number > 0.6
        ? -0.8
        : c.meanLength > 12
          ? 0.1
          : -0.2,
  area: (c) => (c.prose > 0.4 ? 0.2 : c.date > 0.6 || c.rating > 0.6 ? -0.8 : 0),
  outcome: (c) => (c.prose > 0.4 ? 0.2 : c.date > 0.6 || c.rating > 0.6 ? -0.8 : 0),
  section: (c) => (c.date > 0.6 || c.rating > 0.6 ? -0.6 : c.distinct < 0.6 ? 0.15 : 0),
  lead: (c) =>
    c.people > 0.4 ? 0.35 : c.date > 0.5 || c.rating > 0.6 ? -0.8 : c.meanLength > 140 ? -0.5 : 0,
  accountable: (c) => (c.people > 0.4 ? 0.25 : c.date > 0.5 || c.rating > 0.5 ? -0.8 : 0),
  timescale: (c) => (c.date > 0.45 ? 0.5 : c.date > 0.15 ? 0.1 : c.prose > 0.6 || c.rating > 0.6 ? -0.7 : 0),
  due: (c) =>
    c.date > 0.45 ? 0.5 : c.date > 0.15 ? 0.1 : c.prose > 0.6 || c.rating > 0.6 || c.number > 0.7 ? -0.8 : 0,
  start: (c) => (c.date > 0.45 ? 0.5 : c.filled > 0 && c.date < 0.1 ? -0.5 : 0),
  revisedDue: (c) => (c.date > 0.3 ? 0.4 : c.prose > 0.6 ? -0.6 : 0.1),
  completedOn: (c) => (c.date > 0.3 ? 0.4 : c.prose > 0.6 ? -0.6 : 0),
  raisedOn: (c) => (c.date > 0.3 ? 0.4 : c.prose > 0.6 ? -0.5 : 0.1),
  reviewedOn: (c) => (c.date > 0.3 ? 0.4 : c.prose > 0.6 ? -0.5 : 0),
  progress: (c) =>
    c.prose > 0.3
      ? 0.3
      : c.rating > 0.6 || c.colour > 0.5
        ? -0.8
        : c.status > 0.7
          ? -0.3
          : c.date > 0.8
            ? -0.5
            : 0.05,
  status: (c) =>
    c.rating > 0.5 || c.colour > 0.5
      ? -0.7
      : c.status > 0.5
        ? 0.5
        : c.prose > 0.6
          ? -0.4
          : c.percent > 0.6
            ? -0.3
            : 0,
  rag: (c) =>
    c.rating > 0.6
      ? 0.6
      : c.colour > 0.4 && c.filled < c.rows * 0.3
        ? 0.6
        : c.status > 0.6 || c.prose > 0.5 || c.date > 0.5 || c.number > 0.6
          ? -0.8
          : 0,
  percentComplete: (c) => (c.percent > 0.5 || c.number > 0.5 ? 0.5 : c.filled > 0 ? -0.6 : 0),
  successMeasure: (c) => (c.date > 0.6 || c.rating > 0.6 ? -0.8 : c.prose > 0.4 ? 0.1 : 0),
  evidence: (c) => (c.rating > 0.6 ? -0.7 : c.date > 0.7 ? -0.2 : 0.05),
  risk: (c) => (c.number > 0.6 ? 0.1 : 0),
  priority: (c) => (c.level > 0.6 ? 0.3 : c.level < 0.2 && c.filled > 2 ? -0.6 : 0),
  trend: () => 0.1,
};

/** What the contents alone suggest, for a column with no header or an unknown one. */
function byContents({ contents, header }: Described): { field: Field; score: number; why: string } | null {
  if (contents.filled < 2 && contents.colour < 0.4) return null;
  const known = header !== '';
  const claim = (field: Field, score: number, why: string): { field: Field; score: number; why: string } => ({
    field,
    score: known ? score * 0.7 : score,
    why,
  });
  if (contents.rating > 0.8 && contents.filled >= 2)
    return claim('rag', 0.75, WORDS.reading.cellsAreRatings(percent(contents.rating, contents)));
  if (contents.colour > 0.6 && contents.filled < contents.rows * 0.2)
    return claim('rag', 0.6, WORDS.reading.itsCellsAreColouredLikeRatings);
  if (contents.ref > 0.7 && contents.distinct > 0.7 && contents.filled >= (known ? 3 : 2))
    return claim('ref', 0.8, WORDS.reading.someCellsLikeReferences(percent(contents.ref, contents)));
  return null;
}

function claimsOf(described: Described): Claim[] {
  const { column, header, contents } = described;
  const claims = headerCandidates(described).map((candidate): Claim => {
    const suits =
      contents.filled === 0 && contents.colour === 0 ? 0 : (SUITS[candidate.field]?.(contents) ?? 0);
    const label = FIELD_LABELS[candidate.field];
    const evidence =
      suits > 0.15
        ? WORDS.reading.andItsContentsAgree
        : suits < 0
          ? WORDS.reading.butItsContentsDoNotFitWell
          : '';
    return {
      column,
      field: candidate.field,
      score: candidate.score + suits,
      why: WORDS.reading.theHeaderMeans(short(header), label, evidence),
    };
  });
  const guess = byContents(described);
  if (guess && !claims.some((claim) => claim.field === guess.field)) claims.push({ column, ...guess });
  return claims.filter((claim) => claim.score > 0.3).sort((a, b) => b.score - a.score);
}

/** The whole path of a grouped header, or its lowest part where that alone is a certain word ("Timescale | End"). */
function headerCandidates({ header, leaf }: Described): Candidate[] {
  const whole = candidatesFor(header);
  if (leaf === header || whole[0]?.score === 1) return whole;
  const certain = candidatesFor(leaf).filter(({ score }) => score === 1);
  const fields = new Set(certain.map(({ field }) => field));
  return [...certain, ...whole.filter(({ field }) => !fields.has(field))];
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

export interface Assignment {
  readonly columns: readonly ColumnMatch[];
  readonly contents: ReadonlyMap<number, Contents>;
}

/** Assigns fields to the columns of a table. `rows` are those below the header. */
export function assignColumns(
  grid: Grid,
  headers: ReadonlyMap<number, string>,
  rows: readonly number[],
  correction: Correction | null,
  leaves: ReadonlyMap<number, string> = headers,
): Assignment {
  const described = columnsOf(grid, headers, rows).map((column): Described => ({
    column,
    header: headers.get(column) ?? '',
    leaf: leaves.get(column) ?? headers.get(column) ?? '',
    contents: contentsOf(grid, column, rows),
  }));
  const claims = described.flatMap(claimsOf).sort((a, b) => b.score - a.score);
  const chosen = new Map<number, Claim>();
  const taken = new Map<Field, number>();
  for (const claim of claims) {
    if (chosen.has(claim.column)) continue;
    const holder = taken.get(claim.field);
    if (holder !== undefined && !SEVERAL.has(claim.field)) continue;
    if (holder !== undefined && claim.score < 0.7) continue;
    chosen.set(claim.column, claim);
    taken.set(claim.field, claim.column);
  }
  adjust(chosen, described);
  const columns = described
    .map(({ column, header }) => toMatch(column, header, chosen.get(column), claims))
    .map((match) => corrected(match, correction));
  return {
    columns: nameRatings(columns),
    contents: new Map(described.map(({ column, contents }) => [column, contents])),
  };
}

function columnsOf(grid: Grid, headers: ReadonlyMap<number, string>, rows: readonly number[]): number[] {
  const [first, last] = [Math.min(...headers.keys()), Math.max(...headers.keys())];
  const columns = new Set(headers.keys());
  for (const row of rows.slice(0, 300)) {
    for (const cell of grid.texts(row)) {
      if (cell.column >= Math.max(0, first - 1) && cell.column <= last) columns.add(cell.column);
    }
    for (const cell of grid.allCells(row)) {
      const beside = cell.column >= first - 1 && cell.column <= last + 1;
      if (beside && ratingColour(cell.fill ?? cell.conditionalFill) !== null) columns.add(cell.column);
    }
  }
  return [...columns].sort((a, b) => a - b);
}

/** Meanings that depend on what else is there (DOMAIN.md section 2, traps). */
function adjust(chosen: Map<number, Claim>, described: readonly Described[]): void {
  const find = (field: Field): Claim | undefined =>
    [...chosen.values()].find((claim) => claim.field === field);
  const set = (claim: Claim, field: Field, why: string): void =>
    void chosen.set(claim.column, { ...claim, field, why });
  if (!find('action')) {
    const prose = (claim: Claim): number =>
      described.find((each) => each.column === claim.column)?.contents.prose ?? 0;
    const stand = (['area', 'outcome', 'successMeasure'] as const)
      .flatMap((field) => [...chosen.values()].filter((claim) => claim.field === field))
      .find(
        (claim) =>
          prose(claim) > 0.3 ||
          described.find((each) => each.column === claim.column)!.contents.meanLength > 15,
      );
    if (stand)
      set(stand, 'action', WORDS.reading.noColumnIsHeadedActionTheActions(FIELD_LABELS[stand.field]));
    else
      fromContents(chosen, described, 'action', ({ prose, imperative }) => prose > 0.5 && imperative > 0.3);
  }
  if (!find('lead'))
    fromContents(chosen, described, 'lead', ({ people, prose }) => people > 0.7 && prose < 0.3);
  if (!['due', 'timescale', 'revisedDue'].some((field) => find(field as Field)))
    fromContents(chosen, described, 'due', ({ date }) => date > 0.8);
  const numbered = find('source');
  if (!find('ref') && numbered) {
    const { ref = 0, distinct = 0 } =
      described.find((each) => each.column === numbered.column)?.contents ?? {};
    if (ref > 0.7 && distinct > 0.9) set(numbered, 'ref', WORDS.reading.noColumnIsHeadedRefItsCells);
  }
  if (find('timescale') && find('due')) {
    const due = find('due')!;
    const timescale = find('timescale')!;
    if (timescale.score < 0.5) chosen.delete(timescale.column);
    else if (due.score < 0.5) chosen.delete(due.column);
  }
}

/** A column under an unknown header whose cells are of the kind that is missing: proposed, and the user is asked. */
function fromContents(
  chosen: Map<number, Claim>,
  described: readonly Described[],
  field: Field,
  holds: (contents: Contents) => boolean,
): void {
  const free = described.filter(
    ({ column, header, contents }) =>
      !chosen.has(column) && header !== '' && contents.filled >= 2 && holds(contents),
  );
  const [only, ...others] = free;
  if (!only || others.length > 0) return;
  chosen.set(only.column, {
    column: only.column,
    field,
    // Below the confidence at which the user is asked.
    score: 0.25,
    why: WORDS.reading.theHeaderIsNotKnownButItsCells(short(only.header), FIELD_LABELS[field]),
  });
}

function toMatch(
  column: number,
  header: string,
  claim: Claim | undefined,
  claims: readonly Claim[],
): ColumnMatch {
  if (!claim) {
    return {
      column,
      field: null,
      name: null,
      header,
      confidence: 0,
      why:
        header === ''
          ? WORDS.reading.itHasNoHeaderAndIsLeftAlone
          : WORDS.reading.theHeaderIsNotKnownTheColumn(short(header)),
    };
  }
  const rival = claims.find((other) => other.column === column && other.field !== claim.field);
  const margin = claim.score - (rival?.score ?? 0);
  const confidence = Math.max(0.05, Math.min(0.99, 0.35 + claim.score * 0.38 + Math.min(0.2, margin * 0.3)));
  return {
    column,
    field: claim.field,
    name: null,
    header,
    confidence: Math.round(confidence * 100) / 100,
    why: claim.why,
  };
}

/** The match with the user's own choice for its header, where there is one. */
export function corrected(match: ColumnMatch, correction: Correction | null): ColumnMatch {
  const choice = correction?.columns.find(
    (column) => tidyHeader(column.header) === tidyHeader(match.header) && match.header !== '',
  );
  if (!choice) return match;
  return { ...match, field: choice.field, name: choice.name, confidence: 1, why: WORDS.reading.youChoseThis };
}

/** Names for rating columns: "Process" and "Completion" under a "RAG" group, else "RAG". */
function nameRatings(columns: readonly ColumnMatch[]): ColumnMatch[] {
  const ratings = columns.filter((column) => column.field === 'rag');
  return columns.map((match) => {
    if (match.field !== 'rag') return { ...match, name: null };
    if (match.name) return match;
    const part = match.header
      .replace(/\b(?:b?rag|r\/a\/g|rating|ratings|status|b\.?r\.?a\.?g\.?)\b/gi, ' ')
      .replace(/[^\p{L}\p{N} /&]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const known = /\b(process|completion)\b/i.exec(part)?.[1];
    if (ratings.length === 1) return { ...match, name: known ? capital(known) : 'RAG' };
    return {
      ...match,
      name: known ? capital(known) : part ? capital(part) : `RAG ${ratings.indexOf(match) + 1}`,
    };
  });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
