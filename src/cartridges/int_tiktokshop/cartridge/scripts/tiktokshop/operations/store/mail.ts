import Mail = require('dw/net/Mail');
import Status = require('dw/system/Status');
import { describeError, logOf } from '../../platform/log';
import { isMailAddress } from '../rules/mailAddress';
import { alertRecipients, alertSender } from '../../platform/settings';

/**
 * Mails operations, never a buyer.
 * @returns false when there are no recipients, or the platform did not queue the mail
 */
export function mailOperations(subject: string, text: string): boolean {
    const entered = alertRecipients();
    const recipients = entered.filter(isMailAddress);
    if (recipients.length < entered.length) {
        // Site preferences take any text. A wrong address must not keep the mail from the others.
        logOf('alert').error(
            'tiktokShopAlertRecipients has ' + (entered.length - recipients.length) + ' texts that are no address'
        );
    }
    if (recipients.length === 0) {
        return false;
    }
    const mail = new Mail();
    const sender = alertSender();
    recipients.forEach((address) => mail.addTo(address));
    mail.setFrom(isMailAddress(sender) ? sender : (recipients[0] as string));
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
