'use strict';

var orderStatus = require('../../lifecycle/rules/orderStatus');
var standIn = require('../../lifecycle/rules/standIn');
var placement = require('../../lifecycle/store/placement');
var xmlText = require('../../platform/rules/xmlText');

/**
 * The `order` element of an order: the platform's export or, of an order that was never placed, which the platform does
 * not export, its numbers and its cancellation.
 * @param {dw.order.Order} order
 * @returns {string}
 */
function orderXml(order) {
    return placement.isPlaced(order) ? exportXml(order) : cancellationXml(order);
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
