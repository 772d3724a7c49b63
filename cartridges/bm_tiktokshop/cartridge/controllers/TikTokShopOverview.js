'use strict';

var getOverview = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOverview');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var overviewView = require('../scripts/bm_tiktokshop/overview/overview');

/** TikTokShopOverview-Show: shows what is happening, what is stuck and what is due. */
var Show = webPage.forBusinessManager(function () {
    webPage.showPage('overview', 'overview', overviewView(getOverview()));
});

Show.public = true;

module.exports = {
    Show: Show
};
