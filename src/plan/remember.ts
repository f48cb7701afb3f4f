/** Answers remembered by their question: a plan says the same on row after row. */

/** More than any plan has different timescales; where there are more, remembering begins anew. */
const MOST = 2_000;

/**
 * The answer to a question, worked out once. Cells' texts are remembered for one plan at a time only: a text may be a
 * piece of its file's XML, and whoever keeps it keeps all of that.
 */
export function once<Question, Answer>(
  known: Map<Question, Answer>,
  question: Question,
  answer: () => Answer,
): Answer {
  const before = known.get(question);
  if (before !== undefined) return before;
  const found = answer();
  if (known.size >= MOST) known.clear();
  known.set(question, found);
  return found;
}
