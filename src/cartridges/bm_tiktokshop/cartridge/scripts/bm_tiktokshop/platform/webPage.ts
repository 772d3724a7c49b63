import ISML = require('dw/template/ISML');
import CSRFProtection = require('dw/web/CSRFProtection');
import Resource = require('dw/web/Resource');
import URLUtils = require('dw/web/URLUtils');
import { isBusinessManager } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/web/isBusinessManager';
import { currentSiteId } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/instance';
import { firstParts } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/lists';
import { filledText as fillText } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/filledText';
import { isEmbeddedElsewhere } from './embedding';
import { helpAddress } from './rules/helpAddress';
import { navigation } from './rules/navigation';
import type { PageName } from './rules/navigation';

/** Folder of our templates, and name of our resource bundle. */
const BUNDLE = 'tiktokshop';
/** The field of every form with the site that was selected when it was shown. */
const SITE = 'tts-site';
/** No list has more pages. */
const LAST_PAGE = 1000;

/**
 * Renders a page. Its own data is in `pdict.view`, the data of every page in `pdict.page`.
 * @param name - the entry of the navigation
 * @param template - file below templates/default/tiktokshop
 * @param title - of a page below that entry, for example the number of an order; the entry's own by default
 */
export function showPage(name: PageName, template: string, view: object, title: string = ''): void {
    ISML.renderTemplate(BUNDLE + '/' + template, {
        page: {
            title: title || text('nav.' + name),
            name: name,
            // The way to a page below an entry of the navigation.
            isBelow: title !== '',
            // The page that people leave open loads itself again, until they stop it.
            refreshes: template === 'overview',
            // For the countdown script, which must not rely on the clock of the user's computer.
            now: new Date().toISOString(),
            navigation: navigation(name),
            help: helpOf(name, template),
            // Code of what the last action did; shown if the resource bundle has a text for it.
            done: text('done.' + parameter('done'), ''),
            siteName: SITE,
            siteId: currentSiteId(),
            csrfName: CSRFProtection.getTokenName(),
            csrfToken: CSRFProtection.generateToken()
        },
        view: view
    });
}

/** The address of the help about a page: a static file, so the part behind `#` is no part of its name. */
function helpOf(name: PageName, template: string): string {
    const [file, chapter] = helpAddress(name, template).split('#');
    return URLUtils.staticURL('/help/' + file).toString() + '#' + chapter;
}

/** A function that answers requests, once it is public. */
type Action = (() => void) & { public?: boolean };

/**
 * Makes an action answer in Business Manager only, where the platform has checked login and permission. On the
 * cartridge path of a site, where every visitor could open it, it answers 404. To a page of another website, which could spend
 * calls of TikTok with an image, it answers 403. In both cases it does nothing else.
 */
export function forBusinessManager(action: () => void): Action {
    return () => {
        if (!isBusinessManager()) {
            response.setStatus(404);
        } else if (isEmbeddedElsewhere()) {
            response.setStatus(403);
        } else {
            action();
        }
    };
}

/**
 * Makes an action answer to forms of these pages only: a POST with the CSRF token of this session, for the site that is selected. In
 * another tab the user may have selected another one since the form was shown.
 */
export function forForms(action: () => void): Action {
    return forBusinessManager(() => {
        if (isOurForm()) {
            action();
        }
    });
}

/** Whether the request comes from a form of these pages; otherwise refuses it. */
function isOurForm(): boolean {
    if (request.httpMethod !== 'POST') {
        refuse(405, 'error.post');
        return false;
    }
    if (!CSRFProtection.validateRequest()) {
        refuse(403, 'error.csrf');
        return false;
    }
    if (parameter(SITE) !== currentSiteId()) {
        refuse(409, 'error.site');
        return false;
    }
    return true;
}

/** A parameter of the request; empty when it is missing. */
export function parameter(name: string): string {
    return request.httpParameterMap.get(name).stringValue || '';
}

/** The first words of a parameter, which blanks separate. */
export function parameterWords(name: string, most: number): string[] {
    return firstParts(parameter(name), /[^ ]+/g, most);
}

/** The page of a list that the request asks for, from 1; the first for anything that is no number. */
export function pageNumber(): number {
    const page = Math.floor(Number(parameter('page'))) || 1;
    return Math.min(Math.max(1, page), LAST_PAGE);
}

/** The ends of the names of all parameters that begin with a text: boxes that were ticked, for example. */
export function parametersAfter(prefix: string): string[] {
    const found: string[] = [];
    const names = request.httpParameterMap.getParameterMap(prefix).parameterNames.iterator();
    while (names.hasNext()) {
        found.push(names.next());
    }
    return found;
}

/** Whether the request has a parameter, even an empty one. */
export function isSent(name: string): boolean {
    return request.httpParameterMap.isParameterSubmitted(name);
}

/** Login of the user, for history and audit trail. */
export function userName(): string {
    return session.userName || '';
}

/** Answers with an error page. */
export function refuse(status: number, key: string): void {
    response.setStatus(status);
    showPage('overview', 'error', { message: text(key) });
}

/** Renders a page that says why an action was refused. */
export function showRefusal(name: PageName, template: string, view: object, title: string = ''): void {
    response.setStatus(409);
    showPage(name, template, view, title);
}

/** Redirects to another of these pages, so that a reload repeats nothing. */
export function goTo(action: string, parameters: { [name: string]: string }): void {
    const url = URLUtils.url(action);
    Object.keys(parameters).forEach((name) => url.append(name, parameters[name] as string));
    response.redirect(url);
}

/** Redirects to an address outside Business Manager. */
export function leaveFor(address: string): void {
    response.redirect(address);
}

/** The absolute address of one of these pages. */
export function ownAddress(action: string): string {
    return URLUtils.https(action).toString();
}

/**
 * A text with values in the places `{0}`, `{1}` and so on; places without a value are empty. Numbers are written as in
 * the user's language, and the first decides between singular and plural.
 */
export function filledText(key: string, values: Array<string | number>): string {
    return fillText(key, BUNDLE, key, values);
}

/** A label with its colon; French puts a blank before it. */
export function labelled(label: string): string {
    return filledText('format.label', [label]) + ' ';
}

/** A text in the user's language; without a fallback, a missing one shows as its key. */
export function text(key: string, fallback?: string): string {
    return Resource.msg(key, BUNDLE, fallback === undefined ? key : fallback);
}
