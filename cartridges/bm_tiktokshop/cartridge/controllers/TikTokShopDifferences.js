'use strict';

var chooseAct = require('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/chooseAct');
var listDifferencePage = require('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/listDifferencePage');
var differenceCsv = require('../scripts/bm_tiktokshop/reconciliation/differenceCsv');
var differencesView = require('../scripts/bm_tiktokshop/reconciliation/differenceList');
var picks = require('../scripts/bm_tiktokshop/platform/picks');
var answerCsv = require('../scripts/bm_tiktokshop/platform/webCsv');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference').Chosen} Chosen */

/** TikTokShopDifferences-Show: lists differences. Parameters: `state` (`open`, `ignored`), `kind`, `shop`, `page`. */
var Show = webPage.forBusinessManager(function () {
    webPage.showPage(
        'differences',
        'differences',
        differencesView(listDifferencePage.listDifferencePage(choice(), webPage.pageNumber()))
    );
});

Show.public = true;

/** TikTokShopDifferences-Export: sends the list as a CSV file, with at most 1,000 differences. Parameters as above. */
var Export = webPage.forBusinessManager(function () {
    answerCsv('tiktokshop-differences.csv', differenceCsv(listDifferencePage.listAllDifferences(choice())));
});

Export.public = true;

/** TikTokShopDifferences-Ask: says what a choice will do. Parameters: `act`, and `pick-{key}` for each difference. */
var Ask = webPage.forBusinessManager(function () {
    var none = function (chosen) {
        return backToList(chosen, 'none');
    };
    picks.askForPicks(
        chooseAct.chosenNamed(webPage.parameter('act')),
        'error.difference',
        none,
        function (chosen, keys) {
            return ask(chosen, keys, '', '');
        }
    );
});

Ask.public = true;

/** TikTokShopDifferences-Act: chooses. Fields: `act`, `keys`, separated by spaces, and `reason` to ignore. */
var Act = webPage.forForms(function () {
    return picks.actOnPicks(chooseAct.chosenNamed(webPage.parameter('act')), 'error.difference', 'keys', choose);
});
Act.public = true;

/**
 * @param {Chosen} chosen
 * @param {string[]} keys
 */
function choose(chosen, keys) {
    var reasonProblem = require('../scripts/bm_tiktokshop/platform/rules/reasonForm');
    var reason = webPage.parameter('reason').trim();
    var problem = chosen === 'ignore' ? reasonProblem(reason) : '';
    if (problem !== '') {
        ask(chosen, keys, reason, problem);
        return;
    }
    var count = chooseAct.chooseAct(keys, chosen, webPage.userName(), reason);
    backToList(chosen, count > 0 ? chosen : 'nothing');
}

/**
 * @param {Chosen} chosen
 * @param {string} done - key of the text about what was done, which the list shows
 */
function backToList(chosen, done) {
    webPage.goTo('TikTokShopDifferences-Show', { state: stateAfter(chosen), done: 'difference.' + done });
}

/**
 * @param {Chosen} chosen
 * @param {string[]} keys
 * @param {string} reason
 * @param {string} problem
 */
function ask(chosen, keys, reason, problem) {
    var askDifferencesView = require('../scripts/bm_tiktokshop/reconciliation/askDifferences');
    var view = askDifferencesView(chosen, listDifferencePage.listDifferencesByKey(keys), reason, problem);
    webPage.showPage('differences', 'differences/ask', view, webPage.text('difference.choose.' + chosen));
}

/** @returns {{ isOpen: boolean, shopId: string, kind: string }} */
function choice() {
    var difference = require('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/rules/difference');
    return {
        isOpen: webPage.parameter('state') !== 'ignored',
        shopId: webPage.parameter('shop'),
        kind: difference.kindNamed(webPage.parameter('kind')) || ''
    };
}

/**
 * The list that a person comes from.
 * @param {Chosen} chosen
 * @returns {string}
 */
function stateAfter(chosen) {
    return chosen === 'open' ? 'ignored' : 'open';
}

module.exports = {
    Show: Show,
    Export: Export,
    Ask: Ask,
    Act: Act
};
