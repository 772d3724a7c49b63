'use strict';

var composeAlertMail = require('./rules/alertMail');
var extensions = require('../platform/extensions');
var instance = require('../platform/instance');
var mailOperations = require('./store/mail');
var settings = require('../platform/settings');
var noticeText = require('../platform/noticeText');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/alertMail').AlertNews} AlertNews */

var POINT = 'app.tiktokshop.operations.notify';

/**
 * Whether there is a hook or a recipient to notify operations through.
 * @returns {boolean}
 */
function canNotify() {
    return extensions.hasExtension(POINT) || settings.alertRecipients().length > 0;
}

/**
 * Notifies operations: through a merchant's hook, and by mail unless the hook returns true.
 * @param {AlertNews} news
 * @returns {boolean} false when there is no news, or no mail was sent
 */
function notifyOperations(news) {
    var mail = composeAlertMail(news, instance.instanceName(), noticeText.noticeText);
    if (!mail) {
        return false;
    }
    var answer = extensions.callExtension(POINT, {
        subject: mail.subject,
        text: mail.text,
        orders: news.orders,
        deadLetters: news.deadLetters,
        shops: news.shops,
        installation: news.installation
    });
    if (answer.ok) {
        return answer.value === true || mailOperations(mail.subject, mail.text);
    }
    return mailOperations(
        mail.subject,
        mail.text + '\n' + noticeText.noticeText(notice.notice('hook.failed', [POINT])) + '\n'
    );
}

module.exports = {
    canNotify: canNotify,
    notifyOperations: notifyOperations
};
