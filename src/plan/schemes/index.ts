/** Ratings and rules as data (DOMAIN.md section 5). docs/adding-a-scheme.md shows how to add one. */
export { chooseScheme, SCHEMES, schemeById, type ChoiceOptions } from './choose';
export { ratingColour, type ColourFamily } from './colours';
export { bareRating, looksLikeRating, matchFill, matchText, RATING_WORDS } from './match';
export { overallRating } from './overall';
export { applyRules, type Situation } from './rate';
export {
  groupName,
  isSchemeSheet,
  RATING_HEADERS,
  readSchemeSheet,
  RULE_HEADERS,
  schemeRows,
  schemesIn,
  type SchemeProblem,
} from './sheet';
export * from './types';
