/** Newer calls are made only where Excel has them; without them the work goes on with what ExcelApi 1.13 gives. */

/** True where this Excel has the requirement set, such as ('ExcelApi', '1.19'). */
export function supports(set: string, version: string): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported(set, version);
}
