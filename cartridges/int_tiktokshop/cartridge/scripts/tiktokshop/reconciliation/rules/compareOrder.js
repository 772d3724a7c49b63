'use strict';

var orderState = require('../../lifecycle/rules/orderState');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var packagesModule = require('../../lifecycle/rules/packages');
var whoShips = require('../../lifecycle/rules/tiktok/whoShips');
var tiktokPayment = require('../../lifecycle/rules/tiktok/tiktokPayment');
var tiktokState = require('../../lifecycle/rules/tiktok/tiktokState');
var unitsModule = require('../../lifecycle/rules/units');
var money = require('../../platform/rules/money');
var lists = require('../../platform/rules/lists');
var compareAddress = require('./compareAddress');

/** @typedef {import('../../lifecycle/rules/address/address').Address} Address */
/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('./difference').Difference} Difference */
/** @typedef {import('./difference').DifferenceAct} DifferenceAct */
/** @typedef {import('./difference').DifferenceKind} DifferenceKind */

/**
 * What this side has of an order.
 * @typedef {Object} OrderHere
 * @property {string} orderNo
 * @property {OrderState} state
 * @property {number} total - Minor units, with tax.
 * @property {string} currency
 * @property {'feed' | 'cartridge' | 'oms'} reporter
 * @property {boolean} isReporting - Whether something that was done here is on its way to TikTok.
 * @property {number} changedAt - When something last happened here, in seconds since the epoch; 0 for never.
 * @property {ReferenceHere | null} reference
 * @property {Address | null} address - The shipping address; null if the order has none, or if its buyer was erased.
 */

/**
 * What TikTok knows of the number here; null where the cartridge does not tell it.
 * @typedef {Object} ReferenceHere
 * @property {string} told - The number that TikTok has taken; empty for none that is known.
 * @property {string} refused - TikTok's code, where it has refused the number.
 * @property {boolean} isDue - Whether it is still to be told.
 */

/** Changes younger than this are on their way to the other side: webhooks and polls take minutes. Seconds. */
var SETTLING = 30 * 60;

/**
 * Compares an order on both sides.
 * @param {TikTokOrder} order - its units named by the products here
 * @param {OrderHere} here
 * @param {number} now - seconds since the epoch
 * @returns {Difference[] | null} null where it is too early to say
 */
function compareOrder(order, here, now) {
    var changedAt = Math.max(order.update_time || 0, here.changedAt);
    if (here.isReporting || now - changedAt < SETTLING) {
        return null;
    }
    return findings(order, here).map(function (finding) {
        return {
            kind: finding.kind,
            about: order.id,
            externalOrderId: order.id,
            orderNo: here.orderNo,
            there: finding.there,
            here: finding.here,
            act: finding.act,
            content: finding.content
        };
    });
}

/**
 * What differs of an order, without the order.
 * @typedef {Pick<Difference, 'kind' | 'there' | 'here' | 'act' | 'content'>} Finding
 */

/**
 * Where one of the sides has cancelled the whole order, nothing else of it needs a comparison but its number.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @returns {Finding[]}
 */
function findings(order, here) {
    var isCancelled = order.status === 'CANCELLED' || here.state.status === 'CANCELLED';
    var found = isCancelled
        ? compareWhole(order, here)
        : compareUnits(order, here).concat(
              compareStatus(order, here),
              compareTotal(order, here),
              compareDestination(order, here)
          );
    return found.concat(compareReference(here));
}

/**
 * Reports to TikTok are made by the feed or the cartridge; where the OMS makes them, nothing can be done from here.
 * @param {OrderHere} here
 * @returns {DifferenceAct}
 */
function reportAct(here) {
    return here.reporter === 'oms' ? '' : 'report';
}

/**
 * Compares an order that is cancelled on one of the sides, or on both.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @returns {Finding[]}
 */
function compareWhole(order, here) {
    var status = here.state.status;
    if (status !== 'CANCELLED') {
        return [{ kind: 'cancelled-there', there: order.status, here: status, act: 'retry' }];
    }
    if (order.status === 'CANCELLED') {
        return [];
    }
    var hasLeft = unitsModule.countUnits(tiktokState.shippedUnitsOf(order)) > 0;
    return [{ kind: 'cancelled-here', there: order.status, here: status, act: hasLeft ? '' : reportAct(here) }];
}

/**
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @returns {Finding[]}
 */
function compareUnits(order, here) {
    var state = here.state;
    var cancelledThere = tiktokState.unitsOfLines(
        order.line_items.filter(function (line) {
            return line.display_status === 'CANCELLED';
        })
    );
    var onlyThere = unitsModule.without(cancelledThere, unitsModule.plus(state.cancelled, state.cancelledTooLate));
    var onlyHere = unitsModule.without(state.cancelled, cancelledThere);
    var leftThere = tiktokState.unitsOfLines(
        order.line_items.filter(function (line) {
            return !!line.tracking_number;
        })
    );
    var leftHere = packagesModule.shippedUnits(state.packages, orderState.availableUnits(state));
    var isTold = here.reporter !== 'oms' || whoShips.isShippedByTikTok(order);
    var leftOnlyThere = unitsModule.without(tiktokState.shippedUnitsOf(order), leftHere);
    var leftOnlyHere = unitsModule.without(leftHere, leftThere);
    var hasSameLeft = unitsModule.countUnits(leftOnlyThere) + unitsModule.countUnits(leftOnlyHere) === 0;
    return unitsThere('cancelled-there', onlyThere, 'retry').concat(
        unitsHere('cancelled-here', onlyHere, reportAct(here)),
        unitsThere('shipped-there', leftOnlyThere, isTold ? 'retry' : ''),
        unitsHere('shipped-here', leftOnlyHere, reportAct(here)),
        hasSameLeft ? comparePackages(order, here) : []
    );
}

