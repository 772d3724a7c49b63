'use strict';

var moneyModule = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/money');
var moment = require('../platform/moment');
var numbers = require('../platform/numbers');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier').OrderDossier} OrderDossier */

/**
 * The amounts of the order here and at TikTok, and how they compare.
 * @param {OrderDossier} dossier
 * @returns {object}
 */
function moneyView(dossier) {
    var money = dossier.money;
    var payment = dossier.payment;
    var here = function (minor) {
        return moneyModule.fromMinorUnits(minor, money.currency) + ' ' + money.currency;
    };
    var there = function (minor) {
        return payment ? moneyModule.fromMinorUnits(minor, payment.currency) + ' ' + payment.currency : '';
    };
    var difference = dossier.order.custom.tiktokTotalsDifference || '';
    return {
        total: numbers.amountText(here(money.total)),
        here: [
            row('goods', here(money.goods)),
            row('discounts', here(money.discounts)),
            row('shipping', here(money.shipping)),
            row('tax', here(money.tax)),
            row('total', here(money.total)),
            row('captured', here(money.captured))
        ].concat(difference === '' ? [] : announced(dossier, difference)),
        there: payment
            ? [
                  row('paid', there(payment.paid)),
                  row('platformdiscount', there(payment.platformDiscount)),
                  row('revenue', there(payment.paid + payment.platformDiscount)),
                  row('sellerdiscount', there(payment.sellerDiscount)),
                  row('cofundeddiscount', there(payment.cofundedDiscount)),
                  row('fees', there(payment.fees)),
                  row('paymentdiscount', there(payment.paymentDiscount))
              ]
            : [],
        read: moment.momentOf(dossier.entry.custom.tiktokReadAt),
        isFine: dossier.reconciliation === 'paid' || dossier.reconciliation === 'paid-with-discount',
        isBad: dossier.reconciliation === 'differs' || dossier.reconciliation === 'other-currency',
        verdict: webPage.text('money.verdict.' + dossier.reconciliation)
    };
}

/**
 * What TikTok announced, and what the order is off.
 * @param {OrderDossier} dossier
 * @param {string} difference
 * @returns {Array<{ label: string, amount: string }>}
 */
function announced(dossier, difference) {
    var money = dossier.money;
    var total = money.total;
    var currency = money.currency;
    var off = moneyModule.toMinorUnits(Number(difference), currency) || 0;
    return [
        row('announcedtotal', moneyModule.fromMinorUnits(total + off, currency) + ' ' + currency),
        row('announced', difference + ' ' + currency)
    ];
}

/**
 * @param {string} name
 * @param {string} amount
 * @returns {{ label: string, amount: string }}
 */
function row(name, amount) {
    return { label: webPage.text('money.' + name), amount: numbers.amountText(amount) };
}

module.exports = moneyView;
