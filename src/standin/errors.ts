/** The error codes that Excel answers, with its own words (Application-specific API error handling, Microsoft Learn). */
const MESSAGES = {
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  GeneralException: 'There was an internal error while processing the request.',
  RequestAborted: 'The request was aborted during run time.',
  ServiceNotAvailable: 'The service is unavailable.',
} as const;

export type WireErrorCode = keyof typeof MESSAGES;

/** Thrown by a handler; answered as the batch's error. */
export class WireError extends Error {
  constructor(readonly code: WireErrorCode) {
    super(MESSAGES[code]);
  }
}
