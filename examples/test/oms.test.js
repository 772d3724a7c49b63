'use strict';

const assert = require('node:assert');
const path = require('node:path');
const proxyquire = require('proxyquire');
const sinon = require('sinon');
const { register } = require('sfcc-mocks');

const ROOT = path.join(__dirname, '../example_oms');

describe('example_oms', () => {
    const sfcc = register({
        cartridges: path.join(__dirname, '..'),
        cartridgePath: ['example_oms'],
        metadata: path.join(ROOT, 'metadata')
    });

    after(() => sfcc.close());

    it('asks the OMS over HTTP, with the address of its credential', () => {
        sfcc.answerCalls(({ url }) => ({ body: { messages: [{ no: 1 }], last: url.endsWith('max=10') ? 7 : 0 } }));
        const { pull } = require('*/cartridge/scripts/omsAdapter');
        assert.deepEqual(pull('5', 10), { events: [{ no: 1 }], nextCursor: '7' });
        assert.match(sfcc.httpCalls[0].url, /\/messages\?after=5&max=10$/);
    });

    it('tells the OMS what was cancelled, with a stub for the service', () => {
        const call = sinon.stub().returns({});
        const { tell } = proxyquire('../example_oms/cartridge/scripts/omsAdapter', { './omsService': { call } });
        assert.equal(tell({ eventId: 'e', orderNo: 'TTS-1', items: [{ productId: 'p', quantity: 2 }] }), true);
        const body = { request: 'e', lines: [{ sku: 'p', qty: 2 }] };
        sinon.assert.calledWith(call, 'PUT', '/sales-orders/TTS-1/void', body);
    });

    it('can be given a stub for a class of the platform', () => {
        const createService = sinon.stub().returns({ call: () => ({ ok: false }) });
        const LocalServiceRegistry = { createService, '@noCallThru': true };
        const omsService = proxyquire('../example_oms/cartridge/scripts/omsService', {
            'dw/svc/LocalServiceRegistry': LocalServiceRegistry
        });
        assert.equal(omsService.call('GET', '/x', null), null);
    });
});
