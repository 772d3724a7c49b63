import { Session } from '../dw/system/Session';
import type { SessionState } from '../dw/system/Session';
import type { Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import type { Incoming } from './incoming';
import { randomText } from '../access/randomText';

const COOKIE = 'dwsid';
const MAX_SESSIONS = 1000;

/** What a cookie leads to: a session for each site it was used on. */
type SessionsBySite = Map<string, SessionState>;

/** The session of a request: the one its cookie names, or a new guest's. */
export function sessionFor(
    instance: Instance,
    site: SiteConfig,
    request: Incoming
): { session: Session; setCookie: string | null } {
    const known = knownSession(instance, site, request);
    if (known) {
        return { session: new Session(known), setCookie: null };
    }
    const bySite = sessionsOf(instance).get(cookieOf(request));
    if (bySite) {
        const state = guest(site, cookieOf(request));
        bySite.set(site.id, state);
        return { session: new Session(state), setCookie: null };
    }
    const { state, setCookie } = newSession(instance, site);
    return { session: new Session(state), setCookie };
}

/** The session that a request's cookie names on a site, or null. */
export function knownSession(instance: Instance, site: SiteConfig, request: Incoming): SessionState | null {
    return sessionsOf(instance).get(cookieOf(request))?.get(site.id) || null;
}

/** A new session, with the cookie that finds it again. */
export function newSession(instance: Instance, site: SiteConfig): { state: SessionState; setCookie: string } {
    const sessions = sessionsOf(instance);
    if (sessions.size >= MAX_SESSIONS) {
        sessions.delete(sessions.keys().next().value as string);
    }
    const state = guest(site);
    sessions.set(state.id, new Map([[site.id, state]]));
    return { state, setCookie: `${COOKIE}=${state.id}; Path=/; HttpOnly` };
}

/** Forgets a session on all sites. */
export function endSession(instance: Instance, state: SessionState): void {
    sessionsOf(instance).delete(state.id);
}

/** A session that no cookie can find again: API requests have no state. */
export function passingSession(site: SiteConfig): Session {
    return new Session(guest(site));
}

function sessionsOf(instance: Instance): Map<string, SessionsBySite> {
    return instance.part('sessions', () => new Map<string, SessionsBySite>());
}

function guest(site: SiteConfig, id = randomText(24, 'base64url')): SessionState {
    return {
        id,
        siteId: site.id,
        customerId: randomText(13, 'hex'),
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
