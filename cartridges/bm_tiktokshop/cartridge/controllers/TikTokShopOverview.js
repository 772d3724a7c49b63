'use strict';

var readOverview = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/readOverview');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var overviewView = require('../scripts/bm_tiktokshop/overview/overview');

/** TikTokShopOverview-Show: shows what is happening, what is stuck and what is due. */
function Show() {
    webPage.showPage('overview', 'overview', overviewView(readOverview()));
}

Show.public = true;

module.exports = {
    Show: Show
};
