import { createHmac } from 'node:crypto';
import type { Ready } from '../start/ready';

/** An answer, its body parsed when it is JSON. */
export interface Answer {
    status: number;
    headers: Headers;
    text: string;
    json: Record<string, any>;
}

/** Everything the tour knows, it learns through these public interfaces: OCAPI, WebDAV, the Open API, the OMS. */
export class PublicApi {
    constructor(readonly ready: Ready) {}

    /** One HTTP request. Objects are sent as JSON. */
    async call(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
        const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
        const type: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' };
        const response = await fetch(url, { method, headers: { ...type, ...headers }, body: text });
        const answer = await response.text();
        return { status: response.status, headers: response.headers, text: answer, json: parsed(answer) };
    }

    /** A token as TikTok's connector gets it. Source: OCAPI OAuth, Business Manager user grant. */
    async businessManagerToken(): Promise<string> {
        const { clientId, clientSecret, user, accessKey } = this.ready.credentials;
        const basic = Buffer.from(`${user}:${accessKey}:${clientSecret}`).toString('base64');
        const grant = 'urn:demandware:params:oauth:grant-type:client-id:dwsid:dwsecuretoken';
        const url = `${this.ready.instance}/dw/oauth2/access_token?client_id=${clientId}`;
        return this.token(url, basic, new URLSearchParams({ grant_type: grant }));
    }

    /** A token for an API client, as an OMS gets it from Account Manager. */
    async clientToken(scope?: string): Promise<string> {
        const { clientId, clientSecret } = this.ready.credentials;
        const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
        const form = new URLSearchParams({ grant_type: 'client_credentials' });
        if (scope) {
            form.set('scope', scope);
        }
        return this.token(`${this.ready.instance}/dwsso/oauth2/access_token`, basic, form);
    }

    private async token(url: string, basic: string, form: URLSearchParams): Promise<string> {
        const answer = await this.call('POST', url, form.toString(), {
            authorization: 'Basic ' + basic,
            'content-type': 'application/x-www-form-urlencoded'
        });
        return String(answer.json.access_token);
    }

    /** GET order, OCAPI Shop. */
    async order(orderNo: string): Promise<Answer> {
        const url = `${this.ready.instance}/s/${this.ready.site}/dw/shop/v24_5/orders/${orderNo}`;
        return this.call('GET', url, undefined, { authorization: 'Bearer ' + (await this.businessManagerToken()) });
    }

    /** PUT status of an order, SCAPI Orders, as a merchant's other systems cancel one. */
    async setOrderStatus(orderNo: string, status: string): Promise<Answer> {
        const { instance, organization, site } = this.ready;
        const tenant = 'SALESFORCE_COMMERCE_API:' + organization.replace(/^f_ecom_/, '');
        const authorization = 'Bearer ' + (await this.clientToken(tenant + ' sfcc.orders.rw'));
        const path = `/checkout/orders/v1/organizations/${organization}/orders/${orderNo}/status`;
        return this.call('PUT', `${instance}${path}?siteId=${site}`, { status }, { authorization });
    }

    /** Starts a job and waits for its end, OCAPI Data. */
    async runJob(id: string, parameters: Array<{ name: string; value: string }> = []): Promise<Record<string, any>> {
        const authorization = 'Bearer ' + (await this.clientToken());
        const url = `${this.ready.instance}/s/-/dw/data/v24_5/jobs/${id}/executions`;
        const started = await this.call('POST', url, parameters.length > 0 ? { parameters } : {}, { authorization });
        let execution = started.json;
        while (!['finished', 'aborted'].includes(execution.execution_status)) {
            if (!execution.id) {
                throw new Error(`job ${id} did not start: ${started.status} ${started.text}`);
            }
            await new Promise((resolve) => setTimeout(resolve, 20));
            execution = (await this.call('GET', `${url}/${execution.id}`, undefined, { authorization })).json;
        }
        return execution;
    }

    /** PATCH order, OCAPI Shop, as TikTok's connector does. */
    async patchOrder(orderNo: string, document: Record<string, unknown>): Promise<Answer> {
        const url = `${this.ready.instance}/s/${this.ready.site}/dw/shop/v24_5/orders/${orderNo}`;
        return this.call('PATCH', url, document, { authorization: 'Bearer ' + (await this.businessManagerToken()) });
    }

