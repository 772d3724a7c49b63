'use strict';

var json = require('../../platform/json');
var members = require('../../platform/rules/members');
var shopSettings = require('../../platform/shopSettings');
var settings = require('../../platform/settings');

/** @typedef {import('../rules/carriers').CarrierNames} CarrierNames */

/**
 * Our carrier names and TikTok's provider for each.
 * @param {string} [shopId] - the names of this shop go before the site's; empty for the site's alone
 * @returns {CarrierNames}
 */
function carrierNames(shopId) {
    if (shopId === undefined) {
        shopId = '';
    }
    var names = json.storedJson(settings.carriersText(), {});
    return members.addMembers(names, shopSettings.carriersOf(shopSettings.findShop(shopId)));
}

module.exports = carrierNames;
