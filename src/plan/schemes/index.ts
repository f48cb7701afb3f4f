/** Ratings and rules as data (DOMAIN.md section 5). docs/adding-a-scheme.md shows how to add one. */
export { chooseScheme, SCHEMES, schemeById, type ChoiceOptions } from './choose';
export { ratingColour, type ColourFamily } from './colours';
export { bareRating, looksLikeRating, matchFill, matchText, RATING_WORDS } from './match';
export { applyRules, type Situation } from './rate';
export * from './types';
