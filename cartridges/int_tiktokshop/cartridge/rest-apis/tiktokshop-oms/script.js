'use strict';

var outcome = require('../../scripts/tiktokshop/platform/rules/outcome');
var applyEventRequest = require('../../scripts/tiktokshop/oms/applyEventRequest');
var webRest = require('../../scripts/tiktokshop/platform/web/webRest');

var NO_SITE = {
    ok: false,
    rejection: outcome.rejected('missing_field', 'siteId', 'the id of a site', 'Events are for the orders of a site')
};

/** POST /order-events: the OMS sends events of orders. See docs/oms.md. */
function postOrderEvents() {
    var result = webRest.isForSite() ? applyEventRequest(webRest.restBody()) : NO_SITE;
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

postOrderEvents.public = true;

module.exports = {
    postOrderEvents: postOrderEvents
};
