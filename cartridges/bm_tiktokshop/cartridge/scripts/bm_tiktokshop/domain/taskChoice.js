'use strict';

var taskRetention = require('int_tiktokshop/cartridge/scripts/tiktokshop/domain/taskRetention');

/** States that can be chosen, the most urgent first. */
var STATES = ['dead', 'waiting', 'done', 'discarded'];

/** Kinds that can be chosen. */
var KINDS = Object.keys(taskRetention.KEPT_FOR);

/** The chosen state; without one, what needs a person. */
function stateOf(parameter) {
    var known = STATES.filter(function (state) {
        return state === parameter;
    })[0];
    return known || 'dead';
}

/** The chosen kind; empty for all. */
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
