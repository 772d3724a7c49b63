'use strict';

var differences = require('./store/differences');

/** @typedef {import('./rules/difference').DifferenceAct} DifferenceAct */
/** @typedef {import('./rules/difference').DifferenceKind} DifferenceKind */
/** @typedef {import('./store/differences').Choice} Choice */
/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/**
 * What can be chosen: to repair a difference by its own act, to ignore it, or to take that back.
 * @typedef {'repair' | 'ignore' | 'open'} Chosen
 */

/**
 * A difference for people.
 * @typedef {Object} DescribedDifference
 * @property {string} key
 * @property {DifferenceKind} kind
 * @property {string} about - TikTok's id of the order or return.
 * @property {string} externalOrderId
 * @property {string} orderNo - Empty for an order that is not here.
 * @property {string} shopId
 * @property {string} there
 * @property {string} here
 * @property {DifferenceAct} act
 * @property {boolean} isDue - Whether the act is yet to be carried out.
 * @property {Choice | null} choice
 * @property {string} problem - Why the act has failed, as a stored notice; empty for nothing.
 * @property {Date | null} foundAt
 * @property {Chosen[]} can - What can be chosen now.
 */

/**
 * Describes a difference.
 * @param {DifferenceObject} object
 * @returns {DescribedDifference}
 */
function describeDifference(object) {
    var custom = object.custom;
    return {
        key: custom.differenceId,
        kind: custom.kind,
        about: custom.about || '',
        externalOrderId: custom.externalOrderId || '',
        orderNo: custom.orderNo || '',
        shopId: custom.shopId || '',
        there: custom.there || '',
        here: custom.here || '',
        act: custom.act || '',
        isDue: custom.actDue === true,
        choice: differences.choiceOf(object),
        problem: custom.problem || '',
        foundAt: custom.foundAt,
        can: choicesOf(object)
    };
}

/**
 * What can be chosen for a difference now: nothing while an act is on its way.
 * @param {DifferenceObject} object
 * @returns {Chosen[]}
 */
function choicesOf(object) {
    if (object.custom.isOpen !== true) {
        return ['open'];
    }
    if (object.custom.actDue === true) {
        return [];
    }
    return object.custom.act ? ['repair', 'ignore'] : ['ignore'];
}

module.exports = {
    describeDifference: describeDifference,
    choicesOf: choicesOf
};
