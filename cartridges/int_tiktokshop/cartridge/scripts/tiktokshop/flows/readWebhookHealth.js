'use strict';

var cursors = require('../platform/cursors');
var taskLists = require('../platform/taskLists');
var webhookAddress = require('../platform/webhookAddress');

/** Reads whether webhooks come, without asking TikTok. */
function readWebhookHealth() {
    return {
        address: webhookAddress.webhookAddress(),
        isProtected: webhookAddress.isStorefrontProtected(),
        lastCameAt: taskLists.lastTaskMadeAt('webhook'),
        refused: cursors.cursorValue('webhook-refused') || '0'
    };
}

module.exports = {
    readWebhookHealth: readWebhookHealth
};
