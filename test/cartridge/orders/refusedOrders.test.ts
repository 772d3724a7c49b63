import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';

describe('An order that CreateExternalOrder refuses', () => {
    let sfcc: TestInstance;

    before(() => {
        sfcc = new TestInstance();
    });

    after(() => sfcc.close());

    /** Answers in the official form; what is wrong, where, and what is expected come on top. */
    const cases: Array<{ what: string; body: unknown; told: [string, string, string, string] }> = [
        {
            what: 'that is no JSON',
            body: '{',
            told: [
                'malformed_json',
                '',
                'a JSON object',
                'The body is not JSON: line 1, column 2 (offset 1): found the end, expected a name in quotes or }'
            ]
        },
        {
            what: 'that is no object',
            body: 'null',
            told: ['wrong_type', '', 'a JSON object', 'The body is not a JSON object']
        },
        {
            what: 'in a currency that the site does not have',
            body: externalOrder({ currency: 'EUR' }),
            told: [
                'currency_not_allowed',
                'currency',
                'a currency of the site',
                'The site does not sell in this currency'
            ]
        },
        {
            what: 'without lines',
            body: externalOrder({ product_lineitems: [] }),
            told: [
                'wrong_type',
                'product_lineitems',
                'a list of 1 to 400 objects',
                'product_lineitems is an empty list, expected a list of 1 to 400 objects'
            ]
        }
    ];
    cases.forEach(({ what, body, told: [code, path, expected, msg] }) => {
        it(`${what}, is answered with the reason, and leaves nothing`, () => {
            const { status, json } = sfcc.create(body);
            expect([status, json]).to.deep.equal([
                400,
                { error: true, orderNo: '', orderItems: [], outcome: 'rejected', code, path, expected, msg }
            ]);
            expect(sfcc.rows('Order')).to.deep.equal([]);
        });
    });

    [null, 'nonsense'].forEach((token) => {
        it(`with ${token === null ? 'no token' : 'a token that nobody has issued'}, is answered with 401`, () => {
            const { status, json } = sfcc.create(externalOrder(), token);
            expect([status, json]).to.deep.equal([
                401,
                {
                    error: true,
                    orderNo: '',
                    orderItems: [],
                    outcome: 'rejected',
                    code: 'unauthorized',
                    path: '',
                    expected: 'a valid bearer token',
                    msg: 'The token was not accepted'
                }
            ]);
            expect(sfcc.rows('Order')).to.deep.equal([]);
        });
    });
});
