'use strict';

var Order = require('dw/order/Order');
var orderState = require('../../lifecycle/rules/orderState');
var returns = require('../../lifecycle/store/returns');
var orderLines = require('../../lifecycle/store/orderLines');
var orderStateModule = require('../../lifecycle/store/orderState');

/** @typedef {import('../../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../../lifecycle/rules/orderMessage').Initiator} Initiator */
/** @typedef {import('../../lifecycle/rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('../../lifecycle/store/ledger').LedgerEntry} LedgerEntry */
/** @typedef {import('../rules/readOrderPatch').PatchDocument} PatchDocument */

/**
 * What somebody has written to an order without a hook, in the form of a PATCH.
 * @typedef {Object} ChangedOrder
 * @property {PatchDocument} document
 * @property {Initiator} writer - TikTok writes status fields and actions; lines and shipping status are the seller's,
 *     by an import or by hand.
 * @property {string} looseTracking - Tracking number entered for the order itself, without a carrier; empty for none.
 */

var CANCELLING = ['cancel', 'cancel_order'];

/**
 * What differs on an order from what was applied: status fields, actions, packages, lines, TikTok's ids.
 * @param {dw.order.Order} order
 * @param {LedgerEntry | null} entry - null for an order that is not adopted yet, which is compared with a new order
 * @returns {ChangedOrder | null} null if nothing differs
 */
function changedDocument(order, entry) {
    var applied = orderState.unchangedState(
        entry ? orderStateModule.getState(order, entry) : orderStateModule.stateOfNewOrder(order)
    );
    var words = changedWords(order, entry, applied);
    var goods = changedGoods(order, applied);
    var looseTracking = goods.product_items ? '' : looseTrackingOf(order, applied);
    var hasWords = Object.keys(words).length > 0;
    if (
        !hasWords &&
        Object.keys(goods).length === 0 &&
        looseTracking === '' &&
        (!entry || orderStateModule.hasOwnIds(order, entry))
    ) {
        return null;
    }
    Object.keys(goods).forEach(function (name) {
        words[name] = goods[name];
    });
    return { document: words, writer: hasWords ? 'TIKTOK' : 'OPERATIONS', looseTracking: looseTracking };
}

/**
 * Status fields and actions that differ. restoreState removes an action once it was applied or refused.
 * @param {dw.order.Order} order
 * @param {LedgerEntry | null} entry
 * @param {OrderChanges} applied
 * @returns {PatchDocument}
 */
function changedWords(order, entry, applied) {
    var custom = order.custom;
    var channelStatus = Number(custom.externalChannelOrderStatus.value || applied.channelStatus);
    var document = {};
    put(document, 'c_externalOrderStatus', custom.externalOrderStatus, applied.status);
    put(document, 'external_order_status', order.externalOrderStatus, applied.status);
    put(document, 'c_externalChannelOrderStatus', channelStatus, applied.channelStatus);
    put(document, 'c_orderAction', custom.orderAction, '');
    var isCancelling =
        CANCELLING.indexOf(custom.orderAction || '') >= 0 ||
        Object.keys(document).some(function (name) {
            return /Status/.test(name);
        });
    put(
        document,
        'c_externalReturnStatus',
        returns.returnStatusOf(order),
        entry ? returns.returnsOf(entry).status : null
    );
    if (isCancelling) {
        put(document, 'c_cancelInfo', custom.cancelInfo, '');
    }
    return document;
}

/**
 * What differs of what has left.
 * @param {dw.order.Order} order
 * @param {OrderChanges} applied
 * @returns {PatchDocument}
 */
function changedGoods(order, applied) {
    var document = {};
    put(
        document,
        'shipping_status',
        SHIPPING_WORDS[order.shippingStatus.value],
        SHIPPING_WORDS_OF[applied.shippingStatus]
    );
    put(document, 'c_shipmentsInfo', order.custom.shipmentsInfo, orderStateModule.shipmentsInfoOf(order, applied));
    var items = changedLines(order, orderStateModule.factsOfLines(order, applied));
    if (items.length > 0) {
        document.product_items = items;
    }
    return document;
}

var SHIPPING_WORDS = {};
SHIPPING_WORDS[Order.SHIPPING_STATUS_NOTSHIPPED] = 'not_shipped';
SHIPPING_WORDS[Order.SHIPPING_STATUS_PARTSHIPPED] = 'part_shipped';
SHIPPING_WORDS[Order.SHIPPING_STATUS_SHIPPED] = 'shipped';

var SHIPPING_WORDS_OF = { NOTSHIPPED: 'not_shipped', PARTSHIPPED: 'part_shipped', SHIPPED: 'shipped' };

/**
 * The lines that differ; an import writes them, and PATCH where it names the line.
 * @param {dw.order.Order} order
 * @param {LineFacts[]} facts
 * @returns {PatchDocument[]}
 */
function changedLines(order, facts) {
    var changed = [];
    orderLines.linesOf(order).forEach(function (line, index) {
        var fact = facts[index];
        var item = {};
        put(item, 'c_externalLineItemStatus', valueOf(line.custom.externalLineItemStatus), fact.status);
        put(item, 'c_quantityCanceled', line.custom.quantityCanceled, fact.cancelled);
        put(item, 'c_carrier', line.custom.carrier, fact.carrier);
        put(item, 'c_trackingNumber', line.custom.trackingNumber, fact.trackingNumber);
        if (Object.keys(item).length > 0) {
            changed.push(wholeLine(line));
        }
    });
    return changed;
}

/**
 * A line as it is now: its package has both carrier and number, though only one of them may differ.
 * @param {dw.order.ProductLineItem} line
 * @returns {PatchDocument}
 */
function wholeLine(line) {
    return {
        product_id: line.productID,
        c_externalLineItemStatus: valueOf(line.custom.externalLineItemStatus),
        c_quantityCanceled: line.custom.quantityCanceled || null,
        c_carrier: line.custom.carrier,
        c_trackingNumber: line.custom.trackingNumber,
        c_reason: line.custom.reason
    };
}

/**
 * An enum attribute that was never written still reads as an object.
 * @param {*} value
 * @returns {number | null}
 */
function valueOf(value) {
    var plain = value === null || value === undefined ? null : value.valueOf();
    return plain === null || plain === undefined ? null : Number(plain);
}

/**
 * Somebody has entered a tracking number for the order's shipment, which has no field for a carrier.
 * @param {dw.order.Order} order
 * @param {OrderChanges} applied
 * @returns {string}
 */
function looseTrackingOf(order, applied) {
    var shipment = order.defaultShipment;
    var entered = (shipment && shipment.trackingNumber) || '';
    return entered === orderStateModule.trackingNumberOf(order, applied) ? '' : entered;
}

/**
 * Adds a value that was written and is not the applied one.
 * @param {PatchDocument} document
 * @param {string} name
 * @param {*} value
 * @param {*} applied
 */
function put(document, name, value, applied) {
    if (value !== null && value !== undefined && value !== '' && value !== applied) {
        document[name] = value;
    }
}

module.exports = changedDocument;
