'use strict';

/**
 * What differs between TikTok and here.
 * @typedef {'missing-here' | 'missing-on-tiktok' | 'cancelled-here' | 'cancelled-there' | 'shipped-here' |
 *     'shipped-there' | 'packages-differ' | 'request-missing' | 'request-over' | 'address-differs' | 'status-differs' |
 *     'totals-differ' | 'reference-missing' | 'reference-differs' | 'return-missing' | 'return-differs'} DifferenceKind
 */

/** All kinds, the most urgent first. */
var KINDS = [
    'missing-here',
    'cancelled-there',
    'cancelled-here',
    'shipped-here',
    'shipped-there',
    'request-missing',
    'request-over',
    'packages-differ',
    'address-differs',
    'missing-on-tiktok',
    'totals-differ',
    'return-missing',
    'return-differs',
    'status-differs',
    'reference-missing',
    'reference-differs'
];

/**
 * What removes a difference: `import` creates the order here, `retry` takes TikTok's state over, `report` tells TikTok
 * the state here. Empty where only a person can, on one of the two sides.
 * @typedef {'import' | 'retry' | 'report' | ''} DifferenceAct
 */

/**
 * One difference.
 * @typedef {Object} Difference
 * @property {DifferenceKind} kind
 * @property {string} about - TikTok's id of what it is about: of an order, of a return, or of a request to cancel.
 * @property {string} externalOrderId - TikTok's id of the order.
 * @property {string} orderNo - The number here; empty for an order that is not here.
 * @property {string} there - Both sides in words that need no translation: statuses, units, amounts. Of an address
 *     `there` names the parts that differ, see `AddressPart`, and nothing of what they contain.
 * @property {string} here
 * @property {DifferenceAct} act
 * @property {string} [content] - What the sides contain, where they only name it. Never shown, logged or kept: only a
 *     keyed digest is.
 */

/**
 * Whether a kind is about a return, and not about its order.
 * @param {DifferenceKind} kind
 * @returns {boolean}
 */
function isAboutReturn(kind) {
    return kind === 'return-missing' || kind === 'return-differs';
}

/**
 * Whether a kind is about a buyer's request to cancel.
 * @param {DifferenceKind} kind
 * @returns {boolean}
 */
function isAboutRequest(kind) {
    return kind === 'request-missing' || kind === 'request-over';
}

/**
 * A kind by its name, or null.
 * @param {string} name
 * @returns {DifferenceKind | null}
 */
function kindNamed(name) {
    return (
        KINDS.filter(function (kind) {
            return kind === name;
        })[0] || null
    );
}

/**
 * The key under which a difference is kept: found again, it is the same one.
 * @param {{ kind: DifferenceKind, about: string }} difference
 * @returns {string}
 */
function keyOf(difference) {
    return difference.kind + '-' + difference.about;
}

module.exports = {
    KINDS: KINDS,
    isAboutReturn: isAboutReturn,
    isAboutRequest: isAboutRequest,
    kindNamed: kindNamed,
    keyOf: keyOf
};
