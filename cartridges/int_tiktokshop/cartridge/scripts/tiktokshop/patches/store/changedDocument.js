'use strict';

var Order = require('dw/order/Order');
var orderState = require('../../lifecycle/rules/orderState');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var units = require('../../lifecycle/rules/units');
var changedWords = require('../../lifecycle/store/changedWords');
var orderLines = require('../../lifecycle/store/orderLines');
var orderFacts = require('../../lifecycle/store/orderFacts');
var orderStateModule = require('../../lifecycle/store/orderState');
var unjudgedGoods = require('../../lifecycle/store/unjudgedGoods');
var members = require('../../platform/rules/members');
var shipment = require('../../lifecycle/store/shipment');

/** @typedef {import('../../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../../lifecycle/rules/orderMessage').Initiator} Initiator */
/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../../lifecycle/store/orderFacts').OrderFacts} OrderFacts */
/** @typedef {import('../../lifecycle/store/orderState').ReadOrder} ReadOrder */
/** @typedef {import('../../lifecycle/store/unjudgedGoods').WrittenLine} WrittenLine */
/** @typedef {import('../rules/readOrderPatch').PatchDocument} PatchDocument */

/**
 * What was written to an order without a hook, in the form of a PATCH.
 * @typedef {Object} ChangedOrder
 * @property {PatchDocument} document
 * @property {Initiator} writer - TikTok writes status fields and actions; lines and shipping status are the seller's,
 *     by an import or by hand.
 * @property {string} looseTracking - Tracking number entered for the order itself, without a carrier; empty for none.
 * @property {boolean} isOfEdited - Whether it was written under the number of an edited order.
 */

/**
 * What was written under the number of an edited order, for its successor; null for nothing.
 * @param {dw.order.Order} edited
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {ChangedOrder | null}
 */
function changedUnderOldNumber(edited, order, entry) {
    var words = changedWords.changedWords(
        edited,
        entry,
        orderState.unchangedState(orderStateModule.getState(order, entry))
    );
    delete words.c_externalReturnStatus;
    var hasWords = Object.keys(words).length > 0;
    changedWords.putChanged(words, 'c_shipmentsInfo', edited.custom.shipmentsInfo, '');
    var items = itemsUnderOldNumber(edited);
    if (items.length > 0) {
        words.product_items = items;
    }
    var writer = items.length > 0 && !hasWords ? 'OPERATIONS' : 'TIKTOK';
    return Object.keys(words).length > 0
        ? { document: words, writer: writer, looseTracking: '', isOfEdited: true }
        : null;
}

/**
 * Leaves out products without a value on any line: an edit clears the lines of the old order.
 * @param {dw.order.Order} edited
 * @returns {PatchDocument[]}
 */
function itemsUnderOldNumber(edited) {
    var written = unjudgedGoods.writtenLines(edited);
    var told = written.filter(saysAnything).map(function (item) {
        return item.productId;
    });
    return written
        .filter(function (item) {
            return told.indexOf(item.productId) >= 0;
        })
        .map(itemOf);
}

/**
 * @param {WrittenLine} values
 * @returns {boolean}
 */
function saysAnything(values) {
    var status = values.status;
    var cancelled = values.cancelled;
    var carrier = values.carrier;
    var trackingNumber = values.trackingNumber;
    return !!status || cancelled !== null || !!carrier || !!trackingNumber;
}

/**
 * What differs on an order from what was applied: status fields, actions, packages, lines, TikTok's ids.
 * @param {dw.order.Order} order
 * @param {LedgerEntry | null} entry - null for an order that is not adopted yet, which is compared with a new order
 * @param {ReadOrder} [read] - the order, where it is read already
 * @returns {ChangedOrder | null} null if nothing differs
 */
