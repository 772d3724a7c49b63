'use strict';

var exportOrderFeed = require('../flows/exportOrderFeed');
var job = require('../platform/job');

/**
 * Job step custom.TikTokShopOrderFeed: writes order status files until nothing is due.
 * @param parameters - `Format` xml or csv, `MaxFiles`
 */
function execute(parameters) {
    var maxFiles = Number(parameters.MaxFiles) || 10;
    var files = [];
    var skipped = [];
    var result;
    do {
        result = exportOrderFeed.exportOrderFeed(String(parameters.Format || 'xml'));
        skipped = result.skipped;
        if (result.fileName !== '') {
            files.push(result.fileName + ' with ' + result.exported + ' orders');
        }
    } while (result.hasMore && files.length < maxFiles);
    var written = files.length > 0 ? 'Written: ' + files.join(', ') : 'Nothing was due';
    if (skipped.length > 0) {
        return job.stepFailed(written + '. Not in the feed, see the log: ' + skipped.slice(0, 10).join(', '));
    }
    return result.notified
        ? job.stepOk(written)
        : job.stepFailed(written + '. TikTok was not told; a task tries again');
}

module.exports = {
    execute: execute
};
