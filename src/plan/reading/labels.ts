/** The fields as people read them, in the pane and in the docs. */
import { WORDS } from '../../words';
import type { Field } from '../model';

export const FIELD_LABELS: Readonly<Record<Field, string>> = WORDS.fields;
