import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { createOmsServer, OmsClient, toFile } from '../../examples/oms_client/client';
import type { OmsHandlers } from '../../examples/oms_client/client';
import type { Cancellation, CancellationRequest, OrderEvent } from '../../examples/oms_client/types';

describe('An OMS beside the sandbox', function () {
    this.timeout(120000);
    let sandbox: Sandbox;

    before(async () => {
        sandbox = await startSandbox({});
    });

    after(() => sandbox.stop());

    it('converses by the contract alone: event, poll, file, notification, question; and over an hour of the clock', async () => {
        const { instance, organization, site, credentials } = sandbox.ready;
        const client = new OmsClient({
            api: instance,
            tokenUrl: instance + '/dwsso/oauth2/access_token',
            organizationId: organization,
            siteId: site,
            clientId: credentials.clientId,
            clientSecret: credentials.clientSecret
        });
        const polled: OrderEvent[] = [];
        const told: Cancellation[] = [];
        const asked: CancellationRequest[] = [];
        const handlers: OmsHandlers = {
            events: (cursor) => ({ events: polled.slice(Number(cursor)), nextCursor: String(polled.length) }),
            cancelled: (cancellation) => told.push(cancellation),
            returned: () => undefined,
            mayCancel: (request) => {
                asked.push(request);
                return asked.length === 1 ? null : { agreed: true };
            }
        };
        const server = createOmsServer(handlers, null);
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const { port } = server.address() as AddressInfo;
        try {
            // The cursor of the OMS before is none of this one.
            await control('reset', {});
            await control('enter/services', { oms: `http://127.0.0.1:${port}` });
            await control('enter/preferences', {
                site,
                values: { tiktokShopReporter: 'cartridge', tiktokShopCancelRequests: 'automatic' }
            });
            const parcel = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999AA10123456784' };

            const first = await order();
            expect(
                await client.send([{ eventId: 'c1', orderNo: first, status: 'Shipped', packages: [parcel] }])
            ).to.deep.equal([{ eventId: 'c1', outcome: 'applied' }]);
            // Longer than a token lives, by the clock of the sandbox.
            const second = await order();
            const [refused] = await client.send([
                { eventId: 'c2', orderNo: first, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } }
            ]);
            expect(refused).to.include({ outcome: 'rejected', code: 'already_shipped', current: 'Shipped' });

            polled.push({ eventId: 'c3', orderNo: second, status: 'Acknowledged' });
            await sandbox.runJob('TikTokShop-PullOmsStatus');
            const third = await order();
            const file = toFile([
                { eventId: 'c4', orderNo: third, status: 'CANCELLED', cancel: { reason: 'wrong_price' } }
            ]);
            await putFile('conversation.jsonl', file);
            await sandbox.runJob('TikTokShop-ImportOmsBatch');
            expect([await statusOf(first), await statusOf(second), await statusOf(third)]).to.deep.equal([
                'Shipped',
                'Acknowledged',
                'CANCELLED'
            ]);

            await simulate(`orders/${second.slice(4)}/request-cancel`);
            for (let rounds = 0; told.length === 0 && rounds < 8; rounds += 1) {
                await sandbox.advance('PT11M');
                await sandbox.runJob('TikTokShop-ProcessTasks');
            }
            expect(asked.map(({ orderNo }) => orderNo)).to.deep.equal([second, second]);
            expect(new Set(asked.map(({ eventId }) => eventId)).size, 'one question, asked twice').to.equal(1);
            expect(told).to.have.length(1);
            expect(told[0]).to.include({ orderNo: second, status: 'CANCELLED', initiator: 'BUYER' });
        } finally {
            server.close();
        }
    });

    const commands: Array<[string, string[]]> = [
        [process.execPath, ['-r', './tools/register.js', 'examples/oms_client/main.ts']],
        ['sh', ['examples/oms_client/client.sh']]
    ];
    commands.forEach(([program, given]) => {
        it(`sends nothing by a misspelled or incomplete command, and says how it is called: ${given.at(-1)}`, async () => {
            const orderNo = await order();
            const { instance, credentials } = sandbox.ready;
            const env = {
                ...process.env,
                INSTANCE: instance,
                CLIENT: `${credentials.clientId}:${credentials.clientSecret}`
            };
            for (const args of [['void', orderNo, 'out_of_stock'], ['ship', orderNo, 'UPS'], []]) {
                const { status, stderr } = spawnSync(program, [...given, ...args], { env, encoding: 'utf8' });
                expect(status).to.equal(2);
                expect(stderr)
                    .to.contain('ship ORDER_NO CARRIER TRACKING_NUMBER')
                    .and.contain('cancel ORDER_NO REASON');
            }
            expect(await statusOf(orderNo)).to.equal('New');
        });
    });

    it('is a form on a page, where a person sends an event and reads the outcome', async () => {
        const orderNo = await order();
        const page = sandbox.ready.oms + '/_oms/compose';
        const draft = await (await fetch(`${page}?order=${orderNo}&step=Cancel`)).text();
        expect(draft).to.contain(orderNo).and.contain('CANCELLED');
        const send = async (event: string): Promise<string> =>
            (await fetch(page, { method: 'POST', body: new URLSearchParams({ event }) })).text();
        const event = /<textarea[^>]*>([^<]*)</.exec(draft)![1]!.replaceAll('&#34;', '"');
        expect(await send(event))
            .to.contain('The answer: 200')
            .and.contain('>applied<');
        expect(await statusOf(orderNo)).to.equal('CANCELLED');
        expect(await send('{"eventId": <b>'))
            .to.contain('The answer: 400')
            .and.contain('&#60;b&#62;')
            .and.contain('offset');
    });

    /** Orders on TikTok, pays, and lets the hour on hold pass. */
    async function order(): Promise<string> {
        const { id } = await simulate('orders', { items: [{ productId: '701643632930', quantity: 2 }] });
        await simulate(`orders/${id}/pay`);
        await sandbox.advance('PT61M');
        return 'TTS-' + id;
    }

    async function statusOf(orderNo: string): Promise<string> {
        const { orders } = (await (await fetch(sandbox.ready.instance + '/_sandbox/state')).json()) as {
            orders: any[];
        };
        return orders.find((one) => one.order_no === orderNo).c_externalOrderStatus;
    }

    async function putFile(name: string, body: string): Promise<void> {
        const { instance, credentials } = sandbox.ready;
        const authorization = 'Basic ' + Buffer.from(`${credentials.user}:${credentials.accessKey}`).toString('base64');
        const folder = '/on/demandware.servlet/webdav/Sites/Impex/src/tiktokshop/oms/';
        await sandbox.runJob('TikTokShop-ImportOmsBatch');
        const answer = await fetch(instance + folder + name, { method: 'PUT', headers: { authorization }, body });
        expect(answer.status).to.equal(201);
    }

    const simulate = (action: string, body: object = {}): Promise<any> =>
        post(`${sandbox.ready.tiktok}/_sim/${action}`, body);
    const control = (action: string, body: object): Promise<any> =>
        post(`${sandbox.ready.instance}/_sandbox/${action}`, body);
});

