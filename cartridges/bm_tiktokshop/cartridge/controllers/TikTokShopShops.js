'use strict';

var planChosen = require('int_tiktokshop/cartridge/scripts/tiktokshop/imports/planChosen');
var wantedImport = require('int_tiktokshop/cartridge/scripts/tiktokshop/imports/wantedImport');
var describeShops = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/describeShops');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var importForm = require('../scripts/bm_tiktokshop/shops/importForm');
var shopStatesView = require('../scripts/bm_tiktokshop/shops/shopStates');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/imports/wantedImport').ImportChoice} ImportChoice */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/imports/rules/chosenOrders').ChosenOrders} ChosenOrders */
/** @typedef {import('../scripts/bm_tiktokshop/shops/importForm').ImportForm} ImportForm */

/** TikTokShopShops-Show: how the connected shops are doing. */
var Show = webPage.forBusinessManager(function () {
    webPage.showPage('shops', 'shops', shopStatesView(describeShops()));
});

Show.public = true;

/** TikTokShopShops-Import: offers to import orders that are chosen by id or time. */
var Import = webPage.forBusinessManager(function () {
    webPage.showPage(
        'shops',
        'shops/import',
        importForm.importView(sentForm(), '', null, wantedImport.wantedImport()),
        webPage.text('import.title')
    );
});

Import.public = true;

/** TikTokShopShops-Plan: says what would be imported, and changes nothing. Fields: `ids`, `from`, `to`, `finished`. */
var Plan = webPage.forForms(function () {
    var asked = checkedForm();
    if (asked) {
        var run = planChosen(choiceOfImport(asked));
        webPage.showPage(
            'shops',
            'shops/import',
            importForm.importView(asked.form, '', run, wantedImport.wantedImport()),
            webPage.text('import.title')
        );
    }
});

Plan.public = true;

/** TikTokShopShops-Run: has TikTokShop-ImportOrders import the orders. Fields as above. */
var Run = webPage.forForms(function () {
    var asked = checkedForm();
    if (asked) {
        wantedImport.wantImport(choiceOfImport(asked), webPage.userName());
        webPage.goTo('TikTokShopShops-Import', { done: 'import.wanted' });
    }
});

Run.public = true;

/**
 * @typedef {Object} AskedImport
 * @property {ImportForm} form
 * @property {ChosenOrders} chosen
 */

/**
 * The form of the request; shows its fault, and gives null where it has one.
 * @returns {AskedImport | null}
 */
function checkedForm() {
    var clock = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/clock');
    var form = sentForm();
    var chosen = importForm.choiceOf(form, clock.epochSeconds());
    var fault = importForm.faultOf(chosen);
    if (fault === '') {
        return { form: form, chosen: chosen };
    }
    webPage.showRefusal(
        'shops',
        'shops/import',
        importForm.importView(form, fault, null, wantedImport.wantedImport()),
        webPage.text('import.title')
    );
    return null;
}

/**
 * @param {AskedImport} askedImport
 * @returns {ImportChoice}
 */
function choiceOfImport(askedImport) {
    var form = askedImport.form;
    var chosen = askedImport.chosen;
    return { orderIds: chosen.orderIds, placed: chosen.placed, takesFinished: form.isFinished };
}

/** @returns {ImportForm} */
function sentForm() {
    return {
        ids: webPage.parameter('ids').trim(),
        from: webPage.parameter('from'),
        to: webPage.parameter('to'),
        isFinished: webPage.parameter('finished') === 'true'
    };
}

module.exports = {
    Show: Show,
    Import: Import,
    Plan: Plan,
    Run: Run
};
