'use strict';

var json = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/json');

/** @typedef {import('./rules/settingChanges').Change} Change */

/** A session attribute holds 2,000 characters, so long values are cut and long lists end early. */
var MOST = 1900;
var SHOWN = 200;

/**
 * @typedef {Object} Kept
 * @property {string | null} [tiktokShopChanges]
 */

/**
 * Stores the changes of a form in the session, for the next page.
 * @param {Change[]} changes
 */
function keepChanges(changes) {
    var shown = changes.map(function (change) {
        return { id: change.id, before: cut(change.before), after: cut(change.after) };
    });
    while (JSON.stringify(shown).length > MOST) {
        shown = shown.slice(0, -1);
    }
    session.privacy.tiktokShopChanges = JSON.stringify(shown);
}

/**
 * Returns the stored changes and removes them.
 * @returns {Change[]}
 */
function takeChanges() {
    var kept = session.privacy;
    var changes = json.storedJson(kept.tiktokShopChanges || '', []);
    kept.tiktokShopChanges = null;
    return changes;
}

/**
 * @param {string} text
 * @returns {string}
 */
function cut(text) {
    return text.length > SHOWN ? text.slice(0, SHOWN) + '…' : text;
}

module.exports = {
    keepChanges: keepChanges,
    takeChanges: takeChanges
};
