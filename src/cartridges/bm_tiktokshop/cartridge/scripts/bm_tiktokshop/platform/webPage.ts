import ISML = require('dw/template/ISML');
import CSRFProtection = require('dw/web/CSRFProtection');
import Resource = require('dw/web/Resource');
import URLUtils = require('dw/web/URLUtils');
import { navigation } from './rules/navigation';
import type { PageName } from './rules/navigation';

/** Folder of our templates, and name of our resource bundle. */
const BUNDLE = 'tiktokshop';

/**
 * Renders a page. Templates find the page's own data in `pdict.view`, and what every page has in `pdict.page`.
 * @param name - where it stands in the navigation
 * @param template - file below templates/default/tiktokshop
 */
export function showPage(name: PageName, template: string, view: object): void {
    ISML.renderTemplate(BUNDLE + '/' + template, {
        page: {
            title: text('nav.' + name),
            // For the script that counts down, whatever the computer of the user thinks.
            now: new Date().toISOString(),
            navigation: navigation(name),
            // What the last action did: a code, for which there is a text or nothing.
            done: text('done.' + parameter('done'), ''),
            csrfName: CSRFProtection.getTokenName(),
            csrfToken: CSRFProtection.generateToken()
        },
        view: view
    });
}

/** A parameter of the request; empty when it is missing. */
export function parameter(name: string): string {
    return request.httpParameterMap.get(name).stringValue || '';
}

/** Whether the request has a parameter, be it empty. */
export function isSent(name: string): boolean {
    return request.httpParameterMap.isParameterSubmitted(name);
}

/** Login of the user, for the record of what a person has done. */
export function userName(): string {
    return session.userName || '';
}

/**
 * Whether the request is a form of ours: sent by POST, with a token of this session. If not, it is answered here and
 * nothing else may be done.
 */
export function isOurForm(): boolean {
    if (request.httpMethod !== 'POST') {
        refuse(405, 'error.post');
        return false;
    }
    if (!CSRFProtection.validateRequest()) {
        refuse(403, 'error.csrf');
        return false;
    }
    return true;
}

/** Answers that there is no such thing, or that it must not be done. */
export function refuse(status: number, key: string): void {
    response.setStatus(status);
    showPage('overview', 'error', { message: text(key) });
}

/** Shows a page that says why something was not done. */
export function showRefusal(name: PageName, template: string, view: object): void {
    response.setStatus(409);
    showPage(name, template, view);
}

/** Goes on to another page, so that loading it again repeats nothing. */
export function goTo(action: string, parameters: { [name: string]: string }): void {
    const url = URLUtils.url(action);
    Object.keys(parameters).forEach((name) => url.append(name, parameters[name] as string));
    response.redirect(url);
}

/** Goes on to an address of someone else. */
export function leaveFor(address: string): void {
    response.redirect(address);
}

/** The absolute address of a page of ours. */
export function ownAddress(action: string): string {
    return URLUtils.https(action).toString();
}

/** A text with values in the places `{0}`, `{1}` …; empty for places there are no values for. */
export function filledText(key: string, values: string[]): string {
    return Resource.msgf(key, BUNDLE, key, values[0] || '', values[1] || '', values[2] || '', values[3] || '');
}

/**
 * A text in the user's language about something.
 * @param about - takes the place of {0}
 * @param fallback - where there is no such text, as it is
 */
export function textAbout(key: string, about: string, fallback: string): string {
    return text(key, '') === '' ? fallback : Resource.msgf(key, BUNDLE, fallback, about);
}

/** A text in the user's language; without a fallback, a missing one shows as its key. */
export function text(key: string, fallback?: string): string {
    return Resource.msg(key, BUNDLE, fallback === undefined ? key : fallback);
}
