import { createExternalOrder } from '../scripts/tiktokshop/orders/createExternalOrder';
import { refusedAnswer } from '../scripts/tiktokshop/orders/rules/refusedAnswer';
import { receiveWebhook } from '../scripts/tiktokshop/webhooks/receiveWebhook';
import { tooLong } from '../scripts/tiktokshop/platform/rules/longestText';
import { rejected } from '../scripts/tiktokshop/platform/rules/outcome';
import { answerEmpty, answerJson, webRequest } from '../scripts/tiktokshop/platform/web/web';

/**
 * TikTokShop-CreateExternalOrder: TikTok's connector posts an order. The URL alias is CreateExternalOrder.
 * @see docs/reference.md for the answers
 */
export function CreateExternalOrder(): void {
    const incoming = webRequest();
    if (!incoming.isPost || !incoming.isSecure) {
        answerJson(405, refusedAnswer(rejected('method_not_allowed', '', 'POST over HTTPS', 'POST over HTTPS only')));
        return;
    }
    if (incoming.isTooLong) {
        answerJson(413, refusedAnswer(tooLong()));
        return;
    }
    const result = createExternalOrder(incoming.body, incoming.header);
    answerJson(result.status, result.answer);
}
CreateExternalOrder.public = true;

/**
 * TikTokShop-Webhook: TikTok sends an event. The answer has no body.
 * @see docs/install.md for the address to register
 */
export function Webhook(): void {
    const incoming = webRequest();
    if (!incoming.isPost || !incoming.isSecure) {
        answerEmpty(405);
        return;
    }
    if (incoming.isTooLong) {
        answerEmpty(413);
        return;
    }
    answerEmpty(receiveWebhook(incoming.body, incoming.header('authorization')));
}
Webhook.public = true;
