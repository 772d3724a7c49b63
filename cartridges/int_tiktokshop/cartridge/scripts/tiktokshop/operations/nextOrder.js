'use strict';

var deadTasks = require('../tasks/store/deadTasks');
var countOrders = require('../figures/countOrders');
var findAttention = require('./findAttention');
var watchWork = require('./watchWork');

/** Dead letters that are read. */
var LOOKED_AT = 200;

/**
 * Number of the next order that needs a person, most urgent kind first.
 * @param {string} after - the order that the person has before them; the list goes round
 * @returns {string} empty when no other order needs a person
 */
function nextOrder(after) {
    var numbers = findAttention
        .findAttention(
            watchWork.watchFigures(),
            countOrders.totalFigures(),
            deadTasks.readDeadTasks(LOOKED_AT).tasks,
            function () {
                return '';
            }
        )
        .map(function (one) {
            return one.orderNo;
        })
        .filter(function (orderNo) {
            return orderNo !== '';
        });
    var here = numbers.indexOf(after);
    var others = numbers.slice(here + 1).concat(numbers.slice(0, Math.max(here, 0)));
    return others[0] || '';
}

module.exports = nextOrder;
