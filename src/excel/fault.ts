/** Every error of Excel's in words: what happened, what was changed, what to do (PLATFORM: application-specific error codes). */

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    'A cell is being edited, so Excel is not listening. Press Enter or Esc in the cell, then try again.',
  AccessDenied:
    'The sheet or workbook is protected or read-only. Ask its owner to unprotect it, then try again.',
  ItemNotFound: 'A sheet was renamed or deleted while Plan RAG was working. Try again.',
  ItemAlreadyExists: 'A sheet of that name is already there. Try again.',
  ApiNotFound: 'This version of Excel is too old for that. Update Office, then try again.',
  RequestPayloadSizeLimitExceeded:
    'The workbook is too large for Excel to take in one go. Try one plan at a time.',
  ResponsePayloadSizeLimitExceeded:
    'The workbook is too large for Excel to hand over in one go. Try one plan at a time.',
  RequestAborted: 'Excel stopped the work before it was finished. Try again.',
  ServiceNotAvailable: 'The connection to Excel was lost. Wait a moment, then try again.',
  GeneralException:
    'Excel could not do that. If another workbook is in front, bring this one to the front and try again.',
  InvalidArgument: 'Excel did not accept a value. Please report this to the people who run Plan RAG for you.',
};

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
    super('Cancelled. Nothing was changed.');
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
