import { expect } from 'chai';
import { insert } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { TestInstance } from '#helpers/platform/testInstance';
import { changeGrant, setShop } from '#helpers/tiktok/connection';
import { Visit } from '#helpers/business-manager/visit';
import { DAY } from '#helpers/durations';

const SCRIPT = '<script>alert(1)</script>';

describe('Business Manager: safeguards', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        visit = new Visit(sfcc);
    });

    afterEach(() => sfcc.close());

    function page(): string {
        return visit.page('TikTokShopSafeguards-Show');
    }

    function stored(): Json {
        return sfcc.rows('SitePreference')[0] || {};
    }

    it('say what is wrong, why, and where it is changed, as it is when the page opens', () => {
        expect(page()).to.contain('The storefront is not protected');
        expect(page()).to.match(/Checked\s*<time datetime="2026-11-23T10:00/);
        expect(page()).to.contain('Every visitor could order').and.contain('Site Status: Online (Protected)');
        sfcc.instance.site('RefArch').status = 5;
        expect(page()).to.not.contain('The storefront is not protected');
        expect(page()).to.contain('TikTok cannot send webhooks to this instance');
    });

    it('lead to the page that settles them', () => {
        sfcc.prefer({ tiktokShopReporter: 'feed', tiktokShopBusinessId: '' });
        expect(page()).to.match(/The business id for the feed is missing[^]*TikTokShopSettings-Show/);
    });

    it('lead to the connection where no connector reads the feed of a shop', () => {
        setShop(sfcc, sfcc.tiktok.app.shopId, { mode: 'direct', reporter: 'feed' });
        expect(page()).to.match(/choose another reporter for the shop[^]{0,400}TikTokShopConnection-Show/);
    });

    ['capture', 'mail'].forEach((what) => {
        const preference = what === 'capture' ? 'tiktokShopCaptureOffConfirmed' : 'tiktokShopMailOffConfirmed';

        it(`${what}: is confirmed with the day, for 90 days`, async () => {
            expect(page()).to.contain(`tts-confirm-${what}`);
            const answer = visit.submit('TikTokShopSafeguards-Confirm', { what, sure: 'true' });
            expect(answer.headers.location).to.contain('done=safeguards.confirmed');
            expect((stored()[preference] as Date).toISOString()).to.equal('2026-11-23T00:00:00.000Z');
            expect(page()).to.not.contain(`tts-confirm-${what}`);
            await sfcc.clock.advance(91 * DAY);
            expect(page()).to.contain(`tts-confirm-${what}`);
        });

        it(`${what}: is not confirmed by one who is not sure`, () => {
            const answer = visit.submit('TikTokShopSafeguards-Confirm', { what });
            expect(answer.body).to.match(
                new RegExp(`id="tts-sure-${what}-error" class="tts-bad" role="alert">Make sure`)
            );
            expect(stored()).to.not.have.property(preference);
        });
    });

    it('nothing else can be confirmed', () => {
        ['', 'reporter', 'constructor'].forEach((what) =>
            expect(visit.submit('TikTokShopSafeguards-Confirm', { what, sure: 'true' }).status).to.equal(400)
        );
    });

    it('print script as text', () => {
        const custom = { taskId: 'x', kind: 'report', state: 'dead', lastCode: 'unknown_carrier', lastError: SCRIPT };
        const now = new Date(sfcc.clock.now());
        const row = { uuid: 'x', creationDate: now, lastModified: now, key: 'x', siteId: 'RefArch', custom };
        sfcc.change(() => insert('CustomObject:TikTokShopTask', 'RefArch/x', row));
        expect(page()).to.contain('&lt;script&gt;').and.not.contain(SCRIPT);
    });

    it('speak German', () => {
        const german = new Visit(sfcc, ['*'], 'de').page('TikTokShopSafeguards-Show');
        expect(german).to.contain('Die Storefront ist nicht geschützt').and.contain('Jeder könnte');
        expect(german).to.contain('TikTokShop-ProcessTasks ist seit einem Tag nicht oder noch nie gelaufen');
        expect(german.match(/>\s*[a-z]+\.[A-Za-z_.]+\s*</g)).to.equal(null);
    });

    it('say what ends and when, what was entered as that day, and authorizations by the day of the site', () => {
        // In New York it is still the day before.
        changeGrant(sfcc, { refreshTokenExpiresAt: new Date('2027-11-23T02:00:00Z') });
        sfcc.prefer({ tiktokShopCertificateExpires: new Date('2026-12-13T00:00:00Z') });
        const table = page().replace(/\s+/g, ' ').split('id="tts-expiries"')[1]!;
        const rows = [...table.matchAll(/<th scope="row">([^<]*)<\/th> <td>([^<]*)<\/td> <td>(.*?)<\/td>/g)];
        expect(rows.map(([, what, day, left]) => [what, day, left])).to.deep.equal([
            ['Authorization of Example Shop on TikTok', '2027-11-22', '364'],
            ["Access key of TikTok's connector", 'Not entered', ''],
            ['Secret of the API client', 'Not entered', ''],
            ['Client certificate for uploads to staging', '2026-12-13', '<span class="tts-bad">20</span>']
        ]);
    });

    it('keep on record who confirmed what', () => {
        visit.submit('TikTokShopSafeguards-Confirm', { what: 'mail', sure: 'true' });
        expect(visit.page('TikTokShopSettings-Show').replace(/\s+/g, ' ')).to.match(
            /Confirmed[^]*tiktokShopMailOffConfirmed/
        );
    });
});
