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
    var found = [];
    var add = function (kind, there, own, act, content) {
        found.push({
            kind: kind,
            about: order.id,
            externalOrderId: order.id,
            orderNo: here.orderNo,
            there: there,
            here: own,
            act: act,
            content: content
        });
    };
    if (!compareWhole(order, here, add)) {
        compareUnits(order, here, add);
        compareStatus(order, here, add);
        compareTotal(order, here, add);
        compareDestination(order, here, add);
    }
    compareReference(here, add);
    return found;
}

/** @typedef {(kind: DifferenceKind, there: string, here: string, act: DifferenceAct, content?: string) => void} Add */

/**
 * Reports to TikTok are made by the feed or the cartridge; where the OMS makes them, nothing can be done from here.
 * @param {OrderHere} here
 * @returns {DifferenceAct}
 */
function reportAct(here) {
    return here.reporter === 'oms' ? '' : 'report';
}

/**
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @param {Add} add
 * @returns {boolean} whether one of the sides has cancelled the whole order, so that nothing else of it needs a
 *     comparison
 */
function compareWhole(order, here, add) {
    var isCancelledThere = order.status === 'CANCELLED';
    var isCancelledHere = here.state.status === 'CANCELLED';
    if (isCancelledThere && !isCancelledHere) {
        add('cancelled-there', order.status, here.state.status, 'retry');
    } else if (isCancelledHere && !isCancelledThere) {
        var hasLeft = unitsModule.countUnits(tiktokState.shippedUnitsOf(order)) > 0;
        add('cancelled-here', order.status, here.state.status, hasLeft ? '' : reportAct(here));
    }
    return isCancelledThere || isCancelledHere;
}

/**
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @param {Add} add
 */
function compareUnits(order, here, add) {
    var state = here.state;
    var cancelledThere = tiktokState.unitsOfLines(
        order.line_items.filter(function (line) {
            return line.display_status === 'CANCELLED';
        })
    );
    var onlyThere = unitsModule.without(cancelledThere, unitsModule.plus(state.cancelled, state.cancelledTooLate));
    var onlyHere = unitsModule.without(state.cancelled, cancelledThere);
    addUnitsThere(add, 'cancelled-there', onlyThere, 'retry');
    addUnitsHere(add, 'cancelled-here', onlyHere, reportAct(here));
    var leftThere = tiktokState.unitsOfLines(
        order.line_items.filter(function (line) {
            return !!line.tracking_number;
        })
    );
    var leftHere = packagesModule.shippedUnits(state.packages, orderState.availableUnits(state));
    var isTold = here.reporter !== 'oms' || whoShips.isShippedByTikTok(order);
    var leftOnlyThere = unitsModule.without(tiktokState.shippedUnitsOf(order), leftHere);
    var leftOnlyHere = unitsModule.without(leftHere, leftThere);
    addUnitsThere(add, 'shipped-there', leftOnlyThere, isTold ? 'retry' : '');
    addUnitsHere(add, 'shipped-here', leftOnlyHere, reportAct(here));
    if (unitsModule.countUnits(leftOnlyThere) + unitsModule.countUnits(leftOnlyHere) === 0) {
        comparePackages(order, here, add);
    }
}

/**
 * Tracking numbers that only one side has for units that have left on both. TikTok may write a number in another way.
 * Where it chooses the carrier, its number is the right one, and only a person can correct the OMS.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @param {Add} add
 */
function comparePackages(order, here, add) {
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
    if (there.length > 0 && own.length > 0 && onlyThere.length + onlyHere.length > 0) {
        var act = onlyHere.length > 0 && !whoShips.isShippedByTikTok(order) ? reportAct(here) : '';
        add('packages-differ', onlyThere.join(', '), onlyHere.join(', '), act);
    }
}

/**
 * @param {string[]} numbers
 * @returns {string[]}
 */
