'use strict';

/**
 * What operations are told of a deadline that is near.
 * @param {number} deadline - milliseconds since the epoch, as `now`
 * @param {number} now
 * @param {boolean} isAnswered - whether a user or the OMS has answered, perhaps just now
 * @returns {'' | 'alert.return_ends' | 'alert.return_missed'} empty for nothing
 */
function deadlineAlert(deadline, now, isAnswered) {
    if (deadline <= now) {
        return 'alert.return_missed';
    }
    return isAnswered ? '' : 'alert.return_ends';
}

module.exports = deadlineAlert;
