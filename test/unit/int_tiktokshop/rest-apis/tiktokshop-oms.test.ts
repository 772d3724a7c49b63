import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { callRestApi } from '#helpers/entry-points/restApi';
import type { RestAnswer } from '#helpers/entry-points/restApi';

describe('REST API tiktokshop-oms', () => {
    let applyEventRequest: SinonStub;
    let applyDecisionRequest: SinonStub;

    beforeEach(() => {
        applyDecisionRequest = sinon.stub().returns({ ok: true, outcomes: [{ outcome: 'repeated', eventId: '2' }] });
        applyEventRequest = sinon.stub().returns({ ok: true, outcomes: [{ outcome: 'applied', eventId: '1' }] });
    });

    it('hands the body to the use case, and answers 200 with the outcomes', () => {
        const answer = post('{"events":[{"eventId":"1"}]}');
        sinon.assert.calledOnceWithExactly(applyEventRequest, '{"events":[{"eventId":"1"}]}');
        expect(answer).to.deep.equal({
            status: 200,
            body: { outcomes: [{ outcome: 'applied', eventId: '1' }] }
        });
    });

    ['', 'not JSON', '{"events":'].forEach((body) => {
        it(`a body that is no JSON (${body || 'none'}) goes to the use case too, which says where it breaks`, () => {
            post(body);
            sinon.assert.calledOnceWithExactly(applyEventRequest, body);
        });
    });

    it('a rejected request answers 400: code as the type, then detail, path and what was expected', () => {
        applyEventRequest.returns({
            ok: false,
            rejection: { code: 'too_many_events', msg: 'Too many', path: 'events', expected: 'at most 100 events' }
        });
        expect(post('{}')).to.deep.equal({
            status: 400,
            body: {
                type: 'too_many_events',
                title: 'Bad Request',
                detail: 'Too many',
                path: 'events',
                expected: 'at most 100 events'
            }
        });
    });

    it('a rejection without details answers empty texts', () => {
        applyEventRequest.returns({ ok: false, rejection: { outcome: 'rejected' } });
        expect(post('{}')!.body).to.deep.equal({ type: '', title: 'Bad Request', detail: '', path: '', expected: '' });
    });

    it('without a site nothing is applied: 400 says that siteId is missing', () => {
        const answer = post('{"events":[{"eventId":"1"}]}', 'Sites-Site');
        sinon.assert.notCalled(applyEventRequest);
        expect(answer).to.have.property('status', 400);
        expect(answer!.body).to.include({ type: 'missing_field', path: 'siteId', expected: 'the id of a site' });
    });

    it('an exception reaches the platform, which answers 500, so that the OMS sends the events again', () => {
        applyEventRequest.throws(new Error('no database'));
        expect(() => post('{"events":[]}')).to.throw('no database');
    });

    it('decisions about returns go to their own use case', () => {
        const answer = post('{"decisions":[{"eventId":"2"}]}', 'RefArch', 'postReturnDecisions');
        sinon.assert.calledOnceWithExactly(applyDecisionRequest, '{"decisions":[{"eventId":"2"}]}');
        sinon.assert.notCalled(applyEventRequest);
        expect(answer).to.deep.equal({ status: 200, body: { outcomes: [{ outcome: 'repeated', eventId: '2' }] } });
        expect(post('{}', 'Sites-Site', 'postReturnDecisions')).to.have.property('status', 400);
    });

    it('a body that no script can read is not read, and the use case says so', () => {
        post('{}', 'RefArch', 'postOrderEvents', 1000001);
        sinon.assert.calledOnceWithExactly(applyEventRequest, null);
        post('x'.repeat(1000001));
        sinon.assert.alwaysCalledWithExactly(applyEventRequest, null);
    });

    function post(body: string, site = 'RefArch', endpoint = 'postOrderEvents', length?: number): RestAnswer | null {
        const useCases = {
            '../../scripts/tiktokshop/oms/applyEventRequest': { applyEventRequest, applyDecisionRequest }
        };
        return callRestApi(endpoint, useCases, { site, body, length });
    }
});
