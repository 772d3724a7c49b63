import type { HttpAnswer } from '#sfcc-mocks';
import type { TestInstance } from '#helpers/platform/testInstance';

const HOST = 'https://localhost';
const BASE = '/on/demandware.store/Sites-Site/';

export type Form = Record<string, string>;

/** Someone who is logged in to Business Manager, with the site RefArch selected. */
export class Visit {
    private readonly cookie: string;

    /**
     * @param modules - what the user's roles are granted
     * @param locale - the language the user has chosen
     */
    constructor(
        private readonly sfcc: TestInstance,
        modules: string[] = ['*'],
        private readonly locale = 'default',
        private readonly site = 'RefArch'
    ) {
        const user = sfcc.access.users[0]!;
        user.modules = modules;
        const login = { LoginForm_Login: user.login, LoginForm_Password: user.password };
        const answer = this.send('POST', 'ViewApplication-ProcessLogin', '', login);
        this.cookie = (answer.headers['set-cookie'] as string).split(';')[0] as string;
        this.select(site);
    }

    /** Selects another site, as in another tab: forms that are open keep theirs. */
    select(site: string): void {
        this.get('ViewApplication-SelectSite', { SelectedSiteID: site });
    }

    get(action: string, parameters: Form = {}): HttpAnswer {
        const query = new URLSearchParams(parameters).toString();
        return this.send('GET', action + (query ? '?' + query : ''), this.cookie, null);
    }

    /** Asks for a page as a browser does by itself for what a page of another website embeds. */
    embedded(action: string, parameters: Form, as: 'image' | 'iframe'): HttpAnswer {
        const mode = { image: 'no-cors', iframe: 'navigate' }[as];
        const marks = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': as };
        return this.send('GET', `${action}?${new URLSearchParams(parameters)}`, this.cookie, null, marks);
    }

    /** Follows a link of another website, for example of a mail or of TikTok's authorization page. */
    follow(action: string, parameters: Form = {}): HttpAnswer {
        const marks = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
        return this.send('GET', `${action}?${new URLSearchParams(parameters)}`, this.cookie, null, marks);
    }

    /** Text of a page that has to be there. */
    page(action: string, parameters: Form = {}): string {
        const answer = this.get(action, parameters);
        if (answer.status !== 200) {
            throw new Error(`${action} was answered with ${answer.status}: ${answer.body}\n${this.lastError()}`);
        }
        return answer.body;
    }

    /** Sends a form as it stands, without a token unless it has one. */
    post(action: string, form: Form): HttpAnswer {
        return this.send('POST', action, this.cookie, form);
    }

    /** Sends a form with the token of a page of this session. */
    submit(action: string, form: Form): HttpAnswer {
        return this.post(action, { 'tts-site': this.site, ...form, csrf_token: this.token() });
    }

    /** A token as the pages carry it. */
    token(): string {
        const user = this.sfcc.access.users[0]!;
        const granted = user.modules;
        user.modules = ['*'];
        const match = /name="csrf_token" value="([^"]+)"/.exec(this.page('TikTokShopConnection-Show'));
        user.modules = granted;
        if (!match) {
            throw new Error('The page carries no token');
        }
        return match[1] as string;
    }

    /** Asks for another address of the instance with the cookie and fields of this visit. */
    elsewhere(method: string, address: string, form: Form): HttpAnswer {
        const query = new URLSearchParams(form).toString();
        return this.sfcc.handle({
            method,
            url: HOST + address + (method === 'GET' ? '?' + query : ''),
            headers: {
                host: 'localhost',
                cookie: this.cookie,
                'content-type': 'application/x-www-form-urlencoded'
            },
            body: method === 'GET' ? '' : query
        });
    }

    private lastError(): string {
        const entry = this.sfcc.log.filter(({ level }) => ['warn', 'error', 'fatal'].includes(level)).pop();
        return entry ? entry.message : '';
    }

    private send(method: string, action: string, cookie: string, form: Form | null, marks: Form = {}): HttpAnswer {
        const headers: Record<string, string> = { host: 'localhost', cookie, ...marks };
        if (form) {
            headers['content-type'] = 'application/x-www-form-urlencoded';
        }
        const body = form ? new URLSearchParams(form).toString() : '';
        return this.sfcc.handle({ method, url: HOST + BASE + this.locale + '/' + action, headers, body });
    }
}
