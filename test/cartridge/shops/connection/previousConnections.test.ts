import { expect } from 'chai';
import { changeGrant, connectionOf, connections, disconnectAll } from '#helpers/tiktok/connection';
import { connectBefore, PREVIOUS_TABLE } from '#helpers/tiktok/previousConnection';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DAY } from '#helpers/durations';

describe('Connections of the release before TikTokShopShop', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });
    afterEach(() => sfcc.close());

    function run(): void {
        const exit = sfcc.job('TikTokShop-ProcessTasks').exit_status;
        expect(exit, exit!.message || '').to.include({ status: 'ok' });
    }

    function copies(): Json[] {
        return sfcc.rows(PREVIOUS_TABLE).map((row) => ({ shopId: row.key as string, ...(row.custom as Json) }));
    }

    describe('after an upgrade', () => {
        beforeEach(() => disconnectAll(sfcc));

        it('are shops of their site, and shops with the same tokens share a grant', () => {
            connectBefore(sfcc, '1');
            connectBefore(sfcc, '2');
            connectBefore(sfcc, '3', { accessToken: 'a3', refreshToken: 'r3' });
            run();
            expect(connections(sfcc).map(({ shopId, siteId, region }) => [shopId, siteId, region])).to.deep.equal([
                ['1', 'RefArch', 'GB'],
                ['2', 'RefArch', 'GB'],
                ['3', 'RefArch', 'GB']
            ]);
            connections(sfcc).forEach((connection) =>
                expect(connection).to.include({ shopName: 'Example Shop', shopCipher: sfcc.tiktok.app.shopCipher })
            );
            const grants = connections(sfcc).map(({ grantId }) => grantId as string);
            expect(grants[0]).to.equal(grants[1]).and.not.equal(grants[2]);
            expect(connectionOf(sfcc, '3')).to.include({ accessToken: 'a3', refreshToken: 'r3', state: 'connected' });
        });

        it('are taken over once, and stay for the way back', () => {
            connectBefore(sfcc, '1');
            run();
            changeGrant(sfcc, { accessToken: 'newer', refreshToken: 'newer too' });
            run();
            expect(connectionOf(sfcc, '1')).to.include({ accessToken: 'newer' });
            expect(copies()).to.have.length(1);
            expect(copies()[0]).to.include({ accessToken: 'newer', refreshToken: 'newer too' });
        });

        it('that must be connected again still must', () => {
            connectBefore(sfcc, '1', { state: 'reconnect' });
            sfcc.job('TikTokShop-ProcessTasks');
            expect(connectionOf(sfcc, '1').state).to.equal('reconnect');
        });
    });

    describe('on the way back', () => {
        beforeEach(() => connectBefore(sfcc, sfcc.tiktok.app.shopId));

        it('are as the shops are now, with tokens', () => {
            run();
            expect(copies()).to.have.length(1);
            expect(copies()[0]).to.include({
                shopId: sfcc.tiktok.app.shopId,
                accessToken: sfcc.tiktok.app.grant.accessToken,
                refreshToken: sfcc.tiktok.app.grant.refreshToken,
                shopCipher: sfcc.tiktok.app.shopCipher,
                state: 'connected'
            });
        });

        it('go with the shop', () => {
            run();
            disconnectAll(sfcc);
            run();
            expect(copies()).to.have.length(0);
            expect(connections(sfcc)).to.have.length(0);
        });
    });

    describe('and forth again', () => {
        beforeEach(() => connectBefore(sfcc, sfcc.tiktok.app.shopId));

        function changeCopy(values: Json | null): void {
            const table = sfcc.instance.store.table(PREVIOUS_TABLE);
            if (values) {
                [...table.values()].forEach((row) => Object.assign((row.data as Json).custom as Json, values));
            } else {
                table.clear();
            }
        }

        it('tokens that the previous release has refreshed count', () => {
            run();
            const accessTokenExpiresAt = new Date(sfcc.clock.now() + 8 * DAY);
            changeCopy({ accessToken: 'theirs', refreshToken: 'theirs too', accessTokenExpiresAt });
            run();
            expect(connectionOf(sfcc)).to.include({ accessToken: 'theirs', refreshToken: 'theirs too' });
        });

        it('a shop that the previous release has disconnected is disconnected', () => {
            run();
            changeCopy(null);
            run();
            expect(connections(sfcc)).to.have.length(0);
            expect(sfcc.rows('CustomObject:TikTokShopGrant')).to.have.length(0);
        });

        it('a shop that the previous release has connected is connected', () => {
            run();
            connectBefore(sfcc, '2', { accessToken: 'a2', refreshToken: 'r2' });
            run();
            expect(connectionOf(sfcc, '2')).to.include({ accessToken: 'a2', siteId: 'RefArch' });
        });
    });

    it('are not looked for where that release never was, and nothing is copied for it', () => {
        run();
        expect(copies()).to.have.length(0);
        connectBefore(sfcc, '2');
        run();
        expect(connections(sfcc).map(({ shopId }) => shopId)).to.deep.equal([sfcc.tiktok.app.shopId]);
    });
});
