'use strict';

var readShops = require('int_tiktokshop/cartridge/scripts/tiktokshop/flows/readShops');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');
var connection = require('../scripts/bm_tiktokshop/views/connection');

/** TikTokShopConnection-Show: the connected shops. */
function Show() {
    webPage.showPage('connection', 'connection', connection.connectionView(readShops.readShops()));
}

Show.public = true;

module.exports = {
    Show: Show
};
