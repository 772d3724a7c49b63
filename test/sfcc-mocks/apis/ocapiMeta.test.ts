import { expect } from 'chai';
import { HOST, webPlatform } from '#helpers/platform/webPlatform';

const META = '/s/-/dw/meta/v1/rest';

// Source: OCAPI, "Metadata". sfcc-ci 2.13.0 adds a host to its instances unless this answers 404.
describe('OCAPI Meta', () => {
    it('lists the APIs for a token, and says what it does not describe', () => {
        const platform = webPlatform();
        const bearer = platform.token('am');
        const { apis } = JSON.parse(platform.call('GET', META, { bearer }).body);
        expect(apis.map((api: any) => api.name)).to.deep.equal(['data', 'meta', 'shop']);
        expect(apis[0].link).to.equal(`${HOST}${META}/data`);
        expect(platform.call('GET', META + '/data', { bearer }).status).to.equal(501);
    });

    it('is closed without a token', () => {
        const platform = webPlatform();
        expect(platform.call('GET', META).status).to.equal(401);
        expect(platform.call('GET', META, { bearer: 'a.b.c' }).status).to.equal(401);
    });
});
