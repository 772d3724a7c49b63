'use strict';

var applyOrderEvents = require('../../scripts/tiktokshop/flows/applyOrderEvents');
var webRest = require('../../scripts/tiktokshop/platform/webRest');

/** POST /order-events: the OMS tells what became of orders. See docs/oms.md. */
function postOrderEvents() {
    var result = applyOrderEvents.applyOrderEvents(webRest.restBody());
    if (result.ok) {
        webRest.answerOk({ outcomes: result.outcomes });
        return;
    }
    var rejection = result.rejection;
    webRest.answerBadRequest(rejection.code || '', rejection.msg || '', {
        c_path: rejection.path || '',
        c_expected: rejection.expected || ''
    });
}

postOrderEvents.public = true;

module.exports = {
    postOrderEvents: postOrderEvents
};
