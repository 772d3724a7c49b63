'use strict';

var unitsModule = require('../../lifecycle/rules/units');
var unitPairs = require('../../lifecycle/rules/tiktok/unitPairs');
var lists = require('../../platform/rules/lists');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Whether a unit has neither left nor been cancelled on TikTok.
 * @param {TikTokLine} line
 * @returns {boolean}
 */
function isOpen(line) {
    return !line.tracking_number && line.display_status !== 'CANCELLED';
}

/**
 * As many open lines of each product as are wanted, or as there are.
 * @param {TikTokLine[]} open
 * @param {Units} wanted
 * @param {string[]} preferred - ids of lines to take first
 * @returns {TikTokLine[]}
 */
function chooseLines(open, wanted, preferred) {
    var taken = {};
    var isPreferred = function (line) {
        return preferred.indexOf(line.id) >= 0;
    };
    var inTurn = open.filter(isPreferred).concat(
        open.filter(function (line) {
            return !isPreferred(line);
        })
    );
    var chosen = inTurn.filter(function (line) {
        var productId = line.seller_sku || '';
        var isWanted = unitsModule.unitsOf(taken, productId) < unitsModule.unitsOf(wanted, productId);
        if (isWanted) {
            taken[productId] = unitsModule.unitsOf(taken, productId) + 1;
        }
        return isWanted;
    });
    return open.filter(function (line) {
        return chosen.indexOf(line) >= 0 && isWhole(line, open, chosen);
    });
}

/**
 * The pieces of a combined listing are one unit of TikTok, which leaves or is cancelled as a whole.
 * @param {TikTokLine} line
 * @param {TikTokLine[]} open
 * @param {TikTokLine[]} chosen
 * @returns {boolean}
 */
function isWhole(line, open, chosen) {
    return open.every(function (other) {
        return other.id !== line.id || chosen.indexOf(other) >= 0;
    });
}

/**
 * Ids of lines, each once.
 * @param {TikTokLine[]} lines
 * @returns {string[]}
 */
function idsOf(lines) {
    return lists.unique(
        lines.map(function (line) {
            return line.id;
        })
    );
}

/**
 * Open units that stand for cancelled units of a line here, as far as TikTok has not cancelled as many of it.
 * @param {TikTokOrder} order
 * @param {LineFacts[]} lines
 * @returns {string[]}
 */
function unitsToCancel(order, lines) {
    var isDone = function (unit) {
        return unit.display_status === 'CANCELLED' && !unit.tracking_number;
    };
    return openUnits(
        order,
        lines,
        function (line) {
            return line.cancelled;
        },
        isDone
    );
}

/**
 * Open units that stand for units of a line that have left here, as far as not as many of it have left on TikTok.
 * @param {TikTokOrder} order
 * @param {LineFacts[]} lines
 * @returns {string[]}
 */
function unitsToShip(order, lines) {
    var isDone = function (unit) {
        return !!unit.tracking_number;
    };
    return openUnits(
        order,
        lines,
        function (line) {
            return line.shipped;
        },
        isDone
    );
}

/**
 * Of each line, as many open units as are wanted and not done, by id.
 * @param {TikTokOrder} order
 * @param {LineFacts[]} lines
 * @param {(line: LineFacts) => number} wanted
 * @param {(unit: TikTokLine) => boolean} isDone
 * @returns {string[]}
 */
function openUnits(order, lines, wanted, isDone) {
    var units = unitPairs.pairUnits(order, lines);
    return lines.reduce(function (ids, line, index) {
        var own = units[index];
        var count = Math.max(wanted(line) - own.filter(isDone).length, 0);
        return ids.concat(
            own
                .filter(isOpen)
                .slice(0, count)
                .map(function (unit) {
                    return unit.id;
                })
        );
    }, []);
}

module.exports = {
    isOpen: isOpen,
    chooseLines: chooseLines,
    idsOf: idsOf,
    unitsToCancel: unitsToCancel,
    unitsToShip: unitsToShip
};
