import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ManualClock } from '#sandbox/control/clock';
import { tiktokAppKeys } from '#sandbox/start/keys';
import { strayLines } from '#helpers/platform/logCategories';
import { wordless } from '#helpers/platform/wordless';
import { createSandboxInstance, ORGANIZATION, RETURN_PAGE, ROOT } from '#sandbox/start/wiring';
import {
    createAccess,
    createNetwork,
    handleFront,
    handleScriptRequest,
    issueToken,
    jobConfigs,
    runJob,
    serviceConfigs,
    withOwnHost
} from '#sfcc-mocks';
import type {
    Front,
    Handle,
    HttpAnswer,
    HttpMessage,
    Instance,
    JobRecord,
    LogEntry,
    Switches,
    Transport
} from '#sfcc-mocks';
import { begin, commit, edit, insert, read } from '#sfcc-mocks/store/session';
import { createTikTokShop } from '#simulators/tiktok-shop/createTikTokShop';
import type { TikTokShop } from '#simulators/tiktok-shop/createTikTokShop';

/** Own address of the instance, and that of TikTok. */
const HOST = 'https://localhost';
export const TIKTOK = 'https://tiktok.test';
const START = Date.UTC(2026, 10, 23, 10, 0, 0);

/** The site of orders, unless told otherwise. */
const SITE = 'RefArch';

/** Any JSON, as tests look into it. */
export type Json = Record<string, any>;

/** What differs from an instance with one site in November 2026. */
export interface InstanceSetting {
    /** Where the clock starts, in milliseconds since the epoch. */
    start?: number;
    /** Ids of further sites that sell on TikTok Shop. */
    moreSites?: string[];
    /**
     * Whether the merchant's scripts are strict and leave the language's own objects alone, as ours do: then Node need not compile
     * ours anew.
     */
    isMerchantStrict?: boolean;
}

