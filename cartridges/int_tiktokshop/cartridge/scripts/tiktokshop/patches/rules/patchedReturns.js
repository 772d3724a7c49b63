'use strict';

var sourceModule = require('../../platform/rules/input/source');
var fieldsModule = require('../../platform/rules/input/fields');
var orderStatus = require('../../lifecycle/rules/orderStatus');

/** @typedef {import('../../platform/rules/input/source').Source} Source */

/** Values of `c_orderAction` about returns and refunds. Source: metadata of the official social channel cartridges. */
var RETURN_ACTIONS = ['return', 'return_order', 'refund_order'];

/** Fields of a line about its return. */
var LINE_FIELDS = ['c_externalLineItemReturnStatus', 'c_quantityReturned', 'c_quantityReceived', 'c_quantityRejected'];

/**
 * Reads the returns and refunds of a patch, in words without personal data. It changes nothing here, so it is
 * only kept, shown and told on.
 * @param {Source} source
 * @returns {string[]}
 */
function readReturns(source) {
    var action = fieldsModule.optionalText(source, 'c_orderAction', 50);
    var said = RETURN_ACTIONS.indexOf(action) >= 0 ? [action] : [];
    if (source.fields.c_externalChannelOrderStatus === orderStatus.CHANNEL_STATUS.REFUNDED) {
        said.push('c_externalChannelOrderStatus ' + orderStatus.CHANNEL_STATUS.REFUNDED);
    }
    if (sourceModule.isGiven(source, 'c_externalReturnStatus')) {
        said.push('c_externalReturnStatus ' + String(source.fields.c_externalReturnStatus));
    }
    return said.concat(readLines(source.fields.product_items));
}

/**
 * @param {*} items
 * @returns {string[]}
 */
function readLines(items) {
    return (Array.isArray(items) ? items : []).reduce(function (said, item) {
        var fields = sourceModule.isObject(item) ? item : {};
        var given = LINE_FIELDS.filter(function (name) {
            return fields[name] !== undefined && fields[name] !== null;
        });
        return said.concat(
            given.map(function (name) {
                return String(fields.product_id) + ' ' + name + ' ' + String(fields[name]);
            })
        );
    }, []);
}

module.exports = {
    RETURN_ACTIONS: RETURN_ACTIONS,
    readReturns: readReturns
};
