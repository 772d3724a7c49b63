'use strict';

var source = require('../../platform/rules/input/source');
var orderMessage = require('../../lifecycle/rules/orderMessage');
var orderState = require('../../lifecycle/rules/orderState');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var outcome = require('../../platform/rules/outcome');
var packagesModule = require('../../lifecycle/rules/packages');
var unitsModule = require('../../lifecycle/rules/units');
var packagesOfItems = require('./packagesOfItems');
var patchedItems = require('./patchedItems');
var patchedStatuses = require('./patchedStatuses');

/** @typedef {import('../../platform/rules/input/source').Faults} Faults */
/** @typedef {import('../../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../../lifecycle/rules/lineUnits').ToldLine} ToldLine */
/** @typedef {import('../../lifecycle/rules/orderMessage').Initiator} Initiator */
/** @typedef {import('../../lifecycle/rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('./patchedItems').ShippedItem} ShippedItem */
/** @typedef {import('./patchedStatuses').PatchedStatus} PatchedStatus */
/** @typedef {import('./readOrderPatch').OrderPatch} OrderPatch */

/** @typedef {{ ok: true, messages: OrderMessage[] } | { ok: false, rejection: Outcome }} PatchMessages */

/**
 * The order that a patch is compared with.
 * @typedef {Object} PatchedOrder
 * @property {OrderState} state
 * @property {LineFacts[]} lines - Its lines as they were applied.
 */

/**
 * Turns a patch into messages for the rules that also decide the messages of the OMS. A field that repeats what the
 * order is already says nothing, and contradicts nothing.
 * @param {OrderPatch} patch
 * @param {PatchedOrder} order
 * @param {string} receivedAt - ISO 8601 UTC; stands for the time of the change, which a patch does not have
 * @param {Initiator} sender - who sent it
 * @returns {PatchMessages} the messages, none when the patch has no news; or the rejection of the patch
 */
function orderPatchMessages(patch, order, receivedAt, sender) {
    var faults = { first: null };
    var news = readNews(patch, order, receivedAt, faults);
    refuseCancelledAndShipped(news, faults);
    refuseLooseUnits(patch, news, order.state, faults);
    if (faults.first) {
        return { ok: false, rejection: faults.first };
    }
    var message = function (status, packages, units) {
        return {
            eventId: '',
            status: status,
            occurredAt: receivedAt,
            isUntimed: true,
            packages: packages,
            cancelledItems: units,
            reason: news.reason,
            initiator: packages.length > 0 || orderStatus.saysShipped(status) ? shipperOf(sender) : sender,
            lines: news.lines
        };
    };
    return { ok: true, messages: messagesOf(news, order.state, message) };
}

/**
 * TikTok's connector ships nothing: a shipment is an OMS's, even without the action `update`, and TikTok has to be
 * told.
 * @param {Initiator} sender
 * @returns {Initiator}
 */
function shipperOf(sender) {
    return orderMessage.isFromSeller(sender) ? sender : 'SELLER';
}

/**
 * The news in a patch.
 * @typedef {PatchedStatus & { packages: ShippedPackage[], cancelled: Units, linesCancel: boolean, namesCancelled:
 *     boolean, lines: ToldLine[], reason: string }} PatchNews
 */

/**
 * @param {OrderPatch} patch
 * @param {PatchedOrder} order
 * @param {string} receivedAt
 * @param {Faults} faults
 * @returns {PatchNews}
 */
function readNews(patch, order, receivedAt, faults) {
    var state = order.state;
    var lines = order.lines;
    var items = patchedItems.readItemNews(patch.items, lines, state, faults);
    patchedItems.refuseStrayTracking(patch.items, lines, faults);
    var named = patch.cancelInfo ? patch.cancelInfo.items : null;
    var known = unitsModule.plus(state.cancelled, state.cancelledTooLate);
    var cancelled = larger(items.cancelled, unitsModule.without(named || {}, known));
    refuseTwoQuantities(items.named, named || {}, faults);
    var words = patchedStatuses.newStatuses(patch, state, faults);
    var shipments = newShipments(patch.shipments, state);
    refuseOtherPackages(items.shipped, patch.shipments, faults);
    var packages = shipments.concat(
        patch.shipments.length > 0 ? [] : packagesOfItems(items.shipped, state, cancelled, receivedAt)
    );
    if (
        items.withoutTracking !== '' &&
        (packages.length > 0 || !words.status || !orderStatus.saysShipped(words.status))
    ) {
        var path = items.withoutTracking + '.c_trackingNumber';
        source.refuse(
            faults,
            outcome.rejected('missing_field', path, 'carrier and tracking number', path + ' is missing')
        );
    }
    return {
        cancelling: words.cancelling,
        status: words.status,
        packages: packages,
        cancelled: cancelled,
        linesCancel: unitsModule.countUnits(items.named) > 0,
        namesCancelled: unitsModule.countUnits(items.named) > 0 || named !== null,
        lines: items.told,
        reason: (patch.cancelInfo && patch.cancelInfo.reason) || items.reason
    };
}

/**
 * Lines and `c_cancelInfo` may name the same units, but not two numbers of them.
 * @param {Units} inLines
 * @param {Units} inInfo
 * @param {Faults} faults
 */
