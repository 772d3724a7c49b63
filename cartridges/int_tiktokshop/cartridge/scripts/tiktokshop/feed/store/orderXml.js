'use strict';

var lineFacts = require('../../lifecycle/rules/lineFacts');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var standIn = require('../../lifecycle/rules/standIn');
var units = require('../../lifecycle/rules/units');
var placement = require('../../lifecycle/store/placement');
var xmlText = require('../../platform/rules/xmlText');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/**
 * The `order` element of an order: the platform's export or, of an order that was never placed, which the platform does
 * not export, its numbers and its cancellation.
 * @param {dw.order.Order} order
 * @param {Units} taken - cancelled units that edits have taken from its lines
 * @returns {string}
 */
function orderXml(order, taken) {
    return placement.isPlaced(order) ? withTaken(exportXml(order), taken) : cancellationXml(order);
}

/**
 * Each product of cancelled units that the order no longer has gets a line of its own: TikTok still has it.
 * @param {string} xml
 * @param {Units} taken
 * @returns {string}
 */
function withTaken(xml, taken) {
    var shipmentId = (/<shipment-id>[^<]*<\/shipment-id>/.exec(xml) || [''])[0];
    var lines = Object.keys(taken)
        .map(function (productId) {
            return cancelledLineXml(productId, units.unitsOf(taken, productId), shipmentId);
        })
        .join('');
    return xml.replace('</product-lineitems>', function () {
        return lines + '</product-lineitems>';
    });
}

/**
 * @param {string} productId
 * @param {number} count
 * @param {string} shipmentId
 * @returns {string}
 */
function cancelledLineXml(productId, count, shipmentId) {
    return [
        '<product-lineitem>',
        '<product-id>' + xmlText.xmlEscaped(productId) + '</product-id>',
        '<quantity unit="">' + count + '</quantity>',
        '<tax-rate>0</tax-rate>',
        shipmentId,
        '<custom-attributes>',
        attributeXml('externalLineItemStatus', String(lineFacts.LINE_STATUS.CANCELLED)) +
            attributeXml('quantityCanceled', String(count)),
        '</custom-attributes>',
        '</product-lineitem>'
    ].join('');
}

/**
 * TikTok has to hear that an order is cancelled. That it has failed in B2C Commerce means the same.
 * @param {dw.order.Order} order
 * @returns {string}
 */
function cancellationXml(order) {
    var externalOrderId = xmlText.xmlEscaped(order.custom.externalOrderId || '');
    return [
        '<order order-no="' + xmlText.xmlEscaped(order.orderNo) + '">',
        '<order-date>' + order.creationDate.toISOString() + '</order-date>',
        '<original-order-no>' + xmlText.xmlEscaped(order.orderNo) + '</original-order-no>',
        '<currency>' + order.currencyCode + '</currency>',
        '<status><order-status>CANCELLED</order-status><shipping-status>NOT_SHIPPED</shipping-status></status>',
        '<external-order-no>' + externalOrderId + '</external-order-no>',
        '<external-order-status>CANCELLED</external-order-status>',
        '<custom-attributes>',
        attributeXml('externalChannelOrderStatus', String(orderStatus.CHANNEL_STATUS.CANCELLED)) +
            attributeXml('externalOrderId', externalOrderId),
        attributeXml('externalOrderStatus', 'CANCELLED'),
        '</custom-attributes>',
        '</order>'
    ].join('');
}

/**
 * @param {string} id
 * @param {string} value
 * @returns {string}
 */
function attributeXml(id, value) {
    return '<custom-attribute attribute-id="' + id + '">' + value + '</custom-attribute>';
}

/**
 * The `order` element of an order's export, without XML declaration and without an `orders` element around it, and with
 * TikTok's product ids.
 * Source: platform doc dw.order.Order.getOrderExportXML; placed orders only, outside a transaction that changed them.
 * @param {dw.order.Order} order
 * @returns {string}
 * @throws Error if the platform's export has no order element
 */
function exportXml(order) {
    var xml = order.getOrderExportXML();
    var start = xml.search(/<order[\s>]/);
    var end = xml.lastIndexOf('</order>');
    if (start < 0 || end < start) {
        throw new Error('The export of order ' + order.orderNo + ' has no order element');
    }
    return xml
        .substring(start, end + '</order>'.length)
        .replace(/<product-id>([^<]*)<\/product-id>/g, function (_all, id) {
            return '<product-id>' + standIn.productBehind(id) + '</product-id>';
        });
}

module.exports = orderXml;
