import { fetchAuthorizedShops } from '../openapi/authorization';
import type { AuthorizedShop } from '../openapi/authorization';
import { remedyFor } from '../openapi/rules/apiErrors';
import { readTokenAnswer } from './rules/tokens';
import { recordAct } from '../platform/auditTrail';
import { connectShop as storeConnection } from './store/connections';
import { parseJson } from '../platform/json';
import { openApp } from './store/shop';
import { inTransaction } from '../platform/transaction';
import { redeemCode } from './store/auth';

/** The shops that are connected now, or why none is. */
export type Connected = { ok: true; shops: AuthorizedShop[] } | { ok: false; code: string; msg: string };

const AGAIN = 'Open the authorization link again: a code works once, and for 30 minutes.';

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
        return { ok: false, code: code, msg: 'TikTok did not accept the authorization code. ' + AGAIN };
    }
    const shops = fetchAuthorizedShops(openApp(answer.tokens.accessToken));
    if (!shops.ok) {
        const msg = remedyFor(shops.code) || shops.message;
        return {
            ok: false,
            code: String(shops.code),
            msg: 'TikTok did not tell which shops are authorized: ' + msg + '. ' + AGAIN
        };
    }
    const list = shops.data;
    if (list.length === 0) {
        return { ok: false, code: 'no_shop', msg: 'The seller has authorized no shop. ' + AGAIN };
    }
    inTransaction(() => {
        list.forEach((shop) => storeConnection(shop, answer.tokens, answer.scopes));
        recordAct(by, 'connected', list.map((shop) => shop.id).join(', '));
    });
    return { ok: true, shops: list };
}
