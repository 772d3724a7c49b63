'use strict';

var orderTotals = require('../rules/orderTotals');
var xmlText = require('../../platform/rules/xmlText');
var orderNotes = require('../../lifecycle/store/orderNotes');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('../rules/otherFigures').OtherFigures} OtherFigures */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/** Notes of one order; it may have 1,000 in its life. */
var MOST_NOTES = 100;

/**
 * Keeps in notes, whole, what did not fit the order, and where its figures are not TikTok's. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {ExternalOrder} external
 * @param {OtherFigures} figures
 */
function keepMisfits(order, external, figures) {
    var misfits = external.misfits.map(function (_ref) {
        var path = _ref.path,
            problem = _ref.problem,
            value = _ref.value;
        return notice.notice('misfit.value', [readable(path), problem, readable(value)]);
    });
    var address =
        external.missingAddress.length > 0
            ? [notice.notice('misfit.address', [external.missingAddress.join(', ')])]
            : [];
    misfits
        .concat(address, figures.quantities, figures.amounts, orderTotals.otherAnnouncement(external))
        .forEach(function (told) {
            return keep(order, told);
        });
}

/**
 * What is too long for one note is kept in its words only, whole.
 * @param {dw.order.Order} order
 * @param {Notice} told
 */
function keep(order, told) {
    var room = MOST_NOTES - order.notes.length;
    if (room <= 0) {
        return;
    }
    if (orderNotes.fitsNote(told)) {
        orderNotes.addNotice(order, told);
    } else {
        orderNotes.addWholeText(order, told, room);
    }
}

/**
 * @param {string} text
 * @returns {string}
 */
function readable(text) {
    return xmlText.withoutLostCharacters(xmlText.xmlText(text));
}

module.exports = keepMisfits;
