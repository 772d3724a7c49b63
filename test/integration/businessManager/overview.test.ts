import { expect } from 'chai';
import { TestInstance } from '../../support/testInstance';
import { Visit } from './visit';

describe('Business Manager: overview', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('opens from the menu of the site, for those who may read', () => {
        expect(new Visit(sfcc, ['tiktokshop_read']).page('TikTokShopOverview-Show')).to.contain('<h1>Overview</h1>');
        expect(new Visit(sfcc, []).get('TikTokShopOverview-Show').status).to.equal(403);
    });

    it('shows the connection, and when each job last ran with what result', () => {
        sfcc.job('TikTokShop-ProcessTasks');
        const page = new Visit(sfcc).page('TikTokShopOverview-Show');
        expect(page).to.match(/TikTokShop-ProcessTasks<\/th>\s*<td><span class="tts-state tts-state-ok">Done/);
        expect(page).to.match(/TikTokShop-OrderFeed<\/th>\s*<td><span class="tts-state tts-state-never">Never run/);
        expect(page).to.contain('Connected').and.contain('The storefront is not protected');
    });

    it('speaks German to those who read German', () => {
        const page = new Visit(sfcc, ['*'], 'de').page('TikTokShopOverview-Show');
        expect(page).to.contain('Überblick').and.contain('Nie gelaufen');
    });

    it('has a text for everything, in both languages', () => {
        ['default', 'de'].forEach((locale) => {
            const page = new Visit(sfcc, ['*'], locale).page('TikTokShopOverview-Show');
            expect(page.match(/>\s*[a-z]+\.[a-z.]+\s*</g), locale).to.equal(null);
        });
    });
});
