'use strict';

var LineItemCtnr = require('dw/order/LineItemCtnr');
var OrderMgr = require('dw/order/OrderMgr');
var packagesModule = require('../rules/packages');

/** @typedef {import('../rules/packages').Packages} Packages */

/** Orders that are read for one number: a parcel may hold those of one buyer. */
var MAX_ORDERS = 50;

/** Characters that the attribute holds. Source: platform quotas, string attributes. */
var LONGEST = 4000;

/**
 * Makes an order found by its packages; a number that was corrected goes on leading to it. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {Packages} packages
 */
function addTrackingNumbers(order, packages) {
    var tracked = packagesModule.packagesWithTracking(packages);
    packagesModule.packageNumbers(tracked).forEach(function (packageNo) {
        addTrackingNumber(order, tracked[packageNo].trackingNumber);
    });
}

/**
 * The same for one number. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} trackingNumber
 */
function addTrackingNumber(order, trackingNumber) {
    var word = wordOf(trackingNumber);
    var known = order.custom.tiktokTrackingNumbers || '';
    var longer = known === '' ? word : known + ' ' + word;
    if (word !== '' && known.split(' ').indexOf(word) < 0 && longer.length <= LONGEST) {
        order.custom.tiktokTrackingNumbers = longer;
    }
}

/**
 * Orders that travel, or travelled, under a tracking number. Asks the order search, which lags some minutes.
 * @param {string} trackingNumber
 * @returns {dw.order.Order[]}
 */
function ordersTracked(trackingNumber) {
    var word = wordOf(trackingNumber);
    var orders = [];
    if (word !== '') {
        var query = 'channelType = {0} AND custom.tiktokTrackingNumbers LIKE {1}';
        var found = OrderMgr.searchOrders(query, 'creationDate desc', LineItemCtnr.CHANNEL_TYPE_TIKTOK, word);
        while (orders.length < MAX_ORDERS && found.hasNext()) {
            orders.push(found.next());
        }
        found.close();
    }
    return orders;
}

/**
 * A number as one word of the search, which knows neither case nor wildcards. People type small letters and blanks.
 * @param {string} trackingNumber
 * @returns {string}
 */
function wordOf(trackingNumber) {
    return trackingNumber.toUpperCase().replace(/[\s\-_.,:;/*%?+]/g, '');
}

module.exports = {
    addTrackingNumbers: addTrackingNumbers,
    addTrackingNumber: addTrackingNumber,
    ordersTracked: ordersTracked
};
