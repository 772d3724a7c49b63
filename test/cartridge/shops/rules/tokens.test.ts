import { expect } from 'chai';
import { readTokenAnswer } from '#cartridge/shops/rules/tokens';

describe("TikTok's answer with tokens", () => {
    // Open API "Authorization overview"
    const data = {
        access_token: 'TTP_access',
        access_token_expire_in: 1660556783,
        refresh_token: 'TTP_refresh',
        refresh_token_expire_in: 1691487031,
        open_id: '7010736057180325637',
        granted_scopes: ['seller.order.info', 'seller.fulfillment.basic']
    };
    const tokens = {
        accessToken: 'TTP_access',
        accessTokenExpiresAt: 1660556783,
        refreshToken: 'TTP_refresh',
        refreshTokenExpiresAt: 1691487031
    };
    const answerOf = (changes: object): unknown =>
        readTokenAnswer({ code: 0, message: 'success', data: { ...data, ...changes } });

    it('has the tokens, when they end, what they allow and who allows it', () => {
        expect(answerOf({})).to.deep.equal({
            ok: true,
            tokens,
            scopes: ['seller.order.info', 'seller.fulfillment.basic'],
            openId: '7010736057180325637'
        });
    });

    it('may lack what is only shown', () => {
        const bare = { ok: true, tokens, scopes: [], openId: '' };
        expect(answerOf({ open_id: undefined, granted_scopes: undefined })).to.deep.equal(bare);
        expect(answerOf({ open_id: null, granted_scopes: null })).to.deep.equal(bare);
        expect(answerOf({ open_id: '', granted_scopes: 'seller.order.info' })).to.deep.equal(bare);
        expect(answerOf({ open_id: '', granted_scopes: [1, 'a', null] })).to.deep.equal({ ...bare, scopes: ['a'] });
    });

    it('that refuses has its code and words', () => {
        expect(readTokenAnswer({ code: 36004004, message: 'Invalid auth_code' })).to.deep.equal({
            ok: false,
            code: 36004004,
            msg: 'Invalid auth_code'
        });
    });

    ['access_token', 'access_token_expire_in', 'refresh_token', 'refresh_token_expire_in'].forEach((field) => {
        it(`is none of TikTok's without ${field}`, () => {
            [undefined, null, '', {}].forEach((value) => {
                const answer = answerOf({ [field]: value }) as { msg: string };
                expect(answer).to.include({ ok: false, code: 0 });
                expect(answer.msg).to.match(/^the answer of TikTok is not as documented: /);
                expect(answer.msg).to.contain('data.' + field);
            });
        });
    });

    it("is none of TikTok's where it is no object, or has no data", () => {
        [undefined, 'x', [], {}, { code: 0 }, { code: 0, data: [] }].forEach((body) =>
            expect(readTokenAnswer(body)).to.include({ ok: false, code: 0 })
        );
        expect(readTokenAnswer('x')).to.deep.equal({
            ok: false,
            code: 0,
            msg: 'the answer of TikTok is not as documented: it is not a JSON object'
        });
    });

    it('has tokens of at most 4000 characters, which is the room that they are kept in', () => {
        expect(answerOf({ access_token: 'x'.repeat(4000) })).to.include({ ok: true });
        expect(answerOf({ access_token: 'x'.repeat(4001) })).to.include({ ok: false, code: 0 });
    });
});
