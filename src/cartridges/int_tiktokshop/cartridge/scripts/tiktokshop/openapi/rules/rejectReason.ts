import { optionalText, requiredText } from '../../platform/rules/input/fields';
import type { Source } from '../../platform/rules/input/source';

/** A reason with which a request of a buyer may be refused. */
export interface RejectReason {
    /** What the refusal sends. */
    name: string;
    /** What people read. */
    text: string;
}

/** Reads an item of Get Reject Reasons 202309. */
export function readRejectReason(item: Source): RejectReason {
    const name = requiredText(item, 'name', 500);
    return { name: name, text: optionalText(item, 'text', 500) || name };
}