function refuseTwoQuantities(inLines, inInfo, faults) {
    var isOther = function (productId) {
        return (
            unitsModule.unitsOf(inLines, productId) > 0 &&
            unitsModule.unitsOf(inLines, productId) !== unitsModule.unitsOf(inInfo, productId)
        );
    };
    if (Object.keys(inInfo).some(isOther)) {
        var path = 'c_cancelInfo.cancelItems';
        var msg = path + ' has other quantities than product_items';
        source.refuse(faults, outcome.rejected('contradiction', path, 'the same units', msg));
    }
}

/**
 * Lines beside `c_shipmentsInfo` may say the same: packages of its carriers and numbers.
 * @param {ShippedItem[]} items
 * @param {ShippedPackage[]} shipments
 * @param {Faults} faults
 */
function refuseOtherPackages(items, shipments, faults) {
    var isTold = function (shippedItem) {
        return shipments.some(function (one) {
            return (
                one.carrier === shippedItem.tracking.carrier &&
                one.trackingNumber === shippedItem.tracking.trackingNumber
            );
        });
    };
    var other =
        shipments.length > 0
            ? items.filter(function (item) {
                  return !isTold(item);
              })[0]
            : undefined;
    if (other) {
        var path = other.path + '.c_trackingNumber';
        var msg = other.path + ' names a package that c_shipmentsInfo does not have';
        source.refuse(faults, outcome.rejected('contradiction', path, 'a package of c_shipmentsInfo', msg));
    }
}

/**
 * The same units may be in lines and in `c_cancelInfo`.
 * @param {Units} one
 * @param {Units} other
 * @returns {Units}
 */
function larger(one, other) {
    return unitsModule.plus(one, unitsModule.without(other, one));
}

/**
 * Cancelled and shipped: either of the two may be meant.
 * @param {PatchNews} news
 * @param {Faults} faults
 */
function refuseCancelledAndShipped(news, faults) {
    var field = news.cancelling[0];
    var other = news.status || (news.packages.length > 0 ? 'packages' : '');
    if (field !== undefined && other !== '') {
        patchedStatuses.refuseContradiction(field, 'CANCELLED, ' + other, faults);
    }
}

/**
 * Units to cancel come with a cancellation, and a cancellation of units with its units.
 * @param {OrderPatch} patch
 * @param {PatchNews} news
 * @param {OrderState} state
 * @param {Faults} faults
 */
function refuseLooseUnits(patch, news, state, faults) {
    if (news.cancelling.length > 0) {
        return;
    }
    var isInPart = patch.channelStatus === orderStatus.CHANNEL_STATUS.CANCELLED_PARTIAL;
    var isNewlyInPart =
        isInPart && orderState.unchangedState(state).channelStatus !== orderStatus.CHANNEL_STATUS.CANCELLED_PARTIAL;
    var needsUnits = patch.action === 'cancel' || isNewlyInPart;
    if (needsUnits && !news.namesCancelled) {
        var msg = 'c_cancelInfo does not say which units to cancel';
        source.refuse(faults, outcome.rejected('missing_field', 'c_cancelInfo', 'cancelItems', msg));
    }
    var cancelsUnits = needsUnits || news.linesCancel || (isInPart && news.namesCancelled);
    if (patch.cancelInfo && !cancelsUnits) {
        var path = patch.cancelInfo.items ? 'c_cancelInfo.cancelItems' : 'c_cancelInfo';
        var expected = 'c_orderAction cancel or cancel_order';
        var told = path + ' is about a cancellation, but nothing in the patch cancels';
        source.refuse(faults, outcome.rejected('contradiction', path, expected, told));
    }
}

/**
 * New or changed packages of `c_shipmentsInfo`, which names units.
 * @param {ShippedPackage[]} shipments
 * @param {OrderState} state
 * @returns {ShippedPackage[]}
 */
function newShipments(shipments, state) {
    var items = packagesModule.itemsByPackage(state.packages, orderState.availableUnits(state));
    return shipments.filter(function (shipment) {
        var known = state.packages[shipment.packageNo];
        var isSame = function (units) {
            return shipment.items === null || unitsModule.sameUnits(units, shipment.items);
        };
        return !known || !packagesModule.sameTracking(known, shipment) || !isSame(items[shipment.packageNo]);
    });
}

/**
 * Cancelled units first, then packages, or else the status.
 * @param {PatchNews} news
 * @param {OrderState} state
 * @param {(status: ExternalOrderStatus, packages: ShippedPackage[], units: Units | null) => OrderMessage} message
 * @returns {OrderMessage[]}
 */
function messagesOf(news, state, message) {
    var messages = [];
    if (unitsModule.countUnits(news.cancelled) > 0) {
        messages.push(message('CANCELLED', [], news.cancelled));
    } else if (news.cancelling.length > 0 && !news.namesCancelled && isNewCancellation(state)) {
        messages.push(message('CANCELLED', [], null));
    }
    if (news.packages.length > 0) {
        messages.push(message(news.status || 'PartiallyShipped', news.packages, null));
    } else if (news.status) {
        messages.push(message(news.status, [], null));
    }
    return messages;
}

/**
 * TikTok's cancellation is news even after the seller has cancelled.
 * @param {OrderState} state
 * @returns {boolean}
 */
function isNewCancellation(state) {
    return state.status !== 'CANCELLED' || state.cancelledOnTikTokAt === '';
}

module.exports = orderPatchMessages;
