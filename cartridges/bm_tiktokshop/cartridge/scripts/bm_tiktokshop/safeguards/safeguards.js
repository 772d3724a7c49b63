'use strict';

var ending = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/ending');
var confirmation = require('./rules/confirmation');
var pageOfFinding = require('./rules/findingPage');
var moment = require('../platform/moment');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findingText').WordedFinding} WordedFinding */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findSafeguards').Safeguards} Safeguards */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/rules/expiry').Expiry} Expiry */

/**
 * The view of the safeguards page.
 * @param {Safeguards} safeguards
 * @param {string} unsure - what was confirmed without ticking `sure`; empty for none
 * @returns {object}
 */
function safeguardsView(safeguards, unsure) {
    return {
        heading: webPage.filledText('safeguards.count', [safeguards.findings.length]),
        findings: safeguards.findings.map(function (finding) {
            return findingView(finding, unsure);
        }),
        notes: safeguards.notes.map(function (finding) {
            return findingView(finding, '');
        }),
        expiries: safeguards.expiries.map(expiryView),
        checked: moment.momentOf(new Date())
    };
}

/**
 * @param {Expiry} expiry
 * @returns {object}
 */
function expiryView(expiry) {
    var now = new Date();
    var endDay = dayFor(expiry, new Date(expiry.endsAt));
    return {
        label: webPage.filledText('expiries.' + expiry.name, [expiry.about]),
        day: expiry.endsAt > 0 ? moment.dayText(endDay) : '',
        days: ending.daysLeft(endDay, dayFor(expiry, now)),
        isEnding: ending.isEnding(expiry.endsAt, now.getTime())
    };
}

/**
 * The day on which an authorization ends depends on the site's time zone; the other ends were entered as days.
 * @param {Expiry} values
 * @param {Date} time
 * @returns {string}
 */
function dayFor(values, time) {
    var name = values.name;
    return (name === 'authorization' ? moment.siteTime(time) : time.toISOString()).substring(0, 10);
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
        page: pageOfFinding(finding.code),
        confirm: what,
        isUnsure: what !== '' && what === unsure
    };
}

module.exports = safeguardsView;
