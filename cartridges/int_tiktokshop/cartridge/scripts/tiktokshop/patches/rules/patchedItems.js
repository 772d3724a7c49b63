'use strict';

var lineFacts = require('../../lifecycle/rules/lineFacts');
var orderState = require('../../lifecycle/rules/orderState');
var packages = require('../../lifecycle/rules/packages');
var units = require('../../lifecycle/rules/units');
var outcome = require('../../platform/rules/outcome');
var source = require('../../platform/rules/input/source');
var readOrderPatch = require('./readOrderPatch');

/** @typedef {import('../../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../../lifecycle/rules/lineFacts').LineStatus} LineStatus */
/** @typedef {import('../../lifecycle/rules/lineUnits').ToldLine} ToldLine */
/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/packages').Tracking} Tracking */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../platform/rules/input/source').Faults} Faults */
/** @typedef {import('./readOrderPatch').PatchedItem} PatchedItem */

/**
 * A line of a patch that says that units have left under a tracking number.
 * @typedef {Object} ShippedItem
 * @property {string} path
 * @property {string} productId
 * @property {boolean} isComplete - Whether all of the line has left; otherwise at least one unit.
 * @property {number} units - Units of the line that are not cancelled.
 * @property {Tracking} tracking
 */

/**
 * What the lines of a patch say that the order does not say already.
 * @typedef {Object} ItemNews
 * @property {ShippedItem[]} shipped
 * @property {string} withoutTracking - First line that has left without a tracking number; empty for none.
 * @property {Units} cancelled - Units to cancel that are not cancelled yet.
 * @property {Units} named - Cancelled units that lines name, also where they are cancelled already.
 * @property {ToldLine[]} told - Lines of the order that it tells apart, though they may have one product.
 * @property {string} reason
 */

/**
 * A line of the order, or all lines of a product as if they were one.
 * @typedef {Omit<LineFacts, 'amount' | 'shipped'>} Line
 */

/**
 * A line of a patch, and the line of the order that it is about.
 * @typedef {Object} Pair
 * @property {PatchedItem} item
 * @property {Line} line
 * @property {number} cancelled - Cancelled units of the line with this patch.
 */

/**
 * Compares the lines of a patch with the order's. A line that repeats the order is no news: a
 * client may send back all it has read.
 * @param {PatchedItem[]} items
 * @param {LineFacts[]} lines - the lines of the order as they were applied
 * @param {OrderState} state
 * @param {Faults} faults
 * @returns {ItemNews}
 */
function readItemNews(items, lines, state, faults) {
    var pairs = items.map(function (item) {
        return pairOf(item, lineFor(item, items, lines), faults);
    });
    var totals = pairs.reduce(function (sum, values) {
        return units.plus(sum, units.unitsFor(values.item.productId, values.cancelled));
    }, {});
    var shipped = pairs.filter(isNewlyShipped);
    shipped.forEach(function (pair) {
        refuseShippedAndCancelled(pair, faults);
    });
    pairs.filter(namesCancelled).forEach(function (pair) {
        refuseUnknownProduct(pair, faults);
    });
    refuseTwoPackages(items, lines, faults);
    var withoutTracking = shipped.filter(function (values) {
        return values.item.tracking === null;
    })[0];
    var reasons = items
        .map(function (item) {
            return item.reason;
        })
        .filter(function (reason) {
            return reason !== '';
        });
    return {
        shipped: shipped
            .filter(function (values) {
                return values.item.tracking !== null;
            })
            .map(shippedItem),
        withoutTracking: withoutTracking ? withoutTracking.item.path : '',
        cancelled: units.without(totals, units.plus(orderState.cancelledOnLines(state), state.cancelledTooLate)),
        named: pairs.filter(namesCancelled).reduce(plusCancelled, {}),
        told: toldLines(pairs, lines),
        reason: reasons[0] || ''
    };
}

/**
 * The line that an item of a patch is about. An order may have several lines of a product: as many items are about one
 * line each, in their sequence; otherwise an item is about all of them.
 * @param {PatchedItem} item
 * @param {PatchedItem[]} items
 * @param {LineFacts[]} lines
 * @returns {Line}
 */
function lineFor(item, items, lines) {
    var ofProduct = lines.filter(function (line) {
        return line.productId === item.productId;
    });
    var alike = items.filter(function (other) {
        return other.productId === item.productId;
    });
    var own = alike.length === ofProduct.length ? ofProduct[alike.indexOf(item)] : undefined;
    return own || together(item.productId, ofProduct);
}

