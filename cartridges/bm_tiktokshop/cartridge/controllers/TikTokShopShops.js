'use strict';

var describeShops = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/describeShops');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var shopStatesView = require('../scripts/bm_tiktokshop/shops/shopStates');

/** TikTokShopShops-Show: how the connected shops are doing. */
var Show = webPage.forBusinessManager(function () {
    webPage.showPage('shops', 'shops', shopStatesView(describeShops()));
});

Show.public = true;

module.exports = {
    Show: Show
};
