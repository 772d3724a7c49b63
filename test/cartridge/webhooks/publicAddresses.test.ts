import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';

const PUBLIC = 'https://business-api.tiktok.com';

describe('address of a service', () => {
    let sfcc: TestInstance;
    let called: string[];

    beforeEach(() => {
        sfcc = new TestInstance();
        called = [];
        for (const host of [PUBLIC, 'https://mine.test']) {
            sfcc.hosts[host] = (message) => {
                called.push(message.url);
                return { status: 200, headers: {}, body: '{"code":0}' };
            };
        }
        sfcc.prefer({ tiktokShopBusinessId: '7100000000000000000' });
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    function notifyWith(url: string): string[] {
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.feed.notify.cred')!.url = url;
        sfcc.job('TikTokShop-OrderFeed');
        return called;
    }

    it('is TikTok’s public one where the credential has none', () => {
        expect(notifyWith('')).to.deep.equal([PUBLIC + '/open_api/tbp/v2.0/feed/download/']);
    });

    it('is the credential’s where it has one', () => {
        expect(notifyWith('https://mine.test/notify')).to.deep.equal(['https://mine.test/notify']);
    });
});
