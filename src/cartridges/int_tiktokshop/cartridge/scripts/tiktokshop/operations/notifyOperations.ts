import { composeAlertMail } from './rules/alertMail';
import type { AlertNews } from './rules/alertMail';
import { callExtension, hasExtension } from '../platform/extensions';
import { instanceName } from '../platform/instance';
import { mailOperations } from './store/mail';
import { alertRecipients } from '../platform/settings';
import { noticeText } from '../platform/noticeText';
import { notice } from '../platform/rules/notice';

const POINT = 'app.tiktokshop.operations.notify';

/** Whether there is a hook or a recipient to notify operations through. */
export function canNotify(): boolean {
    return hasExtension(POINT) || alertRecipients().length > 0;
}

/**
 * Notifies operations: through a merchant's hook, and by mail unless the hook returns true.
 * @returns false when there is no news, or no mail was sent
 */
export function notifyOperations(news: AlertNews): boolean {
    const mail = composeAlertMail(news, instanceName(), noticeText);
    if (!mail) {
        return false;
    }
    const answer = callExtension(POINT, {
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
    return mailOperations(mail.subject, mail.text + '\n' + noticeText(notice('hook.failed', [POINT])) + '\n');
}
