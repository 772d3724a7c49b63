'use strict';

var Status = require('dw/system/Status');
var Transaction = require('dw/system/Transaction');
var ours = require('~/cartridge/scripts/prove/ours');

/** Reports the order's values before the patch is written, or refuses the patch if the order asks for that. */
exports.beforePATCH = function (order) {
    if (!ours.isOrder(order)) {
        return undefined;
    }
    if (order.externalOrderText === 'refuse') {
        var refusal = new Status(Status.ERROR, 'PROVE_CODE', 'the reason of the hook');
        refusal.addDetail('proveDetail', 'the detail of the hook');
        return refusal;
    }
    order.addNote('beforePATCH', String(order.externalOrderText));
    return undefined;
};

exports.afterPATCH = function (order) {
    if (ours.isOrder(order)) {
        order.addNote('afterPATCH', String(order.externalOrderText));
    }
};

/** Tries to write, and answers with the result. */
exports.modifyGETResponse = function (order, answer) {
    if (!ours.isOrder(order)) {
        return;
    }
    var outcome = 'written';
    try {
        Transaction.wrap(function () {
            order.addNote('modifyGETResponse', 'written');
        });
    } catch (error) {
        outcome = ours.nameOf(error);
    }
    answer.c_tiktokshopProve = outcome;
};
