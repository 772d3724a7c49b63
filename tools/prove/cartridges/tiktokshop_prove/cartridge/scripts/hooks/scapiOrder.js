'use strict';

var ours = require('~/cartridge/scripts/prove/ours');

/** Tells which status an order has when the hook sees it. */
exports.afterPOST = function (order) {
    if (ours.isOrder(order)) {
        order.addNote('afterPOST', ours.statusOf(order));
    }
};
