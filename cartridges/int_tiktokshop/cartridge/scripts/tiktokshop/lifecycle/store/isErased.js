'use strict';

/**
 * Whether the data of an order's buyer was erased: nothing may bring it back.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isErased(order) {
    return !!order.custom.tiktokErasedAt;
}

module.exports = isErased;
