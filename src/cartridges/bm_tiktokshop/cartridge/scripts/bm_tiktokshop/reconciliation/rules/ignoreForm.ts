/** Characters of a reason: a sentence or two. */
const LONGEST_REASON = 1000;

/**
 * Checks the reason for ignoring differences.
 * @returns the key of the error's text; empty for a correct reason
 */
export function ignoreProblem(reason: string): string {
    if (reason === '') {
        return 'difference.reason.required';
    }
    return reason.length > LONGEST_REASON ? 'difference.reason.long' : '';
}
