'use strict';

var ledger = require('../platform/ledger');
var log = require('../platform/log');

/**
 * Tells operations that someone has to look at an order: as a note on the order, in the log, and in the next alert
 * mail. Needs a transaction.
 * @param text - without personal data
 */
function alertOperations(order, entry, text) {
    order.addNote('TikTok Shop', text);
    log.logOf('order').warn(order.orderNo + ': ' + text);
    ledger.addAlert(entry, text);
}

module.exports = {
    alertOperations: alertOperations
};
