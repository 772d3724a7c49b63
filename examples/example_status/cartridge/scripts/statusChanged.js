'use strict';

/**
 * Hook app.tiktokshop.order.statusChanged: customer service reads the state of the order in External Order Text.
 *
 * @param {dw.order.Order} order - the order with its new status
 * @param {string|null} from - its status before; null for a new order
 * @param {string} to - its status now
 */
function statusChanged(order, from, to) {
    // The hook may be called again for the same change.
    var path = (order.externalOrderText || '').split(' > ');
    if (path[path.length - 1] !== to) {
        order.externalOrderText = from === null ? to : path.concat([to]).join(' > ');
    }
}

module.exports = {
    statusChanged: statusChanged
};
