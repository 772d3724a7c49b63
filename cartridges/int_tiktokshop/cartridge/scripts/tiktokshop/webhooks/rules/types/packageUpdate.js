'use strict';

var source = require('../../../platform/rules/input/source');

/**
 * TikTok has combined, split or re-addressed packages: the orders in them are read again. It names the orders by package.
 * Source: Open API "Webhooks", type 4.
 */
var PACKAGE_UPDATE = {
    type: 4,
    event: 'PACKAGE_UPDATE',
    about: 'orders',
    orderIdsOf: ordersOfPackages,
    mayAskToCancel: false,
    isEverywhere: true
};

/**
 * @param {{ [name: string]: * }} data
 * @returns {*[]}
 */
function ordersOfPackages(data) {
    var packages = Array.isArray(data.package_list) ? data.package_list.filter(source.isObject) : [];
    return packages.reduce(function (ids, entry) {
        return ids.concat(Array.isArray(entry.order_id_list) ? entry.order_id_list : []);
    }, []);
}

module.exports = {
    PACKAGE_UPDATE: PACKAGE_UPDATE
};
