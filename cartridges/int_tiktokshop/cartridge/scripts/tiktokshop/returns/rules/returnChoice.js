'use strict';

/** @typedef {import('./returnActs').ReturnAct} ReturnAct */

/**
 * What a user or the OMS has decided about a return.
 * @typedef {Object} ReturnChoice
 * @property {ReturnAct} act
 * @property {string} about - TikTok's status that it answers: after the request, the goods want an answer of their own.
 * @property {string} reason - TikTok's name of the reason for a refusal; empty for the first that TikTok offers.
 * @property {string} by - `OMS`, or the login of a person.
 * @property {string} at - ISO 8601 UTC.
 * @property {'open' | 'sent' | 'missed'} state - `sent` once TikTok has taken it, `missed` if the return had moved on
 *     before.
 */

/**
 * Whether a decision answers a status of TikTok, or is on its way to.
 * @param {ReturnChoice | null} choice
 * @param {string} status
 * @returns {boolean}
 */
function answers(choice, status) {
    return choice !== null && choice.about === status && choice.state !== 'missed';
}

module.exports = answers;
