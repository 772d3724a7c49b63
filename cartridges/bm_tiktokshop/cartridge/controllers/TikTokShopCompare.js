'use strict';

var findMissingOrders = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/findMissingOrders');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');

/** TikTokShopCompare-Show: asks for orders of TikTok, to find those that never arrived. */
var Show = webPage.forBusinessManager(function () {
    webPage.showPage('orders', 'compare', { result: null, compared: '' }, webPage.text('compare.title'));
});

Show.public = true;

/** TikTokShopCompare-Compare: shows which orders are not here. Field: `ids`, a text with TikTok's order ids. */
var Compare = webPage.forForms(function () {
    var result = findMissingOrders(webPage.parameter('ids'));
    var compared = webPage.filledText('compare.compared', [result.compared]);
    webPage.showPage('orders', 'compare', { result: result, compared: compared }, webPage.text('compare.title'));
});

Compare.public = true;

module.exports = {
    Show: Show,
    Compare: Compare
};
