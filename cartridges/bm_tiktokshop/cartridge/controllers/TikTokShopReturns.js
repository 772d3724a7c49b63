'use strict';

var actOnReturn = require('int_tiktokshop/cartridge/scripts/tiktokshop/returns/actOnReturn');
var describeReturn = require('int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn');
var listReturnPage = require('int_tiktokshop/cartridge/scripts/tiktokshop/returns/listReturnPage');
var operationForm = require('../scripts/bm_tiktokshop/platform/webOperation');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var returnView = require('../scripts/bm_tiktokshop/returns/returnView');
var returnListView = require('../scripts/bm_tiktokshop/returns/returnList');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn').DescribedReturn} DescribedReturn */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnActs').ReturnAct} ReturnAct */

/** TikTokShopReturns-Show: lists returns, refunds and replacements. Parameters: `state` (`open`, `all`), `page`. */
var Show = webPage.forBusinessManager(function () {
    webPage.showPage(
        'returns',
        'returns',
        returnListView(listReturnPage(webPage.parameter('state') === 'all' ? 'all' : 'open', webPage.pageNumber()))
    );
});

Show.public = true;

/** TikTokShopReturns-Return: shows one return and what can be done about it. Parameter: `id`. */
var Return = webPage.forBusinessManager(function () {
    var one = describeReturn.describeReturn(webPage.parameter('id'));
    if (one) {
        webPage.showPage(
            'returns',
            'returns/return',
            returnView.returnView(one, actOnReturn.actsOf(one.returnId)),
            returnView.returnTitle(one)
        );
    } else {
        webPage.refuse(404, 'error.return');
    }
});

Return.public = true;

/** TikTokShopReturns-Ask: says what an act will do, and asks for it. Parameters: `id`, `act`. */
var Ask = webPage.forBusinessManager(function () {
    var chosen = chosenAct();
    if (!chosen) {
        return;
    }
    var one = chosen.one;
    var act = chosen.act;
    var form = operationForm();
    var wanted = { act: act, reason: '', units: {}, eventId: form.eventId };
    var outcome = actOnReturn.previewAct(one.returnId, wanted);
    webPage.showPage('returns', 'returns/ask', viewOf(one, act, form.eventId, outcome), titleOf(one, act));
});

Ask.public = true;

/** TikTokShopReturns-Act: decides. Fields: `id`, `act`, `eventId`, `reason`, `units-{product id}`. */
var Act = webPage.forForms(function () {
    var chosen = chosenAct();
    if (!chosen) {
        return;
    }
    var one = chosen.one;
    var act = chosen.act;
    var form = operationForm();
    var wanted = {
        act: act,
        reason: act === 'refuse' ? form.reason : '',
        units: act === 'received' ? form.units : {},
        eventId: form.eventId
    };
    var lacksReason = act === 'refuse' && form.reason === '';
    var outcome = lacksReason
        ? actOnReturn.previewAct(one.returnId, wanted)
        : actOnReturn.actOnReturn(one.returnId, wanted, { source: 'OPERATIONS', by: form.by });
    if (lacksReason || outcome.outcome === 'rejected') {
        webPage.showRefusal('returns', 'returns/ask', viewOf(one, act, form.eventId, outcome), titleOf(one, act));
    } else {
        webPage.goTo('TikTokShopReturns-Return', {
            id: one.returnId,
            done: 'return.' + (outcome.outcome === 'applied' ? act : outcome.outcome)
        });
    }
});

Act.public = true;

/**
 * The return and the act of a request; refuses the request and gives null where one of them does not exist.
 * @returns {{ one: DescribedReturn, act: ReturnAct } | null}
 */
function chosenAct() {
    var returnActs = require('int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnActs');
    var one = describeReturn.describeReturn(webPage.parameter('id'));
    var act = returnActs.actNamed(webPage.parameter('act'));
    if (one && act) {
        return { one: one, act: act };
    }
    webPage.refuse(404, 'error.return');
    return null;
}

/**
 * @param {DescribedReturn} one
 * @param {ReturnAct} act
 * @param {string} eventId
 * @param {ReturnType<typeof previewAct>} outcome
 * @returns {object}
 */
function viewOf(one, act, eventId, outcome) {
    var fetchReturnReasons = require('int_tiktokshop/cartridge/scripts/tiktokshop/returns/fetchReturnReasons');
    var askReturnView = require('../scripts/bm_tiktokshop/returns/askReturn');
    var offered = act === 'refuse' ? fetchReturnReasons(one.shopId, one.returnId) : null;
    return askReturnView(one, { act: act, eventId: eventId, outcome: outcome, offered: offered });
}

/**
 * @param {DescribedReturn} one
 * @param {ReturnAct} act
 * @returns {string}
 */
function titleOf(one, act) {
    return webPage.filledText('return.title.act', [webPage.text('return.act.' + act), one.orderNo]);
}

module.exports = {
    Show: Show,
    Return: Return,
    Ask: Ask,
    Act: Act
};
