import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { createInProcess } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { setRole } from '#sfcc-mocks';
import { OPTIONAL, permissionDocuments } from '#tools/permissions/permissionFiles';
import type { PermissionDocuments } from '#tools/permissions/permissionFiles';
import { grant, PERMISSIONS as FOLDER, roleFile } from '#helpers/platform/permissions';
import { omsFolder } from '#helpers/messages/omsFiles';

const PAST_THE_HOLD = 61 * 60 * 1000;
const OMS_FOLDER = '/on/demandware.servlet/webdav/Sites/Impex/src/tiktokshop/oms/';

/** What of an order's life worked, and with which permissions. */
interface Life {
    created: boolean;
    told: boolean;
    shipped: boolean;
    fed: boolean;
    /** Whether TikTok learned what had shipped before it cancelled. */
    asked: boolean;
    cancelled: boolean;
    file: number;
}

const ALL: Life = { created: true, told: true, shipped: true, fed: true, asked: true, cancelled: true, file: 201 };

/** A sandbox whose one client, and TikTok's user, may do what the files say after a change. */
function permitted(change: (documents: PermissionDocuments, connectorRole: any) => void): InProcess {
    const sandbox = createInProcess();
    const { access } = sandbox.front;
    const [client] = access.clients;
    const [user] = access.users;
    const { id } = client!;
    const documents = permissionDocuments({ connector: id, deploy: id, oms: id, tenant: 'sandbox_001' }, OPTIONAL);
    const connectorRole = roleFile('connector');
    change(documents, connectorRole);
    grant(access, documents);
    setRole(user!, connectorRole);
    return sandbox;
}

async function simulate(sandbox: InProcess, address: string, body: object = {}): Promise<any> {
    const answer = (await sandbox.send({
        method: 'POST',
        url: address,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body)
    })) as { body: string };
    await sandbox.clock.advance(0);
    return JSON.parse(answer.body);
}

async function buy(sandbox: InProcess): Promise<string> {
    const items = [{ productId: '701643632930', quantity: 1, price: '99.00' }];
    const { id } = await simulate(sandbox, sandbox.ready.tiktok + '/_sim/orders', { items, holdFlow: 'on_hold' });
    await simulate(sandbox, `${sandbox.ready.tiktok}/_sim/orders/${id}/pay`);
    await sandbox.clock.advance(PAST_THE_HOLD);
    return String(id);
}

/** Two orders: one is shipped and comes back by feed, one the buyer cancels; and a file of the OMS. */
async function live(change: (documents: PermissionDocuments, connectorRole: any) => void): Promise<Life> {
    const sandbox = permitted(change);
    try {
        const { tiktok, oms } = sandbox.ready;
        const [shipped, cancelled] = [await buy(sandbox), await buy(sandbox)];
        const learned = await simulate(sandbox, oms + '/_oms/poll');
        const { outcome } = await simulate(sandbox, `${oms}/_oms/orders/TTS-${shipped}/ship`);
        sandbox.runJob('TikTokShop-OrderFeed');
        await sandbox.clock.advance(PAST_THE_HOLD);
        await simulate(sandbox, `${tiktok}/_sim/orders/${cancelled}/request-cancel`);
        await simulate(sandbox, `${tiktok}/_sim/orders/${cancelled}/accept-cancel`);
        const rows = [...sandbox.instance.store.table('Order').values()].map(({ data }) => data as any);
        const order = (id: string): any => rows.find((row) => row.orderNo === 'TTS-' + id);
        const [feed] = sandbox.tiktok.connector.feeds as any[];
        return {
            created: order(shipped) !== undefined,
            told: learned.orders?.length === 2,
            shipped: outcome === 'applied',
            fed: feed?.orders?.length > 0,
            asked: sandbox.tiktok.connector
                .historyOf(cancelled)
                .some(({ what, status }) => what === 'GET order' && status === 200),
            cancelled: order(cancelled)?.custom.externalOrderStatus === 'CANCELLED',
            file: putFile(sandbox)
        };
    } finally {
        sandbox.stop();
    }
}

