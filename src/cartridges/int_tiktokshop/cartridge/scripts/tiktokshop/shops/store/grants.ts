import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { MINUTE } from '../../platform/rules/durations';
import { fromNow, now } from '../../platform/clock';
import { firstOf } from '../../platform/firstOf';
import { newObject } from '../../platform/newObjects';
import { accessEnd, refreshEnd } from '../rules/tokens';
import type { Tokens } from '../rules/tokens';

/** What a seller has granted, with its tokens. */
export type Grant = TypedCustomObject<'TikTokShopGrant'>;

const GRANT_TYPE = 'TikTokShopGrant';

/** State of a grant or a shop that has to be connected again. */
export const RECONNECT = 'reconnect';
/** How long a refresher keeps others away, should it not come back. */
const LOCK = MINUTE;

/** All grants; one for each seller. */
export function allGrants(): Grant[] {
    const found = CustomObjectMgr.getAllCustomObjects(GRANT_TYPE);
    return firstOf(found, Infinity);
}

/** The grant with this id, or null. */
export function findGrant(grantId: string): Grant | null {
    return CustomObjectMgr.getCustomObject(GRANT_TYPE, grantId);
}

/** Whether the access token of a grant has expired before a time. */
export function expiresBefore(grant: Grant, time: Date): boolean {
    const expires = grant.custom.accessTokenExpiresAt;
    return expires !== null && expires <= time;
}

/** Who refreshes a grant: this caller; another one, now; or another one has, since the token was read. */
export type RefreshRight = 'ours' | 'theirs' | 'done';

/**
 * Takes the right to refresh, because the old refresh token works only once. Needs a transaction: the
 * second caller to commit is in conflict, looks again, and sees that the right is taken.
 * @param usedToken - the access token that is too old
 */
export function takeRefresh(grant: Grant, usedToken: string): RefreshRight {
    if ((grant.custom.accessToken || '') !== usedToken) {
        return 'done';
    }
    if (grant.custom.refreshLockedUntil !== null && grant.custom.refreshLockedUntil > now()) {
        return 'theirs';
    }
    grant.custom.refreshLockedUntil = fromNow(LOCK);
    return 'ours';
}

/**
 * Stores new tokens for all shops they are for, and gives the right to refresh back. A token that could not be read replaces none.
 * Needs a transaction.
 */
export function storeTokens(grant: Grant, tokens: Tokens): void {
    const time = now().getTime();
    if (tokens.accessToken !== '') {
        grant.custom.accessToken = tokens.accessToken;
        grant.custom.accessTokenExpiresAt = new Date(accessEnd(tokens.accessTokenExpiresAt, time));
    }
    const known = grant.custom.refreshTokenExpiresAt;
    grant.custom.refreshToken = tokens.refreshToken || grant.custom.refreshToken;
    grant.custom.refreshTokenExpiresAt = new Date(
        refreshEnd(tokens.refreshToken === '' ? 0 : tokens.refreshTokenExpiresAt, known ? known.getTime() : 0, time)
    );
    grant.custom.state = 'connected';
    grant.custom.refreshLockedUntil = null;
}

/** The grant with this id, made if there is none. Needs a transaction. */
export function grantWithId(grantId: string): Grant {
    return findGrant(grantId) || newObject(GRANT_TYPE, grantId);
}

/** Whether the seller has to authorize the app again. */
export function isGrantLost(grant: Grant): boolean {
    return grant.custom.state === RECONNECT;
}

/** Gives the right to refresh back after a failure: the next caller tries again. Needs a transaction. */
export function releaseRefresh(grant: Grant): void {
    grant.custom.refreshLockedUntil = null;
}

/** Records that the seller has to authorize the app again. Needs a transaction. */
export function markGrantLost(grant: Grant): void {
    grant.custom.state = RECONNECT;
}
