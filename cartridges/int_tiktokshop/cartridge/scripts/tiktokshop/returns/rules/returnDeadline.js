'use strict';

/** @typedef {import('./returnChoice').ReturnChoice} ReturnChoice */

/**
 * What operations are told of a deadline that is near.
 * @param {number} deadline - milliseconds since the epoch, as `now`
 * @param {number} now
 * @param {ReturnChoice | null} choice - what somebody here has decided; null for nothing
 * @returns {'' | 'alert.return_ends' | 'alert.return_missed'} empty for nothing: an answer is on its way
 */
function deadlineAlert(deadline, now, choice) {
    if (deadline <= now) {
        return 'alert.return_missed';
    }
    return choice && choice.state !== 'missed' ? '' : 'alert.return_ends';
}

module.exports = deadlineAlert;
