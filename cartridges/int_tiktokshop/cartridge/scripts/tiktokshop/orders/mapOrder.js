'use strict';

var extensions = require('../platform/extensions');

/** Where a merchant's cartridge writes to a new order. */
var MAP_ORDER = 'app.tiktokshop.order.map';

/**
 * Lets a merchant's cartridge write to a new order what its other systems need. Needs a transaction, which the caller
 * rolls back when this fails: an order is never half mapped.
 * @param {dw.order.Order} order
 * @param {*} source - what TikTok has posted, as parsed JSON
 * @returns {boolean} whether it went well; without a hook it did
 */
function mapOrder(order, source) {
    return extensions.callExtension(MAP_ORDER, order, source).ok;
}

module.exports = {
    MAP_ORDER: MAP_ORDER,
    mapOrder: mapOrder
};
