import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { cartridgeWith } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';
import { fencedBlocks } from '#helpers/tools/fencedBlocks';

/** The controller in front that the page shows. */
const { text: CONTROLLER } = fencedBlocks('docs/extend.md').find(({ text }) => text.includes('module.superModule'))!;

describe('Overriding by cartridge path', () => {
    it("a controller in front is called instead of ours, and can call ours: TikTok's order is placed all the same", () => {
        const merchant = cartridgeWith({ 'cartridge/controllers/TikTokShop.js': CONTROLLER });
        const sfcc = new TestInstance({}, merchant);
        const answer = sfcc.handle({
            method: 'POST',
            url: 'https://localhost/s/RefArch/CreateExternalOrder',
            headers: {
                'content-type': 'application/json',
                host: 'localhost',
                authorization: 'Bearer ' + sfcc.connectorToken()
            },
            body: JSON.stringify(externalOrder())
        });
        expect(answer.status).to.equal(200);
        expect(answer.headers).to.include({ 'x-sf-cc-shop': 'north' });
        expect(sfcc.order('TTS-577000000000000001').json.status).to.equal('new');
        sfcc.close();
        merchant.remove();
    });
});
