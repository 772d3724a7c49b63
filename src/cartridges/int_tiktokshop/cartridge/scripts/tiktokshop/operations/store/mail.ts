import Mail = require('dw/net/Mail');
import Status = require('dw/system/Status');
import { describeError, logOf } from '../../platform/log';
import { alertRecipients, alertSender } from '../../platform/settings';

/**
 * Mails the people who run orders, never a buyer.
 * @returns false when there are no recipients, or the mail could not be queued
 */
export function mailOperations(subject: string, text: string): boolean {
    const recipients = alertRecipients();
    if (recipients.length === 0) {
        return false;
    }
    const mail = new Mail();
    recipients.forEach((address) => mail.addTo(address));
    mail.setFrom(alertSender() || (recipients[0] as string));
    mail.setSubject(subject);
    mail.setContent(text);
    try {
        return mail.send().status === Status.OK;
    } catch (e) {
        // An address that the platform does not take throws.
        logOf('alert').error('the alert mail could not be sent: ' + describeError(e));
        return false;
    }
}
