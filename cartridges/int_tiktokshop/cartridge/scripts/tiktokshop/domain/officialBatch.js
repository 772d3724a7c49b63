'use strict';

var csv = require('./csv');

/** @typedef {import('./omsBatch').BatchEntry} BatchEntry */
/** @typedef {import('./omsBatch').BatchLine} BatchLine */
/** @typedef {import('./omsBatch').BatchReader} BatchReader */

/** Words of the third column. NOTSHIPPED says that the OMS knows the order. */
var SHIPPING = {
    SHIPPING_STATUS_NOTSHIPPED: 'Acknowledged',
    SHIPPING_STATUS_PARTSHIPPED: 'PartiallyShipped',
    SHIPPING_STATUS_SHIPPED: 'Shipped'
};

var CANCELLED = 'ORDER_STATUS_CANCELLED';

/**
 * Whether a line is one of the official cartridge's file: order number, order status, shipping status; no header.
 * @param {string} text
 * @returns {boolean}
 */
function isOfficialLine(text) {
    var fields = csv.csvFields(text);
    return fields !== null && fields.length === 3 && /^ORDER_STATUS_/.test(fields[1].trim());
}

/**
 * Reads the official cartridge's file. It has no event ids and no times: the row itself is the id, because the same row
 * again says nothing new.
 * @returns {BatchReader}
 */
function officialReader() {
    return {
        read: function (line) {
            return /^\s*$/.test(line.text) ? [] : [entryOf(line)];
        },
        end: function () {
            return [];
        }
    };
}

/**
 * @param {BatchLine} line
 * @returns {BatchEntry}
 */
function entryOf(line) {
    var fields = (csv.csvFields(line.text) || []).map(function (field) {
        return field.trim();
    });
    var orderNo = fields[0] || '';
    var status = fields[1] === CANCELLED ? 'CANCELLED' : SHIPPING[fields[2] || ''];
    if (fields.length !== 3 || orderNo === '' || !status) {
        var problem = 'not an order number, an ORDER_STATUS_… and one of ' + Object.keys(SHIPPING).join(', ');
        return { event: null, lines: [line], problem: problem };
    }
    return { event: { eventId: fields.join(','), orderNo: orderNo, status: status }, lines: [line], problem: '' };
}

module.exports = {
    isOfficialLine: isOfficialLine,
    officialReader: officialReader
};
