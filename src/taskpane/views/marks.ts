/** How a rating of a sheet looks: by its name, or by what its cell holds. */
import type { Checked } from '../../jobs';
import { matchFill, matchText, type Rating, type Scheme } from '../../plan/schemes';
import { WORDS } from '../../words';
import type { Mark } from './RatingMark';

const schemesOf = (checked: Checked, sheet: string): Scheme[] =>
  checked.plans.filter(({ plan }) => plan.sheet === sheet).map(({ scheme }) => scheme.scheme);

const mark = (name: string, rating: Rating | null | undefined): Mark => ({
  name,
  group: rating?.group ?? null,
  colour: rating?.colour ?? null,
});

/** By a rating's name. */
export function markOf(checked: Checked, sheet: string, name: string): Mark {
  const ratings = schemesOf(checked, sheet).flatMap((scheme) => scheme.ratings);
  return mark(
    name,
    ratings.find((each) => each.name === name),
  );
}

/** By a cell's text, or by its fill where it has no text. */
export function markOfCell(
  checked: Checked,
  sheet: string,
  value: string | number | boolean | null,
  fill: string | null,
): Mark {
  const text = value === null ? '' : String(value).trim();
  for (const scheme of schemesOf(checked, sheet)) {
    const rating = text === '' ? matchFill(scheme, fill) : matchText(scheme, text);
    if (rating) return mark(text === '' ? rating.name : text, rating);
  }
  return mark(text !== '' ? text : fill === null ? WORDS.pane.blank : WORDS.pane.colourOnly, null);
}
