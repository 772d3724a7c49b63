import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { PublicApi } from '#sandbox/tour/publicApi';

const CONTROLLER = `
var LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');
function call(url, method) {
    return LocalServiceRegistry.createService('tiktokshop.oms', {
        createRequest: function (service) { service.setAuthentication('NONE'); service.setRequestMethod(method); service.setURL(url); return null; },
        parseResponse: function (service, client) { return client.text; }
    }).call();
}
exports.Inner = function () { response.writer.print('inner'); };
exports.Inner.public = true;
exports.Outer = function () {
    response.writer.print('outer ' + call(require('dw/web/URLUtils').https('Probe-Inner').toString(), 'GET').object);
};
exports.Outer.public = true;
exports.InTransaction = function () {
    require('dw/system/Transaction').wrap(function () {
        response.writer.print(String(call(require('dw/web/URLUtils').https('Probe-Inner').toString(), 'GET').ok));
    });
};
exports.InTransaction.public = true;
exports.Webdav = function () {
    var host = request.httpHost;
    response.writer.print(String(call('https://' + host + '/on/demandware.servlet/webdav/Sites/Impex', 'GET').error));
};
exports.Webdav.public = true;
`;

describe('the sandbox over real sockets', function () {
    this.timeout(30000);
    let sandbox: Sandbox;
    let api: PublicApi;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandbox-cartridges-'));
    const page = (action: string): string =>
        `${sandbox.ready.instance}/on/demandware.store/Sites-RefArch-Site/en_US/Probe-${action}`;

    before(async () => {
        fs.mkdirSync(path.join(folder, 'probe/cartridge/controllers'), { recursive: true });
        fs.writeFileSync(path.join(folder, 'probe/cartridge/controllers/Probe.js'), CONTROLLER);
        sandbox = await startSandbox({ cartridgeFolders: [folder], cartridgePath: ['probe', 'int_tiktokshop'] });
        api = new PublicApi(sandbox.ready);
    });

    after(async () => {
        await sandbox.stop();
        fs.rmSync(folder, { recursive: true, force: true });
    });

    /** What comes back for bytes on the wire: the status line. */
    function statusLineOf(port: string, bytes: string): Promise<string> {
        return new Promise((resolve) => {
            const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(bytes));
            socket.once('data', (data) => {
                resolve(data.toString('utf8').split('\r\n')[0] as string);
                socket.destroy();
            });
        });
    }

    // DNS rebinding: a page of another site reaches this machine by a name of its own.
    ['instance', 'tiktok', 'oms'].forEach((name) => {
        const part = name as 'instance' | 'tiktok' | 'oms';
        const path = { instance: '/_sandbox/state', tiktok: '/_sim/calls', oms: '/_oms/log' }[part];

        it(`is controlled by this machine only: ${path}`, async () => {
            const { host, port } = new URL(sandbox.ready[part]);
            const status = (...headers: string[]): Promise<string> => {
                const lines = [`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''];
                return statusLineOf(port, lines.join('\r\n'));
            };
            const foreign = [
                ['Host: rebound.example'],
                [`Host: rebound.example:${port}`],
                [`Host: 127.0.0.1.rebound.example:${port}`],
                [`Host: ${host}`, 'Origin: https://rebound.example'],
                [`Host: ${host}`, 'Origin: http://127.0.0.1:1'],
                [`Host: ${host}`, 'Origin: null']
            ];
            for (const headers of foreign) {
                expect(await status(...headers), headers.join()).to.equal('HTTP/1.1 403 Forbidden');
            }
            expect(await status(`Host: ${host}`)).to.equal('HTTP/1.1 200 OK');
            expect(await status(`Host: localhost:${port}`, `Origin: http://localhost:${port}`)).to.equal(
                'HTTP/1.1 200 OK'
            );
        });
    });

    it('continues after malformed requests', async () => {
        const requests = [
            'GET / HTTP/1.1\r\nHost: a b c\r\n\r\n',
            'GET http://[/x HTTP/1.1\r\nHost: x\r\n\r\n',
            'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
            'NONSENSE\r\n\r\n'
        ];
        for (const address of [sandbox.ready.instance, sandbox.ready.tiktok, sandbox.ready.oms]) {
            for (const request of requests) {
                const line = await statusLineOf(new URL(address).port, request);
                expect(line, request).to.equal('HTTP/1.1 400 Bad Request');
            }
        }
        const { port } = new URL(sandbox.ready.instance);
        const address = `${page('Inner')} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
        expect(await statusLineOf(port, 'GET ' + address)).to.equal('HTTP/1.1 200 OK');
        expect(await statusLineOf(port, 'GET //elsewhere/x HTTP/1.1\r\nHost: x\r\n\r\n')).to.equal(
            'HTTP/1.1 404 Not Found'
        );
    });

    async function createdOrder(): Promise<string> {
        const { id } = await api.simulate('orders', {});
        await api.simulate(`orders/${id}/pay`);
        await api.advance('PT1H1M');
        return String(id);
    }

    it('moves the time of all, and answers when everything that was due has happened', async () => {
        const before = await api.now();
        const id = await createdOrder();
        expect((await api.now()) - before).to.be.within(3660, 3690);
        const { status, json } = await api.order('TTS-' + id);
        expect([status, json.c_externalOrderStatus]).to.deep.equal([200, 'New']);
    });

    it('refuses durations that make no sense', async () => {
        const statuses = [];
        for (const advance of ['1 hour', '-PT1H', 5, undefined]) {
            statuses.push((await api.call('POST', sandbox.ready.instance + '/_sandbox/clock', { advance })).status);
        }
        expect(statuses).to.deep.equal([400, 400, 400, 400]);
    });

    it('tells orders, ledger and tasks', async () => {
        const id = await createdOrder();
        const { json } = await api.call('GET', sandbox.ready.instance + '/_sandbox/state');
        expect(json.orders.map((order: any) => order.order_no)).to.include('TTS-' + id);
        expect(json.ledger.find((entry: any) => entry.externalOrderId === id).orderNo).to.equal('TTS-' + id);
        expect(json.tasks).to.be.an('array');
    });

    it('lets a script call its own host, but not inside a transaction', async () => {
        expect((await api.call('GET', page('Outer'))).text).to.equal('outer inner');
        expect((await api.call('GET', page('InTransaction'))).text).to.equal('false');
    });

    it('lets a script call what the front answers', async () => {
        expect((await api.call('GET', page('Webdav'))).text).to.equal('401');
    });

    it('runs jobs that OCAPI Data starts, knows unknown ones, and keeps serving meanwhile', async () => {
        await createdOrder();
        const [execution, order] = await Promise.all([api.runJob('TikTokShop-OrderFeed'), api.order('none')]);
        expect(execution).to.include({ execution_status: 'finished', job_id: 'TikTokShop-OrderFeed' });
        expect(execution.exit_status).to.include({ code: 'OK', status: 'ok' });
        expect(order.status).to.equal(404);
        const authorization = 'Bearer ' + (await api.clientToken());
        const url = sandbox.ready.instance + '/s/-/dw/data/v24_5/jobs/Unknown/executions';
        expect((await api.call('POST', url, {}, { authorization })).status).to.equal(404);
        const { execution_status: status } = await sandbox.runJob('TikTokShop-ProcessTasks');
        expect(status).to.equal('finished');
    });

    it('carries files byte by byte', async () => {
        const { user, accessKey } = sandbox.ready.credentials;
        const authorization = 'Basic ' + Buffer.from(`${user}:${accessKey}`).toString('base64');
        const url = sandbox.ready.instance + '/on/demandware.servlet/webdav/Sites/Temp/bytes.bin';
        const bytes = Buffer.from([0, 1, 127, 128, 200, 255, 13, 10]);
        expect((await fetch(url, { method: 'PUT', headers: { authorization }, body: bytes })).status).to.equal(201);
        const read = await fetch(url, { headers: { authorization } });
        expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).to.equal(true);
    });

    it('keeps what a file was when an upload breaks off', async () => {
        const { user, accessKey } = sandbox.ready.credentials;
        const authorization = 'Basic ' + Buffer.from(`${user}:${accessKey}`).toString('base64');
        const url = sandbox.ready.instance + '/on/demandware.servlet/webdav/Sites/Temp/whole.txt';
        await fetch(url, { method: 'PUT', headers: { authorization }, body: 'whole' });
        const headers = { authorization, 'content-length': '1000' };
        await new Promise<void>((resolve) => {
            const request = http.request(url, { method: 'PUT', headers });
            request.on('error', () => undefined);
            request.on('close', () => resolve());
            request.write('half', () => request.destroy());
        });
        expect(await (await fetch(url, { headers: { authorization } })).text()).to.equal('whole');
    });

    it('starts with its cartridges as an active code version, which can be read over WebDAV', async () => {
        const authorization = 'Bearer ' + (await api.clientToken());
        const { json } = await api.call(
            'GET',
            sandbox.ready.instance + '/s/-/dw/data/v24_5/code_versions/version1',
            undefined,
            { authorization }
        );
        expect(json).to.include({ active: true });
        expect(json.cartridges).to.include.members(['int_tiktokshop', 'probe']);
        const file = '/on/demandware.servlet/webdav/Sites/Cartridges/version1/probe/cartridge/controllers/Probe.js';
        const { text } = await api.call('GET', sandbox.ready.instance + file, undefined, { authorization });
        expect(text).to.equal(CONTROLLER);
    });

    it('takes cartridges that were built meanwhile, and forgets what they no longer have', async () => {
        const controllers = path.join(folder, 'probe/cartridge/controllers');
        const load = (): Promise<Response> => fetch(`${sandbox.ready.instance}/_sandbox/code`, { method: 'POST' });
        const probe = path.join(controllers, 'Probe.js');
        const extra = path.join(controllers, 'Extra.js');
        fs.writeFileSync(probe, CONTROLLER.replace("'inner'", "'built again'"));
        fs.writeFileSync(extra, CONTROLLER);
        expect((await load()).status).to.equal(200);
        expect(await (await fetch(page('Inner'))).text()).to.equal('built again');
        expect((await fetch(page('Inner').replace('Probe', 'Extra'))).status).to.equal(200);
        fs.rmSync(extra);
        fs.writeFileSync(probe, CONTROLLER);
        await load();
        expect(await (await fetch(page('Inner'))).text()).to.equal('inner');
        expect((await fetch(page('Inner').replace('Probe', 'Extra'))).status).to.not.equal(200);
    });

    it('starts over on reset, with the same keys', async () => {
        const id = await createdOrder();
        expect((await api.call('POST', sandbox.ready.instance + '/_sandbox/reset')).status).to.equal(200);
        expect((await api.order('TTS-' + id)).status).to.equal(404);
        const { json } = await api.call('GET', sandbox.ready.instance + '/_sandbox/state');
        expect([json.orders, json.ledger]).to.deep.equal([[], []]);
        expect((await api.order('TTS-' + (await createdOrder()))).status).to.equal(200);
    });
});

describe('a fresh sandbox', function () {
    this.timeout(30000);

    it('has the cartridges that it was given and no others, also after a reset', async () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandbox-fresh-'));
        fs.mkdirSync(path.join(folder, 'probe/cartridge'), { recursive: true });
        const sandbox = await startSandbox({ fresh: true, cartridgeFolders: [folder] });
        const cartridges = (): string[] => fs.readdirSync(path.join(sandbox.filesRoot, 'CARTRIDGES/version1'));
        try {
            expect(cartridges()).to.deep.equal(['probe']);
            await new PublicApi(sandbox.ready).call('POST', sandbox.ready.instance + '/_sandbox/reset');
            expect(cartridges()).to.deep.equal(['probe']);
        } finally {
            await sandbox.stop();
            fs.rmSync(folder, { recursive: true, force: true });
        }
    });
});

/** A shop is authorized for a year. */
describe('a reset of the sandbox', function () {
    this.timeout(30000);

    it('leaves TikTok as it began: connected, with one shop, and without faults', async () => {
        const sandbox = await startSandbox();
        const api = new PublicApi(sandbox.ready);
        await api.simulate('shops', { region: 'GB' });
        await api.simulate('faults', { rate: 1 });
        await api.simulate('mode', { mode: 'direct' });
        await api.advance('P400D');
        await api.call('POST', sandbox.ready.instance + '/_sandbox/reset');
        const { exit_status: exit } = await sandbox.runJob('TikTokShop-Reconcile');
        expect(exit).to.include({ status: 'ok', message: '0 orders compared, 0 new differences, 0 differences gone' });
        expect((await api.simulate('shops', {})).id).to.equal(String(BigInt(sandbox.ready.tiktokApp.shopId) + 1n));
        const { id } = await api.simulate('orders', {});
        await api.simulate(`orders/${id}/pay`);
        await api.advance('PT1H1M');
        expect((await api.order('TTS-' + id)).status).to.equal(200);
        await sandbox.stop();
    });
});

describe('stopping the sandbox', function () {
    this.timeout(30000);

    const usual = process.env.TMPDIR;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandbox-tmp-'));

    before(() => {
        process.env.TMPDIR = folder;
    });

    after(() => {
        if (usual === undefined) {
            delete process.env.TMPDIR;
        } else {
            process.env.TMPDIR = usual;
        }
        fs.rmSync(folder, { recursive: true, force: true });
    });

    it('lets the jobs run by themselves once their schedule is started, also after a reset, and never before', async () => {
        const sandbox = await startSandbox();
        try {
            const api = new PublicApi(sandbox.ready);
            await sandbox.advance('PT6M');
            sandbox.startSchedule();
            expect((await api.call('POST', sandbox.ready.instance + '/_sandbox/reset')).status).to.equal(200);
            await sandbox.advance('PT6M');
            const authorization = 'Bearer ' + (await api.clientToken());
            const url = `${sandbox.ready.instance}/s/-/dw/data/v24_5/job_execution_search`;
            const query = { term_query: { fields: ['job_id'], operator: 'is', values: ['TikTokShop-ProcessTasks'] } };
            const found = await api.call('POST', url, { query }, { authorization });
            expect(found.json.total).to.equal(1);
        } finally {
            await sandbox.stop();
        }
    });

    it('closes its ports and removes its files', async () => {
        const sandbox = await startSandbox();
        expect(fs.readdirSync(folder)).to.have.length(1);
        await sandbox.stop();
        expect(fs.readdirSync(folder)).to.deep.equal([]);
        const answer = await fetch(sandbox.ready.instance).catch((error: Error) => error);
        expect(answer).to.be.an('error');
    });
});
