import { createExternalOrder } from '../scripts/tiktokshop/flows/createExternalOrder';
import { answerJson, webRequest } from '../scripts/tiktokshop/platform/web';

/**
 * TikTokShop-CreateExternalOrder, called by TikTok's connector. Give it the alias CreateExternalOrder.
 * @see docs for body and answers
 */
export function CreateExternalOrder(): void {
    const incoming = webRequest();
    if (!incoming.isPost || !incoming.isSecure) {
        answerJson(405, { error: true, msg: 'POST over HTTPS only' });
        return;
    }
    const result = createExternalOrder(incoming.body, incoming.header);
    answerJson(result.status, result.answer);
}
CreateExternalOrder.public = true;
