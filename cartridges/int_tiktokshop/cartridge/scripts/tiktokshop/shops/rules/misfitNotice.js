'use strict';

var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('./marketMisfit').MarketMisfit} MarketMisfit */

/**
 * What to change, where the site cannot have the orders of a shop; null where it can.
 * @param {MarketMisfit} misfit
 * @returns {Notice | null}
 */
function misfitNotice(misfit) {
    if (!misfit) {
        return null;
    }
    if (misfit.what === 'currency') {
        return notice.notice('job.import.currency', [misfit.currency]);
    }
    return notice.notice(misfit.isTaxAdded ? 'job.import.net_site' : 'job.import.gross_site');
}

module.exports = misfitNotice;
