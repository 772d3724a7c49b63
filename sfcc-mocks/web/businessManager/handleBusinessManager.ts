import { timingSafeEqual } from 'node:crypto';
import type { HttpAnswer } from '../../contracts/http';
import { Request } from '../../dw/system/Request';
import { Response } from '../../dw/system/Response';
import { Session } from '../../dw/system/Session';
import type { SessionState } from '../../dw/system/Session';
import { CSRFProtection } from '../../dw/web/CSRFProtection';
import type { Instance } from '../../contracts/instance';
import type { Execution } from '../../contracts/instance';
import { ORGANIZATION_SITE } from '../../store/sites';
import type { User } from '../../access/access';
import { empty } from '../answers';
import type { Incoming } from '../incoming';
import { includeTarget } from '../remoteIncludes';
import { runController } from '../runController';
import { endSession, knownSession, newSession } from '../sessions';
import { webSettings } from '../settings';
import { covers, needsNoModule, readExtensions } from './extensions';
import type { MenuAction } from './extensions';
import { addressOf, forbiddenPage, loginPage, welcomePage } from './pages';

const WELCOME = 'ViewApplication-DisplayWelcomePage';

/** Someone who is logged in. */
interface Visit {
    instance: Instance;
    request: Incoming;
    state: SessionState;
    user: User;
}

/**
 * Answers `/on/demandware.store/Sites-Site/{locale}/{Controller}-{Action}`: its own few pages, and those of the
 * extensions on Business Manager's cartridge path.
 */
export function handleBusinessManager(
    instance: Instance,
    request: Incoming,
    target: { action: string; locale: string }
): HttpAnswer {
    if (target.action === 'ViewApplication-ProcessLogin') {
        return request.method === 'POST' ? logIn(instance, request, target.locale) : loginPage(target.locale);
    }
    const visit = visitOf(instance, request);
    if (!visit) {
        return loginPage(target.locale);
    }
    switch (target.action) {
        case '':
        case WELCOME:
            return welcome(visit, target.locale);
        case 'ViewApplication-SelectSite':
            return selectSite(visit, target.locale);
        case 'ViewApplication-Logout':
            endSession(instance, visit.state);
            return empty(302, { location: addressOf(WELCOME, target.locale) });
        default:
            return extensionPage(visit, target, 0);
    }
}

/** A login is a new session: one that was known before must not become a user's. */
function logIn(instance: Instance, request: Incoming, locale: string): HttpAnswer {
    const field = (name: string): string => (request.parameters.get(name) || [''])[0] as string;
    const user = webSettings(instance).access.users.find((each) => each.login === field('LoginForm_Login'));
    if (!user || !isSame(user.password, field('LoginForm_Password'))) {
        return loginPage(locale, true);
    }
    const { state, setCookie } = newSession(instance, instance.site(ORGANIZATION_SITE));
    state.user = user.login;
    return empty(302, { location: addressOf(WELCOME, locale), 'set-cookie': setCookie });
}

function isSame(expected: string, given: string): boolean {
    const [one, other] = [Buffer.from(expected), Buffer.from(given)];
    return one.length === other.length && timingSafeEqual(one, other);
}

function visitOf(instance: Instance, request: Incoming): Visit | null {
    const state = knownSession(instance, instance.site(ORGANIZATION_SITE), request);
    const user = state && webSettings(instance).access.users.find((each) => each.login === state.user);
    return state && user ? { instance, request, state, user } : null;
}

function welcome({ instance, state, user }: Visit, locale: string): HttpAnswer {
    const sites = instance.allSites().map(({ id }) => ({ id, selected: id === state.selectedSite }));
    const { menus, actions, hidden } = readExtensions(instance);
    logHidden(instance, hidden);
    const granted = actions.filter((action) => mayOpen(user, action));
    return welcomePage(user.login, sites, { menus, actions: granted, locale });
}

/** Says which entries of extensions do not appear, and why. */
function logHidden(instance: Instance, hidden: string[]): void {
    hidden.forEach((text) => instance.log('warn', 'businessManager', text));
}

function selectSite({ instance, request, state }: Visit, locale: string): HttpAnswer {
    const id = request.url.searchParams.get('SelectedSiteID');
    if (!instance.allSites().some((site) => site.id === id)) {
        return forbiddenPage('There is no site ' + id, locale);
    }
    state.selectedSite = id as string;
    return empty(302, { location: addressOf(WELCOME, locale) });
}

/** Pages of Business Manager that pages of extensions include around themselves; they are empty here. Source: cartridges in use. */
const FRAME = ['SiteNavigationBar-IncludeFrameTop', 'SiteNavigationBar-IncludeFrameBottom'];

/**
 * A page needs a menu action that lists it, and the user that action's module. Of several that list it the first counts: what
 * an instance does then is to be proved.
 */
function extensionPage(visit: Visit, target: { action: string; locale: string }, depth: number): HttpAnswer {
    if (FRAME.includes(target.action) && depth > 0) {
        return empty(200, { 'content-type': 'text/html;charset=UTF-8' });
    }
    const { actions, hidden } = readExtensions(visit.instance);
    const covering = actions.filter((action) => covers(action, target.action));
    const [action] = covering;
    if (!action || !mayOpen(visit.user, action)) {
        const why = covering.length === 0 ? 'is in no menu action’s sub-pipelines' : 'needs a module you do not have';
        logHidden(visit.instance, covering.length === 0 ? hidden : []);
        visit.instance.log('warn', 'businessManager', `${target.action} ${why} (${visit.user.login})`);
        return forbiddenPage(`${target.action} ${why}.`, target.locale);
    }
    if (action.site && !visit.state.selectedSite) {
        return empty(302, { location: addressOf(WELCOME, target.locale) });
    }
    return runPage(visit, action, target, depth);
}

function mayOpen(user: User, action: MenuAction): boolean {
    return needsNoModule(action) || user.modules.includes('*') || user.modules.includes(action.id);
}

function runPage(
    visit: Visit,
    action: MenuAction,
    target: { action: string; locale: string },
    includeDepth: number
): HttpAnswer {
    const { instance, request, state } = visit;
    const session = new Session(state);
    const response = new Response();
    const execution = instance.createExecution({
        kind: 'businessManager',
        siteId: action.site ? (state.selectedSite as string) : ORGANIZATION_SITE,
        cartridgePath: instance.site(ORGANIZATION_SITE).cartridgePath,
        locale: target.locale,
        request: new Request(request, { session, clientId: null, isInclude: includeDepth > 0 }),
        response,
        session
    });
    if (!isProtected(execution, request)) {
        const referer = request.headers.referer || request.headers.origin || '';
        instance.log('warn', 'csrf', `Pipeline CSRF Token not valid: ${target.action} :: Referer/Origin: ${referer}`);
        return forbiddenPage('The request carries no valid CSRF token.', target.locale);
    }
    return runController({
        execution,
        request,
        response,
        action: target.action,
        setCookie: null,
        includeDepth,
        answerInclude: (included, depth) =>
            extensionPage({ ...visit, request: included }, includeTarget(ORGANIZATION_SITE, included, 'default'), depth)
    });
}

/**
 * Whether a request that may change something carries the token. The platform puts it into its own pages' requests;
 * an extension's forms and scripts must do so themselves. Source: platform doc "CSRF Protection in Business Manager".
 */
function isProtected(execution: Execution, request: Incoming): boolean {
    return (
        ['GET', 'HEAD'].includes(request.method) ||
        execution.instance.run(execution, () => CSRFProtection.validateRequest())
    );
}
