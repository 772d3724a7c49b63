'use strict';

var csv = require('../platform/rules/csv');
var xmlText = require('../platform/rules/xmlText');
var orderRows = require('./store/orderRows');
var orderXml = require('./store/orderXml');

/** @typedef {import('../lifecycle/rules/units').Units} Units */

/**
 * How an order status file is written.
 * @typedef {Object} FeedFormat
 * @property {string} extension
 * @property {string} head
 * @property {string} tail
 * @property {(order: dw.order.Order, taken: Units) => string} textOf - One order in the format of the file, with
 *     cancelled units that edits have taken from its lines. Any stored text leaves the file readable.
 */

var XML = {
    extension: 'xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<orders xmlns="http://www.demandware.com/xml/impex/order/2006-10-31">\n',
    tail: '</orders>\n',
    textOf: function (order, taken) {
        return xmlText.xmlMarkup(orderXml(order, taken)) + '\n';
    }
};

var CSV = {
    extension: 'csv',
    head: orderRows.FEED_COLUMNS.join(',') + '\n',
    tail: '',
    textOf: function (order) {
        return orderRows
            .feedRows(order)
            .map(function (row) {
                return (
                    csv.csvLine(
                        orderRows.FEED_COLUMNS.map(function (column) {
                            return csv.safeCell(xmlText.xmlText(row[column]));
                        })
                    ) + '\n'
                );
            })
            .join('');
    }
};

/**
 * The format that a job parameter names; XML is what TikTok's connector reads.
 * @param {string} name
 * @returns {FeedFormat}
 */
function feedFormat(name) {
    return name === 'csv' ? CSV : XML;
}

module.exports = feedFormat;
