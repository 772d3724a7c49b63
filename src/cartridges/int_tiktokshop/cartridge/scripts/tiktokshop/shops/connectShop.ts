import { fetchAuthorizedShops } from '../openapi/authorization';
import type { AuthorizedShop } from '../openapi/authorization';
import { readTokenAnswer } from './rules/tokens';
import { recordAct } from '../platform/auditTrail';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { grantWithId, rememberShop, removeUnusedGrants, shopUnder, storeTokens } from './store/connections';
import type { Tokens } from './rules/tokens';
import { giveSites } from './store/shopSites';
import { parseJson } from '../platform/json';
import { openApp } from './store/shop';
import { inTransaction } from '../platform/transaction';
import { redeemCode } from './store/auth';
import { takeOverConnections } from './takeOverConnections';

/** Tokens, with what they allow. */
interface Granted {
    tokens: Tokens;
    scopes: string[];
}

/** The shops that are connected now, or why none is. */
export type Connected = { ok: true; shops: AuthorizedShop[] } | { ok: false; code: string; reason: Notice };

/**
 * Connects the shops of a seller who has just authorized the app.
 * @param authCode - `code` that TikTok's authorization page hands back
 * @param by - login of the person, or the job, that connects it
 */
export function connectShop(authCode: string, by: string): Connected {
    takeOverConnections();
    const response = redeemCode(authCode);
    const answer = readTokenAnswer(parseJson(response.text));
    if (!answer.ok) {
        const code = String(answer.code || response.failure || response.status);
        return { ok: false, code: code, reason: notice('connect.code_refused') };
    }
    const shops = fetchAuthorizedShops(openApp(answer.tokens.accessToken));
    if (!shops.ok) {
        return { ok: false, code: String(shops.code), reason: notice('connect.shops_not_told', [shops.told]) };
    }
    const list = shops.data;
    if (list.length === 0) {
        return { ok: false, code: 'no_shop', reason: notice('connect.no_shop') };
    }
    inTransaction(() => {
        storeGrant(answer.openId || 'shop-' + (list[0] as AuthorizedShop).id, answer, list);
        recordAct(by, 'connected', list.map((shop) => shop.id).join(', '));
    });
    return { ok: true, shops: list };
}

/** Needs a transaction. */
function storeGrant(grantId: string, granted: Granted, shops: AuthorizedShop[]): void {
    const grant = grantWithId(grantId);
    storeTokens(grant, granted.tokens);
    grant.custom.grantedScopes = granted.scopes.join(' ');
    const objects = shops.map((shop) => {
        const object = shopUnder(grant, shop.id);
        rememberShop(object, shop);
        return object;
    });
    giveSites(objects);
    removeUnusedGrants();
}
