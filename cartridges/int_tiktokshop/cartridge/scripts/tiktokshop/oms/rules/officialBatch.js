'use strict';

var csv = require('../../platform/rules/csv');

/** @typedef {import('./lines').BatchEntry} BatchEntry */
/** @typedef {import('./lines').BatchLine} BatchLine */
/** @typedef {import('./lines').BatchReader} BatchReader */

/** Statuses by the words of the third column. NOTSHIPPED means that the OMS has the order. */
var SHIPPING = {
    SHIPPING_STATUS_NOTSHIPPED: 'Acknowledged',
    SHIPPING_STATUS_PARTSHIPPED: 'PartiallyShipped',
    SHIPPING_STATUS_SHIPPED: 'Shipped'
};

var CANCELLED = 'ORDER_STATUS_CANCELLED';

/** Words of the second column for placed orders. Source: platform doc dw.order.Order, ORDER_STATUS constants. */
var ORDER_STATUSES = ['ORDER_STATUS_NEW', 'ORDER_STATUS_OPEN', 'ORDER_STATUS_COMPLETED', CANCELLED];

/**
 * Whether a line has the form of the official cartridge's file: order number, order status, shipping status.
 * @param {string} text
 * @param {string} separator
 * @returns {boolean}
 */
function isOfficialLine(text, separator) {
    var fields = csv.csvFields(text, separator);
    return fields !== null && fields.length === 3 && /^ORDER_STATUS_/.test(fields[1].trim());
}

/**
 * A reader for the official cartridge's file. The file has no event ids and no times, so the row itself is the id: the
 * same row again is a repeat.
 * @param {string} separator
 * @returns {BatchReader}
 */
function officialReader(separator) {
    return {
        read: function (line) {
            return /^\s*$/.test(line.text) ? [] : [entryOf(line, separator)];
        },
        end: function () {
            return [];
        }
    };
}

/**
 * @param {BatchLine} line
 * @param {string} separator
 * @returns {BatchEntry}
 */
function entryOf(line, separator) {
    var fields = ((line.isCut ? null : csv.csvFields(line.text, separator)) || []).map(function (field) {
        return field.trim();
    });
    var problem = problemOf(fields);
    if (problem !== '') {
        return { event: null, lines: [line], problem: problem };
    }
    var status = fields[1] === CANCELLED ? 'CANCELLED' : SHIPPING[fields[2]];
    return { event: { eventId: fields.join(','), orderNo: fields[0], status: status }, lines: [line], problem: '' };
}

/**
 * @param {string[]} fields
 * @returns {string}
 */
function problemOf(fields) {
    var orderNo = fields[0];
    var orderStatus = fields[1];
    var shippingStatus = fields[2];
    var shipping = SHIPPING[shippingStatus || ''];
    if (fields.length !== 3 || !orderNo || ORDER_STATUSES.indexOf(orderStatus) < 0 || !shipping) {
        var words = 'one of ' + ORDER_STATUSES.join(', ') + ' and one of ' + Object.keys(SHIPPING).join(', ');
        return 'not an order number, ' + words;
    }
    return orderStatus === CANCELLED && shipping !== 'Acknowledged'
        ? 'contradiction status, the row says that the order is cancelled and that something has shipped'
        : '';
}

module.exports = {
    isOfficialLine: isOfficialLine,
    officialReader: officialReader
};