/** As the OMS that writes files. */
function putFile(sandbox: InProcess): number {
    const [client] = sandbox.front.access.clients;
    const basic = 'Basic ' + Buffer.from(client!.id + ':' + client!.secret).toString('base64');
    const token = sandbox.request({
        method: 'POST',
        url: sandbox.ready.instance + '/dwsso/oauth2/access_token',
        headers: { authorization: basic, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials'
    });
    fs.mkdirSync(omsFolder(sandbox.front), { recursive: true });
    const authorization = 'Bearer ' + JSON.parse(token.body).access_token;
    const url = sandbox.ready.instance + OMS_FOLDER + 'a.csv';
    return sandbox.request({ method: 'PUT', url, headers: { authorization }, body: 'a' }).status;
}

/** Rows of the tables in README.md, their cells without ticks. */
function explained(): string[] {
    const rows = fs.readFileSync(path.join(FOLDER, 'README.md'), 'utf8').match(/^\| `.*$/gm) as string[];
    return rows.map((row) => row.replaceAll('`', ''));
}

describe('permissions', () => {
    it('are explained one by one, and nothing else is', () => {
        const documents = permissionDocuments(
            {
                connector: 'CONNECTOR_CLIENT_ID',
                deploy: 'DEPLOY_CLIENT_ID',
                oms: 'OMS_CLIENT_ID',
                monitor: 'MONITOR_CLIENT_ID',
                tenant: 'TENANT_ID'
            },
            OPTIONAL
        );
        const granted = Object.values(documents).flatMap(({ clients }) =>
            clients.flatMap(
                ({ client_id: id, resources = [], permissions = [], roleTenantFilter: role, scopes = [] }) => [
                    ...resources.flatMap(({ resource_id: what, methods }) => methods.map((how) => [id, what, how])),
                    ...permissions.map(({ path: what, operations }) => [id, what, operations.join()]),
                    ...(role ? [[id, role]] : []),
                    ...scopes.map((scope) => [id, scope])
                ]
            )
        );
        const rows = explained().filter((row) => /_CLIENT_ID \| [^|]+ \| [^|]+ \|/.test(row));
        const cells = rows.map((row) =>
            row
                .replace(/^\| optional[^|]*/, '')
                .split('|')
                .map((cell) => cell.trim())
        );
        expect(
            cells.map(([, id, what]) => `${id} ${what}`).filter((row) => /\/|:TENANT_ID|c_|sfcc\./.test(row))
        ).to.have.members(granted.map(([id, what]) => `${id} ${what}`));
        granted
            .filter(([, , how]) => how)
            .forEach(([id, what, how]) =>
                expect(
                    cells.some((cell) => cell[1] === id && cell[2] === what && cell[3] === how),
                    `${what} ${how}`
                ).to.equal(true)
            );
    });

    it('of roles are explained, and every module of ours is in one', () => {
        const extensions = fs.readFileSync(
            path.join(FOLDER, '../../cartridges/bm_tiktokshop/cartridge/bm_extensions.xml'),
            'utf8'
        );
        const modules = [...extensions.matchAll(/<menuaction id="([^"]+)"/g)].map(([, id]) => id);
        const files = fs.readdirSync(FOLDER).filter((name) => name.startsWith('role-'));
        for (const name of files) {
            expect(explained().join('\n')).to.contain('| ' + name);
        }
        const texts = files.map((name) => fs.readFileSync(path.join(FOLDER, name), 'utf8')).join();
        modules.forEach((id) => expect(texts).to.contain(`"${id}"`));
    });

    it('of the files are enough for the life of an order', async () => {
        expect(await live(() => undefined)).to.deep.equal(ALL);
    });

    describe('are all needed:', () => {
        function without(name: keyof PermissionDocuments, test: (entry: any) => boolean, method = '') {
            return (documents: PermissionDocuments): void => {
                for (const client of documents[name].clients as any[]) {
                    const list = client.resources || client.permissions || client.scopes;
                    const entry = list.find(test);
                    if (method !== '' && entry) {
                        entry.methods = entry.methods.filter((other: string) => other !== method);
                    } else if (entry !== undefined) {
                        list.splice(list.indexOf(entry), 1);
                    }
                }
            };
        }
        const resource = (id: string) => (entry: any) => entry.resource_id === id;
        const folder = (name: string) => (entry: any) => entry.path === name;

        it('without get on /orders/*, TikTok does not learn what has shipped', async () => {
            const life = await live(without('ocapi-shop', resource('/orders/*'), 'get'));
            expect(life).to.deep.equal({ ...ALL, asked: false });
        });

        it('without patch on /orders/*, no cancellation', async () => {
            const life = await live(without('ocapi-shop', resource('/orders/*'), 'patch'));
            expect(life).to.deep.equal({ ...ALL, cancelled: false });
        });

        it('without /order_search, the OMS does not learn of orders', async () => {
            const life = await live(without('ocapi-shop', resource('/order_search')));
            expect(life).to.deep.equal({ ...ALL, told: false });
        });

        it('without /user_search, no order', async () => {
            expect(await live(without('ocapi-data', resource('/user_search')))).to.include({ created: false });
        });

        it('without the scope, the OMS cannot ship', async () => {
            const life = await live(without('scapi-scopes', (scope) => scope === 'c_tiktokshop_oms_rw'));
            expect(life).to.include({ created: true, shipped: false });
        });

        it('without the role for the tenant, the OMS cannot ship', async () => {
            const life = await live((documents) => {
                documents['scapi-scopes'].clients.forEach((entry) => (entry.roleTenantFilter = ''));
            });
            expect(life).to.include({ created: true, shipped: false });
        });

        it('without the folder of the OMS, no files', async () => {
            const life = await live(without('webdav', folder('/impex/src/tiktokshop/oms')));
            expect(life).to.deep.equal({ ...ALL, file: 403 });
        });

        it('without the functional permission of the user, no order', async () => {
            const life = await live((_documents, connectorRole) => {
                connectorRole.functional.organization = [];
            });
            expect(life).to.include({ created: false });
        });

        it('without the folder of the user, no feed', async () => {
            const life = await live((_documents, connectorRole) => {
                connectorRole.webdav.unscoped = [];
            });
            expect(life).to.deep.equal({ ...ALL, fed: false });
        });
    });
});
