'use strict';

var units = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units');
var settings = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/settings');
var returnWords = require('int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnWords');
var noticeWords = require('../platform/noticeWords');
var numbers = require('../platform/numbers');
var webPage = require('../platform/webPage');
var ask = require('../platform/ask');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units').Units} Units */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn').DescribedReturn} DescribedReturn */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/returns/fetchReturnReasons').ReturnReasons} ReturnReasons */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnActs').ReturnAct} ReturnAct */

/**
 * An act that a person is asked about.
 * @typedef {Object} AskedAct
 * @property {ReturnAct} act
 * @property {string} eventId
 * @property {Outcome} outcome - What it would come to.
 * @property {ReturnReasons | null} offered - With which reasons TikTok lets the return be refused; null for another
 *     act.
 */

/**
 * The view of the page that says what an act will do, or why it is refused.
 * @param {DescribedReturn} one
 * @param {AskedAct} asked
 * @returns {object}
 */
function askReturnView(one, asked) {
    var act = asked.act;
    var outcome = asked.outcome;
    var offered = asked.offered;
    var isPossible = outcome.outcome === 'applied';
    var lacksReasons = isPossible && offered !== null && offered.reasons.length === 0;
    return {
        id: one.returnId,
        act: act,
        eventId: asked.eventId,
        subject: noticeWords(returnWords.typeNotice(one.told.type)) + ' ' + one.returnId,
        button: webPage.text('return.act.' + act),
        isDanger: act === 'refuse' || act === 'refund',
        isPossible: isPossible && !lacksReasons,
        isNothing: outcome.outcome === 'repeated',
        refusal: outcome.outcome === 'rejected' ? { what: ask.refusalText(outcome), code: outcome.code } : null,
        effects: effectsOf(one, act),
        noReasons: lacksReasons ? noReasonsText(offered) : '',
        reasons: offered ? offered.reasons : [],
        units: act === 'received' ? unitFields(units.without(one.units, one.received)) : []
    };
}

/**
 * Without one of TikTok's reasons a return cannot be refused.
 * @param {ReturnReasons} returnReasons
 * @returns {string}
 */
function noReasonsText(returnReasons) {
    var problem = returnReasons.problem;
    return problem
        ? webPage.filledText('return.noreasons.asked', [noticeWords(problem)])
        : webPage.text('return.noreasons');
}

/**
 * @param {Units} left
 * @returns {object[]}
 */
function unitFields(left) {
    return Object.keys(left).map(function (productId, index) {
        return {
            index: index,
            productId: productId,
            count: units.unitsOf(left, productId)
        };
    });
}

/**
 * What an act will do, in words.
 * @param {DescribedReturn} one
 * @param {ReturnAct} act
 * @returns {string[]}
 */
function effectsOf(one, act) {
    var amount = one.told.refund ? numbers.amountText(one.told.refund.total + ' ' + one.told.refund.currency) : '';
    var told = webPage.text('return.effect.told');
    if (act === 'received') {
        var stock = webPage.text('return.effect.stock.' + (settings.returnsStock() ? 'inventory' : 'none'));
        var kept = webPage.text('return.effect.received');
        return one.stage === 'sent'
            ? [kept, webPage.filledText('return.effect.pay', [amount]), told, stock]
            : [kept, stock];
    }
    if (act === 'refuse') {
        return [webPage.text(one.stage === 'sent' ? 'return.effect.refuse.goods' : 'return.effect.refuse'), told];
    }
    if (act === 'refund' || one.told.type === 'REFUND') {
        return [webPage.filledText('return.effect.pay', [amount]), told];
    }
    return [webPage.text(one.told.type === 'REPLACEMENT' ? 'return.effect.replace' : 'return.effect.send'), told];
}

module.exports = askReturnView;
