import { createInProcess, INSTANCE } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { issueToken, setRole } from '#sfcc-mocks';
import type { Access, HttpAnswer } from '#sfcc-mocks';
import { OPTIONAL, permissionDocuments } from '#tools/permissions/permissionFiles';
import { grant, roleFile } from './permissions';
import path from 'node:path';
import { ROOT } from '#sandbox/start/wiring';
import type { MerchantCartridge } from './merchantCartridge';
import type { Json } from './testInstance';

/** A request without its credentials. */
export interface Call {
    method: string;
    path: string;
    body?: unknown;
    headers?: Record<string, string>;
}

/** A client that calls an instance over HTTP, with credentials for APIs and for WebDAV. */
export interface Caller {
    call(call: Call): HttpAnswer;
}

/** An instance where TikTok's connector, an OMS and you have a client each, with what the permission files say. */
export class CalledInstance {
    readonly sandbox: InProcess;
    private readonly access: Access;

    constructor(merchant: MerchantCartridge) {
        this.sandbox = createInProcess({
            cartridgeFolders: [path.join(ROOT, 'cartridges'), merchant.folder],
            cartridgePath: [...merchant.cartridges, 'int_tiktokshop']
        });
        this.access = this.sandbox.front.access;
        const [connector] = this.access.clients;
        ['oms', 'deploy', 'shop'].forEach((id) =>
            this.access.clients.push({ ...connector!, id, secret: 'secret of ' + id })
        );
        const ids = { connector: connector!.id, deploy: 'deploy', oms: 'oms', tenant: 'sandbox_001' };
        grant(this.access, permissionDocuments(ids, OPTIONAL));
        setRole(this.access.users[0]!, roleFile('connector'));
    }

    /** Strangers: no credentials, or wrong ones. */
    stranger(headers: Record<string, string> = {}): Caller {
        return this.callerWith(headers);
    }

    /** A shopper, with a token of the Shopper APIs. */
    shopper(): Caller {
        const token = {
            kind: 'tsob' as const,
            clientId: 'shop',
            user: 'shopper',
            scopes: ['sfcc.shopper-baskets-orders.rw']
        };
        return this.callerWith(bearer(this.issue(token)));
    }

    /** TikTok's connector, with the token of its Business Manager user. */
    connector(): Caller {
        const [client] = this.access.clients;
        return this.callerWith(
            bearer(this.issue({ kind: 'bm', clientId: client!.id, user: this.access.users[0]!.login, scopes: [] }))
        );
    }

    /** An OMS, with a token of Account Manager for all that it may ask for. */
    oms(): Caller {
        const client = this.access.clients.find(({ id }) => id === 'oms')!;
        const scopes = [...client.scopes, 'SALESFORCE_COMMERCE_API:sandbox_001'];
        return this.callerWith(bearer(this.issue({ kind: 'am', clientId: 'oms', user: null, scopes })));
    }

    /** Rows of a table. */
    rows(table: string): Json[] {
        return [...this.sandbox.instance.store.table(table).values()].map((row) => row.data as Json);
    }

    private issue(claims: {
        kind: 'am' | 'bm' | 'tsob';
        clientId: string;
        user: string | null;
        scopes: string[];
    }): string {
        return issueToken(this.access, this.sandbox.clock, claims).token;
    }

    private callerWith(credentials: Record<string, string>): Caller {
        return {
            call: ({ method, path: address, body, headers }) =>
                this.sandbox.request({
                    method,
                    url: INSTANCE + address,
                    headers: {
                        host: new URL(INSTANCE).host,
                        'content-type': 'application/json',
                        ...credentials,
                        ...headers
                    },
                    body: typeof body === 'string' ? body : JSON.stringify(body ?? '')
                })
        };
    }
}

/** The official controller takes the token in a header of its own. */
function bearer(token: string): Record<string, string> {
    return { authorization: 'Bearer ' + token, 'x-is-authorization': 'Bearer ' + token };
}
