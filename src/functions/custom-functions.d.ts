/** The part of the custom functions runtime that is used (Microsoft Learn, CustomFunctions namespace). */
declare namespace CustomFunctions {
  enum ErrorCode {
    invalidValue = '#VALUE!',
    notAvailable = '#N/A',
  }
  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message: string;
  }
  function associate(id: string, functionObject: (...args: never[]) => unknown): void;
}
