'use strict';

var Status = require('dw/system/Status');

/** The step did all it had to. */
function stepOk(message) {
    return new Status(Status.OK, 'OK', message);
}

/** Something needs a person: the job turns red. */
function stepFailed(message) {
    return new Status(Status.ERROR, 'ERROR', message);
}

module.exports = {
    stepOk: stepOk,
    stepFailed: stepFailed
};
