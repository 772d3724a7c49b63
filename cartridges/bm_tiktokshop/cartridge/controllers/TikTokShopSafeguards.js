'use strict';

var findSafeguards = require('int_tiktokshop/cartridge/scripts/tiktokshop/flows/findSafeguards');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var safeguards = require('../scripts/bm_tiktokshop/views/safeguards');

/** TikTokShopSafeguards-Show: what is missing or unsafe, why, and where it is changed; looked for when the page opens. */
function Show() {
    webPage.showPage('safeguards', 'safeguards', safeguards.safeguardsView(findSafeguards.findSafeguards()));
}

Show.public = true;

module.exports = {
    Show: Show
};
