import { isObject } from '../../platform/rules/input/source';
import type { TextForm } from '../../platform/rules/input/fields';
import { VISIBLE } from '../../platform/rules/visible';

/** Most characters of the id of an event or a decision. */
export const LONGEST_EVENT_ID = 256;

/** What the id of an event or a decision has to look like. */
export const EVENT_ID: TextForm = { pattern: VISIBLE, inWords: 'an id that is not blank' };

/** The id that an event or a decision was sent with; null where it has none. It may be longer than is allowed. */
export function sentEventId(event: unknown): string | null {
    return isObject(event) && typeof event.eventId === 'string' ? event.eventId : null;
}
