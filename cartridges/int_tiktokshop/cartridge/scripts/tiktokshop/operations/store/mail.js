'use strict';

var Mail = require('dw/net/Mail');
var Status = require('dw/system/Status');
var log = require('../../platform/log');
var settings = require('../../platform/settings');

/**
 * Mails operations, never a buyer.
 * @param {string} subject
 * @param {string} text
 * @returns {boolean} false when there are no recipients, or the platform did not queue the mail
 */
function mailOperations(subject, text) {
    var recipients = settings.alertRecipients();
    if (recipients.length === 0) {
        return false;
    }
    var mail = new Mail();
    recipients.forEach(function (address) {
        return mail.addTo(address);
    });
    mail.setFrom(settings.alertSender() || recipients[0]);
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
