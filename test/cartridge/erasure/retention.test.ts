import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { connectBefore, PREVIOUS_TABLE } from '#helpers/tiktok/previousConnection';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { changeGrant, changeShop, connectionOf } from '#helpers/tiktok/connection';
import { insert } from '#sfcc-mocks/store/session';
import { DAY } from '#helpers/durations';
import { dropFile, omsFolder } from '#helpers/messages/omsFiles';

describe('What has a time to live', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.withoutOms();
        sfcc.prefer({ tiktokShopBusinessId: '7100000000000000000' });
    });

    afterEach(() => sfcc.close());

    it('feed files go, also where the job of the feed no longer runs', async () => {
        sfcc.create(externalOrder());
        sfcc.job('TikTokShop-OrderFeed');
        expect(files('feeds/export/social/tiktok/order')).to.have.length(1);
        await pass(31);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(files('feeds/export/social/tiktok/order')).to.deep.equal([]);
    });

    it('files of an OMS and their rejects go, also where no job imports them now', async () => {
        const folder = omsFolder(sfcc);
        dropFile(sfcc, 'bad.csv', 'eventId,orderNo,status\n1,none,Shipped\n');
        sfcc.job('TikTokShop-ImportOmsBatch');
        expect(files('tiktokshop/oms')).to.have.length(2);
        const then = new Date(sfcc.clock.now());
        ['archive/bad.csv', 'rejected/bad.csv.csv'].forEach((name) =>
            fs.utimesSync(path.join(folder, name), then, then)
        );
        await pass(31);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(files('tiktokshop/oms')).to.deep.equal([]);
    });

    it('files stay as long as the job that keeps them says', async () => {
        sfcc.create(externalOrder());
        sfcc.job('TikTokShop-OrderFeed', { KeptDays: '90' });
        await pass(31);
        sfcc.job('TikTokShop-OrderFeed', { KeptDays: '90' });
        await pass(6);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(files('feeds/export/social/tiktok/order')).to.have.length(1);
    });

    it('refused orders go after 90 days', async () => {
        sfcc.create({ ...externalOrder(), currency: 'XXX' });
        expect(refused()).to.have.length(1);
        await pass(91);
        sfcc.create({ ...externalOrder({ c_externalOrderId: '577000000000000002' }), currency: 'XXX' });
        expect(refused().map((order) => order.externalOrderId)).to.deep.equal(['577000000000000002']);
    });

    it('acts of people go after a year', async () => {
        const visit = new Visit(sfcc);
        visit.submit('TikTokShopSettings-Save', { tiktokShopReporter: 'oms' });
        await pass(200);
        visit.submit('TikTokShopSettings-Save', { tiktokShopReporter: 'feed' });
        expect(acts()).to.have.length(2);
        await pass(166);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(acts()).to.have.length(1);
    });

    it('tokens of a lost connection go when the access token has expired, with their copies; the shop stays', async () => {
        connectBefore(sfcc, sfcc.tiktok.app.shopId);
        sfcc.job('TikTokShop-ProcessTasks');
        sfcc.tiktok.app.grant.refreshExpiresAt = 0;
        changeGrant(sfcc, { state: 'reconnect' });
        sfcc.job('TikTokShop-ProcessTasks');
        expect(connectionOf(sfcc).accessToken, 'as long as calls may work').not.to.equal(null);
        await pass(8);
        sfcc.job('TikTokShop-ProcessTasks');
        sfcc.job('TikTokShop-ProcessTasks');
        expect(connectionOf(sfcc)).to.include({ accessToken: null, refreshToken: null, state: 'reconnect' });
        const copies = sfcc.rows(PREVIOUS_TABLE).map(({ custom }) => custom as Json);
        expect(copies.map(({ accessToken, refreshToken }) => [accessToken, refreshToken])).to.deep.equal([
            [null, null]
        ]);
        expect(new Visit(sfcc).page('TikTokShopConnection-Show')).to.contain('Must be connected again');
    });

    it('tokens stay where one of several shops of a seller is lost', async () => {
        changeShop(sfcc, { state: 'reconnect' });
        const { shopId, grantId } = connectionOf(sfcc);
        sfcc.change(() =>
            insert('CustomObject:TikTokShopShop', 'Sites-Site/second', {
                ...sfcc.rows('CustomObject:TikTokShopShop')[0],
                key: 'second',
                custom: { grantId, state: 'connected', siteId: 'RefArch' }
            })
        );
        await pass(8);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(connectionOf(sfcc, shopId as string).refreshToken).to.be.a('string');
    });

    function acts(): Json[] {
        return JSON.parse(sfcc.customObject('TikTokShopValue', 'auditTrail').value as string) as Json[];
    }

    function refused(): Json[] {
        return JSON.parse(sfcc.customObject('TikTokShopValue', 'refused').value as string) as Json[];
    }

    async function pass(days: number): Promise<void> {
        await sfcc.clock.advance(days * DAY);
    }

    function files(folder: string): string[] {
        const all = fs.readdirSync(path.join(sfcc.filesRoot, 'IMPEX/src', folder), {
            recursive: true,
            withFileTypes: true
        });
        return all.filter((entry) => entry.isFile()).map((entry) => entry.name);
    }
});
