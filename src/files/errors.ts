/** Why a file could not be read or saved: one clear sentence each (src/words), shown to the user as it is. */
import { WORDS } from '../words';

export type FileErrorCode = keyof typeof WORDS.fileErrors;

/** Thrown by everything in src/files; `message` is the sentence for the user, `detail` is for a log of a developer. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly detail = '',
  ) {
    super(WORDS.fileErrors[code]);
    this.name = 'FileError';
  }
}
