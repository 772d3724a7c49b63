'use strict';

var clock = require('./clock');
var cursors = require('./cursors');
var json = require('./json');

/**
 * What a person, or a job that a person started, did to connection and settings.
 * @typedef {Object} Act
 * @property {string} at - ISO 8601 UTC.
 * @property {string} by
 * @property {'settings' | 'confirmed' | 'connected' | 'disconnected' | 'webhooks-on' | 'webhooks-off'} what
 * @property {string} about - Names of settings, or ids of shops; never a value.
 */

var TRAIL = 'auditTrail';

/** The attribute has room for 4,000 characters; the oldest acts go first. */
var MOST_CHARACTERS = 3900;
var MOST_ABOUT = 300;

/**
 * Keeps who did what: the log leaves out such lines unless someone switches them on. Needs a transaction.
 * @param {string} by
 * @param {Act['what']} what
 * @param {string} about
 */
function recordAct(by, what, about) {
    var acts = [{ at: clock.isoNow(), by: by, what: what, about: about.slice(0, MOST_ABOUT) }].concat(listActs());
    while (JSON.stringify(acts).length > MOST_CHARACTERS) {
        acts = acts.slice(0, -1);
    }
    cursors.moveCursor(TRAIL, JSON.stringify(acts));
}

/**
 * The last acts, the latest first.
 * @returns {Act[]}
 */
function listActs() {
    return json.storedJson(cursors.cursorValue(TRAIL), []);
}

module.exports = {
    recordAct: recordAct,
    listActs: listActs
};