/** The compiled cartridge on a B2C Commerce of its own, in one thread and without sockets. */
export class TestInstance {
    readonly clock: ManualClock;
    readonly access = createAccess(ORGANIZATION);
    readonly log: LogEntry[] = [];
    readonly filesRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'tiktokshop-'));
    readonly tiktok: TikTokShop;
    readonly instance: Instance;
    /** Other hosts by origin. One for the own origin takes the place of the instance, as the cartridge sees it. */
    readonly hosts: Record<string, Handle> = { [TIKTOK]: (message) => this.tiktok.handle(message) };

    /**
     * @param merchant - cartridges in front of ours, and the folder they are in
     * @param cartridges - folder of the compiled cartridges, which stays as it is
     */
    constructor(
        switches: Partial<Switches> = {},
        merchant: { folder: string; cartridges: string[] } | null = null,
        cartridges = path.join(ROOT, 'cartridges'),
        { start = START, moreSites = [], isMerchantStrict = false }: InstanceSetting = {}
    ) {
        this.clock = new ManualClock(start);
        this.tiktok = createTikTokShop({
            clock: this.clock,
            send: (message) => this.deliver(message),
            redirectUrl: HOST + RETURN_PAGE
        });
        const others: Transport = (message, timeoutMs) => createNetwork(this.hosts)(message, timeoutMs);
        const transport = withOwnHost(
            others,
            (url) => !this.hosts[HOST] && url.startsWith(HOST + '/'),
            (message) => this.handle(message)
        );
        const plan = {
            cartridgeFolders: [cartridges].concat(merchant ? [merchant.folder] : []),
            cartridgePath: (merchant ? merchant.cartridges : []).concat(['int_tiktokshop']),
            filesRoot: this.filesRoot,
            site: { id: SITE },
            moreSites: moreSites.map((id) => ({ id })),
            otherSites: ['Outlet'].filter((id) => !moreSites.includes(id)),
            hosts: { plain: 'localhost', secure: null },
            caFile: null,
            switches,
            access: this.access,
            endpoints: { instance: HOST, tiktok: TIKTOK, oms: 'https://oms.test' },
            tiktokApp: tiktokAppKeys(this.tiktok),
            isBrief: true,
            // Our scripts are strict: they make no global variables.
            sharesEngine: merchant === null || isMerchantStrict,
            unchangedFolder: cartridges
        };
        this.instance = createSandboxInstance(plan, this.clock, transport, (entry) => this.log.push(entry));
    }

    /** Takes the address of the OMS away: nothing is sent there. */
    withoutOms(): void {
        serviceConfigs(this.instance).credentials.get('tiktokshop.oms.cred')!.url = '';
    }

    /** What TikTok sends of itself. */
    private async deliver(message: HttpMessage): Promise<HttpAnswer> {
        const { origin } = new URL(message.url);
        const host = origin === HOST ? this.handle.bind(this) : this.hosts[origin];
        if (!host) {
            throw new Error('No server listens at ' + origin);
        }
        return Promise.resolve(host(message) as HttpAnswer);
    }

    /** Answers a request, as the front and the script worker together do. */
    handle(message: HttpMessage): HttpAnswer {
        const front = { access: this.access, clock: this.clock } as unknown as Front;
        return handleFront(front, message) || handleScriptRequest(this.instance, message);
    }

    /** Sends JSON, or a text as it is. */
    send(
        method: string,
        url: string,
        body: unknown,
        token: string | null,
        header = 'authorization'
    ): { status: number; json: Json; text: string } {
        const headers: Record<string, string> = { 'content-type': 'application/json', host: 'localhost' };
        if (token !== null) {
            headers[header] = 'Bearer ' + token;
        }
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        if (method !== 'GET') {
            headers['content-length'] = String(Buffer.byteLength(text));
        }
        const answer = this.handle({ method, url: HOST + url, headers, body: method === 'GET' ? '' : text });
        return { status: answer.status, json: parsed(answer.body), text: answer.body };
    }

    /** A token as TikTok's connector has it: a Business Manager user's. */
    connectorToken(): string {
        const [client] = this.access.clients;
        const [user] = this.access.users;
        return issueToken(this.access, this.clock, { kind: 'bm', clientId: client!.id, user: user!.login, scopes: [] })
            .token;
    }

    /** Posts to CreateExternalOrder. */
    create(
        body: unknown,
        token: string | null = this.connectorToken(),
        siteId = SITE
    ): { status: number; json: Json; text: string } {
        return this.send('POST', `/s/${siteId}/CreateExternalOrder`, body, token, 'x-is-authorization');
    }

    /** GET order, OCAPI Shop. */
    order(orderNo: string): { status: number; json: Json } {
        return this.send('GET', '/s/RefArch/dw/shop/v24_5/orders/' + orderNo, '', this.connectorToken());
    }

    /** PATCH order, OCAPI Shop. */
    patch(orderNo: string, document: Json, siteId = SITE): { status: number; json: Json } {
        return this.send('PATCH', `/s/${siteId}/dw/shop/v24_5/orders/${orderNo}`, document, this.connectorToken());
    }

    /** A request to SCAPI with the token of an admin client. */
    scapi(method: string, url: string, document: Json): { status: number; json: Json; text: string } {
        const [client] = this.access.clients;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'sfcc.orders.rw'];
        const { token } = issueToken(this.access, this.clock, { kind: 'am', clientId: client!.id, user: null, scopes });
        return this.send(method, url, document, token);
    }

    /** Sends events as an OMS does and gives their outcomes. */
    events(...events: Json[]): Json[] {
        return outcomesOf(this.sendEvents({ events }), events.length);
    }

    /** Sends decisions about returns as an OMS does and gives their outcomes. */
    decisions(...decisions: Json[]): Json[] {
        return outcomesOf(this.sendEvents({ decisions }, '?siteId=RefArch', 'return-decisions'), decisions.length);
    }

    /** Posts an envelope to the OMS API. */
    sendEvents(
        body: unknown,
        query = '?siteId=RefArch',
        path = 'order-events'
    ): { status: number; json: Json; text: string } {
        const [client] = this.access.clients;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'c_tiktokshop_oms_rw'];
        const { token } = issueToken(this.access, this.clock, { kind: 'am', clientId: client!.id, user: null, scopes });
        const url = '/custom/tiktokshop-oms/v1/organizations/f_ecom_sandbox_001/' + path;
        return this.send('POST', url + query, body, token);
    }

    job(jobId: string, parameters: Record<string, string> = {}): JobRecord {
        return runJob(this.instance, jobId, parameters);
    }

    /** The same steps as a second job: the platform refuses to run one job twice at a time. */
    copyOfJob(jobId: string, parameters: Record<string, string> = {}): JobRecord {
        const copyId = jobId + '-copy';
        jobConfigs(this.instance).set(copyId, { ...jobConfigs(this.instance).get(jobId)!, jobId: copyId });
        return runJob(this.instance, copyId, parameters);
    }

    /** Sets site preferences. */
    prefer(values: Json, siteId = SITE): void {
        this.change(() => {
            if (read('SitePreference', siteId)) {
                Object.assign(edit<object>('SitePreference', siteId), values);
            } else {
                insert('SitePreference', siteId, values);
            }
        }, siteId);
    }

    /** Changes the database as an administrator would. */
    change(run: () => void, siteId = SITE): void {
        this.instance.execute({ kind: 'job', siteId }, () => {
            begin();
            run();
            commit();
        });
    }

    /** Rows of a table: what is in the database. */
    rows(table: string): Json[] {
        return [...this.instance.store.table(table).values()].map((row) => row.data as Json);
    }

    /** A custom object's attributes. */
    customObject(type: string, key: string): Json {
        return this.rows('CustomObject:' + type).find((row) => row.key === key)?.custom as Json;
    }

    /** Feed files by name, without some that are known. */
    feedFiles(known: string[] = []): Record<string, string> {
        const folder = path.join(this.filesRoot, 'IMPEX/src/feeds/export/social/tiktok/order');
        const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name !== 'archive') : [];
        const wanted = names.filter((name) => !known.includes(name));
        return Object.fromEntries(wanted.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
    }

    /** @throws Error for a line of our log under a category that is not documented, and for what an order's page cannot say */
    close(): void {
        fs.rmSync(this.filesRoot, { recursive: true, force: true });
        const [stray] = strayLines(this.log);
        if (stray) {
            throw new Error(`docs/operate.md has no log category ${stray.category}: ${stray.message}`);
        }
        const [key] = this.rows('CustomObject:TikTokShopOrder').flatMap(({ custom }) => wordless(custom as Json));
        if (key !== undefined) {
            throw new Error(`No text for ${key}, which an order's page has to show`);
        }
    }
}

function parsed(text: string): Json {
    try {
        return JSON.parse(text) as Json;
    } catch {
        return {};
    }
}

/** The outcomes of an answer; one for each event or decision, or the test cannot go by them. */
function outcomesOf(answer: { status: number; text: string; json: Json }, count: number): Json[] {
    const outcomes = answer.json.outcomes as Json[] | undefined;
    if (answer.status !== 200 || outcomes?.length !== count) {
        throw new Error(`${count} events or decisions were answered with ${answer.status}: ${answer.text}`);
    }
    return outcomes;
}
