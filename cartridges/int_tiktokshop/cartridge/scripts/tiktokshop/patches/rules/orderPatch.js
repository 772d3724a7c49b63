'use strict';

var input = require('../../platform/rules/input');
var orderEvent = require('../../oms/rules/orderEvent');
var orderState = require('../../lifecycle/rules/orderState');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var outcome = require('../../platform/rules/outcome');
var packages = require('../../lifecycle/rules/packages');
var unitsModule = require('../../lifecycle/rules/units');
var patchedItems = require('./patchedItems');
var patchedJson = require('./patchedJson');

/** @typedef {import('../../platform/rules/input').Faults} Faults */
/** @typedef {import('../../lifecycle/rules/orderMessage').Initiator} Initiator */
/** @typedef {import('../../lifecycle/rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('./patchedItems').PatchedItem} PatchedItem */

/**
 * The fields of a PATCH /orders/{order_no}; null or empty for those that were not sent.
 * @typedef {Object} OrderPatch
 * @property {string | null} externalOrderStatus - `c_externalOrderStatus` and the system field of the same meaning.
 * @property {string | null} systemOrderStatus
 * @property {number | null} channelStatus
 * @property {boolean} isShipped - Whether the patch sets the platform's shipping status to `shipped`.
 * @property {number | null} exportStatus
 * @property {string} action - `c_orderAction`: `cancel_order`, `cancel` (some units), `update` (from an OMS), or an
 *     action about returns.
 * @property {string} cancelInfo
 * @property {string} shipmentsInfo
 * @property {PatchedItem[]} items
 */

/** @typedef {{ ok: true, messages: OrderMessage[] } | { ok: false, rejection: Outcome }} PatchMessages */

/**
 * Turns a patch into messages for the rules that also decide the messages of the OMS.
 * @param {OrderPatch} patch
 * @param {OrderState} state - the order as it is known
 * @param {string} receivedAt - ISO 8601 UTC; stands for the time of the change, which a patch does not have
 * @returns {PatchMessages} the messages, none when the patch has no news; or the rejection of the patch
 */
function orderPatchMessages(patch, state, receivedAt) {
    var faults = { first: null };
    var cancelInfo = patchedJson.readCancelInfo(patch.cancelInfo, faults);
    var news = {
        status: agreedStatus(patch, faults),
        packages: packagesOf(patch, state, receivedAt, faults),
        cancelled: cancelledUnits(patch, cancelInfo.items, state)
    };
    refuseContradiction(patch, news, state, faults);
    if (patch.action === 'cancel' && !news.status && !cancelInfo.items) {
        note(
            faults,
            outcome.rejected(
                'missing_field',
                'c_cancelInfo',
                'cancelItems',
                'c_cancelInfo does not say which units to cancel'
            )
        );
    }
    if (faults.first) {
        return { ok: false, rejection: faults.first };
    }
    var message = function (status, packages, units) {
        return {
            eventId: '',
            status: status,
            occurredAt: receivedAt,
            packages: packages,
            cancelledItems: units,
            reason: cancelInfo.reason,
            initiator: initiatorOf(patch)
        };
    };
    return { ok: true, messages: messagesOf(news, state, message) };
}

/**
 * The news in a patch: a status, packages, units to cancel.
 * @typedef {Object} PatchNews
 * @property {ExternalOrderStatus | null} status
 * @property {ShippedPackage[]} packages
 * @property {Units | null} cancelled
 */

/**
 * Packages first, then the cancellation: of the whole order if the status says so, otherwise of units.
 * @param {PatchNews} news
 * @param {OrderState} state
 * @param {(status: ExternalOrderStatus, packages: ShippedPackage[], units: Units | null) => OrderMessage} message
 * @returns {OrderMessage[]}
 */
function messagesOf(news, state, message) {
    var messages = [];
    var isCancelled = news.status === 'CANCELLED';
    if (news.packages.length > 0) {
        messages.push(message((!isCancelled && news.status) || 'PartiallyShipped', news.packages, null));
    }
    if (news.cancelled && !isCancelled) {
        messages.push(message('CANCELLED', [], news.cancelled));
    } else if (news.status && isNews(news.status, state) && (news.packages.length === 0 || isCancelled)) {
        messages.push(message(news.status, [], null));
    }
    return messages;
}

/**
 * TikTok's cancellation is news even after the seller has cancelled.
 * @param {ExternalOrderStatus} status
 * @param {OrderState} state
 * @returns {boolean}
 */
function isNews(status, state) {
    return status !== state.status || (status === 'CANCELLED' && state.cancelledOnTikTokAt === '');
}

/**
 * An OMS of the official cartridges sends `update`; every other patch comes from TikTok's connector.
 * @param {OrderPatch} patch
 * @returns {Initiator}
 */
function initiatorOf(patch) {
    return patch.action === 'update' ? 'SELLER' : 'TIKTOK';
}

