'use strict';

var durations = require('./rules/durations');
var clock = require('./clock');
var storedValues = require('./storedValues');

/**
 * One change of connection or settings, by a person or a job that a person has started.
 * @typedef {Object} Act
 * @property {string} at - ISO 8601 UTC.
 * @property {string} by
 * @property {'settings' | 'confirmed' | 'connected' | 'disconnected' | 'webhooks-on' | 'webhooks-off' | 'erased' |
 *     'shop' | 'import'} what
 * @property {string} about - Names of settings, ids of shops or numbers of orders, never values; for a shop also its
 *     site, reporter and mode.
 */

var TRAIL = 'auditTrail';

/** The attribute holds 4,000 characters; the oldest acts are dropped. */
var MOST_CHARACTERS = 3900;
var MOST_ABOUT = 300;

/** An act names a person: so long it is kept, in milliseconds. */
var KEPT = 365 * durations.DAY;

/**
 * Records who did what. The log would drop such lines unless its info level is switched on. Needs a transaction.
 * @param {string} by
 * @param {Act['what']} what
 * @param {string} about
 */
function recordAct(by, what, about) {
    var acts = [{ at: clock.isoNow(), by: by, what: what, about: about.slice(0, MOST_ABOUT) }].concat(listActs());
    while (JSON.stringify(acts).length > MOST_CHARACTERS) {
        acts = acts.slice(0, -1);
    }
    storedValues.storeRecord(TRAIL, acts);
}

/**
 * The recorded acts, latest first.
 * @returns {Act[]}
 */
function listActs() {
    return storedValues.getRecord(TRAIL, []);
}

/**
 * Whether there are acts that are a year old.
 * @returns {boolean}
 */
function hasOldActs() {
    return listActs().some(isOld);
}

/** Forgets acts that are a year old. Needs a transaction. */
function forgetOldActs() {
    storedValues.storeRecord(
        TRAIL,
        listActs().filter(function (act) {
            return !isOld(act);
        })
    );
}

/**
 * @param {Act} act
 * @returns {boolean}
 */
function isOld(act) {
    return new Date(act.at) <= clock.fromNow(-KEPT);
}

module.exports = {
    recordAct: recordAct,
    listActs: listActs,
    hasOldActs: hasOldActs,
    forgetOldActs: forgetOldActs
};
