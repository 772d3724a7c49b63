'use strict';

var confirmation = require('./rules/confirmation');
var moment = require('../platform/moment');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findingText').WordedFinding} WordedFinding */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findSafeguards').Safeguards} Safeguards */

/** Findings that our own pages settle, each with its page. */
var PAGES = {
    carriers_unreadable: { action: 'TikTokShopSettings-Show', name: 'settings' },
    carrier_unmapped: { action: 'TikTokShopSettings-Show', name: 'settings' },
    business_id_missing: { action: 'TikTokShopSettings-Show', name: 'settings' },
    shop_not_connected: { action: 'TikTokShopConnection-Show', name: 'connection' },
    authorization_lost: { action: 'TikTokShopConnection-Show', name: 'connection' },
    authorization_ends: { action: 'TikTokShopConnection-Show', name: 'connection' }
};

/**
 * The view of the safeguards page.
 * @param {Safeguards} safeguards
 * @param {string} unsure - `capture` or `mail`, confirmed without ticking `sure`; empty for none
 * @returns {object}
 */
function safeguardsView(safeguards, unsure) {
    return {
        findings: safeguards.findings.map(function (finding) {
            return findingView(finding, unsure);
        }),
        notes: safeguards.notes.map(function (finding) {
            return findingView(finding, '');
        }),
        checked: moment.momentOf(new Date())
    };
}

/**
 * @param {WordedFinding} finding
 * @param {string} unsure
 * @returns {object}
 */
function findingView(finding, unsure) {
    var what = confirmation.confirmationFor(finding.code);
    return {
        what: finding.what,
        why: finding.why,
        where: finding.where,
        page: PAGES[finding.code] || null,
        confirm: what,
        isUnsure: what !== '' && what === unsure
    };
}

module.exports = safeguardsView;