/**
 * The status on which all fields of a patch agree; a contradiction is a fault.
 * @param {OrderPatch} patch
 * @param {Faults} faults
 * @returns {ExternalOrderStatus | null}
 */
function agreedStatus(patch, faults) {
    var words = [patch.externalOrderStatus, patch.systemOrderStatus].filter(function (word) {
        return word !== null && word !== '';
    });
    var statuses = words.map(function (word) {
        return orderStatus.statusOf(word);
    });
    if (statuses.indexOf(null) >= 0) {
        note(
            faults,
            outcome.rejected(
                'unknown_status',
                'c_externalOrderStatus',
                orderStatus.statusWords().join(', '),
                'There is no such status'
            )
        );
        return null;
    }
    var byChannel = patch.channelStatus === null ? null : orderStatus.statusOfChannel(patch.channelStatus);
    var byAction = patch.action === 'cancel_order' ? 'CANCELLED' : null;
    var all = statuses.concat([byChannel, byAction]).filter(function (status) {
        return status !== null;
    });
    var first = all[0] || (patch.isShipped ? 'Shipped' : null);
    if (
        all.some(function (status) {
            return status !== first;
        })
    ) {
        var msg = 'The status fields contradict each other: ' + all.join(', ');
        note(faults, outcome.rejected('contradiction', 'c_externalOrderStatus', 'one status', msg));
    }
    return first;
}

/**
 * New or changed packages, from `c_shipmentsInfo`, which names units, or otherwise from the lines.
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @param {string} receivedAt
 * @param {Faults} faults
 * @returns {ShippedPackage[]}
 */
function packagesOf(patch, state, receivedAt, faults) {
    var reserved = patch.items.filter(function (item) {
        return input.isReservedKey(item.trackingNumber) || item.productId === '__proto__';
    });
    if (reserved.length > 0) {
        note(
            faults,
            outcome.rejected(
                'wrong_type',
                'product_items',
                'product ids and tracking numbers',
                'A product id or tracking number cannot be stored'
            )
        );
        return [];
    }
    refuseUnreadable(patch.items.filter(patchedItems.isShipped), faults);
    var shipments = patchedJson.readShipmentsInfo(patch.shipmentsInfo, faults, receivedAt);
    if (shipments.length === 0) {
        return patchedItems.packagesOfItems(patch.items, state, receivedAt);
    }
    var items = packages.itemsByPackage(state.packages, orderState.availableUnits(state));
    return shipments.filter(function (shipment) {
        var known = state.packages[shipment.packageNo];
        var isSame = function (units) {
            return shipment.items === null || unitsModule.sameUnits(units, shipment.items);
        };
        return !known || !packages.sameTracking(known, shipment) || !isSame(items[shipment.packageNo]);
    });
}

/**
 * TikTok takes the tracking numbers of lines no more than those of an event.
 * @param {PatchedItem[]} items
 * @param {Faults} faults
 */
function refuseUnreadable(items, faults) {
    var pattern = orderEvent.TRACKING_NUMBER.pattern,
        inWords = orderEvent.TRACKING_NUMBER.inWords;
    if (
        items.some(function (item) {
            return item.trackingNumber !== '' && !pattern.test(item.trackingNumber);
        })
    ) {
        var msg = 'A tracking number has characters that TikTok refuses';
        note(faults, outcome.rejected('wrong_type', 'product_items.c_trackingNumber', inWords, msg));
    }
}

/**
 * Cancelled and shipped: nobody can tell which of the two was meant.
 * @param {OrderPatch} patch
 * @param {PatchNews} news
 * @param {OrderState} state
 * @param {Faults} faults
 */
function refuseContradiction(patch, news, state, faults) {
    if (
        patch.isShipped &&
        news.status === 'CANCELLED' &&
        orderState.unchangedState(state).shippingStatus !== 'SHIPPED'
    ) {
        var msg = 'The patch cancels the order, but shipping_status says that it has shipped';
        note(faults, outcome.rejected('contradiction', 'shipping_status', 'no shipment with CANCELLED', msg));
    }
}

/**
 * Units that the patch cancels and that are not cancelled yet. A patch has totals, so a repeat adds nothing.
 * @param {OrderPatch} patch
 * @param {Units | null} named - units in `c_cancelInfo`, which count only with the action `cancel`
 * @param {OrderState} state
 * @returns {Units | null} null if there are none
 */
function cancelledUnits(patch, named, state) {
    var units = unitsModule.plus(
        patchedItems.cancelledUnitsOfItems(patch.items),
        (patch.action === 'cancel' && named) || {}
    );
    var news = unitsModule.without(units, unitsModule.plus(state.cancelled, state.cancelledTooLate));
    return unitsModule.countUnits(news) > 0 ? news : null;
}

/**
 * @param {Faults} faults
 * @param {Outcome} rejection
 */
function note(faults, rejection) {
    faults.first = faults.first || rejection;
}

module.exports = orderPatchMessages;
