'use strict';

var returnStage = require('./returnStage');

/**
 * What the seller can do about a return: agree, refuse, pay without waiting for goods or a replacement, say that the
 * goods are here.
 */
var RETURN_ACTS = ['accept', 'refund', 'received', 'refuse'];

/**
 * An act on a return.
 * @typedef {(typeof RETURN_ACTS)[number]} ReturnAct
 */

/**
 * An act by its name, or null.
 * @param {string} name
 * @returns {ReturnAct | null}
 */
function actNamed(name) {
    return (
        RETURN_ACTS.filter(function (known) {
            return known === name;
        })[0] || null
    );
}

/**
 * A decision as Approve Return or Reject Return take it.
 * @typedef {Object} TikTokDecision
 * @property {'approve' | 'reject'} call
 * @property {string} decision
 */

/** @typedef {{ [act in ReturnAct]?: TikTokDecision }} ActsOf */

var approve = function (decision) {
    return { call: 'approve', decision: decision };
};
var reject = function (decision) {
    return { call: 'reject', decision: decision };
};

/** While the seller decides. Source: Approve Return and Reject Return, `decision`. */
var PENDING = {
    REFUND: { accept: approve('APPROVE_REFUND'), refuse: reject('REJECT_REFUND') },
    RETURN_AND_REFUND: {
        accept: approve('APPROVE_RETURN'),
        refund: approve('DIRECT_REFUND'),
        refuse: reject('REJECT_RETURN')
    },
    REPLACEMENT: {
        accept: approve('APPROVE_REPLACEMENT'),
        refund: approve('ISSUE_REPLACEMENT_REFUND'),
        refuse: reject('REJECT_REPLACEMENT')
    }
};

/** Once the buyer has sent the goods. */
var SENT = { received: approve('APPROVE_RECEIVED_PACKAGE'), refuse: reject('REJECT_RECEIVED_PACKAGE') };

/**
 * The decision that an act is on TikTok.
 * @param {ReturnAct} act
 * @param {string} type
 * @param {string} status
 * @returns {TikTokDecision | null} null if TikTok takes none now
 */
function tiktokDecision(act, type, status) {
    var stage = returnStage.stageOf(status);
    var acts = stage === 'pending' ? PENDING[type] || {} : stage === 'sent' ? SENT : {};
    return acts[act] || null;
}

/**
 * What can be done about a return now.
 * @param {string} type
 * @param {string} status
 * @returns {ReturnAct[]}
 */
function actsFor(type, status) {
    return RETURN_ACTS.filter(function (act) {
        return tiktokDecision(act, type, status) !== null || (act === 'received' && canArrive(type, status));
    });
}

/**
 * Whether goods of a return can arrive here while TikTok waits for no decision about them.
 * @param {string} type
 * @param {string} status
 * @returns {boolean}
 */
function canArrive(type, status) {
    return type === 'RETURN_AND_REFUND' && returnStage.mayArrive(returnStage.stageOf(status));
}

module.exports = {
    RETURN_ACTS: RETURN_ACTS,
    actNamed: actNamed,
    tiktokDecision: tiktokDecision,
    actsFor: actsFor,
    canArrive: canArrive
};
