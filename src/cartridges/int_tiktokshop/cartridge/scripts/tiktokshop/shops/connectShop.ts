import { fetchAuthorizedShops } from '../openapi/authorization';
import type { AuthorizedShop } from '../openapi/authorization';
import { remedyFor } from '../openapi/rules/apiErrors';
import { readTokenAnswer } from './rules/tokens';
import { recordAct } from '../platform/auditTrail';
import { connectShop as storeConnection } from './store/connections';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { parseJson } from '../platform/json';
import { openApp } from './store/shop';
import { inTransaction } from '../platform/transaction';
import { redeemCode } from './store/auth';

/** The shops that are connected now, or why none is. */
export type Connected = { ok: true; shops: AuthorizedShop[] } | { ok: false; code: string; reason: Notice };

/**
 * Connects the shops of a seller who has just authorized the app.
 * @param authCode - `code` that TikTok's authorization page hands back
 * @param by - login of the person, or the job, that connects it
 */
export function connectShop(authCode: string, by: string): Connected {
    const response = redeemCode(authCode);
    const answer = readTokenAnswer(parseJson(response.text));
    if (!answer.ok) {
        const code = String(answer.code || response.failure || response.status);
        return { ok: false, code: code, reason: notice('connect.code_refused') };
    }
    const shops = fetchAuthorizedShops(openApp(answer.tokens.accessToken));
    if (!shops.ok) {
        const why = remedyFor(shops.code) || shops.message;
        return { ok: false, code: String(shops.code), reason: notice('connect.shops_not_told', [why]) };
    }
    const list = shops.data;
    if (list.length === 0) {
        return { ok: false, code: 'no_shop', reason: notice('connect.no_shop') };
    }
    inTransaction(() => {
        list.forEach((shop) => storeConnection(shop, answer.tokens, answer.scopes));
        recordAct(by, 'connected', list.map((shop) => shop.id).join(', '));
    });
    return { ok: true, shops: list };
}
