'use strict';

var eraseBuyer = require('int_tiktokshop/cartridge/scripts/tiktokshop/erasure/eraseBuyer');
var findBuyer = require('int_tiktokshop/cartridge/scripts/tiktokshop/erasure/findBuyer');
var erasure = require('../scripts/bm_tiktokshop/erasure/erasure');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');

/** TikTokShopErasure-Show: asks for the buyer to erase. */
var Show = webPage.forBusinessManager(function () {
    webPage.showPage('orders', 'erasure', {}, webPage.text('erasure.title'));
});

Show.public = true;

/**
 * TikTokShopErasure-Ask: shows the orders of a buyer, and what will be erased. Field: `buyer`, an order number, TikTok's order
 * id or an e-mail address, which therefore never stands in an address.
 */
var Ask = webPage.forForms(function () {
    webPage.showPage(
        'orders',
        'erasure/ask',
        erasure.askView(findBuyer.findBuyer(webPage.parameter('buyer'))),
        webPage.text('erasure.title')
    );
});

Ask.public = true;

/** TikTokShopErasure-Erase: erases a buyer. Fields: `orderNos`, separated by spaces, as Ask has shown them; `sure`. */
var Erase = webPage.forForms(function () {
    var orderNos = webPage.parameterWords('orderNos', findBuyer.AT_ONCE);
    if (webPage.parameter('sure') === 'true') {
        webPage.showPage(
            'orders',
            'erasure/done',
            erasure.doneView(eraseBuyer(orderNos, webPage.userName())),
            webPage.text('erasure.title')
        );
    } else {
        var orders = orderNos.reduce(function (all, no) {
            return all.concat(findBuyer.findBuyer(no));
        }, []);
        webPage.showPage('orders', 'erasure/ask', erasure.askAgainView(orders), webPage.text('erasure.title'));
    }
});

Erase.public = true;

module.exports = {
    Show: Show,
    Ask: Ask,
    Erase: Erase
};