/**
 * What is about one line each; items about all lines of a product leave the choice to the rules.
 * @param {Pair[]} pairs
 * @param {LineFacts[]} lines
 * @returns {ToldLine[]}
 */
function toldLines(pairs, lines) {
    var indexOf = function (line) {
        return lines.indexOf(line);
    };
    return pairs
        .filter(function (item) {
            return indexOf(item.line) >= 0;
        })
        .map(function (values) {
            return {
                index: indexOf(values.line),
                cancelled: values.cancelled,
                trackingNumber: values.item.tracking ? values.item.tracking.trackingNumber : ''
            };
        });
}

/**
 * @param {string} productId
 * @param {LineFacts[]} lines
 * @returns {Line}
 */
function together(productId, lines) {
    var first = lines[0];
    var quantity = lines.reduce(function (sum, line) {
        return sum + line.quantity;
    }, 0);
    var cancelled = lines.reduce(function (sum, line) {
        return sum + line.cancelled;
    }, 0);
    var hasAll =
        lines.length > 0 &&
        lines.every(function (line) {
            return line.status === first.status;
        });
    var hasLeft = lines.some(function (line) {
        return isShippedStatus(line.status);
    });
    var status = hasLeft ? lineFacts.LINE_STATUS.PART_SHIPPED : lineFacts.LINE_STATUS.NOT_SHIPPED;
    return {
        productId: productId,
        quantity: quantity,
        status: hasAll ? first.status : status,
        cancelled: cancelled,
        carrier: first ? first.carrier : '',
        trackingNumber: first ? first.trackingNumber : ''
    };
}

/**
 * @param {PatchedItem} item
 * @param {Line} line
 * @param {Faults} faults
 * @returns {Pair}
 */
function pairOf(item, line, faults) {
    return { item: item, line: line, cancelled: cancelledUnits(item, line, faults) };
}

/**
 * Cancelled units are totals. Status 6 without a number means the whole line, 7 does not say how many.
 * @param {PatchedItem} item
 * @param {Line} line
 * @param {Faults} faults
 * @returns {number}
 */
function cancelledUnits(item, line, faults) {
    if (item.cancelled !== null) {
        return item.cancelled;
    }
    if (item.lineStatus === lineFacts.LINE_STATUS.CANCELLED) {
        return line.quantity;
    }
    if (item.lineStatus === lineFacts.LINE_STATUS.CANCELLED_PARTIAL && line.cancelled === 0) {
        var path = item.path + '.c_quantityCanceled';
        var msg = path + ' is missing: how many units are cancelled';
        source.refuse(faults, outcome.rejected('missing_field', path, 'the number of cancelled units', msg));
    }
    return line.cancelled;
}

/**
 * Whether a line says that more has left than is known, or under another number.
 * @param {Pair} pair
 * @returns {boolean}
 */
function isNewlyShipped(pair) {
    var item = pair.item;
    var line = pair.line;
    var status = statusWithTracking(item, line);
    if (!isShippedStatus(status)) {
        return false;
    }
    var isFurther = !isShippedStatus(line.status) || status > line.status;
    return isFurther || (item.tracking !== null && !packages.sameTracking(line, item.tracking));
}

/**
 * A line that has left already may get another number without saying again that it has left.
 * @param {PatchedItem} item
 * @param {Line} line
 * @returns {LineStatus | null}
 */
function statusWithTracking(item, line) {
    return item.lineStatus === null && item.tracking !== null ? line.status : item.lineStatus;
}

/**
 * @param {LineStatus | null} status
 * @returns {boolean}
 */
function isShippedStatus(status) {
    return status === lineFacts.LINE_STATUS.PART_SHIPPED || status === lineFacts.LINE_STATUS.SHIPPED;
}

/**
 * @param {Pair} pair
 * @returns {ShippedItem}
 */
function shippedItem(pair) {
    var item = pair.item;
    var line = pair.line;
    var cancelled = pair.cancelled;
    return {
        path: item.path,
        productId: item.productId,
        isComplete: statusWithTracking(item, line) === lineFacts.LINE_STATUS.SHIPPED,
        units: Math.max(line.quantity - cancelled, 0),
        tracking: item.tracking
    };
}

/**
 * No unit is both shipped and cancelled: a line can only ship what it does not cancel.
 * @param {Pair} pair
 * @param {Faults} faults
 */
