'use strict';

var extensions = require('../platform/extensions');

/** Extension point where a merchant's cartridge writes to a new order. */
var MAP_ORDER = 'app.tiktokshop.order.map';

/**
 * Lets a merchant's cartridge add to a new order what its other systems need. Needs a transaction, which the caller
 * rolls back after a failure, so that no order is half mapped.
 * @param {dw.order.Order} order
 * @param {*} source - the body that TikTok posted, as parsed JSON
 * @returns {boolean} false when the hook failed; true without a hook
 */
function mapOrder(order, source) {
    return extensions.callExtension(MAP_ORDER, order, source).ok;
}

module.exports = {
    MAP_ORDER: MAP_ORDER,
    mapOrder: mapOrder
};
