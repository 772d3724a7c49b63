import { withVisibleCharacters } from './visible';

/** Most characters of a rejection's text: an answer holds a hundred of them, and no answer may be longer than a script can write. */
const LONGEST = 2000;

/** The outcome of one message. Every rejection says what is wrong, where, and what was expected. */
export interface Outcome {
    outcome: 'applied' | 'repeated' | 'stale' | 'rejected';
    /** Machine readable reason, for example `unknown_status`. */
    code?: string;
    /** Where in the input, for example `packages[0].items[1].quantity`. */
    path?: string;
    expected?: string;
    /** In words. */
    msg?: string;
    /** The order's status, which does not allow the message. */
    current?: string;
    /** The statuses that the order allows. */
    allowed?: string[];
    warnings?: string[];
}

/**
 * The message changed the order.
 * @param warnings - what was wrong with it nevertheless
 */
export function applied(warnings: string[]): Outcome {
    return warnings.length > 0 ? { outcome: 'applied', warnings: warnings } : { outcome: 'applied' };
}

/** The message was applied before, or has no news. */
export function repeated(warnings: string[] = []): Outcome {
    return warnings.length > 0 ? { outcome: 'repeated', warnings: warnings } : { outcome: 'repeated' };
}

/**
 * A newer message was applied before.
 * @param current - the newer status
 */
export function stale(current: string): Outcome {
    return { outcome: 'stale', current: current };
}

/**
 * The message is not applied.
 * @param code - machine readable reason
 * @param path - where in the input; empty for the whole
 * @param expected - what would have been accepted
 * @param msg - in words, without personal data
 */
export function rejected(code: string, path: string, expected: string, msg: string): Outcome {
    return {
        outcome: 'rejected',
        code: code,
        path: cut(path),
        expected: cut(expected),
        msg: withVisibleCharacters(cut(msg))
    };
}

function cut(text: string): string {
    return text.length > LONGEST ? text.substring(0, LONGEST) + '…' : text;
}
