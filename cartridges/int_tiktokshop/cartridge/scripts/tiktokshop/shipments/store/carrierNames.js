'use strict';

var json = require('../../platform/json');
var settings = require('../../platform/settings');

/** @typedef {import('../rules/carriers').CarrierNames} CarrierNames */

/**
 * Our carrier names and TikTok's provider for each.
 * @returns {CarrierNames}
 */
function carrierNames() {
    return json.storedJson(settings.carriersText(), {});
}

module.exports = carrierNames;
