/** Every error of Excel's in words: what happened, what was changed, what to do (PLATFORM: application-specific error codes). */
import { WORDS } from '../words';

const SENTENCES: Readonly<Record<string, string>> = WORDS.excelErrors;

/** An error of Excel's as the user reads it; `code` is Excel's own and is not localised. */
export class ExcelFault extends Error {
  constructor(
    readonly code: string,
    /** What was and was not changed, one sentence. */
    readonly state: string,
  ) {
    super(`${SENTENCES[code] ?? SENTENCES['GeneralException']!} ${state}`);
    this.name = 'ExcelFault';
  }
}

/** The user pressed Cancel; nothing was changed. */
export class Cancelled extends Error {
  constructor() {
    super(WORDS.excel.cancelledNothingWasChanged);
    this.name = 'Cancelled';
  }
}

/** Excel's own code of an error, which is not localised. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'GeneralException';
}

/** Runs a batch; whatever Excel answers becomes an ExcelFault that says `state`. */
export async function run<Result>(
  state: string,
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    if (isExcelsOwn(error)) throw new ExcelFault(codeOf(error), state);
    throw error;
  }
}

/** Excel's errors carry a code; anything else is a fault of ours and must not pass for one of Excel's. */
function isExcelsOwn(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && !(error instanceof ExcelFault);
}