async function post(url: string, body: object): Promise<any> {
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    expect(answer.ok, url).to.equal(true);
    return answer.json();
}

describe('The server of an OMS', () => {
    it('refuses a stranger and what it cannot read, and goes on', async () => {
        const told: string[] = [];
        const handlers: OmsHandlers = {
            events: () => ({ events: [], nextCursor: '0' }),
            cancelled: ({ reason }) => told.push(reason),
            returned: () => undefined,
            mayCancel: () => null
        };
        const server = createOmsServer(handlers, { user: 'shop', password: 'päss' });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        const status = async (body: string, password: string | null): Promise<number> => {
            const credentials = Buffer.from(`shop:${password}`).toString('base64');
            const headers: Record<string, string> = password === null ? {} : { authorization: 'Basic ' + credentials };
            return (await fetch(address + '/cancellations', { method: 'POST', headers, body })).status;
        };
        try {
            const cancellation = JSON.stringify({ reason: 'défaut' });
            expect(await status(cancellation, null)).to.equal(401);
            expect(await status(cancellation, 'pass')).to.equal(401);
            expect(await status('{"reason":', 'päss')).to.equal(400);
            const endless = status('"' + 'x'.repeat(2 * 1024 * 1024) + '"', 'päss');
            expect(await endless.catch(() => 'cut off')).to.equal('cut off');
            expect(await status(cancellation, 'päss')).to.equal(200);
            expect(told).to.deep.equal(['défaut']);
        } finally {
            server.close();
        }
    });
});
