'use strict';

var orderTotals = require('../rules/orderTotals');
var lists = require('../../platform/rules/lists');
var xmlText = require('../../platform/rules/xmlText');
var orderNotes = require('../../lifecycle/store/orderNotes');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('../rules/otherFigures').OtherFigures} OtherFigures */

/** Notes of one order; it may have 1,000 in its life. */
var MOST_NOTES = 100;

/**
 * Keeps in notes, whole, what did not fit the order, and where its figures are not TikTok's. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {ExternalOrder} external
 * @param {OtherFigures} figures
 */
function keepMisfits(order, external, figures) {
    var misfits = external.misfits.map(function (item) {
        return xmlText.readableText(item.value) === ''
            ? notice.notice('misfit.field', [xmlText.readableText(item.path), item.problem])
            : notice.notice('misfit.value', [
                  xmlText.readableText(item.path),
                  item.problem,
                  xmlText.readableText(item.value)
              ]);
    });
    var address =
        external.missingAddress.length > 0
            ? [notice.notice('misfit.address', [external.missingAddress.join(', ')])]
            : [];
    var spoiled =
        external.spoiled.length > 0
            ? [notice.notice('alert.unreadable_text', [lists.someNames(external.spoiled)])]
            : [];
    misfits
        .concat(spoiled, address, figures.quantities, figures.amounts, orderTotals.otherAnnouncement(external))
        .forEach(function (told) {
            orderNotes.addWholeNotice(order, told, Math.max(0, MOST_NOTES - order.notes.length));
        });
}

module.exports = keepMisfits;
