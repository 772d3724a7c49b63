'use strict';

var taskRetention = require('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/rules/taskRetention');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/taskLists').TaskState} TaskState */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks').TaskKind} TaskKind */

/** States to choose from, most urgent first. */
var STATES = ['dead', 'waiting', 'done', 'discarded'];

/** Kinds to choose from. */
var KINDS = Object.keys(taskRetention.KEPT_FOR);

/**
 * The chosen state; dead letters if none is chosen.
 * @param {string} parameter
 * @returns {TaskState}
 */
function stateOf(parameter) {
    var known = STATES.filter(function (state) {
        return state === parameter;
    })[0];
    return known || 'dead';
}

/**
 * The chosen kind; empty for all.
 * @param {string} parameter
 * @returns {TaskKind | ''}
 */
function kindOf(parameter) {
    var known = KINDS.filter(function (kind) {
        return kind === parameter;
    })[0];
    return known || '';
}

module.exports = {
    STATES: STATES,
    KINDS: KINDS,
    stateOf: stateOf,
    kindOf: kindOf
};
