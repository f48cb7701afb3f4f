/** Which rating of a scheme a cell's text or colour means. */
import { once } from '../remember';
import { normalise, squeeze } from '../timescale/normalise';
import { ratingColour } from './colours';
import type { Rating, Scheme } from './types';

/** Words that any council writes as a rating; the reader of plans looks for them under a header. */
export const RATING_WORDS =
  /^(?:r|a|g|b|n|y|red|amber|green|blue|grey|gray|yellow|a ?[/-] ?g|a ?[/-] ?r|ag|ar|(?:amber|green|red)\s?[/ -]\s?(?:green|red|amber)|no data|nd|not (?:yet )?rated)$/;

/** What a rating can begin with: all other texts are left at once. */
const MAY_BE_RATING = /^[^a-z0-9]*[ragbyn]/i;

const tidy = (text: string): string =>
  squeeze(normalise(text))
    .replace(/\s*([/–-])\s*/g, '$1')
    .replaceAll('–', '-');

/** True where the text, without a remark behind it, is a rating in anybody's scheme. */
export function looksLikeRating(text: string): boolean {
  return MAY_BE_RATING.test(text) && RATING_WORDS.test(squeeze(normalise(bareRating(text))));
}

/** The rating in front of a remark: "AMBER – see note" → "AMBER", "Red (overdue)" → "Red". */
export function bareRating(text: string): string {
  const flat = squeeze(text.replace(/[\u00A0]/g, ' '));
  const match =
    /^((?:red|amber|green|blue|grey|gray|yellow)(?:\s?[/-]\s?(?:red|amber|green))?|no data|[RAGBNY](?:\/[RAG])?)(?:\s*[–—(:,;.*].*|\s-\s.*)$/i.exec(
      flat,
    );
  return match ? match[1]! : flat;
}

const SPELLINGS = new WeakMap<Scheme, ReadonlyMap<string, Rating>>();
const MATCHED = new WeakMap<Scheme, Map<string, Rating | null>>();
/** Ratings are no longer than this; what is longer is not remembered. */
const SHORT = 12;

/** Every way in which the ratings of a scheme are written, tidied; worked out once a scheme. */
function spellingsOf(scheme: Scheme): ReadonlyMap<string, Rating> {
  const known = SPELLINGS.get(scheme);
  if (known) return known;
  const spellings = new Map(
    scheme.ratings.flatMap((rating) =>
      [rating.name, ...rating.writtenAs].map((word) => [tidy(word), rating] as const),
    ),
  );
  SPELLINGS.set(scheme, spellings);
  return spellings;
}

/** The rating of the scheme that a text is written as, any case; null for blank and unknown texts. */
export function matchText(scheme: Scheme, text: string): Rating | null {
  if (text.length > SHORT) return matched(scheme, text);
  let known = MATCHED.get(scheme);
  if (!known) MATCHED.set(scheme, (known = new Map<string, Rating | null>()));
  return once(known, text, () => matched(scheme, text));
}

function matched(scheme: Scheme, text: string): Rating | null {
  return spellingsOf(scheme).get(tidy(bareRating(text))) ?? null;
}

/** The rating of the scheme whose colour a fill is: the same colour first, then the only one of the same family. */
export function matchFill(scheme: Scheme, fill: string | null | undefined): Rating | null {
  if (!fill) return null;
  const exact = scheme.ratings.filter((rating) => rating.colour === fill.toUpperCase());
  if (exact.length === 1) return exact[0]!;
  const family = ratingColour(fill);
  if (family === null) return null;
  const named = scheme.ratings.filter((rating) => rating.group === family);
  if (named.length === 1) return named[0]!;
  const same = scheme.ratings.filter((rating) => ratingColour(rating.colour) === family);
  return same.length === 1 ? same[0]! : null;
}
