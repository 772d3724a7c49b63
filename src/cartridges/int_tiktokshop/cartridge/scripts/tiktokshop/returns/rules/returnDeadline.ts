import type { ReturnChoice } from './returnChoice';

/**
 * What operations are told of a deadline that is near.
 * @param deadline - milliseconds since the epoch, as `now`
 * @param choice - what somebody here has decided; null for nothing
 * @returns empty for nothing: an answer is on its way
 */
export function deadlineAlert(
    deadline: number,
    now: number,
    choice: ReturnChoice | null
): '' | 'alert.return_ends' | 'alert.return_missed' {
    if (deadline <= now) {
        return 'alert.return_missed';
    }
    return choice && choice.state !== 'missed' ? '' : 'alert.return_ends';
}