/**
 * Tracking numbers that only one side has for units that have left on both. Where TikTok chooses the carrier, its
 * number is the right one, and only a person can correct the OMS.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @returns {Finding[]}
 */
function comparePackages(order, here) {
    var open = order.line_items.filter(function (line) {
        return line.display_status !== 'CANCELLED';
    });
    var there = numbersOf(
        open.map(function (line) {
            return line.tracking_number || '';
        })
    );
    var packages = here.state.packages;
    var known = packagesModule.packageNumbers(packages).map(function (packageNo) {
        return packages[packageNo].trackingNumber;
    });
    var own = numbersOf(known);
    var onlyThere = there.filter(function (number) {
        return own.indexOf(number) < 0;
    });
    var onlyHere = own.filter(function (number) {
        return there.indexOf(number) < 0;
    });
    if (there.length === 0 || own.length === 0 || onlyThere.length + onlyHere.length === 0) {
        return [];
    }
    var act = onlyHere.length > 0 && !whoShips.isShippedByTikTok(order) ? reportAct(here) : '';
    return [{ kind: 'packages-differ', there: onlyThere.join(', '), here: onlyHere.join(', '), act: act }];
}

/**
 * @param {string[]} numbers
 * @returns {string[]}
 */
function numbersOf(numbers) {
    return lists.unique(numbers.map(packagesModule.plainNumber)).filter(function (number) {
        return number !== '';
    });
}

/**
 * @param {DifferenceKind} kind
 * @param {Units} units
 * @param {DifferenceAct} act
 * @returns {Finding[]}
 */
function unitsThere(kind, units, act) {
    return unitsModule.countUnits(units) > 0
        ? [{ kind: kind, there: unitsModule.listUnits(units), here: '', act: act }]
        : [];
}

/**
 * @param {DifferenceKind} kind
 * @param {Units} units
 * @param {DifferenceAct} act
 * @returns {Finding[]}
 */
function unitsHere(kind, units, act) {
    return unitsModule.countUnits(units) > 0
        ? [{ kind: kind, there: '', here: unitsModule.listUnits(units), act: act }]
        : [];
}

/**
 * TikTok knows of deliveries that are not known here; units that have left only there are a difference of their own.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @returns {Finding[]}
 */
function compareStatus(order, here) {
    var state = here.state;
    var message = tiktokState.messageOf(order, unitsModule.plus(state.cancelled, state.cancelledTooLate), {
        status: state.status,
        hasShipped: true
    });
    var isLater =
        message !== null &&
        !message.cancelledItems &&
        orderStatus.rankOf(message.status) > orderStatus.rankOf(state.status);
    if (!isLater || (!orderState.hasShipped(state) && unitsModule.countUnits(tiktokState.shippedUnitsOf(order)) > 0)) {
        return [];
    }
    var act = orderState.hasShipped(state) ? 'retry' : '';
    return [{ kind: 'status-differs', there: order.status, here: state.status, act: act }];
}

/**
 * Money that differs. Not where units are cancelled: whether TikTok's amounts still contain them is not documented. Not
 * where the order is held for it: a person knows already.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @returns {Finding[]}
 */
function compareTotal(order, here) {
    var payment = tiktokPayment.readPayment(order.payment);
    var isKnown = here.state.holdReason.indexOf('totals_differ') >= 0;
    var isReduced =
        unitsModule.countUnits(here.state.cancelled) > 0 ||
        order.line_items.some(function (line) {
            return line.display_status === 'CANCELLED';
        });
    var comparison = tiktokPayment.comparePayment(here.total, here.currency, payment);
    if (!payment || isKnown || isReduced || (comparison !== 'differs' && comparison !== 'other-currency')) {
        return [];
    }
    return [
        {
            kind: 'totals-differ',
            there: money.fromMinorUnits(payment.paid, payment.currency) + ' ' + payment.currency,
            here: money.fromMinorUnits(here.total, here.currency) + ' ' + here.currency,
            act: ''
        }
    ];
}

/**
 * Only a person can redirect a parcel that has left. A parcel that has arrived needs no other address.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @returns {Finding[]}
 */
function compareDestination(order, here) {
    var isOver = ['Delivered', 'Completed'].indexOf(here.state.status) >= 0;
    var there = order.recipient_address;
    var parts = here.address && !isOver ? compareAddress.compareAddress(there, here.address) : [];
    if (!here.address || parts.length === 0) {
        return [];
    }
    var act = orderState.hasShipped(here.state) ? '' : 'retry';
    var content = compareAddress.contentOf(there, here.address, parts);
    return [{ kind: 'address-differs', there: parts.join(', '), here: '', act: act, content: content }];
}

/**
 * TikTok's lists do not have the numbers, and one call for each order would be too many: the answers were kept.
 * @param {OrderHere} here
 * @returns {Finding[]}
 */
function compareReference(here) {
    var reference = here.reference;
    if (!reference || reference.told === here.orderNo) {
        return [];
    }
    if (reference.told !== '') {
        return [{ kind: 'reference-differs', there: reference.told, here: here.orderNo, act: 'report' }];
    }
    var isMissing = reference.refused !== '' || reference.isDue;
    return isMissing
        ? [{ kind: 'reference-missing', there: reference.refused, here: here.orderNo, act: 'report' }]
        : [];
}

module.exports = {
    SETTLING: SETTLING,
    compareOrder: compareOrder
};
