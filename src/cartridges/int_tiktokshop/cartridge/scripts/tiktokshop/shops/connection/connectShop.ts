import { fetchAuthorizedShops } from '../../openapi/authorization';
import type { AuthorizedShop } from '../../openapi/authorization';
import { grantIdOf, sellerNamed } from '../rules/grantId';
import { areComplete, readTokenAnswer } from '../rules/tokens';
import type { Granted } from '../rules/tokens';
import { recordAct } from '../../platform/auditTrail';
import { limitNewObjects, newObjectsLeft } from '../../platform/newObjects';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { removeUnusedGrants, updateShops } from '../store/connections';
import { findGrant, grantWithId, storeTokens } from '../store/grants';
import type { Grant } from '../store/grants';
import { giveSites } from '../store/shopSites';
import { storeWaitingShops } from '../store/waitingShops';
import { findShop } from '../../platform/shopSettings';
import { parseJson } from '../../platform/json';
import { openApp } from '../store/shop';
import { inTransaction } from '../../platform/transaction';
import { redeemCode } from '../store/auth';
import { takeOverConnections } from './takeOverConnections';

/** Custom objects besides the shops': the grant, the audit trail, and the list of shops that wait. */
const OTHER_OBJECTS = 3;

/** The shops of the seller, how many of them are connected only with the next run of the job, or why none is. */
export type Connected =
    { ok: true; shops: AuthorizedShop[]; later: number } | { ok: false; code: string; reason: Notice };

/**
 * Connects the shops of a seller who has just authorized the app.
 * @param authCode - `code` that TikTok's authorization page hands back
 * @param by - login of the person, or the job, that connects it
 * @param mostObjects - custom objects that the caller may create: ten in a request, any number in a job. The shops for which
 *     they are too few wait for `connectWaitingShops`
 */
export function connectShop(authCode: string, by: string, mostObjects: number): Connected {
    limitNewObjects(mostObjects);
    takeOverConnections();
    const response = redeemCode(authCode);
    const answer = readTokenAnswer(parseJson(response.text));
    const seller = answer.ok ? sellerNamed(answer.openId) : '';
    if (answer.ok) {
        keepNewTokens(seller, answer);
    }
    if (!answer.ok || !areComplete(answer.tokens)) {
        const code = String((!answer.ok && answer.code) || response.failure || response.status);
        const reason = notice(response.failure === '' ? 'connect.code_refused' : 'connect.not_answered');
        return { ok: false, code: code, reason: reason };
    }
    const shops = fetchAuthorizedShops(openApp(answer.tokens.accessToken));
    if (!shops.ok) {
        return { ok: false, code: String(shops.code), reason: notice('connect.shops_not_told', [shops.told]) };
    }
    const list = shops.data;
    if (list.length === 0) {
        return { ok: false, code: 'no_shop', reason: notice('connect.no_shop') };
    }
    const later = inTransaction(() => {
        const grantId = grantIdOf(seller, (list[0] as AuthorizedShop).id);
        const waiting = shopsForLater(list);
        storeGrant(
            grantId,
            answer,
            list.filter((shop) => waiting.indexOf(shop.id) < 0),
            list.length
        );
        storeWaitingShops(grantId, waiting);
        recordAct(by, 'connected', list.map((shop) => shop.id).join(', '));
        return waiting.length;
    });
    return { ok: true, shops: list, later: later };
}

/** TikTok no longer takes the tokens that a known seller had before, even if a later call fails. */
function keepNewTokens(grantId: string, granted: Granted): void {
    const known = findGrant(grantId);
    if (known) {
        inTransaction(() => storeGranted(known, granted));
    }
}

/** Needs a transaction. */
function storeGranted(grant: Grant, granted: Granted): void {
    storeTokens(grant, granted.tokens);
    grant.custom.grantedScopes = granted.scopes.join(' ');
}

/** Ids of the shops that are new and more than may be connected at once. */
function shopsForLater(shops: AuthorizedShop[]): string[] {
    const isNew = (id: string): boolean => findShop(id) === null;
    return shops
        .map((shop) => shop.id)
        .filter(isNew)
        .slice(Math.max(0, newObjectsLeft() - OTHER_OBJECTS));
}

/** Needs a transaction. */
function storeGrant(grantId: string, granted: Granted, shops: AuthorizedShop[], shopsOfGrant: number): void {
    const grant = grantWithId(grantId);
    storeGranted(grant, granted);
    giveSites(updateShops(grant, shops), shopsOfGrant);
    removeUnusedGrants();
}
