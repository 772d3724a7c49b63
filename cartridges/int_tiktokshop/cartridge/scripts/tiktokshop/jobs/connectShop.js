'use strict';

var connectShop = require('../flows/connectShop');
var job = require('../platform/job');
var jobRuns = require('../platform/jobRuns');

/**
 * Job step custom.TikTokShopConnectShop: connects a shop where TikTok's authorization page cannot come back to Business
 * Manager.
 * @param parameters - `AuthCode`, the `code` in the address the page led to
 */
function execute(parameters) {
    return jobRuns.recordStep('TikTokShop-ConnectShop', function () {
        return connect(parameters);
    });
}

function connect(parameters) {
    var connected = connectShop.connectShop(String(parameters.AuthCode || '').trim());
    if (!connected.ok) {
        return job.stepFailed(connected.msg + ' (' + connected.code + ')');
    }
    return job.stepOk(
        'Connected: ' +
            connected.shops
                .map(function (shop) {
                    return shop.name + ' (' + shop.region + ')';
                })
                .join(', '),
        {
            shops: connected.shops.length
        }
    );
}

module.exports = {
    execute: execute
};