function refuseShippedAndCancelled(pair, faults) {
    var item = pair.item;
    var line = pair.line;
    var cancelled = pair.cancelled;
    var isNewlyCancelled = cancelled > line.cancelled;
    if (isNewlyCancelled && cancelled >= line.quantity) {
        var path = item.path + '.c_quantityCanceled';
        var msg = item.path + ' says that the same units are shipped and cancelled';
        source.refuse(faults, outcome.rejected('contradiction', path, 'units that are not shipped', msg));
    }
}

/**
 * Rejects an unknown line: it has no units, so the patch would cancel nothing and report success.
 * @param {Pair} pair
 * @param {Faults} faults
 */
function refuseUnknownProduct(pair, faults) {
    var item = pair.item;
    var line = pair.line;
    if (line.quantity === 0) {
        var path = item.path + '.product_id';
        var msg = path + ' names a product that the order does not have';
        source.refuse(faults, outcome.rejected('unknown_product', path, 'a product of the order', msg));
    }
}

/**
 * @param {Pair} pair
 * @returns {boolean}
 */
function namesCancelled(pair) {
    var item = pair.item;
    return readOrderPatch.isCancelled(item) || (item.cancelled || 0) > 0;
}

/**
 * @param {Units} sum
 * @param {Pair} pair
 * @returns {Units}
 */
function plusCancelled(sum, pair) {
    var item = pair.item;
    var cancelled = pair.cancelled;
    return units.plus(sum, units.unitsFor(item.productId, cancelled));
}

/**
 * Notes as a fault two carriers for one number, and two numbers for all units of one line.
 * @param {PatchedItem[]} items
 * @param {LineFacts[]} lines
 * @param {Faults} faults
 */
function refuseTwoPackages(items, lines, faults) {
    items.forEach(function (item, index) {
        var before = items.slice(0, index).filter(function (other) {
            return other.tracking !== null;
        });
        if (
            item.tracking !== null &&
            before.some(function (other) {
                return haveTwoCarriers(item, other);
            })
        ) {
            refuseSecond(item.path + '.c_carrier', 'the carrier of the lines with this number', faults);
        }
        if (
            item.tracking !== null &&
            before.some(function (other) {
                return haveTwoNumbers(item, other, items, lines);
            })
        ) {
            refuseSecond(item.path + '.c_trackingNumber', 'one number for the units of a line', faults);
        }
    });
}

/**
 * @param {PatchedItem} one
 * @param {PatchedItem} other
 * @returns {boolean}
 */
function haveTwoCarriers(one, other) {
    var mine = one.tracking;
    var theirs = other.tracking;
    return mine.trackingNumber === theirs.trackingNumber && mine.carrier !== theirs.carrier;
}

/**
 * @param {PatchedItem} one
 * @param {PatchedItem} other
 * @param {PatchedItem[]} items
 * @param {LineFacts[]} lines
 * @returns {boolean}
 */
function haveTwoNumbers(one, other, items, lines) {
    var isBoth = function (item) {
        return item.productId === one.productId;
    };
    var areOfOneLine = isBoth(other) && items.filter(isBoth).length !== lines.filter(isBoth).length;
    var areComplete =
        one.lineStatus === lineFacts.LINE_STATUS.SHIPPED && other.lineStatus === lineFacts.LINE_STATUS.SHIPPED;
    var mine = one.tracking;
    var theirs = other.tracking;
    return areOfOneLine && areComplete && mine.trackingNumber !== theirs.trackingNumber;
}

/**
 * @param {string} path
 * @param {string} expected
 * @param {Faults} faults
 */
function refuseSecond(path, expected, faults) {
    source.refuse(faults, outcome.rejected('contradiction', path, expected, path + ' contradicts an earlier line'));
}

/**
 * Notes as a fault that a line names a package which, for the order, has not left.
 * @param {PatchedItem[]} items
 * @param {LineFacts[]} lines
 * @param {Faults} faults
 */
function refuseStrayTracking(items, lines, faults) {
    items.forEach(function (item) {
        var line = lineFor(item, items, lines);
        var tracking = item.tracking;
        if (
            tracking === null ||
            packages.sameTracking(line, tracking) ||
            isShippedStatus(statusWithTracking(item, line))
        ) {
            return;
        }
        var path = item.path + '.c_externalLineItemStatus';
        var msg = item.path + ' has a tracking number, but does not say that anything has left';
        var code = item.lineStatus === null ? 'missing_field' : 'contradiction';
        source.refuse(faults, outcome.rejected(code, path, '1 or 2 with a tracking number', msg));
    });
}

module.exports = {
    readItemNews: readItemNews,
    refuseStrayTracking: refuseStrayTracking
};
