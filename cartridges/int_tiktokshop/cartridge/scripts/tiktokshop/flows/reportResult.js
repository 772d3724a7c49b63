'use strict';

var apiErrors = require('../domain/apiErrors');

/** TikTok knows of it, now or since before. */
function reported(packageId) {
    return { kind: 'reported', packageId: packageId, warning: '' };
}

/**
 * TikTok's hold is not over.
 * @param until - seconds since the epoch
 */
function onHold(until) {
    return { kind: 'wait', until: until, code: 'on_hold', message: 'TikTok holds the order' };
}

/**
 * A buyer's request to cancel has not been answered.
 * @param until - seconds since the epoch
 */
function waitsForAnswer(until) {
    return {
        kind: 'wait',
        until: until,
        code: 'waits_for_answer',
        message: 'The request of the buyer to cancel has not been answered yet'
    };
}

/** An error of the Open API as a result. */
function failed(result) {
    if (result.ok) {
        throw new Error('Not a failure');
    }
    return {
        kind: 'failed',
        errorClass: result.errorClass,
        code: String(result.code),
        message: apiErrors.remedyFor(result.code) || result.message,
        requestId: result.requestId
    };
}

/** Nothing was sent: a person has to correct something first. */
function refused(code, message) {
    return { kind: 'failed', errorClass: 'data', code: code, message: message, requestId: '' };
}

/** A fault of ours, which the log describes: it is tried again, because it may have been the moment. */
function broken() {
    return {
        kind: 'failed',
        errorClass: 'transient',
        code: 'internal_error',
        message: 'Something unexpected happened, see the log',
        requestId: ''
    };
}

module.exports = {
    reported: reported,
    onHold: onHold,
    waitsForAnswer: waitsForAnswer,
    failed: failed,
    refused: refused,
    broken: broken
};
