'use strict';

var units = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units');
var filledText = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/filledText');
var moment = require('../platform/moment');
var numbers = require('../platform/numbers');
var webPage = require('../platform/webPage');
var returnRow = require('./returnRow');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn').DescribedReturn} DescribedReturn */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnActs').ReturnAct} ReturnAct */

/**
 * The title of the page of a return.
 * @param {DescribedReturn} one
 * @returns {string}
 */
function returnTitle(one) {
    return webPage.filledText('return.title', [one.orderNo]);
}

/**
 * The view of one return.
 * @param {DescribedReturn} one
 * @param {ReturnAct[]} acts
 * @returns {object}
 */
function returnView(one, acts) {
    var told = one.told;
    var asked = told.refund;
    return {
        row: returnRow(one),
        externalOrderId: one.externalOrderId,
        asked: asked ? numbers.amountText(asked.total + ' ' + asked.currency) : '',
        parts: asked
            ? webPage.filledText(
                  'return.parts',
                  [asked.subtotal, asked.shippingFee, asked.tax].map(filledText.numberInWords)
              )
            : '',
        offer: told.offer ? numbers.amountText(told.offer.amount + ' ' + told.offer.currency) : '',
        trackingNumber: told.trackingNumber,
        carrier: told.carrier,
        arbitration: told.arbitration,
        previousId: told.previousId,
        nextId: told.nextId,
        received: units.listUnits(one.received),
        choice: one.choice ? choiceView(one.choice) : null,
        acts: acts.map(function (act, index) {
            return { name: act, label: webPage.text('return.act.' + act), isPrimary: index === 0 };
        })
    };
}

/**
 * @param {NonNullable<DescribedReturn['choice']>} choice
 * @returns {object}
 */
function choiceView(choice) {
    return {
        what: webPage.text('return.act.' + choice.act),
        by: choice.by,
        at: moment.momentOf(choice.at),
        state: webPage.text('return.choice.' + choice.state)
    };
}

module.exports = {
    returnTitle: returnTitle,
    returnView: returnView
};
