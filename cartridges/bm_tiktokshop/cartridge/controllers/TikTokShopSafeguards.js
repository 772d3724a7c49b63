'use strict';

var watchSettings = require('int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/watchSettings');
var confirmOff = require('../scripts/bm_tiktokshop/safeguards/confirmOff');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');

/** TikTokShopSafeguards-Show: checks the installation; shows what is missing or unsafe, why, and where to change it. */
var Show = webPage.forBusinessManager(function () {
    showSafeguards('');
});

Show.public = true;

/**
 * TikTokShopSafeguards-Confirm: records a person's confirmation: that something is off today (`what` is `capture` or
 * `mail`), that Created orders are kept (`created`), or that the settings are right as they are (`settings`). Fields: `what`, `sure`.
 */
var Confirm = webPage.forForms(function () {
    var what = webPage.parameter('what');
    if (webPage.parameter('sure') !== 'true') {
        showSafeguards(what);
        return;
    }
    if (what === 'settings') {
        watchSettings.confirmSettings(webPage.userName());
        webPage.goTo('TikTokShopSafeguards-Show', { done: 'safeguards.settings' });
    } else if (confirmOff(what, webPage.userName())) {
        webPage.goTo('TikTokShopSafeguards-Show', { done: 'safeguards.confirmed' });
    } else {
        webPage.refuse(400, 'error.confirm');
    }
});

Confirm.public = true;

/** @param {string} unsure - what was confirmed without ticking `sure`; empty for none */
function showSafeguards(unsure) {
    var findSafeguards = require('int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findSafeguards');
    var safeguardsView = require('../scripts/bm_tiktokshop/safeguards/safeguards');
    webPage.showPage('safeguards', 'safeguards', safeguardsView(findSafeguards.findSafeguards(), unsure));
}

module.exports = {
    Show: Show,
    Confirm: Confirm
};
