'use strict';

var orderTotals = require('../rules/orderTotals');
var xmlText = require('../../platform/rules/xmlText');
var orderNotes = require('../../lifecycle/store/orderNotes');
var noticeText = require('../../platform/noticeText');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('../rules/otherFigures').OtherFigures} OtherFigures */

/** Characters of one note. Source: platform doc LineItemCtnr.addNote. */
var LONGEST_NOTE = 4000;

/** Notes of one order; it may have 1,000 in its life. */
var MOST_NOTES = 100;

/**
 * Keeps in notes, whole, what did not fit the order, and where its figures are not TikTok's. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {ExternalOrder} external
 * @param {OtherFigures} figures
 */
function keepMisfits(order, external, figures) {
    var texts = external.misfits.map(function (_ref) {
        var path = _ref.path,
            problem = _ref.problem,
            value = _ref.value;
        return path + ': ' + noticeText.noticeText(problem) + ': ' + value;
    });
    if (external.missingAddress.length > 0) {
        texts.push(noticeText.noticeText(notice.notice('misfit.address', [external.missingAddress.join(', ')])));
    }
    var others = figures.quantities
        .concat(figures.amounts, orderTotals.otherAnnouncement(external))
        .map(noticeText.noticeText);
    if (others.length > 0) {
        texts.push(others.join('\n'));
    }
    partsOf(texts).forEach(function (part) {
        return orderNotes.addText(order, part);
    });
}

/**
 * @param {string[]} texts
 * @returns {string[]}
 */
function partsOf(texts) {
    var parts = [];
    texts.forEach(function (text) {
        var rest = xmlText.withoutLostCharacters(xmlText.xmlText(text));
        while (rest !== '' && parts.length < MOST_NOTES) {
            // Never between the halves of one character.
            var part = rest.substring(0, LONGEST_NOTE).replace(/[\uD800-\uDBFF]$/, '');
            parts.push(part);
            rest = rest.substring(part.length);
        }
    });
    return parts;
}

module.exports = keepMisfits;
