import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';

const CONTROLLER = `
function call(url) {
    var service = require('dw/svc/LocalServiceRegistry').createService('tiktokshop.oms', {
        createRequest: function (svc) { svc.setAuthentication('NONE'); svc.setRequestMethod('GET'); svc.setURL(url); },
        parseResponse: function (svc, client) { return client.text; }
    });
    var result = service.call();
    response.writer.print(result.ok ? result.object : String(result.error));
}
exports.Waiting = function () { call(request.httpParameterMap.url.stringValue); };
exports.Waiting.public = true;
exports.OwnHost = function () { call(require('dw/web/URLUtils').https('Probe-Nothing').toString()); };
exports.OwnHost.public = true;
exports.Nothing = function () { response.writer.print('nothing'); };
exports.Nothing.public = true;
`;

/** Source: SCAPI documentation, "Load Shedding and Rate Limiting": 503 and `sfdc_load`. */
describe('a pool of one request thread', function () {
    this.timeout(30000);
    let sandbox: Sandbox;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandbox-threads-'));
    const slow = http.createServer();
    const ask = (action: string): Promise<Response> =>
        fetch(`${sandbox.ready.instance}/on/demandware.store/Sites-RefArch-Site/en_US/Probe-${action}`);

    before(async () => {
        fs.mkdirSync(path.join(folder, 'probe/cartridge/controllers'), { recursive: true });
        fs.writeFileSync(path.join(folder, 'probe/cartridge/controllers/Probe.js'), CONTROLLER);
        await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
        sandbox = await startSandbox({
            cartridgeFolders: [folder],
            cartridgePath: ['probe', 'int_tiktokshop'],
            switches: { requestThreads: 1 }
        });
    });

    after(async () => {
        await sandbox.stop();
        slow.close();
        fs.rmSync(folder, { recursive: true, force: true });
    });

    it('answers with 503 while a request waits for another system, and again once it is done', async () => {
        const called = new Promise<http.ServerResponse>((resolve) =>
            slow.once('request', (_request, response) => resolve(response))
        );
        const { port } = slow.address() as AddressInfo;
        const waiting = ask('Waiting?url=' + encodeURIComponent(`http://127.0.0.1:${port}/`));
        const system = await called;
        const page = await ask('Nothing');
        const scapi = await fetch(`${sandbox.ready.instance}/custom/tiktokshop-oms/v1/organizations/f/order-events`);
        expect([page.status, page.headers.get('sfdc_load_status')]).to.deep.equal([503, 'THROTTLE']);
        expect([scapi.status, scapi.headers.get('content-type')]).to.deep.equal([503, 'application/problem+json']);
        system.end('done');
        expect(await (await waiting).text()).to.equal('done');
        expect(await (await ask('Nothing')).text()).to.equal('nothing');
    });

    it('has none left for a request that a script sends to its own host', async () => {
        expect(await (await ask('OwnHost')).text()).to.equal('503');
    });
});
