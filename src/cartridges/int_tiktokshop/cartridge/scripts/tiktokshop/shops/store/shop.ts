import type { ApiSettings } from '../../openapi/apiCall';
import { callKindOf } from '../../openapi/rules/callKind';
import type { CallKind } from '../../openapi/rules/callKind';
import { callsToday, countCall } from '../../platform/outgoing/callCounts';
import { usualCallsPerDayOf } from '../../platform/shopSettings';
import { openApiCredential, sendToTikTok } from './openapi';
import { goByOwnTime, goByTikTokTime, tiktokSeconds } from './clockSkew';
import type { Connection } from './connections';
import { waitAtLimit } from '../../platform/waiting';
import { hmacSha256Hex } from '../../platform/crypto';

/** A connected TikTok shop, ready to be called. */
export interface Shop {
    /** What the client of the Open API needs. */
    api: ApiSettings;
    /** Market, for example `US`. */
    region: string;
    /**
     * Whether a call could not even be made (service disabled, rate limit, circuit breaker, a limit of TikTok). Then the
     * next one cannot either, and it says nothing about the order it was for.
     */
    isUnavailable: boolean;
    /** Whether that is because TikTok has had too many calls. */
    isLimited: boolean;
    /** Kind of the last call about the shop; empty before the first. */
    lastCall: CallKind | '';
}

/** Whether calls are for what has a deadline: then they may use what is kept of the day's calls for it. */
export type CallPurpose = 'usual' | 'deadline';

/** Opens a connected shop. */
export function openShop(connection: Connection, purpose: CallPurpose): Shop {
    const { custom } = connection.shop;
    const shopId = custom.shopId;
    const api = openApp(connection.grant.custom.accessToken || '');
    const shop: Shop = {
        region: custom.region || '',
        isUnavailable: false,
        isLimited: false,
        lastCall: '',
        api: api
    };
    api.shopCipher = custom.shopCipher || '';
    api.send = (request) => {
        if (purpose === 'usual' && callsToday(shopId) >= usualCallsPerDayOf(connection.shop)) {
            shop.isLimited = true;
            shop.isUnavailable = true;
            return { failure: 'kept', text: '' };
        }
        const kind = callKindOf(request.url.slice(api.baseUrl.length).replace(/\?.*$/, ''));
        shop.lastCall = kind;
        const response = sendToTikTok(request);
        if (['unavailable', 'limited'].indexOf(response.failure) < 0) {
            countCall(shopId, kind);
        } else {
            shop.isUnavailable = true;
            shop.isLimited = response.failure === 'limited';
        }
        return response;
    };
    api.waitAtLimit = (attempt) => {
        const hasWaited = waitAtLimit(attempt);
        shop.isLimited = !hasWaited;
        shop.isUnavailable = shop.isUnavailable || !hasWaited;
        return hasWaited;
    };
    return shop;
}

/** Settings for calls that are about no shop. */
export function openApp(accessToken: string): ApiSettings {
    const credential = openApiCredential();
    return {
        baseUrl: credential.url,
        appKey: credential.user,
        appSecret: credential.password,
        accessToken: accessToken,
        shopCipher: '',
        now: tiktokSeconds,
        correctTime: goByTikTokTime,
        keepOwnTime: goByOwnTime,
        hmac: hmacSha256Hex,
        send: sendToTikTok,
        waitAtLimit: waitAtLimit,
        newToken: () => '',
        answered: () => undefined
    };
}

/** For calls that a run can do without: at a limit of TikTok they fail, and neither wait nor end the run. */
export function impatient(shop: Shop): ApiSettings {
    const api = openApp(shop.api.accessToken);
    api.shopCipher = shop.api.shopCipher;
    api.send = shop.api.send;
    api.waitAtLimit = () => false;
    api.newToken = shop.api.newToken;
    api.answered = shop.api.answered;
    return api;
}
