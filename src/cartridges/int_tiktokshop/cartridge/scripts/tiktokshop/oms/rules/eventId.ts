import type { TextForm } from '../../platform/rules/input';
import { VISIBLE } from '../../platform/rules/visible';

/** Most characters of the id of an event or a decision. */
export const LONGEST_EVENT_ID = 256;

/** What the id of an event or a decision has to look like. */
export const EVENT_ID: TextForm = { pattern: VISIBLE, inWords: 'an id that is not blank' };
