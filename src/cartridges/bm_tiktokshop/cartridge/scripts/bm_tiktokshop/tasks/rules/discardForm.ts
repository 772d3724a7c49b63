/** As long as a sentence or two. */
const LONGEST_REASON = 1000;

/**
 * What is wrong with the reason for discarding a task.
 * @returns key of a text; empty when nothing is
 */
export function discardProblem(reason: string): string {
    if (reason === '') {
        return 'task.discard.required';
    }
    return reason.length > LONGEST_REASON ? 'task.discard.long' : '';
}
