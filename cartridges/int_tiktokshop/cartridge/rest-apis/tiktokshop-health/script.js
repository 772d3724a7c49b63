'use strict';

var readHealth = require('../../scripts/tiktokshop/operations/getHealth');
var webRest = require('../../scripts/tiktokshop/platform/web/webRest');

/** GET /health: a monitor asks how the shop is. Changes nothing. See docs/operate.md. */
function getHealth() {
    if (webRest.isForSite()) {
        webRest.answerOk(readHealth());
        return;
    }
    webRest.answerBadRequest('missing_field', 'Health is that of a site', {
        path: 'siteId',
        expected: 'the id of a site'
    });
}

getHealth.public = true;

module.exports = {
    getHealth: getHealth
};
