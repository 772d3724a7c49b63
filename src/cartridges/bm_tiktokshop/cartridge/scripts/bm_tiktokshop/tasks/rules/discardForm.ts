/** Characters of a reason: a sentence or two. */
const LONGEST_REASON = 1000;

/**
 * Checks the reason for discarding a task.
 * @returns the key of the error's text; empty for a correct reason
 */
export function discardProblem(reason: string): string {
    if (reason === '') {
        return 'task.discard.required';
    }
    return reason.length > LONGEST_REASON ? 'task.discard.long' : '';
}
