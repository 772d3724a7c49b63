'use strict';

var compareOrder = require('./compareOrder');

/** @typedef {import('../../openapi/rules/cancelRequest').KnownCancellation} KnownCancellation */
/** @typedef {import('./difference').Difference} Difference */
/** @typedef {import('./difference').DifferenceKind} DifferenceKind */

/**
 * What this side has of a buyer's request to cancel.
 * @typedef {Object} RequestHere
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {string} cancelId - TikTok's id of the latest request; empty for none.
 * @property {string} state - `open`, `accepted`, `refused` or `closed`; empty for none.
 */

/**
 * Compares a buyer's open request to cancel on both sides.
 * @param {KnownCancellation[]} there - cancellations of the order on TikTok
 * @param {RequestHere} here
 * @param {number} now - seconds since the epoch
 * @returns {Difference[] | null} null where it is too early to say
 */
function compareRequest(there, here, now) {
    var waiting = there.filter(function (one) {
        return one.request !== null;
    })[0];
    if (waiting) {
        var state = here.cancelId === waiting.cancelId ? here.state : '';
        return state === 'open'
            ? []
            : unlessSettling(waiting, now, difference('request-missing', waiting, here, state));
    }
    var settled =
        there.filter(function (one) {
            return one.cancelId === here.cancelId;
        })[0] || null;
    return here.state === 'open'
        ? unlessSettling(settled, now, difference('request-over', settled, here, here.state))
        : [];
}

/**
 * @param {KnownCancellation | null} there
 * @param {number} now
 * @param {Difference} found
 * @returns {Difference[] | null} null while the cancellation on TikTok may be on its way here
 */
function unlessSettling(there, now, found) {
    return there && now - there.changedAt < compareOrder.SETTLING ? null : [found];
}

/**
 * @param {DifferenceKind} kind
 * @param {KnownCancellation | null} there
 * @param {RequestHere} here
 * @param {string} state - of the request here; empty where it is not the one on TikTok
 * @returns {Difference}
 */
function difference(kind, there, here, state) {
    return {
        kind: kind,
        about: there ? there.cancelId : here.cancelId,
        externalOrderId: here.externalOrderId,
        orderNo: here.orderNo,
        there: there ? there.status : '',
        here: state,
        act: 'retry'
    };
}

module.exports = compareRequest;
