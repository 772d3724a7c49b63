import { hostJson } from './hostJson';
import type { Send, TargetAnswer } from './send';
import type { Client, Settings } from './settings';
import { TargetError, Unreachable } from './targetError';

/** The version of the Data API that is asked; any later one has what is used here. */
const DATA = '/s/-/dw/data/v24_5';
const WEBDAV = '/on/demandware.servlet/webdav/Sites';
/** Unpacking an archive takes its time. */
const FILES_TIMEOUT_MS = 10 * 60 * 1000;

/** An instance, seen from outside. Answers are given as they are; what cannot be answered at all is a TargetError. */
export class Target {
    private readonly tokens = new Map<string, Promise<string>>();

    constructor(
        readonly settings: Settings,
        private readonly send: Send
    ) {}

    /** Calls OCAPI Data as the client of dw.json. */
    async data(method: string, resource: string, body?: unknown, client?: Client): Promise<JsonAnswer> {
        return this.json(method, DATA + resource, body, client);
    }

    /** Calls OCAPI Shop of the first site of dw.json. */
    async shop(method: string, resource: string, body?: unknown, client?: Client): Promise<JsonAnswer> {
        return this.json(method, `/s/${this.settings.sites[0]}/dw/shop/v24_5${resource}`, body, client);
    }

    /** Calls any API with a client's token. */
    async json(method: string, path: string, body?: unknown, client?: Client): Promise<JsonAnswer> {
        const token = await this.token(client);
        const answer = await this.call(method, path, { authorization: 'Bearer ' + token }, body);
        return { status: answer.status, json: hostJson(answer.body.toString('utf8')) };
    }

    /** WebDAV below Sites, as the client of dw.json or as its user. */
    async webdav(method: string, path: string, as: Who = 'client', content: WebDavContent = {}): Promise<TargetAnswer> {
        const { uploadHost } = this.settings;
        const authorization =
            as === 'user' ? this.basic() : 'Bearer ' + (await this.token(as === 'client' ? undefined : as));
        const type: Record<string, string> = content.type ? { 'content-type': content.type } : {};
        return this.reach(uploadHost, {
            method,
            url: 'https://' + uploadHost + WEBDAV + path,
            headers: { authorization, depth: '0', ...type },
            body: content.body || '',
            timeoutMs: FILES_TIMEOUT_MS
        });
    }

    /** Calls a custom API of SCAPI for a site with a token of its own. */
    async customApi(method: string, api: string, resource: string, token: string, body?: unknown): Promise<JsonAnswer> {
        const path = `/custom/${api}/organizations/{organization}${resource}?siteId=${this.settings.sites[0]}`;
        const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json' };
        return this.scapi(method, path, headers, body === undefined ? '' : JSON.stringify(body));
    }

    /**
     * Any request to SCAPI. Adds no credentials.
     * @param path - `{organization}` stands for that of dw.json
     */
    async scapi(
        method: string,
        path: string,
        headers: Record<string, string>,
        body: string
    ): Promise<JsonAnswer & { headers: TargetAnswer['headers'] }> {
        const { scapiHost, tenant } = this.settings;
        const url = `https://${scapiHost}${path.replace('{organization}', 'f_ecom_' + tenant)}`;
        const answer = await this.reach(scapiHost, { method, url, headers, body });
        return { status: answer.status, json: hostJson(answer.body.toString('utf8')), headers: answer.headers };
    }

    /** Any request to the instance. Adds no credentials, and sends a buffer unchanged. */
    async call(
        method: string,
        path: string,
        headers: Record<string, string> = {},
        body?: unknown
    ): Promise<TargetAnswer> {
        const url = 'https://' + this.settings.hostname + path;
        const content = Buffer.isBuffer(body) ? body : body === undefined ? '' : JSON.stringify(body);
        const json: Record<string, string> = content.length === 0 ? {} : { 'content-type': 'application/json' };
        return this.reach(this.settings.hostname, { method, url, headers: { ...json, ...headers }, body: content });
    }

