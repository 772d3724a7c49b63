'use strict';

var withoutBuyer = require('./rules/withoutBuyer');
var returnObject = require('./store/returnObject');

/**
 * Whether something is still to happen with a return of an order.
 * @param {string} externalOrderId
 * @returns {boolean}
 */
function hasOpenReturn(externalOrderId) {
    return returnObject.returnsOfOrder(externalOrderId).some(function (object) {
        return object.custom.isOpen === true;
    });
}

/**
 * Erases from the returns of an order what leads to the buyer. What was returned, received and paid back stays.
 * `applyReturn` keeps it out of what TikTok tells later. Needs a transaction.
 * @param {string} externalOrderId
 */
function eraseReturns(externalOrderId) {
    returnObject.returnsOfOrder(externalOrderId).forEach(function (object) {
        var told = returnObject.toldOf(object);
        if (told) {
            returnObject.storeTold(object, withoutBuyer(told));
        }
    });
}

module.exports = {
    hasOpenReturn: hasOpenReturn,
    eraseReturns: eraseReturns
};
