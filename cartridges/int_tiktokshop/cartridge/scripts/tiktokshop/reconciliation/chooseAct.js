'use strict';

var transaction = require('../platform/transaction');
var clock = require('../platform/clock');
var differences = require('./store/differences');

/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/**
 * What can be chosen: to repair a difference by its own act, to ignore it, or to take that back.
 * @typedef {'repair' | 'ignore' | 'open'} Chosen
 */

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
 * Whether a choice can be made for a difference now.
 * @param {DifferenceObject} object
 * @param {Chosen} chosen
 * @returns {boolean}
 */
function canChoose(object, chosen) {
    var isOpen = object.custom.isOpen === true;
    if (chosen === 'open') {
        return !isOpen;
    }
    return isOpen && object.custom.actDue !== true && (chosen === 'ignore' || !!object.custom.act);
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
            return object !== null && canChoose(object, chosen);
        });
        found.forEach(function (object) {
            return choose(object, chosen, by, reason);
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
        object.custom.isOpen = true;
        object.custom.choice = null;
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
    canChoose: canChoose,
    chooseAct: chooseAct
};
