'use strict';

/** @typedef {import('../../platform/rules/statusTone').Tone} Tone */

var TONES = {
    pending: 'warn',
    sent: 'warn',
    disputed: 'bad',
    offered: 'working',
    'to-send': 'working',
    refunded: 'good',
    replaced: 'good'
};

/**
 * The tone of a return's stage; one that is not listed is over, or not known.
 * @param {string} stage
 * @returns {Tone}
 */
function returnTone(stage) {
    return TONES[stage] || 'over';
}

module.exports = returnTone;
