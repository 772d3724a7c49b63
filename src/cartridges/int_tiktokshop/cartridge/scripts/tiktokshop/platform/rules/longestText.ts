import { rejected } from './outcome';
import type { Outcome } from './outcome';

/** Most characters of a text. The platform ends a script with a longer one, and nothing can catch that. Source: platform quotas. */
export const LONGEST_TEXT = 1000000;

/** Whether texts joined by a sign are one that a script can hold. */
export function fitTogether(texts: string[]): boolean {
    return texts.reduce((length, text) => length + text.length + 1, 0) <= LONGEST_TEXT;
}

/** Refuses a body that no script can read. */
export function tooLong(): Outcome {
    return rejected('too_long', '', 'at most ' + LONGEST_TEXT + ' bytes', 'The body is too long to be read');
}
