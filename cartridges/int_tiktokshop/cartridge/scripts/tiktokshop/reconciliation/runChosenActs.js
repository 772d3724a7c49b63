'use strict';

var lists = require('../platform/rules/lists');
var differences = require('./store/differences');

/**
 * Carries out what was chosen for differences, shop by shop.
 * @param {number} limit - differences of one run
 */
function runChosenActs(limit) {
    var due = differences.dueActs(limit);
    lists
        .unique(
            due.map(function (object) {
                return object.custom.shopId || '';
            })
        )
        .forEach(function (shopId) {
            // Loaded only here: few runs have anything to carry out.
            var carryOutActs = require('./carryOutActs');
            carryOutActs(
                shopId,
                due.filter(function (object) {
                    return object.custom.shopId === shopId;
                })
            );
        });
}

module.exports = runChosenActs;
