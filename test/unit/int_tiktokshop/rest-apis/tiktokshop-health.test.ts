import { expect } from 'chai';
import sinon from 'sinon';
import { callRestApi } from '#helpers/entry-points/restApi';
import type { RestAnswer } from '#helpers/entry-points/restApi';

describe('REST API tiktokshop-health', () => {
    const getHealth = sinon.stub().returns({ status: 'ok' });

    function get(site: string): RestAnswer | null {
        const useCases = { '../../scripts/tiktokshop/operations/getHealth': getHealth };
        return callRestApi('getHealth', useCases, { site, body: '', api: 'tiktokshop-health' });
    }

    it('answers how the shop is', () => {
        expect(get('RefArch')).to.deep.equal({ status: 200, body: { status: 'ok' } });
    });

    it('says that a site is missing', () => {
        expect(get('Sites-Site')).to.have.property('status', 400);
        sinon.assert.calledOnce(getHealth);
    });
});
