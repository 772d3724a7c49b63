'use strict';

var readOverview = require('int_tiktokshop/cartridge/scripts/tiktokshop/flows/readOverview');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var overview = require('../scripts/bm_tiktokshop/views/overview');

/** TikTokShopOverview-Show: what is happening, what is stuck, what will be late. */
function Show() {
    webPage.showPage('overview', 'overview', overview.overviewView(readOverview.readOverview()));
}

Show.public = true;

module.exports = {
    Show: Show
};
