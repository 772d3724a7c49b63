'use strict';

var sourceModule = require('../../platform/rules/input/source');
var fields = require('../../platform/rules/input/fields');
var outcome = require('../../platform/rules/outcome');
var returnActs = require('../../returns/rules/returnActs');
var eventId = require('./eventId');
var toldItems = require('../../lifecycle/rules/told/toldItems');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../platform/rules/input/source').Source} Source */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../../returns/rules/returnActs').ReturnAct} ReturnAct */

/**
 * What the OMS decides about a return.
 * @typedef {Object} ReturnDecision
 * @property {string} eventId
 * @property {string} returnId
 * @property {ReturnAct} act
 * @property {string} reason - TikTok's name of the reason for a refusal; empty for the first that TikTok offers.
 * @property {Units} units - Units that have arrived, by product id; empty for all that have not arrived before.
 */

/** @typedef {{ ok: true, decision: ReturnDecision } | { ok: false, rejection: Outcome }} ParsedDecision */

/** All fields of a decision; `ext` holds the OMS's own data. */
var DECISION_FIELDS = ['eventId', 'returnId', 'decision', 'reason', 'items', 'ext'];

/**
 * Whether a message of the OMS is about a return and not about an order.
 * @param {*} input
 * @returns {boolean}
 */
function isReturnDecision(input) {
    return sourceModule.isObject(input) && input.returnId !== undefined;
}

/**
 * Reads one decision of the OMS contract.
 * @param {*} input - parsed JSON
 * @returns {ParsedDecision}
 */
function parseReturnDecision(input) {
    if (!sourceModule.isObject(input)) {
        var msg = 'The decision is not a JSON object';
        return { ok: false, rejection: outcome.rejected('wrong_type', '', 'a decision object', msg) };
    }
    var source = sourceModule.sourceOf(input);
    var decision = readDecision(source);
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, decision: decision };
}

/**
 * @param {Source} source
 * @returns {ReturnDecision}
 */
function readDecision(source) {
    sourceModule.fieldsOnly(source, DECISION_FIELDS);
    var act = readAct(source);
    var decision = {
        eventId: fields.requiredMatch(source, 'eventId', eventId.LONGEST_EVENT_ID, eventId.EVENT_ID),
        returnId: fields.requiredText(source, 'returnId', 100),
        act: act,
        reason: fields.optionalText(source, 'reason', 256),
        units: toldItems.readItems(source) || {}
    };
    fields.optionalObject(source, 'ext');
    if (act !== 'received' && sourceModule.isGiven(source, 'items')) {
        contradict(source, 'items', 'units only with received');
    }
    if (act !== 'refuse' && decision.reason !== '') {
        contradict(source, 'reason', 'a reason only with refuse');
    }
    return decision;
}

/**
 * @param {Source} source
 * @returns {ReturnAct}
 */
function readAct(source) {
    var word = fields.requiredText(source, 'decision', 20);
    var act = returnActs.actNamed(word);
    if (!act) {
        sourceModule.fault(source, 'decision', returnActs.RETURN_ACTS.join(', '));
    }
    return act || 'accept';
}

/**
 * @param {Source} source
 * @param {string} path
 * @param {string} expected
 */
function contradict(source, path, expected) {
    sourceModule.refuse(
        source.faults,
        outcome.rejected('contradiction', path, expected, path + ' contradicts decision')
    );
}

module.exports = {
    DECISION_FIELDS: DECISION_FIELDS,
    isReturnDecision: isReturnDecision,
    parseReturnDecision: parseReturnDecision
};