function numbersOf(numbers) {
    return lists
        .unique(
            numbers.map(function (number) {
                return number.replace(/[^0-9a-z]/gi, '').toUpperCase();
            })
        )
        .filter(function (number) {
            return number !== '';
        });
}

/**
 * @param {Add} add
 * @param {DifferenceKind} kind
 * @param {Units} units
 * @param {DifferenceAct} act
 */
function addUnitsThere(add, kind, units, act) {
    if (unitsModule.countUnits(units) > 0) {
        add(kind, unitsModule.listUnits(units), '', act);
    }
}

/**
 * @param {Add} add
 * @param {DifferenceKind} kind
 * @param {Units} units
 * @param {DifferenceAct} act
 */
function addUnitsHere(add, kind, units, act) {
    if (unitsModule.countUnits(units) > 0) {
        add(kind, '', unitsModule.listUnits(units), act);
    }
}

/**
 * TikTok knows of deliveries that are not known here; units that have left only there are a difference of their own.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @param {Add} add
 */
function compareStatus(order, here, add) {
    var state = here.state;
    var message = tiktokState.messageOf(order, unitsModule.plus(state.cancelled, state.cancelledTooLate), {
        status: state.status,
        hasShipped: true
    });
    var isLater =
        message !== null &&
        !message.cancelledItems &&
        orderStatus.rankOf(message.status) > orderStatus.rankOf(state.status);
    if (isLater && (orderState.hasShipped(state) || unitsModule.countUnits(tiktokState.shippedUnitsOf(order)) === 0)) {
        add('status-differs', order.status, state.status, orderState.hasShipped(state) ? 'retry' : '');
    }
}

/**
 * Money that differs. Not where units are cancelled: whether TikTok's amounts still contain them is not documented. Not
 * where the order is held for it: a person knows already.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @param {Add} add
 */
function compareTotal(order, here, add) {
    var payment = tiktokPayment.readPayment(order.payment);
    var isKnown = here.state.holdReason.indexOf('totals_differ') >= 0;
    var isReduced =
        unitsModule.countUnits(here.state.cancelled) > 0 ||
        order.line_items.some(function (line) {
            return line.display_status === 'CANCELLED';
        });
    var comparison = tiktokPayment.comparePayment(here.total, here.currency, payment);
    if (payment && !isKnown && !isReduced && (comparison === 'differs' || comparison === 'other-currency')) {
        add(
            'totals-differ',
            money.fromMinorUnits(payment.paid, payment.currency) + ' ' + payment.currency,
            money.fromMinorUnits(here.total, here.currency) + ' ' + here.currency,
            ''
        );
    }
}

/**
 * Only a person can redirect a parcel that has left. A parcel that has arrived needs no other address.
 * @param {TikTokOrder} order
 * @param {OrderHere} here
 * @param {Add} add
 */
function compareDestination(order, here, add) {
    var isOver = ['Delivered', 'Completed'].indexOf(here.state.status) >= 0;
    var there = order.recipient_address;
    var parts = here.address && !isOver ? compareAddress.compareAddress(there, here.address) : [];
    if (here.address && parts.length > 0) {
        var act = orderState.hasShipped(here.state) ? '' : 'retry';
        add('address-differs', parts.join(', '), '', act, compareAddress.contentOf(there, here.address, parts));
    }
}

/**
 * TikTok's lists do not have the numbers, and one call for each order would be too many: the answers were kept.
 * @param {OrderHere} here
 * @param {Add} add
 */
function compareReference(here, add) {
    var reference = here.reference;
    if (!reference || reference.told === here.orderNo) {
        return;
    }
    if (reference.told !== '') {
        add('reference-differs', reference.told, here.orderNo, 'report');
    } else if (reference.refused !== '' || reference.isDue) {
        add('reference-missing', reference.refused, here.orderNo, 'report');
    }
}

module.exports = {
    SETTLING: SETTLING,
    compareOrder: compareOrder
};
