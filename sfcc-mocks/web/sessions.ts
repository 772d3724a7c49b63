import { randomBytes } from 'node:crypto';
import { Session } from '../dw/system/Session';
import type { SessionState } from '../dw/system/Session';
import type { Instance, SiteConfig } from '../instance';
import type { Incoming } from './incoming';

const COOKIE = 'dwsid';
const MAX_SESSIONS = 1000;

/** The session of a request: the one its cookie names, or a new guest's. */
export function sessionFor(
    instance: Instance,
    site: SiteConfig,
    request: Incoming
): { session: Session; setCookie: string | null } {
    const sessions = instance.part('sessions', () => new Map<string, SessionState>());
    const known = sessions.get(cookieOf(request));
    if (known && known.siteId === site.id) {
        return { session: new Session(known), setCookie: null };
    }
    const state = guest(site);
    if (sessions.size >= MAX_SESSIONS) {
        sessions.delete(sessions.keys().next().value as string);
    }
    sessions.set(state.id, state);
    return { session: new Session(state), setCookie: `${COOKIE}=${state.id}; Path=/; HttpOnly` };
}

/** A session that no cookie can find again: API requests have no state. */
export function passingSession(site: SiteConfig): Session {
    return new Session(guest(site));
}

function guest(site: SiteConfig): SessionState {
    return {
        id: randomBytes(24).toString('base64url'),
        siteId: site.id,
        customerId: randomBytes(13).toString('hex'),
        currency: site.currency,
        allowedCurrencies: site.allowedCurrencies,
        custom: {},
        privacy: {}
    };
}

function cookieOf(request: Incoming): string {
    const match = new RegExp('(?:^|;\\s*)' + COOKIE + '=([^;]+)').exec(request.headers.cookie || '');
    return match ? (match[1] as string) : '';
}
