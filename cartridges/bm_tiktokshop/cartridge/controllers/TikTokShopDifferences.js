'use strict';

var chooseAct = require('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/chooseAct');
var listDifferencePage = require('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/listDifferencePage');
var differenceCsv = require('../scripts/bm_tiktokshop/reconciliation/differenceCsv');
var differencesView = require('../scripts/bm_tiktokshop/reconciliation/differenceList');
var reasonProblem = require('../scripts/bm_tiktokshop/platform/rules/reasonForm');
var answerCsv = require('../scripts/bm_tiktokshop/platform/webCsv');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference').Chosen} Chosen */

/** Differences of one request: as many as a page lists. */
var MOST = 25;

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
    var chosen = chooseAct.chosenNamed(webPage.parameter('act'));
    var keys = webPage.parametersAfter('pick-').slice(0, MOST);
    if (!chosen) {
        webPage.refuse(404, 'error.difference');
    } else if (keys.length === 0) {
        webPage.goTo('TikTokShopDifferences-Show', { state: stateAfter(chosen), done: 'difference.none' });
    } else {
        ask(chosen, keys, '', '');
    }
});

Ask.public = true;

/** TikTokShopDifferences-Act: chooses. Fields: `act`, `keys`, separated by spaces, and `reason` to ignore. */
var Act = webPage.forBusinessManager(function () {
    var chosen = webPage.isOurForm() ? chooseAct.chosenNamed(webPage.parameter('act')) : null;
    if (!chosen) {
        return;
    }
    var keys = webPage.parameterWords('keys').slice(0, MOST);
    var reason = webPage.parameter('reason').trim();
    var problem = chosen === 'ignore' ? reasonProblem(reason) : '';
    if (problem !== '') {
        ask(chosen, keys, reason, problem);
        return;
    }
    var count = chooseAct.chooseAct(keys, chosen, webPage.userName(), reason);
    webPage.goTo('TikTokShopDifferences-Show', {
        state: stateAfter(chosen),
        done: 'difference.' + (count > 0 ? chosen : 'nothing')
    });
});

Act.public = true;

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
