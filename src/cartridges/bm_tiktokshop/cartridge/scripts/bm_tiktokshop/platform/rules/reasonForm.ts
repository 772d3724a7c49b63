/** Characters of a reason: a sentence or two. */
const LONGEST_REASON = 1000;

/**
 * Checks a reason that a person has to give.
 * @returns `required` or `long`, the end of the key of the error's text; empty for a correct reason
 */
export function reasonProblem(reason: string): '' | 'required' | 'long' {
    if (reason === '') {
        return 'required';
    }
    return reason.length > LONGEST_REASON ? 'long' : '';
}
