'use strict';

var unitsModule = require('../../lifecycle/rules/units');
var outcomeModule = require('../../platform/rules/outcome');
var returnActs = require('./returnActs');
var answers = require('./returnChoice');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./returnActs').ReturnAct} ReturnAct */
/** @typedef {import('./returnChoice').ReturnChoice} ReturnChoice */

/**
 * An act that a user or the OMS asks for.
 * @typedef {Object} WantedAct
 * @property {ReturnAct} act
 * @property {string} reason - TikTok's name of the reason for a refusal; empty for the first that TikTok offers.
 * @property {Units} units - Units that have arrived, by product id; empty for all that have not arrived before.
 * @property {string} eventId - The same for each attempt, so that a repeat changes nothing.
 */

/**
 * The facts of a return that decide whether an act is possible.
 * @typedef {Object} ReturnFacts
 * @property {string} type
 * @property {string} status
 * @property {Units} units
 * @property {Units} received
 * @property {ReturnChoice | null} choice
 * @property {string[]} eventIds - Ids of the decisions that were applied last.
 * @property {boolean} mayAnswer - Whether the cartridge may answer on TikTok: the OMS does not answer there itself.
 */

/**
 * Whether an act is possible; the same for every way in.
 * @param {WantedAct} wanted
 * @param {ReturnFacts} facts
 * @returns {Outcome}
 */
function decideAct(wanted, facts) {
    if (facts.eventIds.indexOf(wanted.eventId) >= 0 || isRepeat(wanted, facts)) {
        return outcomeModule.repeated();
    }
    var allowed = allowedActs(facts);
    if (allowed.indexOf(wanted.act) < 0) {
        var outcome = outcomeModule.rejected(
            'act_not_allowed',
            'decision',
            allowed.join(', '),
            'The return does not allow this now'
        );
        outcome.current = facts.status;
        outcome.allowed = allowed;
        return outcome;
    }
    if (wanted.act === 'received' && !isCount(wanted.units)) {
        var msg = 'Each number of units is a whole number, and one of them is above 0';
        return outcomeModule.rejected('wrong_type', 'items', 'whole numbers of units', msg);
    }
    var excess = unitsModule.firstExcess(unitsModule.plus(facts.received, wanted.units), facts.units);
    if (wanted.act === 'received' && excess !== null) {
        var expected = 'units of the return that have not arrived before';
        return outcomeModule.rejected('too_many_units', 'items', expected, 'The return has fewer units of ' + excess);
    }
    return outcomeModule.applied([]);
}

/**
 * Whether units are named by whole numbers; none at all stand for all that have not arrived before.
 * @param {Units} units
 * @returns {boolean}
 */
function isCount(units) {
    var counts = Object.keys(units).map(function (productId) {
        return units[productId];
    });
    return (
        counts.length === 0 ||
        (counts.every(function (one) {
            return one >= 0 && Math.floor(one) === one;
        }) &&
            unitsModule.countUnits(units) > 0)
    );
}

/**
 * What can be done now by those who answer here.
 * @param {ReturnFacts} facts
 * @returns {ReturnAct[]}
 */
function allowedActs(facts) {
    var isAnswered = answers(facts.choice, facts.status);
    return returnActs.actsFor(facts.type, facts.status).filter(function (act) {
        var isLeft = act === 'received' && unitsModule.countUnits(facts.received) < unitsModule.countUnits(facts.units);
        var needsTikTok = returnActs.tiktokDecision(act, facts.type, facts.status) !== null;
        return isLeft || (needsTikTok && facts.mayAnswer && !isAnswered);
    });
}

/**
 * The same answer is on its way, or TikTok has it; all goods are known to be here.
 * @param {WantedAct} wanted
 * @param {ReturnFacts} facts
 * @returns {boolean}
 */
function isRepeat(wanted, facts) {
    if (wanted.act === 'received') {
        return (
            unitsModule.countUnits(facts.received) > 0 &&
            unitsModule.countUnits(facts.received) >= unitsModule.countUnits(facts.units)
        );
    }
    return facts.choice !== null && facts.choice.act === wanted.act && answers(facts.choice, facts.status);
}

module.exports = {
    decideAct: decideAct,
    allowedActs: allowedActs
};