    /** One request to OCAPI Data. */
    private async data(method: string, resource: string, body?: unknown): Promise<Answer> {
        const authorization = 'Bearer ' + (await this.clientToken());
        return this.call(method, `${this.ready.instance}/s/-/dw/data/v24_5/${resource}`, body, { authorization });
    }

    /** The code version that the instance runs. */
    async codeVersion(): Promise<string> {
        const { json } = await this.data('GET', 'code_versions');
        return String(json.data.find((version: Record<string, unknown>) => version.active).id);
    }

    /** Puts a cartridge in front of the path of the site. @returns the status of the answer */
    async addCartridge(name: string): Promise<number> {
        const resource = `sites/${this.ready.site}/cartridges`;
        return (await this.data('POST', resource, { name, position: 'first' })).status;
    }

    /** Takes a cartridge off the path of the site. */
    async removeCartridge(name: string): Promise<void> {
        await this.data('DELETE', `sites/${this.ready.site}/cartridges/${name}`);
    }

    /** Sets site preferences, OCAPI Data. */
    async setPreferences(values: Record<string, unknown>): Promise<void> {
        const path = `sites/${this.ready.site}/site_preferences/preference_groups/TikTokShop/development`;
        const answer = await this.data('PATCH', path, values);
        if (answer.status !== 200) {
            throw new Error(`preferences were not set: ${answer.status} ${answer.text}`);
        }
    }

    /** A file or folder listing over WebDAV. */
    async webdav(method: string, path: string, body?: string): Promise<Answer> {
        const { user, accessKey } = this.ready.credentials;
        const authorization = 'Basic ' + Buffer.from(`${user}:${accessKey}`).toString('base64');
        const url = `${this.ready.instance}/on/demandware.servlet/webdav/Sites/${path}`;
        return this.call(method, url, body, { authorization });
    }

    /** Moves the time of instance, TikTok and OMS. */
    async advance(duration: string): Promise<void> {
        const answer = await this.call('POST', `${this.ready.instance}/_sandbox/clock`, { advance: duration });
        if (answer.status !== 200) {
            throw new Error(`the clock did not move: ${answer.status} ${answer.text}`);
        }
    }

    /** The sandbox's time, seconds since the epoch. */
    async now(): Promise<number> {
        const state = await this.call('GET', `${this.ready.instance}/_sandbox/state`);
        return Math.floor(Date.parse(state.json.now) / 1000);
    }

    /** A signed call of TikTok's Open API. Source: tiktok docs "Sign your API request". */
    async tiktok(method: string, path: string, query: Record<string, string> = {}, body?: unknown): Promise<Answer> {
        const { appKey, appSecret, accessToken, shopCipher } = this.ready.tiktokApp;
        const text = body === undefined ? '' : JSON.stringify(body);
        const parameters: Record<string, string> = {
            ...query,
            app_key: appKey,
            shop_cipher: shopCipher,
            timestamp: String(await this.now())
        };
        const pairs = Object.keys(parameters)
            .sort()
            .map((key) => key + parameters[key]);
        const signed = appSecret + path + pairs.join('') + text + appSecret;
        parameters.sign = createHmac('sha256', appSecret).update(signed).digest('hex');
        const url = `${this.ready.tiktok}${path}?${new URLSearchParams(parameters).toString()}`;
        const headers = { 'x-tts-access-token': accessToken, 'content-type': 'application/json' };
        return this.call(method, url, text === '' ? undefined : text, headers);
    }

    /** One order as TikTok's Get Order Detail gives it. */
    async tiktokOrder(id: string): Promise<Record<string, any>> {
        const answer = await this.tiktok('GET', '/order/202507/orders', { ids: id });
        const order = answer.json.data?.orders?.[0];
        if (!order) {
            throw new Error(`TikTok does not give order ${id}: ${answer.text}`);
        }
        return order;
    }

    /** The buyer's and TikTok's own doings, which no API offers. */
    async simulate(action: string, body: unknown = {}): Promise<Record<string, any>> {
        const answer = await this.call('POST', `${this.ready.tiktok}/_sim/${action}`, body);
        if (answer.status >= 300) {
            throw new Error(`${action}: ${answer.status} ${answer.text}`);
        }
        return answer.json;
    }
}

function parsed(text: string): Record<string, any> {
    try {
        return JSON.parse(text) as Record<string, any>;
    } catch {
        return {};
    }
}
