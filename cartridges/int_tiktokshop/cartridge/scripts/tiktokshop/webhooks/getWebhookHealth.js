'use strict';

var storedValues = require('../platform/storedValues');
var taskLists = require('../tasks/store/taskLists');
var webhookAddress = require('./store/webhookAddress');

/**
 * Whether webhooks come.
 * @typedef {Object} WebhookHealth
 * @property {string} address - Where TikTok has to send them.
 * @property {boolean} isProtected - Then none can come.
 * @property {Date | null} lastCameAt - null when none came in the last three days: older ones are forgotten once they
 *     are handled.
 * @property {string} refused - How many were refused for their signature, since ever.
 */

/**
 * Reads whether webhooks come, without asking TikTok.
 * @returns {WebhookHealth}
 */
function getWebhookHealth() {
    return {
        address: webhookAddress.webhookAddress(),
        isProtected: webhookAddress.isStorefrontProtected(),
        lastCameAt: taskLists.lastTaskMadeAt('webhook'),
        refused: storedValues.getValue('webhook-refused') || '0'
    };
}

module.exports = getWebhookHealth;
