import Mail = require('dw/net/Mail');
import Status = require('dw/system/Status');
import { describeError, logOf } from '../../platform/log';
import { alertRecipients, alertSender } from '../../platform/settings';

/**
 * Mails operations, never a buyer.
 * @returns false when there are no recipients, or the platform did not queue the mail
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
        // The platform throws for an address that it does not accept.
        logOf('alert').error('the alert mail could not be sent: ' + describeError(e));
        return false;
    }
}
