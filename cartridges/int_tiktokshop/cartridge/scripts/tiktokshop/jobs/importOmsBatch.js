'use strict';

var importOmsBatch = require('../flows/importOmsBatch');
var job = require('../platform/job');

/** Job step custom.TikTokShopImportOmsBatch: applies the files that the OMS has dropped. */
function execute() {
    var batch = importOmsBatch.importOmsBatch();
    var summary = [
        batch.files + ' files',
        batch.applied + ' events applied',
        batch.unchanged + ' repeated or late',
        batch.rejected + ' rejected'
    ].join(', ');
    if (batch.unfinished.length > 0) {
        return job.stepFailed(summary + '. To be read again: ' + batch.unfinished.join(', '));
    }
    return batch.rejected > 0 ? job.stepFailed(summary + ', see src/tiktokshop/oms/rejected') : job.stepOk(summary);
}

module.exports = {
    execute: execute
};
