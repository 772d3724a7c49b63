import { expect } from 'chai';
import { businessManagerNodes } from '#helpers/platform/businessManagerNodes';
import { Visit } from '#helpers/business-manager/visit';
import { TestInstance } from '#helpers/platform/testInstance';

describe('Business Manager: what another website embeds', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        visit = new Visit(sfcc);
    });

    afterEach(() => sfcc.close());

    (['image', 'iframe'] as const).forEach((as) => {
        it(`as ${as} is no page of ours, and calls TikTok for nobody`, () => {
            const { shopId } = sfcc.tiktok.app;
            const called = (): number => sfcc.tiktok.calls.summary('').calls.length;
            expect(visit.get('TikTokShopConnection-Webhooks', { shop: shopId }).status).to.equal(200);
            const before = called();
            expect(before, 'calls of the page itself').to.be.greaterThan(0);
            businessManagerNodes().forEach((node) => {
                const answer = visit.embedded(node, { shop: shopId, act: 'refuse' }, as);
                expect(answer.status, node).to.equal(403);
                expect(answer.body, node).to.equal('');
            });
            expect(called()).to.equal(before);
        });
    });

    it('leaves the way open for a person who follows a link', () => {
        expect(visit.follow('TikTokShopOverview-Show').status).to.equal(200);
    });
});
