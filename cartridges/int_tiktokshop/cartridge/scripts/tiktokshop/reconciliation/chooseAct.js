'use strict';

var clock = require('../platform/clock');
var transaction = require('../platform/transaction');
var describeDifference = require('./describeDifference');
var differences = require('./store/differences');

/** @typedef {import('./describeDifference').Chosen} Chosen */
/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/**
 * A choice by its name, or null.
 * @param {string} name
 * @returns {Chosen | null}
 */
function chosenNamed(name) {
    return (
        ['repair', 'ignore', 'open'].filter(function (known) {
            return known === name;
        })[0] || null
    );
}

/**
 * Chooses for differences. TikTokShop-ProcessTasks carries the acts out: they call TikTok, and may create orders.
 * @param {string[]} keys - of the differences; those that have gone meanwhile, or for which it cannot be chosen, are
 *     left alone
 * @param {Chosen} chosen
 * @param {string} by - login of the person
 * @param {string} reason - why they are ignored; empty for everything else
 * @returns {number} for how many it was chosen
 */
function chooseAct(keys, chosen, by, reason) {
    return transaction.inTransaction(function () {
        var found = keys.map(differences.findDifference).filter(function (object) {
            return object !== null && describeDifference.choicesOf(object).indexOf(chosen) >= 0;
        });
        found.forEach(function (object) {
            choose(object, chosen, by, reason);
        });
        return found.length;
    });
}

/**
 * @param {DifferenceObject} object
 * @param {Chosen} chosen
 * @param {string} by
 * @param {string} reason
 */
function choose(object, chosen, by, reason) {
    if (chosen === 'open') {
        differences.reopenDifference(object);
        return;
    }
    var act = chosen === 'ignore' ? 'ignore' : object.custom.act;
    differences.storeChoice(object, {
        act: act,
        by: by,
        at: clock.isoNow(),
        reason: chosen === 'ignore' ? reason : ''
    });
}

module.exports = {
    chosenNamed: chosenNamed,
    chooseAct: chooseAct
};
