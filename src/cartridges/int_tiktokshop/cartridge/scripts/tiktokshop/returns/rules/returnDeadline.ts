/**
 * What operations are told of a deadline that is near.
 * @param deadline - milliseconds since the epoch, as `now`
 * @param isAnswered - whether a user or the OMS has answered, perhaps just now
 * @returns empty for nothing
 */
export function deadlineAlert(
    deadline: number,
    now: number,
    isAnswered: boolean
): '' | 'alert.return_ends' | 'alert.return_missed' {
    if (deadline <= now) {
        return 'alert.return_missed';
    }
    return isAnswered ? '' : 'alert.return_ends';
}
