'use strict';

var Status = require('dw/system/Status');

/** The step did all it had to. */
function stepOk(message, counts) {
    if (counts === undefined) {
        counts = {};
    }
    return { isOk: true, message: message, counts: counts };
}

/** Something needs a person: the job turns red. */
function stepFailed(message, counts) {
    if (counts === undefined) {
        counts = {};
    }
    return { isOk: false, message: message, counts: counts };
}

/** What the platform wants to hear. */
function stepStatus(result) {
    return result.isOk
        ? new Status(Status.OK, 'OK', result.message)
        : new Status(Status.ERROR, 'ERROR', result.message);
}

module.exports = {
    stepOk: stepOk,
    stepFailed: stepFailed,
    stepStatus: stepStatus
};
