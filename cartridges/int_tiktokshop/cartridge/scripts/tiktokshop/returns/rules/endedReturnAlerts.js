'use strict';

var returnStage = require('./returnStage');

/** @typedef {import('../../lifecycle/rules/knownReturns').KnownReturns} KnownReturns */

/** Alerts about a return, and in which stages it still needs what they ask for. */
var ASKS = {
    'alert.return_asked': function (stage) {
        return stage === 'pending';
    },
    'alert.return_sent': function (stage) {
        return stage === 'sent';
    },
    'alert.return_ends': returnStage.waitsForSeller,
    'alert.return_missed': returnStage.waitsForSeller,
    'alert.return_disputed': function (stage) {
        return stage === 'disputed';
    },
    'alert.return_unknown': function (stage) {
        return stage === 'unknown';
    }
};

/** Alerts about returns that end without a person who closes them. */
var ENDING_RETURN_ALERTS = Object.keys(ASKS);

/**
 * Alerts that no return of an order asks for any more.
 * @param {KnownReturns} known
 * @returns {string[]} their codes
 */
function endedReturnAlerts(known) {
    var stages = Object.keys(known).map(function (returnId) {
        return known[returnId].stage;
    });
    return ENDING_RETURN_ALERTS.filter(function (code) {
        return !stages.some(ASKS[code]);
    });
}

module.exports = {
    ENDING_RETURN_ALERTS: ENDING_RETURN_ALERTS,
    endedReturnAlerts: endedReturnAlerts
};
