/** How our own conditional formats are told from the workbook's: by words in their formula that do nothing else. */

const MARK = '"Plan RAG"<>""';

/** The formula of a highlight over a rectangle whose first cell has this address: true while the cell is blank. */
export function highlightFormula(address: string): string {
  return `=AND(${MARK},LEN(TRIM(${address}))=0)`;
}

interface FormatList {
  readonly items: readonly Excel.ConditionalFormat[];
}

/** Which of these loaded formats (items/id, items/type) are ours, each list's in turn. One round trip, none where no format can be. */
export async function ourFormats(
  context: Excel.RequestContext,
  lists: readonly FormatList[],
): Promise<ReadonlySet<Excel.ConditionalFormat>> {
  const custom = lists
    .flatMap(({ items }) => items)
    .filter((format) => String(format.type) === 'Custom')
    .map((format) => ({ format, rule: format.customOrNullObject.rule.load('formula') }));
  if (custom.length === 0) return new Set();
  await context.sync();
  return new Set(custom.filter(({ rule }) => rule.formula.includes(MARK)).map(({ format }) => format));
}