    /**
     * A token of Account Manager, asked for until it is given.
     * @throws TargetError if it is refused
     */
    token(client: Client | null = this.settings.client, scope = ''): Promise<string> {
        if (!client) {
            throw new TargetError('dw.json has no "client-id" and "client-secret"', CLIENT_MISSING);
        }
        const key = [client.id, client.secret, scope].join(' ');
        const known = this.tokens.get(key) || this.newToken(client, scope);
        this.tokens.set(key, known);
        // One that was not given is asked for again.
        known.catch(() => this.tokens.delete(key));
        return known;
    }

    private async newToken(client: Client, scope: string): Promise<string> {
        const { accountManager } = this.settings;
        const answer = await this.reach(accountManager, {
            method: 'POST',
            url: `https://${accountManager}/dwsso/oauth2/access_token`,
            headers: {
                authorization: basic(client.id, encodeURIComponent(client.secret)),
                'content-type': 'application/x-www-form-urlencoded'
            },
            body: 'grant_type=client_credentials' + (scope && '&scope=' + encodeURIComponent(scope))
        });
        const json = hostJson(answer.body.toString('utf8'));
        if (answer.status !== 200 || typeof json.access_token !== 'string') {
            const reason = json.error_description || json.error || 'status ' + answer.status;
            throw new TargetError(`${accountManager} refuses ${nameOf(client)}: ${reason}`, CLIENT_WRONG);
        }
        return json.access_token;
    }

    private basic(): string {
        const { user } = this.settings;
        if (!user) {
            throw new TargetError('dw.json has no "username" and "password"', USER_MISSING);
        }
        return basic(user.name, user.accessKey);
    }

    private async reach(host: string, request: Parameters<Send>[0]): Promise<TargetAnswer> {
        try {
            return await this.send(request);
        } catch (error) {
            if (error instanceof TargetError) {
                throw error;
            }
            const reason = (error as Error).message || String((error as NodeJS.ErrnoException).code);
            const shown = this.settings.certificate && host === this.settings.uploadHost;
            throw unreachable(host, reason, shown ? ' ' + UNKNOWN_TO_IT : '');
        }
    }
}

/** Whose credentials a request of WebDAV carries. */
export type Who = 'client' | 'user' | Client;

/** What is sent by WebDAV. */
export interface WebDavContent {
    body?: Buffer | string;
    type?: string;
}

/** Status and body of an API. */
export interface JsonAnswer {
    status: number;
    json: Record<string, any>;
}

const UNREACHABLE = 'Check the host name in dw.json, whether the instance runs, and network, VPN and proxy.';
const UNKNOWN_TO_IT = 'A host that does not know the authority of our client certificate hangs up as well.';
const SHOW_ONE =
    'Enter "certificate" (a .p12 or .pfx file) and "passphrase" in dw.json; docs/install.md says where they come from.';
const PROVE_IT =
    'Check the host name in dw.json. For a certificate of your own, or a proxy that opens connections, name the authority ' +
    'that signs: "ca-file" in dw.json, or NODE_EXTRA_CA_CERTS.';
const CLIENT_MISSING =
    'Create an API client in Account Manager and enter its id and secret in dw.json, or in SFCC_OAUTH_CLIENT_ID and ' +
    'SFCC_OAUTH_CLIENT_SECRET.';
const CLIENT_WRONG =
    'Correct "client-id" and "client-secret" in dw.json. In Account Manager > API Client the client must be enabled, ' +
    'with the token endpoint authentication client_secret_post or basic, and the grant client_credentials.';
const USER_MISSING =
    'Enter a Business Manager user and its WebDAV access key (user menu > Manage Access Keys) in dw.json.';

/** What it means that a host gives no answer. */
function unreachable(host: string, reason: string, more: string): Unreachable {
    if (/alert.*(certificate|unknown ca|access denied)/i.test(reason)) {
        return new Unreachable(`${host} asks for a client certificate, or refuses ours: ${reason}`, SHOW_ONE);
    }
    return /certificate|altnames|unable to verify/i.test(reason)
        ? new Unreachable(`${host} does not prove who it is: ${reason}. Nothing was sent to it`, PROVE_IT)
        : new Unreachable(`${host} does not answer: ${reason}`, UNREACHABLE + more);
}

/** Names a client by its id, unless the field contains something else, such as a secret. */
function nameOf({ id }: Client): string {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? 'the client ' + id : 'the client of dw.json';
}

export function basic(user: string, password: string): string {
    return 'Basic ' + Buffer.from(user + ':' + password).toString('base64');
}
