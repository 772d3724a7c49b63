import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { compiled, runAction, SCRIPTS } from './compiled';
import type { Stubs } from './compiled';
import { filledTextModule } from './platformStubs';
import { parameterMap, withGlobals } from './globals';

const OWN = 'bm_tiktokshop/cartridge/scripts/bm_tiktokshop';
const TOKEN = 'token of this session';
const SITE = 'RefArch';

/** What the platform sends to the browser. */
export interface PageAnswer {
    status: number;
    /** Template of the page, below `tiktokshop/`; empty without one. */
    template: string;
    /** What the template gets for itself; the key of the text on an error page. */
    view: unknown;
    /** Key of the text above the page: `nav.` and the entry of the navigation. */
    title: string;
    /** Where the browser is sent to; empty when it stays. */
    location: string;
    headers: Record<string, string>;
    body: string;
}

/** The fields of a form, or the parameters of a page. */
export type Fields = Record<string, string>;

/** A controller of Business Manager, with stubs for its use cases and views, on our own helpers for pages. */
export class BusinessManager {
    private readonly controller: Record<string, () => void>;
    private readonly answer = { current: emptyAnswer() };
    private sentToken = '';
    /** Where requests arrive, before the action. */
    path = '/on/demandware.store/Sites-Site/default/';

    /** @param useCases - stubs, by the id that the controller requires them with */
    constructor(
        readonly name: string,
        readonly useCases: Stubs
    ) {
        const resource = { msg: (key: string) => key, msgf: (key: string) => key };
        const webPage = compiled(`${OWN}/platform/webPage`, {
            'dw/template/ISML': { renderTemplate: (template: string, data: object) => this.render(template, data) },
            'dw/web/CSRFProtection': {
                getTokenName: () => 'csrf_token',
                generateToken: () => TOKEN,
                validateRequest: () => this.sentToken === TOKEN
            },
            'dw/web/Resource': resource,
            [`${SCRIPTS}/platform/filledText`]: filledTextModule(resource),
            [`${SCRIPTS}/platform/rules/lists`]: compiled(`${SCRIPTS}/platform/rules/lists`),
            [`${SCRIPTS}/platform/instance`]: { currentSiteId: () => SITE },
            [`${SCRIPTS}/platform/web/isBusinessManager`]: compiled(`${SCRIPTS}/platform/web/isBusinessManager`, {}),
            'dw/web/URLUtils': {
                url: urlOf,
                https: (action: string) => 'https://bm.test/' + action,
                staticURL: (file: string) => 'https://bm.test/static' + file
            }
        });
        const page = { '../scripts/bm_tiktokshop/platform/webPage': webPage };
        this.controller = compiled(`bm_tiktokshop/cartridge/controllers/${name}`, {
            ...page,
            ...formHelpers(webPage),
            ...useCases
        });
    }

    /** Follows a link. */
    get(action: string, fields: Fields = {}): PageAnswer {
        return this.call(action, 'GET', fields);
    }

    /** Sends a form, by default with the token of this session. */
    post(action: string, fields: Fields = {}, token: string = TOKEN): PageAnswer {
        this.sentToken = token;
        return this.call(action, 'POST', { 'tts-site': SITE, ...fields });
    }

    private call(action: string, httpMethod: string, fields: Fields): PageAnswer {
        this.answer.current = emptyAnswer();
        const globals = {
            request: {
                httpMethod,
                httpPath: this.path + action,
                httpHeaders: { get: () => null },
                httpParameterMap: parameterMap(fields)
            },
            response: responseTo(this.answer.current),
            session: { userName: 'pat' }
        };
        withGlobals(globals, () => runAction(this.controller, action));
        return this.answer.current;
    }

    private render(template: string, { page, view }: any): void {
        Object.assign(this.answer.current, { template: template.replace('tiktokshop/', ''), title: page.title, view });
    }
}

/** What reads forms and answers files; each test gets them as they are. */
function formHelpers(webPage: unknown): Stubs {
    return {
        '../scripts/bm_tiktokshop/platform/webOperation': compiled(`${OWN}/platform/webOperation`, {
            'dw/util/UUIDUtils': { createUUID: () => 'uuid' },
            './webPage': webPage
        }),
        '../scripts/bm_tiktokshop/platform/picks': compiled(`${OWN}/platform/picks`, { './webPage': webPage }),
        '../scripts/bm_tiktokshop/platform/webCsv': compiled(`${OWN}/platform/webCsv`, {
            [`${SCRIPTS}/platform/rules/csv`]: compiled(`${SCRIPTS}/platform/rules/csv`)
        })
    };
}

function urlOf(action: string): object {
    const parameters = new URLSearchParams();
    return {
        append: (name: string, value: string) => parameters.append(name, value),
        toString: () => `${action}?${parameters.toString()}`
    };
}

function responseTo(answer: PageAnswer): object {
    return {
        setStatus: (status: number) => {
            answer.status = status;
        },
        redirect: (url: object | string) => {
            answer.location = String(url);
        },
        setContentType: (type: string) => {
            answer.headers['Content-Type'] = type;
        },
        setHttpHeader: (name: string, value: string) => {
            answer.headers[name] = value;
        },
        writer: {
            print: (text: string) => {
                answer.body += text;
            }
        }
    };
}

function emptyAnswer(): PageAnswer {
    return { status: 200, template: '', view: null, title: '', location: '', headers: {}, body: '' };
}

/**
 * Tests of an action that changes something: it takes forms only. A link, a form without a token and one with a token of
 * another session change nothing.
 * @param desk - the controller with stubs, made anew for each test
 */
export function itTakesFormsOnly(desk: () => BusinessManager, action: string, fields: Fields = {}): void {
    it(`${action} is refused to a link, and without the token of the session; nothing is called`, () => {
        const refusals: Array<[number, string, (bm: BusinessManager) => PageAnswer]> = [
            [405, 'error.post', (bm) => bm.get(action, fields)],
            [403, 'error.csrf', (bm) => bm.post(action, fields, '')],
            [403, 'error.csrf', (bm) => bm.post(action, fields, 'token of another session')]
        ];
        refusals.forEach(([status, message, call]) => {
            const bm = desk();
            const answer = call(bm);
            expect(answer).to.include({ status, template: 'error', location: '' });
            expect(answer.view).to.deep.equal({ message });
            stubsIn(bm.useCases).forEach((stub) => sinon.assert.notCalled(stub));
        });
    });
}

/** The stubs of sinon among functions, and in modules with several. */
function stubsIn(useCases: Stubs): SinonStub[] {
    return Object.values(useCases)
        .flatMap((module) => (typeof module === 'function' ? [module] : Object.values(module as object)))
        .filter((value): value is SinonStub => typeof value === 'function' && 'callCount' in value);
}
