'use strict';

var units = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units');
var returnWords = require('int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnWords');
var moment = require('../platform/moment');
var noticeWords = require('../platform/noticeWords');
var numbers = require('../platform/numbers');
var returnTone = require('./rules/returnTone');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn').DescribedReturn} DescribedReturn */
/** @typedef {import('../platform/moment').Moment} Moment */
/** @typedef {import('../platform/rules/statusTone').Tone} Tone */

/**
 * A row of a list of returns.
 * @typedef {Object} ReturnRow
 * @property {string} id
 * @property {string} orderNo
 * @property {string} type
 * @property {string} stage
 * @property {Tone} tone
 * @property {string} status
 * @property {string} units
 * @property {string} reason
 * @property {string} refund - Empty while nothing was paid back.
 * @property {Moment | null} answerBy
 * @property {Moment | null} changed
 */

/**
 * A return in words.
 * @param {DescribedReturn} one
 * @returns {ReturnRow}
 */
function returnRow(one) {
    return {
        id: one.returnId,
        orderNo: one.orderNo,
        type: noticeWords(returnWords.typeNotice(one.told.type)),
        stage: noticeWords(returnWords.stageNotice(one.stage)),
        tone: returnTone(one.stage),
        status: one.told.status,
        units: units.listUnits(one.units),
        reason: one.told.reasonText || one.told.reason,
        refund: one.refund ? numbers.amountText(one.refund.amount + ' ' + one.refund.currency) : '',
        answerBy: moment.deadlineOf(one.answerBy),
        changed: moment.momentOf(one.changedAt)
    };
}

module.exports = returnRow;
