import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { callController } from '#helpers/entry-points/webController';
import type { Answer, Call } from '#helpers/entry-points/webController';

describe('Controller TikTokShop', () => {
    let createExternalOrder: SinonStub;
    let receiveWebhook: SinonStub;
    /** The bodies that the use cases have read. */
    let bodies: Array<string | null>;

    beforeEach(() => {
        bodies = [];
        createExternalOrder = sinon.stub().callsFake((readBody: () => string | null) => {
            bodies.push(readBody());
            return { status: 409, answer: { error: true, msg: 'No such product' } };
        });
        receiveWebhook = sinon.stub().callsFake((readBody: () => string | null) => {
            bodies.push(readBody());
            return 401;
        });
    });

    /** Ways to call that are refused before anything is read. */
    const refused: Array<[string, Call]> = [
        ['GET', { method: 'GET' }],
        ['PUT', { method: 'PUT' }],
        ['HTTP on production', { isSecure: false, isProduction: true }]
    ];

    describe('CreateExternalOrder', () => {
        it('hands body and headers to the use case, and answers with its status and JSON', () => {
            const headers: string[] = [];
            createExternalOrder.callsFake((readBody: () => string | null, header: (name: string) => string) => {
                bodies.push(readBody());
                headers.push(header('authorization'), header('x-not-sent'));
                return { status: 409, answer: { error: true, msg: 'No such product' } };
            });
            const answer = call('CreateExternalOrder', { body: '{"id":1}', headers: { authorization: 'Bearer t' } });
            expect(bodies).to.deep.equal(['{"id":1}']);
            expect(headers).to.deep.equal(['Bearer t', '']);
            expect(answer).to.include({ status: 409, contentType: 'application/json;charset=UTF-8' });
            expect(JSON.parse(answer.body)).to.deep.equal({ error: true, msg: 'No such product' });
        });

        it('a request without a body is an empty one', () => {
            call('CreateExternalOrder', { body: null });
            expect(bodies).to.deep.equal(['']);
        });

        refused.forEach(([what, request]) => {
            it(`${what}: 405 in the form of the other answers, and no order`, () => {
                const answer = call('CreateExternalOrder', request);
                sinon.assert.notCalled(createExternalOrder);
                expect(answer).to.include({ status: 405, contentType: 'application/json;charset=UTF-8' });
                expect(JSON.parse(answer.body)).to.deep.equal({
                    error: true,
                    orderNo: '',
                    orderItems: [],
                    msg: 'POST over HTTPS only',
                    outcome: 'rejected',
                    code: 'method_not_allowed',
                    path: '',
                    expected: 'POST over HTTPS'
                });
            });
        });

        it('a body that no script can read: 413, and no order', () => {
            const answer = call('CreateExternalOrder', { body: '{}', headers: { 'content-length': '1000001' } });
            sinon.assert.notCalled(createExternalOrder);
            expect(answer).to.include({ status: 413, contentType: 'application/json;charset=UTF-8' });
            expect(JSON.parse(answer.body)).to.include({
                error: true,
                outcome: 'rejected',
                code: 'too_long',
                path: '',
                expected: 'at most 1000000 bytes'
            });
        });

        it('a body in chunks that no script can hold, where the platform reads it: the use case is told so', () => {
            call('CreateExternalOrder', { body: 'x'.repeat(1000001) });
            call('CreateExternalOrder', { body: 'x'.repeat(1000000) });
            expect(bodies.map((body) => body && body.length)).to.deep.equal([null, 1000000]);
        });

        it('HTTP on a sandbox is accepted', () => {
            call('CreateExternalOrder', { isSecure: false });
            sinon.assert.calledOnce(createExternalOrder);
        });

        it('an exception that the use case does not answer itself reaches the platform, which answers 500', () => {
            createExternalOrder.throws(new Error('no database'));
            expect(() => call('CreateExternalOrder')).to.throw('no database');
        });
    });

    describe('Webhook', () => {
        it('hands the body as it came and the signature to the use case, and answers its status without a body', () => {
            const answer = call('Webhook', { body: '{"type": 1}', headers: { authorization: 'a1b2' } });
            sinon.assert.calledOnceWithExactly(receiveWebhook, sinon.match.func, 'a1b2');
            expect(bodies).to.deep.equal(['{"type": 1}']);
            expect(answer).to.deep.equal({ status: 401, contentType: 'text/plain;charset=UTF-8', body: '' });
        });

        it('a webhook without a signature has an empty one', () => {
            call('Webhook', { body: '{}' });
            sinon.assert.calledOnceWithExactly(receiveWebhook, sinon.match.func, '');
        });

        refused.forEach(([what, request]) => {
            it(`${what}: 405, and nothing is stored`, () => {
                expect(call('Webhook', request)).to.include({ status: 405, body: '' });
                sinon.assert.notCalled(receiveWebhook);
            });
        });

        it('a body that no script can read: 413, and nothing is stored', () => {
            const headers = { 'content-length': '1000001' };
            expect(call('Webhook', { body: '{}', headers })).to.include({ status: 413, body: '' });
            sinon.assert.notCalled(receiveWebhook);
        });

        it('an exception reaches the platform, which answers 500, so that TikTok sends the webhook again', () => {
            receiveWebhook.throws(new Error('no database'));
            expect(() => call('Webhook')).to.throw('no database');
        });
    });

    function call(action: string, request: Call = {}): Answer {
        const useCases = {
            '../scripts/tiktokshop/orders/createExternalOrder': createExternalOrder,
            '../scripts/tiktokshop/webhooks/receiveWebhook': receiveWebhook
        };
        return callController('TikTokShop', action, useCases, request);
    }
});
