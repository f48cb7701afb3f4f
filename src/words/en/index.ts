/** English, the language of the plans: every other one has the same entries (docs/adding-a-language.md). */
import { asks } from './asks';
import { because } from './because';
import { chase } from './chase';
import { cli } from './cli';
import { excelErrors } from './excel-errors';
import { excel } from './excel';
import { fields } from './fields';
import { fileErrors } from './file-errors';
import { files } from './files';
import { findingKinds } from './finding-kinds';
import { findings } from './findings';
import { functions } from './functions';
import { jobs } from './jobs';
import { meanings } from './meanings';
import { pane } from './pane';
import { ratings } from './ratings';
import { reading } from './reading';
import { report } from './report';
import { schemeChoice } from './scheme-choice';
import { schemeSheet } from './scheme-sheet';
import { settings } from './settings';
import { statusNames } from './status-names';
import { statuses } from './statuses';
import { timescales } from './timescales';
import { listed, things } from './plural';

export const en = {
  /** How days, months and shares are written (Intl). */
  locale: 'en-GB',
  grammar: { listed, things },
  asks,
  because,
  chase,
  cli,
  excelErrors,
  excel,
  fields,
  fileErrors,
  files,
  findingKinds,
  findings,
  functions,
  jobs,
  meanings,
  pane,
  ratings,
  reading,
  report,
  schemeChoice,
  schemeSheet,
  settings,
  statusNames,
  statuses,
  timescales,
};
