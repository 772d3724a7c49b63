'use strict';

var input = require('../../platform/rules/input');
var orderState = require('../../lifecycle/rules/orderState');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var outcome = require('../../platform/rules/outcome');
var packagesModule = require('../../lifecycle/rules/packages');
var unitsModule = require('../../lifecycle/rules/units');
var packagesOfItems = require('./packagesOfItems');
var patchedItems = require('./patchedItems');

/** @typedef {import('../../platform/rules/input').Faults} Faults */
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
            packages: packages,
            cancelledItems: units,
            reason: news.reason,
            initiator: sender,
            lines: news.lines
        };
    };
    return { ok: true, messages: messagesOf(news, order.state, message) };
}

/**
 * The news in a patch.
 * @typedef {Object} PatchNews
 * @property {string[]} cancelling - Fields that cancel, with the names of the API.
 * @property {ExternalOrderStatus | null} status - The status that all other fields together ask for; null for none.
 * @property {ShippedPackage[]} packages
 * @property {Units} cancelled - Units to cancel that are not cancelled yet.
 * @property {boolean} linesCancel - Whether lines name units to cancel.
 * @property {boolean} namesCancelled - Whether the patch names units to cancel, also where they are cancelled already.
 * @property {ToldLine[]} lines - Lines of the order that the patch tells apart.
 * @property {string} reason
 */

/**
 * @param {OrderPatch} patch
 * @param {PatchedOrder} order
 * @param {string} receivedAt
 * @param {Faults} faults
 * @returns {PatchNews}
 */
function readNews(patch, order, receivedAt, faults) {
    var state = order.state,
        lines = order.lines;
    var items = patchedItems.readItemNews(patch.items, lines, state, faults);
    patchedItems.refuseStrayTracking(patch.items, lines, faults);
    var named = patch.cancelInfo ? patch.cancelInfo.items : null;
    var known = unitsModule.plus(state.cancelled, state.cancelledTooLate);
    var cancelled = larger(items.cancelled, unitsModule.without(named || {}, known));
    refuseTwoQuantities(items.named, named || {}, faults);
    var words = newStatuses(patch, state, faults);
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
        input.refuse(
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
        input.refuse(faults, outcome.rejected('contradiction', path, 'the same units', msg));
    }
}

/**
 * Lines beside `c_shipmentsInfo` may say the same: packages of its carriers and numbers.
 * @param {ShippedItem[]} items
 * @param {ShippedPackage[]} shipments
 * @param {Faults} faults
 */
function refuseOtherPackages(items, shipments, faults) {
    var isTold = function (_ref) {
        var tracking = _ref.tracking;
        return shipments.some(function (one) {
            return one.carrier === tracking.carrier && one.trackingNumber === tracking.trackingNumber;
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
        input.refuse(faults, outcome.rejected('contradiction', path, 'a package of c_shipmentsInfo', msg));
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
 * A status field of a patch that says something new.
 * @typedef {Object} NewStatus
 * @property {string} field
 * @property {ExternalOrderStatus} status
 */

/**
 * The status fields that say something new, put together; those that contradict each other are a fault.
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @param {Faults} faults
 * @returns {{ cancelling: string[], status: ExternalOrderStatus | null }}
 */
function newStatuses(patch, state, faults) {
    var news = wordNews(patch, state).concat(channelNews(patch, state), shippingNews(patch, state));
    var others = news.filter(function (_ref) {
        var status = _ref.status;
        return status !== 'CANCELLED';
    });
    var cancelling = news
        .filter(function (_ref) {
            var status = _ref.status;
            return status === 'CANCELLED';
        })
        .map(function (_ref) {
            var field = _ref.field;
            return field;
        });
    refuseTwoStatuses(others, faults);
    return {
        cancelling: cancelling.concat(patch.action === 'cancel_order' ? ['c_orderAction'] : []),
        status: others.reduce(function (highest, _ref) {
            var status = _ref.status;
            return highest ? orderStatus.higherStatus(highest, status) : status;
        }, null)
    };
}

/**
 * TikTok's cancellation may come after the seller's, so the word is not taken for a repeat.
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @returns {NewStatus[]}
 */
function wordNews(patch, state) {
    return patch.words
        .filter(function (word) {
            return word !== state.status || word === 'CANCELLED';
        })
        .map(function (word) {
            return { field: 'c_externalOrderStatus', status: word };
        });
}

/**
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @returns {NewStatus[]}
 */
function channelNews(patch, state) {
    var status = patch.channelStatus === null ? null : orderStatus.statusOfChannel(patch.channelStatus);
    var isRepeat = patch.channelStatus === orderState.unchangedState(state).channelStatus && status !== 'CANCELLED';
    return status && !isRepeat ? [{ field: 'c_externalChannelOrderStatus', status: status }] : [];
}

/**
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @returns {NewStatus[]}
 */
function shippingNews(patch, state) {
    var before = orderState.unchangedState(state).shippingStatus;
    var isRepeat = patch.shipping === before || before === 'SHIPPED';
    if (patch.shipping === '' || isRepeat) {
        return [];
    }
    return [{ field: 'shipping_status', status: patch.shipping === 'SHIPPED' ? 'Shipped' : 'PartiallyShipped' }];
}

/**
 * Two words are two statuses. Channel status 5 stands for everything from Shipped on.
 * @param {NewStatus[]} news
 * @param {Faults} faults
 */
function refuseTwoStatuses(news, faults) {
    var words = news
        .filter(function (_ref) {
            var field = _ref.field;
            return field === 'c_externalOrderStatus';
        })
        .map(function (_ref) {
            var status = _ref.status;
            return status;
        });
    var isChannelShipped = news.some(function (_ref) {
        var field = _ref.field;
        return field === 'c_externalChannelOrderStatus';
    });
    var first = words[0];
    var isBelow = first !== undefined && isChannelShipped && orderStatus.rankOf(first) < orderStatus.rankOf('Shipped');
    if (
        isBelow ||
        words.some(function (word) {
            return word !== first;
        })
    ) {
        refuseContradiction(
            'c_externalOrderStatus',
            news
                .map(function (_ref) {
                    var status = _ref.status;
                    return status;
                })
                .join(', '),
            faults
        );
    }
}

/**
 * @param {string} field
 * @param {string} said
 * @param {Faults} faults
 */
function refuseContradiction(field, said, faults) {
    var msg = 'The status fields contradict each other: ' + said;
    input.refuse(faults, outcome.rejected('contradiction', field, 'one status', msg));
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
        refuseContradiction(field, 'CANCELLED, ' + other, faults);
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
        input.refuse(faults, outcome.rejected('missing_field', 'c_cancelInfo', 'cancelItems', msg));
    }
    var cancelsUnits = needsUnits || news.linesCancel || (isInPart && news.namesCancelled);
    if (patch.cancelInfo && !cancelsUnits) {
        var path = patch.cancelInfo.items ? 'c_cancelInfo.cancelItems' : 'c_cancelInfo';
        var _msg = path + ' is about a cancellation, but nothing in the patch cancels';
        input.refuse(faults, outcome.rejected('contradiction', path, 'c_orderAction cancel or cancel_order', _msg));
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
