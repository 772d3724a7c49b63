'use strict';

var units = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units');
var returnWords = require('int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnWords');
var moment = require('../platform/moment');
var noticeWords = require('../platform/noticeWords');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier').OrderDossier} OrderDossier */

/**
 * The returns of an order.
 * @param {OrderDossier} dossier
 * @returns {object[]}
 */
function returnsView(dossier) {
    return dossier.returns.map(function (one) {
        return {
            id: one.returnId,
            type: noticeWords(returnWords.typeNotice(one.told.type)),
            stage: noticeWords(returnWords.stageNotice(one.stage)),
            status: one.told.status,
            units: units.listUnits(one.units),
            reason: one.told.reasonText || one.told.reason,
            refund: one.refund ? one.refund.amount + ' ' + one.refund.currency : '',
            answerBy: moment.deadlineOf(one.answerBy),
            changed: moment.momentOf(one.changedAt)
        };
    });
}

module.exports = returnsView;
