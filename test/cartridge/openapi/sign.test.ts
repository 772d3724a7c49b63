import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import type { Query } from '#cartridge/openapi/sign';
import { sign, signedText } from '#cartridge/openapi/sign';

const hmac = (text: string, key: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

describe('Signing a request of the Open API', () => {
    /** Published: by TikTok's documentation, and by the tests of two public clients. */
    const published: Array<{ secret: string; path: string; query: Query; signature: string }> = [
        {
            secret: 'e59af819cc',
            path: '/authorization/202309/shops',
            query: { app_key: '29a39d', timestamp: '1623812664' },
            signature: 'b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8'
        },
        {
            secret: 'app_secret',
            path: '/test-api',
            query: { foo: 'bar' },
            signature: 'd3cb7fe11ecae942802ceeca67e7cf10120cc12f1517d45fbc1c8cfe5413c80f'
        },
        {
            secret: '123',
            path: '/api/logistics/get_warehouse_list',
            query: { app_key: '12abcd', shop_id: '123456', timestamp: '1600000000' },
            signature: '4c3dcdcec7eb8e56e763a9435508450bcaf6c7e387a0863ec59ea8a6d11ed5e8'
        },
        {
            secret: '123',
            path: '/api/shop/get_authorized_shop',
            query: { app_key: '12abcd', timestamp: '1600000000' },
            signature: 'f0f368ecacccb0839e5291d375f9171e1ab93b65fb2bc4ece556e1f42466249f'
        }
    ];
    published.forEach(({ secret, path, query, signature }) =>
        it(`agrees with what is published for ${path}`, () =>
            expect(sign(hmac, secret, path, query, '')).to.equal(signature))
    );

    it('sorts the query, leaves out sign and access_token, encodes nothing, and ends with the body', () => {
        const query = { b: 'x/y+z==', sign: 'old', a: '1,2', access_token: 'secret token', B: 'é' };
        expect(signedText('S', '/p', query, '{"k": 1}')).to.equal('S/pBéa1,2bx/y+z=={"k": 1}S');
    });
});
