'use strict';

var Mail = require('dw/net/Mail');
var Status = require('dw/system/Status');
var log = require('../../platform/log');
var isMailAddress = require('../rules/mailAddress');
var settings = require('../../platform/settings');

/**
 * Mails operations, never a buyer.
 * @param {string} subject
 * @param {string} text
 * @returns {boolean} false when there are no recipients, or the platform did not queue the mail
 */
function mailOperations(subject, text) {
    var entered = settings.alertRecipients();
    var recipients = entered.filter(isMailAddress);
    if (recipients.length < entered.length) {
        // Site preferences take any text. A wrong address must not keep the mail from the others.
        log.logOf('alert').error(
            'tiktokShopAlertRecipients has ' + (entered.length - recipients.length) + ' texts that are no address'
        );
    }
    if (recipients.length === 0) {
        return false;
    }
    var mail = new Mail();
    var sender = settings.alertSender();
    recipients.forEach(function (address) {
        mail.addTo(address);
    });
    mail.setFrom(isMailAddress(sender) ? sender : recipients[0]);
    mail.setSubject(subject);
    mail.setContent(text);
    try {
        return mail.send().status === Status.OK;
    } catch (e) {
        // The platform throws for an address that it does not accept.
        log.logOf('alert').error('the alert mail could not be sent: ' + log.describeError(e));
        return false;
    }
}

module.exports = mailOperations;
