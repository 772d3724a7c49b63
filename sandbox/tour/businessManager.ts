import type { PublicApi } from './publicApi';

/** A user who is logged in to Business Manager, as with a browser. */
export class BusinessManager {
    private constructor(
        private readonly api: PublicApi,
        private readonly cookie: string
    ) {}

    /** Logs in, and selects the site. */
    static async enter(api: PublicApi): Promise<BusinessManager> {
        const { user, accessKey } = api.ready.credentials;
        const form = new URLSearchParams({ LoginForm_Login: user, LoginForm_Password: accessKey });
        const answer = await send(api, 'ViewApplication-ProcessLogin', '', form);
        const [cookie = ''] = (answer.headers.get('set-cookie') || '').split(';');
        const entered = new BusinessManager(api, cookie);
        await entered.page('ViewApplication-SelectSite', { SelectedSiteID: api.ready.site });
        return entered;
    }

    /** Text of a page. */
    async page(action: string, parameters: Record<string, string> = {}): Promise<string> {
        const query = new URLSearchParams(parameters).toString();
        const answer = await send(this.api, action + (query && '?' + query), this.cookie, null);
        return answer.text();
    }

    /** Sends the form of a page, as it is. @returns the status of the answer */
    async submit(action: string, page: string, fields: Record<string, string> = {}): Promise<number> {
        const sent = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
        const own = Object.fromEntries(sent.map(([, name, value]) => [name, value] as [string, string]));
        return (await send(this.api, action, this.cookie, new URLSearchParams({ ...own, ...fields }))).status;
    }
}

function send(api: PublicApi, action: string, cookie: string, form: URLSearchParams | null): Promise<Response> {
    return fetch(`${api.ready.instance}/on/demandware.store/Sites-Site/default/${action}`, {
        method: form ? 'POST' : 'GET',
        headers: { cookie, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
        body: form ? form.toString() : undefined,
        redirect: 'manual'
    });
}
