'use strict';

/** Prefix of the order numbers and object keys of a proof. */
var PREFIX = 'PROVE-';

exports.PREFIX = PREFIX;

exports.isOrder = function (order) {
    return order.orderNo.indexOf(PREFIX) === 0;
};

/** Status of an order by its number, which no language changes. */
var STATUSES = { 0: 'created', 3: 'new', 4: 'open', 5: 'completed', 6: 'cancelled', 7: 'replaced', 8: 'failed' };

exports.statusOf = function (order) {
    return STATUSES[order.getStatus().getValue()];
};

/** Name of an exception, whether the platform or a script has thrown it. */
exports.nameOf = function (error) {
    return String((error && (error.javaName || error.name)) || error);
};

/** Stands for the answer of a question that failed. */
exports.noAnswer = function (reason) {
    return { noAnswer: reason };
};
