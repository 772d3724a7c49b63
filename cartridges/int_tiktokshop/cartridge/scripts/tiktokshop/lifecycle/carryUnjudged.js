'use strict';

var applyMessage = require('./applyMessage');
var orderMessage = require('./rules/orderMessage');
var unitsModule = require('./rules/units');
var changedWords = require('./store/changedWords');
var unjudgedGoods = require('./store/unjudgedGoods');

/** @typedef {import('./rules/takenUnits').TakenUnits} TakenUnits */
/** @typedef {import('./rules/units').Units} Units */
/** @typedef {import('./store/changedWords').Words} Words */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./store/unjudgedGoods').WrittenGoods} WrittenGoods */

/**
 * What was written to an edited order and to its successor, and was not judged before the edit.
 * @typedef {Object} Unjudged
 * @property {Words[]} words - Of the edited order, then of the successor.
 * @property {WrittenGoods} goods
 * @property {WrittenGoods} goodsOfSuccessor
 */

/**
 * Reads what was not judged yet, while the entry still names the edited order.
 * @param {dw.order.Order} successor
 * @param {dw.order.Order} edited
 * @param {LedgerEntry} entry
 * @returns {Unjudged}
 */
function readUnjudged(successor, edited, entry) {
    return {
        words: [edited, successor].map(function (order) {
            return changedWords.unjudgedWords(order, entry);
        }),
        goods: unjudgedGoods.unjudgedGoods(edited, entry),
        goodsOfSuccessor: unjudgedGoods.unjudgedGoodsOfSuccessor(successor, edited, entry)
    };
}

/**
 * Writes what was not judged to the successor, for the sweep to judge. Units that the edit took are settled here,
 * because no line of the successor counts them. Needs a transaction.
 * @param {dw.order.Order} successor
 * @param {LedgerEntry} entry
 * @param {Unjudged} unjudged
 * @param {Pick<TakenUnits, 'cancelled' | 'open'>} taken - units that this edit took
 */
function carryUnjudged(successor, entry, unjudged, taken) {
    var toldAndTaken = unitsModule.common(unjudged.goods.cancelled, taken.open);
    unjudged.words.forEach(function (words) {
        changedWords.writeUnjudged(successor, words);
    });
    unjudgedGoods.writeUnjudgedGoods(
        successor,
        unjudgedGoods.withoutTaken(unjudged.goods, unitsModule.plus(taken.cancelled, toldAndTaken))
    );
    unjudgedGoods.writeUnjudgedGoods(successor, unjudged.goodsOfSuccessor);
    cancelTaken(successor, entry, toldAndTaken);
}

/**
 * Cancels units that a line of the edited order called cancelled, before the edit took them.
 * @param {dw.order.Order} successor
 * @param {LedgerEntry} entry
 * @param {Units} units
 */
function cancelTaken(successor, entry, units) {
    if (unitsModule.countUnits(units) > 0) {
        // A later cancellation would be of units that the successor has.
        var before = new Date(successor.creationDate.getTime() - 1).toISOString();
        var message = orderMessage.plainMessage('OPERATIONS', 'CANCELLED', before);
        message.cancelledItems = units;
        message.by = orderMessage.B2C_COMMERCE;
        applyMessage(successor, entry, message);
    }
}

module.exports = {
    readUnjudged: readUnjudged,
    carryUnjudged: carryUnjudged
};