function changedDocument(order, entry, read) {
    if (read === undefined) {
        read = entry ? orderStateModule.readOrder(order, entry) : orderStateModule.readNewOrder(order);
    }
    var state = read.state;
    var applied = orderState.unchangedState(state);
    var words = changedWords.changedWords(order, entry, applied);
    var lines = orderLines.linesToDivide(order, read.lines, units.countUnits(applied.cancelled) > 0);
    var divided = entry ? orderStateModule.lineUnitsOf(entry) : [];
    var facts = orderFacts.orderFacts(applied, { lines: lines, ordered: state.ordered, divided: divided });
    var goods = changedGoods(
        order,
        read.lines.map(function (item) {
            return item.line;
        }),
        facts
    );
    var looseTracking = goods.product_items ? '' : looseTrackingOf(order, facts);
    var hasWords = Object.keys(words).length > 0;
    if (
        !hasWords &&
        Object.keys(goods).length === 0 &&
        looseTracking === '' &&
        (!entry || orderStateModule.hasOwnIds(order, entry))
    ) {
        return null;
    }
    members.addMembers(words, goods);
    var writer = hasWords && !mayBeOfTwo(words) ? 'TIKTOK' : 'OPERATIONS';
    return { document: words, writer: writer, looseTracking: looseTracking, isOfEdited: false };
}

/**
 * Whether words that no hook saw may come from two writers: from an OMS, whose action is `update`, and from TikTok,
 * whose bare cancellation after them names the channel status as well. Then it counts as a user's: the OMS and TikTok
 * are told, and neither ships what the other has cancelled.
 * @param {PatchDocument} words
 * @returns {boolean}
 */
function mayBeOfTwo(words) {
    var isCancelled = words.c_externalChannelOrderStatus === orderStatus.CHANNEL_STATUS.CANCELLED;
    return words.c_orderAction === 'update' && isCancelled && !words.c_cancelInfo && !words.product_items;
}

/**
 * What differs of what has left.
 * @param {dw.order.Order} order
 * @param {dw.order.ProductLineItem[]} lines
 * @param {OrderFacts} facts
 * @returns {PatchDocument}
 */
function changedGoods(order, lines, facts) {
    var document = {};
    changedWords.putChanged(
        document,
        'shipping_status',
        SHIPPING_WORDS[order.shippingStatus.value],
        SHIPPING_WORDS_OF[facts.changes.shippingStatus]
    );
    changedWords.putChanged(
        document,
        'c_shipmentsInfo',
        order.custom.shipmentsInfo,
        orderFacts.shipmentsInfoOf(facts.packages)
    );
    var items = changedLines(lines, facts.lines);
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
 * The lines that differ; an import writes them, and PATCH where it names the line. All lines of their products come
 * with them, because a patch tells lines of one product apart by their sequence.
 * @param {dw.order.ProductLineItem[]} lines
 * @param {LineFacts[]} facts
 * @returns {PatchDocument[]}
 */
function changedLines(lines, facts) {
    var changed = lines
        .filter(function (line, index) {
            return orderLines.isChangedLine(line, facts[index]);
        })
        .map(function (line) {
            return line.productID;
        });
    return changed.length === 0
        ? []
        : lines
              .filter(function (line) {
                  return changed.indexOf(line.productID) >= 0;
              })
              .map(unjudgedGoods.writtenLine)
              .map(itemOf);
}

/**
 * A line as it is now: its package has both carrier and number, though only one of them may differ.
 * @param {Omit<WrittenLine, 'position'>} line
 * @returns {PatchDocument}
 */
function itemOf(line) {
    return {
        product_id: line.productId,
        c_externalLineItemStatus: line.status,
        c_quantityCanceled: line.cancelled,
        c_carrier: line.carrier,
        c_trackingNumber: line.trackingNumber,
        c_reason: line.reason
    };
}

/**
 * The new tracking number of the order's shipment; empty for none.
 * @param {dw.order.Order} order
 * @param {OrderFacts} facts
 * @returns {string}
 */
function looseTrackingOf(order, facts) {
    var entered = shipment.shipmentNumberOf(order);
    return entered === orderFacts.trackingNumberOf(facts.packages) ? '' : entered;
}

module.exports = {
    changedUnderOldNumber: changedUnderOldNumber,
    changedDocument: changedDocument
};
