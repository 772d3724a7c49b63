'use strict';

var outcome = require('../../scripts/tiktokshop/platform/rules/outcome');
var applyEventRequest = require('../../scripts/tiktokshop/oms/applyEventRequest');
var webRest = require('../../scripts/tiktokshop/platform/web/webRest');

/** @typedef {import('../../scripts/tiktokshop/oms/applyEventRequest').EventsResult} EventsResult */

var NO_SITE = {
    ok: false,
    rejection: outcome.rejected('missing_field', 'siteId', 'the id of a site', 'Events are for the orders of a site')
};

/** POST /order-events: the OMS sends events of orders. See docs/oms.md. */
function postOrderEvents() {
    answer(webRest.isForSite() ? applyEventRequest.applyEventRequest(webRest.restBody()) : NO_SITE);
}

postOrderEvents.public = true;

/** POST /return-decisions: the OMS decides about returns. See docs/oms.md. */
function postReturnDecisions() {
    answer(webRest.isForSite() ? applyEventRequest.applyDecisionRequest(webRest.restBody()) : NO_SITE);
}

postReturnDecisions.public = true;

/** @param {EventsResult} result */
function answer(result) {
    if (result.ok) {
        webRest.answerOk({ outcomes: result.outcomes });
        return;
    }
    var rejection = result.rejection;
    webRest.answerBadRequest(rejection.code || '', rejection.msg || '', {
        path: rejection.path || '',
        expected: rejection.expected || ''
    });
}

module.exports = {
    postOrderEvents: postOrderEvents,
    postReturnDecisions: postReturnDecisions
};
