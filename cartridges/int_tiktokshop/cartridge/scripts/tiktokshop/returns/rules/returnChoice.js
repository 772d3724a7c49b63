'use strict';

/** @typedef {import('./returnActs').ReturnAct} ReturnAct */

/**
 * What somebody here has decided about a return.
 * @typedef {Object} ReturnChoice
 * @property {ReturnAct} act
 * @property {string} reason - TikTok's name of the reason for a refusal; empty for the first that TikTok offers.
 * @property {string} by - `OMS`, or the login of a person.
 * @property {string} at - ISO 8601 UTC.
 * @property {'open' | 'sent' | 'missed'} state - `sent` once TikTok has taken it, `missed` if the return had moved on
 *     before.
 */
